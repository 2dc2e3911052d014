import Casework
import Engines
import SQL
import Testing

@testable import Office

@Suite("Joining two entries of the register", .onEveryEngine)
struct MergingTests {
  private func entry(
    _ name: String, mobile: String? = "0507654321", city: String = "أبها", roles: Set<PartyRole> = []
  ) throws -> NewParty {
    NewParty(
      kind: .person, details: Party.Details(name: name, city: city), mobile: try mobile.map { try Mobile(typed: $0) },
      roles: roles)
  }

  private func order(_ kept: Party.ID, _ joined: Party.ID, in branch: Branch) async throws -> MergeOrder {
    let officer = try branch.actor(.relationsOfficer)
    return MergeOrder(
      kept: kept, joined: joined, choice: Merger.Choice(),
      keptVersion: try await branch.office.party(kept, as: officer).party.version,
      joinedVersion: try await branch.office.party(joined, as: officer).party.version)
  }

  @Test("keeps both histories on one page, and whoever asks for the other is led there")
  func joining() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let request = try await branch.request(at: .delivered)
      let applicant = try await branch.request(request).applicant.party
      let byHand = try await branch.office.enter(entry("سارة العتيبي", roles: [.volunteer]), as: officer)
      branch.house.clock.advance(by: .minutes(1))
      try await branch.office.merge(order(byHand, applicant, in: branch), as: officer)
      let file = try await branch.office.party(byHand, as: officer)
      #expect(file.requests.map(\.id) == [request] && file.file != nil && !file.messages.isEmpty)
      #expect(file.party.details.number?.text == "1000000008" && file.party.mobile?.text == "+966507654321")
      #expect(file.party.contacts.map(\.value) == ["+966507654321", "+966501234567"])
      #expect(file.joined.map(\.merger.joined) == [applicant])
      #expect(file.events.contains { $0.event.kind == .partiesMerged })
      #expect(try await branch.office.standing(for: applicant, as: officer) == byHand)
      for text in ["1000000008", "0501234567", "0507654321", "سارة العتيبي"] {
        #expect(try await branch.office.search(text, as: officer).people.map(\.line.id) == [byHand], "\(text)")
      }
      #expect(try await branch.office.parties(.everyone, after: nil, as: officer).lines.map(\.id) == [byHand])
      #expect(try await branch.office.parties(.beneficiaries, after: nil, as: officer).lines.map(\.id) == [byHand])
      // Whoever applies again with the number does so under the entry that stays, and finds their file.
      let again = try await branch.request(at: .registered)
      #expect(try await branch.request(again).applicant.party == byHand)
      #expect(try await branch.office.party(byHand, as: officer).requests.count == 2)
      #expect(try await branch.house.count("SELECT count(*) FROM beneficiary_file") == 1)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("can be taken back: both are as they were, and what came meanwhile stays with the one that stayed")
  func undoing() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let request = try await branch.request(at: .complete)
      let applicant = try await branch.request(request).applicant.party
      let byHand = try await branch.office.enter(entry("سارة العتيبي"), as: officer)
      let before = try await branch.registerDump()
      let merger = try await branch.office.merge(order(byHand, applicant, in: branch), as: officer)
      #expect(try await branch.registerDump() != before)
      #expect(try await branch.verdict().isIntact)
      try await branch.office.part(
        merger, seen: branch.office.party(byHand, as: officer).party.version, as: officer)
      #expect(try await branch.registerDump() == before)
      #expect(try await branch.verdict().isIntact)
      await #expect(throws: PartyRefusal.notMerged) {
        try await branch.office.part(merger, seen: 0, as: officer)
      }
      // Once more, with something done in between.
      let second = try await branch.office.merge(order(byHand, applicant, in: branch), as: officer)
      branch.house.clock.advance(by: .minutes(1))
      let between = try await branch.submit()
      let version = try await branch.office.party(byHand, as: officer).party.version
      try await branch.office.change(byHand, .addContact(.email, "s@example.org"), seen: version, as: officer)
      #expect(try await branch.office.party(byHand, as: officer).joined.map(\.requestsSince) == [1])
      try await branch.office.part(second, seen: version + 1, as: officer)
      let own = try await branch.office.party(byHand, as: officer)
      #expect(own.party.contacts.map(\.value) == ["+966507654321", "s@example.org"])
      #expect(own.party.details.number == nil && own.requests.map(\.id) == [between.id])
      #expect(try await branch.office.party(applicant, as: officer).requests.map(\.id) == [request])
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("is refused under a version that is no longer the one that was seen, and to who does not keep the register")
  func versions() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let one = try await branch.office.enter(entry("خالد الحربي"), as: officer)
      let other = try await branch.office.enter(entry("خالد حربي"), as: officer)
      let seen = try await order(one, other, in: branch)
      try await branch.office.change(other, .give(.partner), seen: 1, as: officer)
      await #expect(throws: OfficeRefusal.changedMeanwhile) { try await branch.office.merge(seen, as: officer) }
      let now = try await order(one, other, in: branch)
      for role in Role.allCases where !role.duties.contains(.keepPeople) {
        await #expect(throws: OfficeRefusal.notAllowed(.keepPeople)) {
          try await branch.office.merge(now, as: branch.actor(role))
        }
      }
      let merger = try await branch.office.merge(now, as: officer)
      // The joined entry stands as it is until it is parted.
      await #expect(throws: OfficeRefusal.changedMeanwhile) {
        try await branch.office.change(other, .give(.volunteer), seen: 3, as: officer)
      }
      await #expect(throws: OfficeRefusal.changedMeanwhile) {
        try await branch.office.part(merger, seen: 1, as: officer)
      }
      let third = try await branch.office.enter(entry("خالد الحربي", mobile: nil), as: officer)
      await #expect(throws: PartyRefusal.alreadyMerged) {
        try await branch.office.merge(order(third, other, in: branch), as: officer)
      }
    }
  }

  @Test("ends the joined one's file where both have one, and brings it back")
  func files() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let ids = [
        try await branch.office.enter(entry("خالد الحربي"), as: officer),
        try await branch.office.enter(entry("خالد حربي"), as: officer),
      ]
      for (place, id) in ids.enumerated() { try await branch.openFile(of: id, "BEN-2026-9000\(place)") }
      let before = try await branch.registerDump()
      let merger = try await branch.office.merge(order(ids[0], ids[1], in: branch), as: officer)
      let kept = try await branch.office.party(ids[0], as: officer)
      #expect(kept.file?.number == "BEN-2026-90000" && kept.file?.state == .current)
      let ended = try await branch.office.files(.ended, after: nil, as: officer).files
      #expect(ended.map(\.number) == ["BEN-2026-90001"] && ended.map(\.ending) == [.merged])
      #expect(
        try await branch.office.parties(.beneficiaries, after: nil, as: officer).lines.map(\.id) == [ids[0]])
      try await branch.office.part(merger, seen: kept.party.version, as: officer)
      #expect(try await branch.registerDump() == before)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("is refused to whoever declared one of them as a relative")
  func relatives() async throws {
    try await Branch.open { branch in
      let member = try await branch.office.addStaff(
        name: "هند", email: "both@amal.example.org", roles: [.relationsOfficer, .committeeMember],
        password: House.password, to: branch.id)
      let both = StaffActor(association: branch.id, member: member)
      try await branch.office.declareInterest(in: "خالد الحربي", nationalID: nil, relation: "أخ", as: both)
      let officer = try branch.actor(.relationsOfficer)
      let one = try await branch.office.enter(entry("خالد الحربي"), as: officer)
      let other = try await branch.office.enter(entry("خالد حربي"), as: officer)
      let order = try await order(one, other, in: branch)
      await #expect(throws: PartyRefusal.ownRelative) { try await branch.office.merge(order, as: both) }
      try await branch.office.merge(order, as: officer)
    }
  }

  @Test(
    "is watched over by the chain: neither the merger nor where an entry leads is changed behind the program's back")
  func tampering() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let request = try await branch.request(at: .complete)
      let applicant = try await branch.request(request).applicant.party
      let byHand = try await branch.office.enter(entry("سارة العتيبي"), as: officer)
      let third = try await branch.office.enter(entry("هند القحطاني", mobile: nil), as: officer)
      let merger = try await branch.office.merge(order(byHand, applicant, in: branch), as: officer)
      let thirdHex = third.bytes.map {
        String($0, radix: 16).count == 1 ? "0" + String($0, radix: 16) : String($0, radix: 16)
      }
      .joined()
      let blob = Engine.current == .sqlite ? "X'\(thirdHex)'" : "'\\x\(thirdHex)'"
      for change in [
        "UPDATE party SET merged_into = NULL", "UPDATE party SET merged_into = \(blob) WHERE merged_into IS NOT NULL",
        "UPDATE party_merger SET changes = changes || 'role=9:volunteer\n'", "UPDATE party_merger SET made_at = 1",
        "UPDATE party_merger SET undone_at = 1", "DELETE FROM party_merger",
      ] {
        #expect(try await !branch.verdict(after: change).isIntact, "\(change)")
      }
      try await branch.office.part(
        merger, seen: branch.office.party(byHand, as: officer).party.version, as: officer)
      #expect(try await branch.verdict().isIntact)
      // An entry that is again as nobody ever changed it is watched over all the same.
      for change in [
        "UPDATE party SET name = 'x' WHERE version = 0", "UPDATE party SET mobile = 'x' WHERE version = 0",
      ] {
        #expect(try await !branch.verdict(after: change).isIntact, "\(change)")
      }
    }
  }
}

extension Branch {
  /// Opens a beneficiary's file for an entry that no request stands behind.
  func openFile(of party: Party.ID, _ number: String) async throws {
    let now = house.clock.now
    let file = BeneficiaryFile(
      id: house.randomness.identifier(at: now), number: number, party: party, name: "مستفيد",
      mobile: try Mobile(typed: "0501234567"), category: "أرامل", since: CalendarDay(now),
      renewal: CalendarDay(now) + 365)
    let event = Event(.fileOpened, by: .system, at: now, policy: nil, facts: [Event.Fact(.number, number)])
    try await house.database.write(in: .of(id)) { tx in try FileStore.insert(file, event, of: id, in: tx) }
  }

  /// Every row of the register and of what hangs on it, with every column, as text.
  func registerDump() async throws -> [String] {
    var dump: [String] = []
    for table in [
      "party", "party_role", "party_part", "name_block", "name_key", "beneficiary_file", "request", "request_part",
      "submission", "party_mark",
    ] {
      dump += try await house.opened(table, of: id).map { "\(table): \($0)" }
    }
    return dump
  }
}
