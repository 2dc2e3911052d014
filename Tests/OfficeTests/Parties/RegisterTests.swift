import Casework
import Engines
import SQL
import Testing

@testable import Office

@Suite("The register of people", .onEveryEngine)
struct RegisterTests {
  private func supporter(_ name: String = "خالد الحربي", id: String? = "2000000006") throws -> NewParty {
    NewParty(
      kind: .person,
      details: Party.Details(
        name: name, number: try id.map { try OfficialNumber(typed: $0, of: .person) }, city: "أبها"),
      mobile: try Mobile(typed: "0507654321"), roles: [.supporter, .volunteer])
  }

  @Test("has whoever applied, and shows what came of it")
  func applicant() async throws {
    try await Branch.open { branch in
      let request = try await branch.request(at: .delivered)
      let officer = try branch.actor(.relationsOfficer)
      let party = try await branch.request(request).applicant.party
      let file = try await branch.office.party(party, as: officer)
      #expect(file.party.name == "سارة العتيبي" && file.party.version == 0)
      #expect(file.party.contacts.map(\.value) == ["+966501234567"])
      #expect(file.requests.map(\.id) == [request])
      #expect(file.file != nil)
      #expect(file.received.map(\.what) == ["كرسي متحرك"])
      #expect(file.documents.map(\.code).sorted() == ["id", "lease"])
      #expect(!file.messages.isEmpty && !file.events.isEmpty)
      #expect(file.party.details.birth != nil && file.party.details.city == "الرياض")
    }
  }

