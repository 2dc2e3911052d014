import Casework
import Engines
import Testing

@testable import Office

@Suite("Following one's own request", .onEveryEngine)
struct TrackingTests {
  private func mobile(_ text: String = "0501234567") throws -> Mobile { try Mobile(typed: text) }

  private func codes(in branch: Branch) async throws -> [String] {
    try await branch.office.outbox(as: branch.actor(.administrator)).filter { $0.kind == .trackingCode }
      .compactMap { $0[.note] }
  }

  private func send(_ receipt: Receipt, in branch: Branch) async throws -> String {
    branch.house.clock.advance(by: .seconds(1))
    try await branch.office.sendTrackingCode(for: receipt.number, to: mobile(), of: branch.id)
    return try #require(try await codes(in: branch).first)
  }

  /// A code that is not `code`.
  private func other(than code: String) -> String { code == "000000" ? "000001" : "000000" }

  @Test("a code sent to the mobile opens the request for an hour")
  func opens() async throws {
    try await Branch.open { branch in
      let receipt = try await branch.submit()
      let code = try await send(receipt, in: branch)
      #expect(code.count == 6)
      let token = try await branch.office.openTracking(receipt.number, code: code, of: branch.id)
      #expect(try await branch.office.tracked(token, of: branch.id)?.request.id == receipt.id)
      branch.house.clock.advance(by: .hours(1))
      #expect(try await branch.office.tracked(token, of: branch.id) == nil)
    }
  }

  @Test("nothing is sent when number and mobile don't belong together, and nobody is told")
  func silent() async throws {
    try await Branch.open { branch in
      let receipt = try await branch.submit()
      try await branch.office.sendTrackingCode(for: receipt.number, to: mobile("0509999999"), of: branch.id)
      try await branch.office.sendTrackingCode(
        for: RequestNumber(year: 2026, serial: 9), to: mobile(), of: branch.id)
      #expect(try await codes(in: branch).isEmpty)
    }
  }

