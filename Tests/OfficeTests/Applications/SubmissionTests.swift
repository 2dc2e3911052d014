import Casework
import Engines
import Synchronization
import Testing

@testable import Office

@Suite("Sending an application in", .onEveryEngine)
struct SubmissionTests {
  @Test(
    "with problems saves nothing at all, and takes no number",
    arguments: [
      ApplicationAnswers.Field.first, .nationalID, .need, .day, .amount,
    ])
  func problems(field: ApplicationAnswers.Field) async throws {
    try await Branch.open { branch in
      let tables = ["request", "party", "event", "submission", "message", "counter"]
      var before: [Int64] = []
      for table in tables { before.append(try await branch.house.count("SELECT count(*) FROM \(table)")) }
      await #expect(throws: FieldProblems.self) { try await branch.submit(branch.application([field: ""])) }
      for (table, count) in zip(tables, before) {
        #expect(try await branch.house.count("SELECT count(*) FROM \(table)") == count, "something stayed in \(table)")
      }
      #expect(try await branch.submit().number.serial == 1)
    }
  }

  @Test("with a tick but no name under the declaration is refused, and leaves no gap in the numbers")
  func unsigned() async throws {
    try await Branch.open { branch in
      let unsigned = FieldProblems([FieldProblems.Item(field: .signer, problem: .missing)])
      await #expect(throws: unsigned) {
        try await branch.submit(branch.application([.agree: "1"]))
      }
      let next = try await branch.submit()
      #expect(next.number.serial == 1)
    }
  }

  @Test("before the criteria were read is refused where the policy tells them")
  func criteria() async throws {
    try await Branch.open { branch in
      await #expect(throws: Refusal.criteriaNotRead) {
        try await branch.submit(branch.application([.criteriaRead: ""]))
      }
    }
    try await Branch.open(.open) { branch in
      try await branch.submit(branch.application([.criteriaRead: ""]))
    }
  }

  @Test("twice with one key makes one request")
  func twice() async throws {
    try await Branch.open { branch in
      let first = try await branch.submit(key: "k")
      #expect(try await branch.submit(key: "k") == first)
      #expect(try await branch.house.count("SELECT count(*) FROM request") == 1)
    }
  }

  @Test(
    "under another's key is refused and saves nothing, rather than answered with the other's receipt",
    arguments: [
      (ApplicationAnswers.Field.nationalID, "2000000006"), (.need, "شيء آخر تماماً"), (.amount, "9000"), (.first, ""),
    ])
  func otherContent(field: ApplicationAnswers.Field, typed: String) async throws {
    try await Branch.open { branch in
      let first = try await branch.submit(key: "k")
      await #expect(throws: ApplicationRefusal.keyUsed) {
        try await branch.submit(branch.application([field: typed]), key: "k")
      }
      await #expect(throws: ApplicationRefusal.keyUsed) {
        try await branch.submit(branch.application(service: 1), key: "k")
      }
      #expect(try await branch.house.count("SELECT count(*) FROM request") == 1)
      #expect(try await branch.submit(key: "k") == first, "and the first still gets its own")
    }
  }

  @Test("under a key from before contents were kept gives the first receipt")
  func keptBefore() async throws {
    try await Branch.open { branch in
      let first = try await branch.submit(key: "k")
      try await branch.house.meddle("UPDATE submission SET content_hash = NULL")
      #expect(try await branch.submit(branch.application([.need: "شيء آخر تماماً"]), key: "k") == first)
    }
  }

  @Test("sixteen times at once with one key makes one request")
  func atOnce() async throws {
    try await Branch.open { branch in
      let receipts = try await withThrowingTaskGroup(of: Receipt.self) { group in
        for _ in 0..<16 { group.addTask { try await branch.submit(key: "k") } }
        return try await group.reduce(into: Set<Receipt>()) { $0.insert($1) }
      }
      #expect(receipts.count == 1)
      #expect(try await branch.house.count("SELECT count(*) FROM request") == 1)
      #expect(try await branch.house.count("SELECT count(*) FROM message") == 1)
    }
  }

  @Test("by sixteen people at once numbers them without a gap")
  func numbers() async throws {
    try await Branch.open { branch in
      let serials = try await withThrowingTaskGroup(of: Int?.self) { group in
        for place in 0..<64 {
          group.addTask {
            let fails = place.isMultiple(of: 4)
            let application = branch.application(fails ? [.agree: "1"] : [:])
            return try? await branch.submit(application, key: "k\(place)").number.serial
          }
        }
        return try await group.reduce(into: [Int]()) { serials, serial in if let serial { serials.append(serial) } }
      }
      #expect(serials.sorted() == Array(1...48))
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("numbers each year of Riyadh from one")
  func years() async throws {
    try await Branch.open(at: "2026-12-31") { branch in
      #expect(try await branch.submit().number.description == "REQ-2026-00001")
      branch.house.clock.set(try day("2027-01-01").start)
      #expect(try await branch.submit().number.description == "REQ-2027-00001")
    }
  }

  @Test("is refused before the board approved a policy")
  func noPolicy() async throws {
    try await Branch.open { branch in
      try await branch.house.meddle("UPDATE association SET policy_in_force = NULL, settings_version = 999")
      await #expect(throws: ApplicationRefusal.noPolicyInForce) { try await branch.submit() }
    }
  }

  @Test("is refused where the policy doesn't list the website, but the desk takes people in")
  func channel() async throws {
    try await Branch.open(PolicyTerms(channels: [.phone])) { branch in
      await #expect(throws: ApplicationRefusal.channelClosed) { try await branch.submit() }
      let officer = try branch.actor(.relationsOfficer)
      let receipt = try await branch.office.takeIn(
        branch.application([.agree: "1", .signer: "سارة"]), through: .receptionDesk, key: "k", as: officer)
      let request = try await branch.request(receipt.id)
      #expect(request.channel == .receptionDesk)
      #expect(request.seal?.method == .paper)
    }
  }

  @Test("is the desk's work when the desk does it", arguments: Role.allCases.filter { !$0.duties.contains(.takeIn) })
  func takeIn(role: Role) async throws {
    try await Branch.open { branch in
      await #expect(throws: OfficeRefusal.notAllowed(.takeIn)) {
        try await branch.office.takeIn(branch.application(), through: .phone, key: "k", as: branch.actor(role))
      }
    }
  }

  @Test("for a service that is not offered is refused")
  func notOffered() async throws {
    try await Branch.open { branch in
      try await branch.house.meddle("UPDATE service SET is_offered = 0")
      try await branch.house.meddle("UPDATE association SET settings_version = 999")
      await #expect(throws: ApplicationRefusal.noSuchService) { try await branch.submit() }
    }
  }

  @Test("by the same person again finds the same party")
  func party() async throws {
    try await Branch.open { branch in
      let first = try await branch.submit()
      let second = try await branch.submit(branch.application([.city: "جدة"]))
      let parties = [try await branch.request(first.id), try await branch.request(second.id)].map(\.applicant.party)
      #expect(Set(parties).count == 1)
      #expect(try await branch.house.count("SELECT count(*) FROM party") == 1)
    }
  }

  @Test("tells what is still missing")
  func missing() async throws {
    try await Branch.open { branch in
      let receipt = try await branch.submit(branch.application(complete: false))
      #expect(receipt.stage == .submitted)
      #expect(receipt.missing == ["lease"])
    }
  }
}