  @Test("lists by role along an index, page by page, and beneficiaries by their files")
  func lists() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      var entered: [Party.ID] = []
      for place in 0..<(Office.partiesAPage + 3) {
        entered.append(try await branch.office.enter(supporter("متطوع \(place)", id: nil), as: officer))
        branch.house.clock.advance(by: .minutes(1))
      }
      _ = try await branch.request(at: .registered)
      let first = try await branch.office.parties(.role(.volunteer), after: nil, as: officer)
      #expect(first.lines.map(\.id) == Array(entered.reversed().prefix(Office.partiesAPage)))
      #expect(first.lines[0].roles == [.supporter, .volunteer])
      let rest = try await branch.office.parties(.role(.volunteer), after: first.next, as: officer)
      #expect(rest.lines.map(\.id) == Array(entered.prefix(3).reversed()) && rest.next == nil)
      #expect(
        try await branch.office.parties(.beneficiaries, after: nil, as: officer).lines.map(\.name) == ["سارة العتيبي"])
      #expect(try await branch.office.parties(.role(.partner), after: nil, as: officer).lines.isEmpty)
    }
  }

  @Test("keeps one entry for a number")
  func oneEntry() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let request = try await branch.request(at: .complete)
      let number = try await branch.request(request).applicant.nationalID.text
      await #expect(throws: PartyRefusal.numberTaken) {
        try await branch.office.enter(supporter(id: number), as: officer)
      }
      let id = try await branch.office.enter(supporter(), as: officer)
      var details = try await branch.office.party(id, as: officer).party.details
      details.number = try OfficialNumber(typed: number, of: .person)
      await #expect(throws: PartyRefusal.numberTaken) {
        try await branch.office.change(id, .keep(details), seen: 1, as: officer)
      }
      // Whoever was entered by hand applies under their own entry.
      let receipt = try await branch.submit(
        branch.application([.first: "خالد", .family: "الحربي", .nationalID: "2000000006"]))
      #expect(try await branch.request(receipt.id).applicant.party == id)
    }
  }

  @Test("lets two people not save over each other")
  func versions() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let id = try await branch.office.enter(supporter(), as: officer)
      try await branch.office.change(id, .addContact(.email, "a@b.co"), seen: 1, as: officer)
      await #expect(throws: OfficeRefusal.changedMeanwhile) {
        try await branch.office.change(id, .give(.partner), seen: 1, as: officer)
      }
      #expect(try await branch.office.party(id, as: officer).party.version == 2)
    }
  }

  @Test("keeps the mobile of the form as a contact point with the first thing that is kept")
  func firstKeeping() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let request = try await branch.request(at: .complete)
      let id = try await branch.request(request).applicant.party
      try await branch.office.change(id, .addContact(.mobile, "0555555555"), seen: 0, as: officer)
      try await branch.office.change(id, .verifyContact(0, .call), seen: 1, as: officer)
      try await branch.office.change(id, .endContact(0, reason: "ليس له"), seen: 2, as: officer)
      let party = try await branch.office.party(id, as: officer).party
      #expect(party.contacts.map(\.number) == [0, 1])
      #expect(party.contacts[0].ended != nil && party.mobile?.text == "+966555555555")
      let holders = try await branch.house.database.read(in: .of(branch.id)) { tx in
        try ["0501234567", "0555555555"].map { try PartyStore.find(.mobile(Mobile(typed: $0)), of: branch.id, in: tx) }
      }
      #expect(holders == [[], [id]])
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("shows a relation on both pages, found by the other one's number or mobile")
  func relations() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let guardian = try await branch.office.enter(supporter(), as: officer)
      let ward = try await branch.office.enter(supporter("فهد الحربي", id: nil), as: officer)
      let deed = Relation.Authority(.courtDeed, paper: "4412", until: CalendarDay(branch.house.clock.now) + 90)
      await #expect(throws: PartyRefusal.otherUnknown) {
        try await branch.office.change(ward, .relate("1000000008", .guardian, deed), seen: 1, as: officer)
      }
      try await branch.office.change(ward, .relate("٢٠٠٠٠٠٠٠٠٦", .guardian, deed), seen: 1, as: officer)
      // A mobile that two share says nothing of which of them is meant.
      for name in ["منيرة العنزي", "منيرة علي العنزي"] {
        let one = try await branch.office.enter(supporter(name, id: nil), as: officer)
        try await branch.office.change(one, .addContact(.mobile, "0500000015"), seen: 1, as: officer)
      }
      await #expect(throws: PartyRefusal.otherShared) {
        try await branch.office.change(ward, .relate("0500000015", .sibling, nil), seen: 2, as: officer)
      }
      let own = try await branch.office.party(ward, as: officer)
      #expect(own.party.relations.map(\.other) == [guardian] && own.names[guardian] == "خالد الحربي")
      let others = try await branch.office.party(guardian, as: officer)
      #expect(others.related.map(\.party) == [ward] && others.related.map(\.relation.kind) == [.guardian])
      #expect(others.events.contains { $0.event.kind == .relationMade })
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("writes down who looked at whose file, and shows it to who may see that alone")
  func readLog() async throws {
    try await Branch.open { branch in
      let (officer, manager) = (try branch.actor(.relationsOfficer), try branch.actor(.seniorManagement))
      let id = try await branch.office.enter(supporter(), as: officer)
      let seen = try await branch.office.party(id, as: officer)
      #expect(seen.views == nil)
      branch.house.clock.advance(by: .minutes(5))
      let views = try #require(try await branch.office.party(id, as: manager).views)
      #expect(views.map(\.staff) == [manager.member.id, officer.member.id])
    }
  }

  @Test("is closed to who may not see people, and changed by who keeps it alone", arguments: Role.allCases)
  func duties(role: Role) async throws {
    try await Branch.open { branch in
      let id = try await branch.office.enter(supporter(), as: branch.actor(.relationsOfficer))
      let actor = try branch.actor(role)
      if role.duties.contains(.seePeople) {
        _ = try await branch.office.parties(.everyone, after: nil, as: actor)
        _ = try await branch.office.party(id, as: actor)
      } else {
        await #expect(throws: OfficeRefusal.notAllowed(.seePeople)) {
          try await branch.office.parties(.everyone, after: nil, as: actor)
        }
        await #expect(throws: OfficeRefusal.notAllowed(.seePeople)) { try await branch.office.party(id, as: actor) }
        #expect(try await branch.house.count("SELECT count(*) FROM party_view") == 0)
      }
      if !role.duties.contains(.keepPeople) {
        await #expect(throws: OfficeRefusal.notAllowed(.keepPeople)) {
          try await branch.office.change(id, .give(.partner), seen: 1, as: actor)
        }
        await #expect(throws: OfficeRefusal.notAllowed(.keepPeople)) {
          try await branch.office.enter(supporter("x y", id: nil), as: actor)
        }
      }
    }
  }

  @Test("is watched over by the chain: no column, role or part is changed behind the program's back")
  func tampering() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let id = try await branch.office.enter(supporter(), as: officer)
      try await branch.office.change(id, .consent(.appeals, .consent, .spoken, scope: ""), seen: 1, as: officer)
      #expect(try await branch.verdict().isIntact)
      for change in [
        "UPDATE party SET name = 'x'", "UPDATE party SET national_id = '1'",
        "UPDATE party SET mobile = '+966500000000'",
        "UPDATE party SET city = 'x'", "UPDATE party SET version = 9", "UPDATE party SET version = 0",
        "DELETE FROM party_role WHERE role = 'supporter'", "UPDATE party_role SET since = 1",
        "DELETE FROM party_part WHERE kind = 'consent'", "UPDATE party_part SET value = 'x' WHERE kind = 'contact'",
      ] {
        #expect(try await !branch.verdict(after: change).isIntact, "\(change)")
      }
    }
  }

  @Test("of one association is nothing to another")
  func apart() async throws {
    try await House.open { house in
      let (ours, theirs) = (try await house.branch("amal"), try await house.branch("birr"))
      let id = try await ours.office.enter(supporter(), as: ours.actor(.relationsOfficer))
      let stranger = try theirs.actor(.relationsOfficer)
      await #expect(throws: OfficeRefusal.notFound) { try await ours.office.party(id, as: stranger) }
      await #expect(throws: OfficeRefusal.notFound) {
        try await ours.office.change(id, .give(.partner), seen: 1, as: stranger)
      }
      #expect(try await theirs.office.parties(.everyone, after: nil, as: stranger).lines.isEmpty)
      // The same number is another entry there.
      _ = try await theirs.office.enter(supporter(), as: stranger)
    }
  }

  @Test("asks before a second entry of one person is made, and not again of those who were told apart")
  func resembling() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let first = try await branch.office.enter(supporter(), as: officer)
      let again = try supporter("خالد حربي", id: nil)
      let found = try await branch.office.resembling(again, as: officer)
      #expect(found.map(\.party) == [first])
      #expect(found.map(\.resemblance.reasons) == [[.sameMobile, .sameName, .sameCity]])
      #expect(try await branch.office.resembling(supporter("منيرة الحربي", id: nil), as: officer).isEmpty)
      let second = try await branch.office.enter(again, as: officer)
      #expect(try await branch.office.party(first, as: officer).similar.map(\.party) == [second])
      #expect(try await branch.office.party(second, as: officer).similar.map(\.party) == [first])
      try await branch.office.change(second, .distinguish(first), seen: 1, as: officer)
      #expect(try await branch.office.party(first, as: officer).similar.isEmpty)
      #expect(try await branch.office.party(second, as: officer).similar.isEmpty)
      await #expect(throws: PartyRefusal.nothingChanged) {
        try await branch.office.change(second, .distinguish(first), seen: 2, as: officer)
      }
      #expect(try await branch.verdict().isIntact)
    }
  }
}
