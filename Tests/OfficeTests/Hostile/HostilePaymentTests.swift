import Casework
import Engines
import Testing

@testable import Office

@Suite("What is tried on money and things", .onEveryEngine)
struct HostilePaymentTests {
  private func code(in branch: Branch) async throws -> String {
    try #require(
      try await branch.office.outbox(as: branch.actor(.administrator)).first { $0.kind == .handoverCode }?[.note])
  }

  @Test("a transfer that two approve, send and answer at once is approved, sent and answered once")
  func transferTwice() async throws {
    try await Branch.open { branch in
      let (request, made) = try await branch.entitled()
      let key = InstalmentKey(made.id, 1)
      let (director, accountant) = (try await branch.director(), try branch.actor(.accountant))
      try await branch.office.approve([key], as: director)
      let batch = try await branch.office.prepareTransfer(of: [key], as: accountant)
      let approved = await branch.times(6) { try await branch.office.approveTransfer(batch, seen: 0, as: director) }
      let sent = await branch.times(6) { try await branch.office.sendTransfer(batch, seen: 1, as: accountant) }
      let answered = await branch.times(6) {
        try await branch.office.record([0: .paid], of: batch, seen: 2, as: accountant)
      }
      #expect([approved, sent, answered] == [1, 1, 1])
      let received = try await branch.entitlement(of: request)
      #expect(received.given == .riyals(3_000))
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("the answers of one bank file read in a second time change nothing")
  func answersTwice() async throws {
    try await Branch.open { branch in
      let (request, batch) = try await branch.approvedTransfer()
      let accountant = try branch.actor(.accountant)
      try await branch.office.sendTransfer(batch, seen: 1, as: accountant)
      try await branch.office.record([0: .paid], of: batch, seen: 2, as: accountant)
      let before = try await branch.entitlement(of: request)
      await #expect(throws: BenefitRefusal.wrongBatchState(.settled)) {
        try await branch.office.record([0: .failed("مرتجع")], of: batch, seen: 3, as: accountant)
      }
      #expect(try await branch.entitlement(of: request) == before)
    }
  }

  @Test("a hand-over code opens the hand-over it was sent for, once, and no other")
  func codeTwice() async throws {
    try await Branch.open { branch in
      let (request, made) = try await branch.entitled(.service, count: 2)
      let (_, other) = try await branch.entitled(.inKind)
      let officer = try branch.actor(.relationsOfficer)
      let first = InstalmentKey(made.id, 1)
      try await branch.office.sendHandoverCode(for: first, as: officer)
      let sent = try await code(in: branch)
      await #expect(throws: BenefitRefusal.codeNotSent) {
        try await branch.office.handOver(InstalmentKey(other.id, 1), .code(sent), seen: 0, as: officer)
      }
      let done = await branch.times(6) {
        try await branch.office.handOver(first, .code(sent), seen: 0, as: officer)
      }
      #expect(done == 1)
      branch.house.clock.advance(by: .days(40))
      await #expect(throws: BenefitRefusal.codeNotSent) {
        try await branch.office.handOver(InstalmentKey(made.id, 2), .code(sent), seen: 1, as: officer)
      }
      await #expect(throws: BenefitRefusal.codeNotAccepted) {
        try await branch.office.handOver(first, .code(sent), seen: 1, as: officer)
      }
      #expect(try await branch.entitlement(of: request).instalments.map(\.state) == [.received, .scheduled])
    }
  }

  @Test("a hand-over code is dead after ten minutes")
  func codeLate() async throws {
    try await Branch.open { branch in
      let (_, made) = try await branch.entitled(.inKind)
      let officer = try branch.actor(.relationsOfficer)
      let key = InstalmentKey(made.id, 1)
      try await branch.office.sendHandoverCode(for: key, as: officer)
      let sent = try await code(in: branch)
      branch.house.clock.advance(by: .minutes(10))
      await #expect(throws: BenefitRefusal.codeNotAccepted) {
        try await branch.office.handOver(key, .code(sent), seen: 0, as: officer)
      }
    }
  }

  @Test("a loan that two take back at once is back once, and is neither lost nor lent again afterwards")
  func loanTwice() async throws {
    try await Branch.open { branch in
      let (_, made) = try await branch.entitled(.loan)
      let officer = try branch.actor(.relationsOfficer)
      let key = InstalmentKey(made.id, 1)
      try await branch.office.handOver(key, .signature("سارة"), seen: 0, as: officer)
      let done = await branch.times(6) {
        try await branch.office.endLoan(of: made.id, isReturned: true, saying: "سليم", seen: 1, as: officer)
      }
      #expect(done == 1)
      await #expect(throws: BenefitRefusal.wrongInstalmentState(.returned)) {
        try await branch.office.endLoan(of: made.id, isReturned: false, saying: "ضاع", seen: 2, as: officer)
      }
      await #expect(throws: BenefitRefusal.wrongInstalmentState(.returned)) {
        try await branch.office.handOver(key, .signature("غيرها"), seen: 2, as: officer)
      }
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("a file suspended between two instalments stops the second until it is reinstated")
  func suspendedBetween() async throws {
    try await Branch.open { branch in
      let (request, made) = try await branch.entitled(.service, count: 2)
      let officer = try branch.actor(.relationsOfficer)
      try await branch.office.handOver(InstalmentKey(made.id, 1), .signature("سارة"), seen: 0, as: officer)
      var file = try await branch.file(of: request)
      try await branch.office.change(file.id, .suspend(reason: "بلاغ"), seen: file.version, as: officer)
      branch.house.clock.advance(by: .days(40))
      let second = InstalmentKey(made.id, 2)
      await #expect(throws: BenefitRefusal.fileSuspended) {
        try await branch.office.handOver(second, .signature("سارة"), seen: 1, as: officer)
      }
      file = try await branch.file(of: request)
      try await branch.office.change(file.id, .reinstate(reason: "لم يثبت"), seen: file.version, as: officer)
      try await branch.office.handOver(second, .signature("سارة"), seen: 1, as: officer)
      #expect(try await branch.request(request).stage == .delivered)
    }
  }

  @Test("one grant laid down by two at once is laid down once")
  func laidTwice() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .registered)
      let (seen, plan) = (try await branch.request(id).version, try branch.plan())
      let officers = [
        try branch.actor(.relationsOfficer), try await branch.colleague("officer2", [.relationsOfficer]),
      ]
      let done = await branch.times(6) { place in
        try await branch.office.lay(plan, on: id, seen: seen, as: officers[place % 2])
      }
      #expect(done == 1)
      #expect(try await branch.entitlement(of: id).total == .riyals(3_000))
      #expect(try await branch.verdict().isIntact)
    }
  }
}
