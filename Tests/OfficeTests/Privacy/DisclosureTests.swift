import Casework
import Engines
import SQL
import Testing

@testable import Office

@Suite("Having covered data shown", .onEveryEngine)
struct DisclosureTests {
  private func supporter(_ branch: Branch) async throws -> Party.ID {
    try await branch.office.enter(
      NewParty(
        kind: .person,
        details: Party.Details(name: "خالد الحربي", number: try OfficialNumber(typed: "2000000006", of: .person)),
        mobile: try Mobile(typed: "0507654321")), as: branch.actor(.relationsOfficer))
  }

  @Test("holds for ten minutes and for one person, and stands in the chain alone")
  func held() async throws {
    try await Branch.open { branch in
      let (officer, researcher) = (try branch.actor(.relationsOfficer), try branch.actor(.socialResearcher))
      let id = try await supporter(branch)
      #expect(try await branch.office.uncovered(of: .party(id), as: officer).isEmpty)
      try await branch.office.show([.contact], of: .party(id), because: .contact, saying: "", as: officer)
      let open = try await branch.office.uncovered(of: .party(id), as: officer)
      #expect(open.shows(.contact) && !open.shows(.number))
      #expect(try await branch.office.uncovered(of: .party(id), as: researcher).isEmpty)
      branch.house.clock.advance(by: .minutes(10))
      #expect(try await branch.office.uncovered(of: .party(id), as: officer).isEmpty)
      #expect(try await branch.verdict().isIntact)
      #expect(try await !branch.verdict(after: "DELETE FROM event WHERE kind = 'dataShown'").isIntact)
    }
  }

  @Test("is told to who sees the read log, beside the looks at the file, and to nobody else")
  func readLog() async throws {
    try await Branch.open { branch in
      let (officer, manager) = (try branch.actor(.relationsOfficer), try branch.actor(.seniorManagement))
      let id = try await supporter(branch)
      try await branch.office.show([.number], of: .party(id), because: .other, saying: "مراجعة", as: officer)
      let seen = try await branch.office.party(id, as: officer)
      #expect(seen.views == nil && !seen.events.contains { $0.event.kind == .dataShown })
      let shown = try #require(try await branch.office.party(id, as: manager).views).compactMap(\.shown)
      #expect(shown.map(\.fields) == [[.number]] && shown.map(\.note) == ["مراجعة"])
    }
  }

  @Test("is refused to posts that don't need it and for people of other associations, and writes nothing")
  func refusals() async throws {
    try await House.open { house in
      let (ours, theirs) = (try await house.branch("amal"), try await house.branch("birr"))
      let id = try await supporter(ours)
      let before = try await house.count("SELECT count(*) FROM event")
      await #expect(throws: OfficeRefusal.notFound) {
        try await theirs.office.show(
          [.contact], of: .party(id), because: .contact, saying: "", as: theirs.actor(.relationsOfficer))
      }
      await #expect(throws: OfficeRefusal.notAllowed(.seePeople)) {
        try await ours.office.show(
          [.account], of: .party(id), because: .payment, saying: "", as: ours.actor(.accountant))
      }
      await #expect(throws: PrivacyRefusal.notYours) {
        try await ours.office.show(
          [.health], of: .party(id), because: .study, saying: "", as: ours.actor(.relationsOfficer))
      }
      await #expect(throws: PrivacyRefusal.reasonMissing) {
        try await ours.office.show(
          [.contact], of: .party(id), because: nil, saying: "", as: ours.actor(.relationsOfficer))
      }
      #expect(try await house.count("SELECT count(*) FROM event") == before)
    }
  }

  @Test("a correction by someone who did not see the number leaves it")
  func corrections() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let id = try await supporter(branch)
      let blind = Party.Details(name: "خالد سعد الحربي")
      try await branch.office.change(id, .keep(blind, wasCovered: true), seen: 1, as: officer)
      #expect(try await branch.office.party(id, as: officer).party.details.number?.text == "2000000006")
      try await branch.office.change(id, .keep(blind), seen: 2, as: officer)
      #expect(try await branch.office.party(id, as: officer).party.details.number == nil)
    }
  }
}
