import Casework
import Engines
import Testing

@testable import Office

@Suite("A hand-over through the office", .onEveryEngine)
struct HandOverTests {
  private func code(in branch: Branch) async throws -> String {
    try #require(
      try await branch.office.outbox(as: branch.actor(.administrator)).first { $0.kind == .handoverCode }?[.note])
  }

  @Test("is acknowledged by the code that was sent, typed in any digits")
  func code() async throws {
    try await Branch.open { branch in
      let (request, made) = try await branch.entitled(.inKind)
      let officer = try branch.actor(.relationsOfficer)
      let key = InstalmentKey(made.id, 1)
      try await branch.office.sendHandoverCode(for: key, as: officer)
      try await branch.office.handOver(key, .code(code(in: branch)), seen: 0, as: officer)
      #expect(try await branch.entitlement(of: request).instalments[0].receipt?.method == .code)
      #expect(try await branch.request(request).stage == .delivered)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test(
    "is acknowledged by a picture, which lies in the vault, is on record by its fingerprint and looked at for damage")
  func picture() async throws {
    try await Branch.open { branch in
      let (request, made) = try await branch.entitled(.inKind)
      let officer = try branch.actor(.relationsOfficer)
      let slip = Acknowledgement.picture("سارة", path: try branch.house.folder.pdf("slip"), name: "إيصال.pdf")
      try await branch.office.handOver(InstalmentKey(made.id, 1), slip, seen: 0, as: officer)
      #expect(try await branch.entitlement(of: request).instalments[0].receipt?.method == .photo)
      #expect(try await branch.office.handoverPictures(of: made.id, as: officer) == [1])
      let (document, _) = try await branch.office.handoverPicture(1, of: request, as: officer)
      let event = try await branch.office.history(of: made.id, as: officer).last
      #expect(event?[.fingerprint] == document.fingerprint.hexadecimal)
      let checked = try await branch.office.verifyDocuments(of: branch.id)
      let receipts = checked.damaged.filter { if case .request(_, "receipt") = $0.place { true } else { false } }
      #expect(receipts.isEmpty)
      await #expect(throws: OfficeRefusal.notAllowed(.deliver)) {
        try await branch.office.handoverPicture(1, of: request, as: branch.actor(.socialResearcher))
      }
      await #expect(throws: OfficeRefusal.notFound) {
        try await branch.office.handoverPicture(2, of: request, as: officer)
      }
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("is refused with a file that is no picture, without a name, and leaves nothing behind")
  func badPicture() async throws {
    try await Branch.open { branch in
      let (request, made) = try await branch.entitled(.inKind)
      let officer = try branch.actor(.relationsOfficer)
      let text = try branch.house.folder.file(Array("نص".utf8), named: "x.txt")
      await #expect(throws: Vault.Refusal.notAccepted) {
        try await branch.office.handOver(
          InstalmentKey(made.id, 1), .picture("سارة", path: text, name: "x.txt"), seen: 0, as: officer)
      }
      await #expect(throws: BenefitRefusal.textMissing) {
        try await branch.office.handOver(
          InstalmentKey(made.id, 1), .picture(" ", path: branch.house.folder.pdf("y"), name: "y.pdf"), seen: 0,
          as: officer)
      }
      #expect(try await branch.entitlement(of: request).instalments[0].state == .scheduled)
      #expect(try await branch.office.handoverPictures(of: made.id, as: officer) == [])
    }
  }

  @Test("is refused at the sixth try, even with the right code")
  func tries() async throws {
    try await Branch.open { branch in
      let (request, made) = try await branch.entitled(.inKind)
      let officer = try branch.actor(.relationsOfficer)
      let key = InstalmentKey(made.id, 1)
      try await branch.office.sendHandoverCode(for: key, as: officer)
      let right = try await code(in: branch)
      let wrong = right == "000000" ? "000001" : "000000"
      for _ in 0..<5 {
        await #expect(throws: BenefitRefusal.codeNotAccepted) {
          try await branch.office.handOver(key, .code(wrong), seen: 0, as: officer)
        }
      }
      await #expect(throws: BenefitRefusal.codeNotAccepted) {
        try await branch.office.handOver(key, .code(right), seen: 0, as: officer)
      }
      #expect(try await branch.entitlement(of: request).instalments[0].state == .scheduled)
    }
  }

  @Test("in sessions delivers the request with the last of them")
  func sessions() async throws {
    try await Branch.open { branch in
      let (request, made) = try await branch.entitled(.service, count: 2)
      let officer = try branch.actor(.relationsOfficer)
      try await branch.office.handOver(InstalmentKey(made.id, 1), .signature("سارة"), seen: 0, as: officer)
      #expect(try await branch.request(request).stage == .registered)
      branch.house.clock.set(branch.house.clock.now + .days(40))
      try await branch.office.handOver(InstalmentKey(made.id, 2), .signature("سارة"), seen: 1, as: officer)
      #expect(try await branch.request(request).stage == .delivered)
    }
  }

  @Test("of a loan is listed until the thing is back")
  func loan() async throws {
    try await Branch.open { branch in
      let (_, made) = try await branch.entitled(.loan)
      let officer = try branch.actor(.relationsOfficer)
      try await branch.office.handOver(InstalmentKey(made.id, 1), .signature("سارة"), seen: 0, as: officer)
      #expect(try await branch.office.loans(as: officer).lines.count == 1)
      try await branch.office.endLoan(of: made.id, isReturned: true, saying: "سليم", seen: 1, as: officer)
      #expect(try await branch.office.loans(as: officer).lines.isEmpty)
    }
  }

  @Test("at once, in one part, is an entitlement too, and there is no second")
  func atOnce() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .registered)
      let officer = try branch.actor(.relationsOfficer)
      let seen = try await branch.request(id).version
      try await branch.office.deliver("كرسي", to: "سارة", on: id, seen: seen, as: officer)
      let made = try await branch.entitlement(of: id)
      #expect(made.isFulfilled && made.kind == .inKind)
      await #expect(throws: BenefitRefusal.notGranted) {
        try await branch.office.lay(branch.plan(), on: id, seen: seen + 1, as: officer)
      }
    }
  }
}
