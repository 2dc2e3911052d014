import Casework
import Engines
import Testing

@testable import Office

@Suite("What is tried on numbers", .onEveryEngine)
struct HostileNumberTests {
  @Test(
    "sittings planned and letters issued at once are each numbered without a gap and none twice")
  func atOnce() async throws {
    try await Branch.open { branch in
      let chair = try branch.actor(.committeeMember)
      let committee = try await branch.committee().id
      let before = try await branch.office.committeeRoom(as: chair).sittings.count
      let planned = await branch.times(8) {
        try await branch.office.planSitting(
          of: committee, .meeting(place: "المقر"), beginning: branch.house.clock.now, as: chair)
      }
      #expect(planned == 8)
      let sittings = try await branch.office.committeeRoom(as: chair).sittings.map(\.number.serial).sorted()
      #expect(sittings == Array(1...(before + 8)))

      var accepted: [Request.ID] = []
      for _ in 0..<4 { accepted.append(try await branch.request(at: .accepted)) }
      let (requests, officer) = (accepted, try branch.actor(.relationsOfficer))
      let answered = await branch.times(requests.count) { place in
        let version = try await branch.request(requests[place]).version
        try await branch.office.answer(through: .sms, on: requests[place], seen: version, as: officer)
      }
      #expect(answered == 4)
      let letters = try await branch.office.letters(before: nil, as: officer).letters
      #expect(letters.count { $0.kind == .acceptance } == 4)
      #expect(letters.map(\.number.serial).sorted() == Array(1...letters.count))
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("two requests of one person that are registered at once share one file")
  func onePerson() async throws {
    try await Branch.open { branch in
      let requests = [try await branch.request(at: .notified), try await branch.request(at: .notified)]
      let officer = try branch.actor(.relationsOfficer)
      let done = await branch.times(2) { place in
        let version = try await branch.request(requests[place]).version
        try await branch.office.register(category: "أرامل", on: requests[place], seen: version, as: officer)
      }
      #expect(done == 2)
      #expect(try await branch.office.files(.current, after: nil, as: officer).files.count == 1)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("people who apply and are entered at once are each there once")
  func people() async throws {
    try await Branch.open { branch in
      let admin = try branch.actor(.administrator)
      let before = try await branch.office.staff(as: admin).count
      let added = await branch.times(6) {
        try await branch.office.addStaff(
          name: "منى", email: "mona@amal.example.org", roles: [.relationsOfficer], password: House.password,
          to: branch.id)
      }
      #expect(added == 1)
      #expect(try await branch.office.staff(as: admin).count == before + 1)
      let applied = await branch.times(6) { try await branch.submit() }
      #expect(applied == 6)
      #expect(try await branch.house.count("SELECT count(*) FROM party") == 1)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test(
    "committees, budgets and guides that two enter at once stand whole, and the second of a version is told")
  func settings() async throws {
    try await Branch.open { branch in
      let manager = try branch.actor(.seniorManagement)
      let service = branch.services[0].id
      let budgets = await branch.times(6) {
        try await branch.office.setBudget(
          of: service, in: 2026, to: .riyals(9_000), because: "", seen: nil, as: manager)
      }
      #expect(budgets == 1)
      let guides = await branch.times(4) { place in try await branch.addGuide("\(place)", title: "دليل \(place)") }
      #expect(guides == 4)
      let terms = try branch.terms()
      let formed = await branch.times(4) {
        _ = try await branch.office.form(terms, as: branch.actor(.boardSecretary))
      }
      #expect(formed == 4)
      #expect(try await branch.verdict().isIntact)
    }
  }
}