  @Test("a code works once")
  func once() async throws {
    try await Branch.open { branch in
      let receipt = try await branch.submit()
      let code = try await send(receipt, in: branch)
      _ = try await branch.office.openTracking(receipt.number, code: code, of: branch.id)
      await #expect(throws: TrackingRefusal.codeNotAccepted) {
        try await branch.office.openTracking(receipt.number, code: code, of: branch.id)
      }
    }
  }

  @Test("a code is dead after ten minutes")
  func expired() async throws {
    try await Branch.open { branch in
      let receipt = try await branch.submit()
      let code = try await send(receipt, in: branch)
      branch.house.clock.advance(by: .minutes(10))
      await #expect(throws: TrackingRefusal.codeNotAccepted) {
        try await branch.office.openTracking(receipt.number, code: code, of: branch.id)
      }
    }
  }

  @Test("a code is dead after five wrong guesses, even for whoever then has it right")
  func guesses() async throws {
    try await Branch.open { branch in
      let receipt = try await branch.submit()
      let code = try await send(receipt, in: branch)
      for _ in 0..<5 {
        await #expect(throws: TrackingRefusal.codeNotAccepted) {
          try await branch.office.openTracking(receipt.number, code: other(than: code), of: branch.id)
        }
      }
      await #expect(throws: TrackingRefusal.codeNotAccepted) {
        try await branch.office.openTracking(receipt.number, code: code, of: branch.id)
      }
    }
  }

  @Test("a newer code takes the older one's place")
  func newer() async throws {
    try await Branch.open { branch in
      let receipt = try await branch.submit()
      let old = try await send(receipt, in: branch)
      let new = try await send(receipt, in: branch)
      try #require(old != new)
      await #expect(throws: TrackingRefusal.codeNotAccepted) {
        try await branch.office.openTracking(receipt.number, code: old, of: branch.id)
      }
      _ = try await branch.office.openTracking(receipt.number, code: new, of: branch.id)
    }
  }

  @Test("five codes an hour are sent for a request, and again when the hour is over")
  func window() async throws {
    try await Branch.open { branch in
      let receipt = try await branch.submit()
      for _ in 0..<8 { _ = try await send(receipt, in: branch) }
      #expect(try await codes(in: branch).count == 5)
      try await branch.office.sweep(branch.id)
      _ = try await send(receipt, in: branch)
      #expect(try await codes(in: branch).count == 5, "sweeping doesn't begin the hour anew")
      branch.house.clock.advance(by: .hours(1))
      try await branch.office.sweep(branch.id)
      #expect(try await branch.house.count("SELECT count(*) FROM tracking_code") == 0)
      _ = try await send(receipt, in: branch)
      #expect(try await codes(in: branch).count == 6)
    }
  }

  @Test("one request's code opens no other request, nor another association's")
  func elsewhere() async throws {
    try await Branch.open { branch in
      let neighbour = try await branch.house.branch("birr")
      let receipt = try await branch.submit()
      let other = try await branch.submit()
      try await neighbour.submit()
      let code = try await send(receipt, in: branch)
      for (number, association) in [(other.number, branch.id), (receipt.number, neighbour.id)] {
        await #expect(throws: TrackingRefusal.codeNotAccepted) {
          try await branch.office.openTracking(number, code: code, of: association)
        }
      }
      let token = try await branch.office.openTracking(receipt.number, code: code, of: branch.id)
      #expect(try await branch.office.tracked(token, of: neighbour.id) == nil)
    }
  }

  @Test("the applicant supplies what is missing, signs and withdraws")
  func acts() async throws {
    try await Branch.open { branch in
      let receipt = try await branch.submit(branch.application(complete: false))
      let code = try await send(receipt, in: branch)
      let office = branch.office
      let token = try await office.openTracking(receipt.number, code: code, of: branch.id)
      try await office.supply(
        branch.house.folder.pdf("lease"), named: "عقد.pdf", for: "lease", as: token, of: branch.id)
      #expect(try await branch.request(receipt.id).stage == .complete)
      let read = try await branch.request(receipt.id).version
      try await office.attest(signedBy: "سارة العتيبي", seen: read, as: token, of: branch.id)
      #expect(try await branch.request(receipt.id).seal?.method == .oneTimeCode)
      try await office.withdraw(because: "استغنيت", as: token, of: branch.id)
      #expect(try await branch.request(receipt.id).stage == .withdrawn)
      let stranger = TrackingToken(text: "x")
      await #expect(throws: OfficeRefusal.notFound) {
        try await office.withdraw(because: "لا", as: stranger, of: branch.id)
      }
    }
  }

  @Test("the applicant signs only what they have read: data that changed since is not sealed")
  func unread() async throws {
    try await Branch.open { branch in
      let receipt = try await branch.submit()
      let code = try await send(receipt, in: branch)
      let token = try await branch.office.openTracking(receipt.number, code: code, of: branch.id)
      let read = try await branch.request(receipt.id).version
      try await branch.act(.edit, on: receipt.id)
      await #expect(throws: OfficeRefusal.changedMeanwhile) {
        try await branch.office.attest(signedBy: "سارة العتيبي", seen: read, as: token, of: branch.id)
      }
      #expect(try await branch.request(receipt.id).seal == nil)
      try await branch.office.attest(signedBy: "سارة العتيبي", seen: read + 1, as: token, of: branch.id)
      #expect(try await branch.request(receipt.id).stage == .attested)
    }
  }

  @Test("the applicant uploads only so much for a request; the desk goes on")
  func allowance() async throws {
    try await Branch.open { branch in
      let receipt = try await branch.submit(branch.application(complete: false))
      let code = try await send(receipt, in: branch)
      let token = try await branch.office.openTracking(receipt.number, code: code, of: branch.id)
      func supply(_ mark: String) async throws {
        try await branch.office.supply(
          branch.house.folder.pdf(mark), named: "a.pdf", for: "lease", as: token, of: branch.id)
      }
      try await supply("first")
      try await branch.house.meddle("UPDATE upload_count SET files = \(UploadAllowance.files)")
      await #expect(throws: UploadsSpent()) { try await supply("more") }
      try await branch.act(.supply, on: receipt.id)
    }
  }
}
