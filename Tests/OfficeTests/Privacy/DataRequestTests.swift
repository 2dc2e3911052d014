import Casework
import Engines
import SQL
import Testing

@testable import Office

@Suite("Requests about data through the office", .onEveryEngine)
struct DataRequestTests {
  private func supporter(_ branch: Branch) async throws -> Party.ID {
    try await branch.office.enter(
      NewParty(
        kind: .person,
        details: Party.Details(name: "خالد الحربي", number: try OfficialNumber(typed: "2000000006", of: .person)),
        mobile: try Mobile(typed: "0507654321"), roles: [.supporter]), as: branch.actor(.relationsOfficer))
  }

  /// Taken and verified, waiting for its answer.
  private func asked(_ kind: DataRequest.Kind, of party: Party.ID, _ branch: Branch) async throws -> DataRequest.ID {
    let officer = try branch.actor(.relationsOfficer)
    let id = try await branch.office.takeDataRequest(
      DataRequestTerms(kind, through: .interview, wish: "كما قال"), of: party, as: officer)
    try await branch.office.change(id, .verify(.document), seen: 0, as: officer)
    return id
  }

  @Test("are numbered, told to the person at each step, and kept under the chain")
  func wholeWay() async throws {
    try await Branch.open { branch in
      let manager = try branch.actor(.seniorManagement)
      let party = try await supporter(branch)
      let id = try await asked(.copy, of: party, branch)
      try await branch.office.change(id, .extend(reason: "كثرة السجلات"), seen: 1, as: manager)
      try await branch.office.change(id, .grant(words: "تُسلَّم في المقر"), seen: 2, as: manager)
      let file = try await branch.office.dataRequest(id, as: manager)
      #expect(file.request.number.description == "PDP-2026-00001" && file.request.state == .granted)
      #expect(file.request.identity?.method == .document && file.request.extended?.reason == "كثرة السجلات")
      #expect(file.events.map(\.kind) == [.dataAsked, .dataAskerVerified, .dataRequestExtended, .dataRequestGranted])
      let told = try await branch.office.outbox(as: branch.actor(.administrator)).map(\.kind)
      #expect(Set(told) == [.dataGranted, .dataExtended, .dataAsked] && told.count == 3)
      let lists = try await branch.office.dataRequests(as: manager)
      #expect(lists.open.isEmpty && lists.ended.map(\.name) == ["خالد الحربي"])
      #expect(try await branch.verdict().isIntact)
      for change in [
        "UPDATE data_request SET due = due + 30", "UPDATE data_request SET state = 'refused'",
        "DELETE FROM data_request",
      ] { #expect(try await !branch.verdict(after: change).isIntact, "\(change)") }
    }
  }

  @Test("remind who is to act before the last day, and tell senior management after it, each once")
  func watching() async throws {
    try await Branch.open { branch in
      let (officer, manager) = (try branch.actor(.relationsOfficer), try branch.actor(.seniorManagement))
      let party = try await supporter(branch)
      let id = try await branch.office.takeDataRequest(
        DataRequestTerms(.copy, through: .interview), of: party, as: officer)
      #expect(try await branch.office.watchDataRequests(of: branch.id) == 0, "not before its time")
      branch.house.clock.advance(by: .days(29))
      #expect(try await branch.office.watchDataRequests(of: branch.id) == 1)
      #expect(try await branch.office.watchDataRequests(of: branch.id) == 0, "nothing is said twice")
      let told = try await branch.office.notices(before: nil, as: officer).notices
      #expect(told.map(\.about) == [.dataRequest(id)] && told.map(\.kind) == [.reminder])
      try await branch.office.change(id, .verify(.document), seen: 0, as: officer)
      #expect(try await branch.office.watchDataRequests(of: branch.id) == 1, "now it waits for who answers")
      #expect(try await branch.office.notices(before: nil, as: manager).notices.map(\.kind) == [.reminder])
      branch.house.clock.advance(by: .days(4))
      #expect(try await branch.office.watchDataRequests(of: branch.id) == 1)
      #expect(
        try await branch.office.notices(before: nil, as: manager).notices.map(\.kind) == [.escalation, .reminder])
      let events = try await branch.office.dataRequest(id, as: manager).events
      #expect(events.last?.kind == .dataRequestEscalated && events.last?[.category] == "copy")
      #expect(try await branch.verdict().isIntact)
      try await branch.office.change(id, .refuse(reasons: "لم يحضر"), seen: 1, as: manager)
      branch.house.clock.advance(by: .days(10))
      #expect(try await branch.office.watchDataRequests(of: branch.id) == 0, "what is answered is nobody's any more")
    }
  }

  @Test("for destruction leave nothing of an entry that nothing rests on")
  func destruction() async throws {
    try await Branch.open { branch in
      let (officer, manager) = (try branch.actor(.relationsOfficer), try branch.actor(.seniorManagement))
      let party = try await supporter(branch)
      let id = try await asked(.destruction, of: party, branch)
      try await branch.office.change(id, .grant(words: "أُتلفت"), seen: 1, as: manager)
      let left = try await branch.office.party(party, as: officer).party
      #expect(left.name == Destroyed.words && left.details.number == nil && left.contacts.isEmpty && left.roles.isEmpty)
      for table in ["party_part", "party_role", "name_block"] {
        #expect(
          try await branch.house.count("SELECT count(*) FROM \(table)") == 0, "\(table) still holds something")
      }
      #expect(try await branch.office.search("الحربي", as: officer).people.isEmpty)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("for destruction are not granted to whom requests are kept of, and nothing is half done")
  func kept() async throws {
    try await Branch.open { branch in
      let manager = try branch.actor(.seniorManagement)
      let request = try await branch.request(at: .delivered)
      let party = try await branch.request(request).applicant.party
      let id = try await asked(.destruction, of: party, branch)
      await #expect(throws: PrivacyRefusal.recordsKept) {
        try await branch.office.change(id, .grant(words: "أُتلفت"), seen: 1, as: manager)
      }
      #expect(try await branch.office.dataRequest(id, as: manager).request.state == .verified)
      try await branch.office.change(id, .refuse(reasons: "سجلات مالية تُحفظ عشر سنوات"), seen: 1, as: manager)
      #expect(try await branch.verdict().isIntact)
    }
  }

  /// `joined` made one with an entry by hand, which stays.
  private func joinedByHand(
    _ joined: Party.ID, version: Int, _ branch: Branch
  ) async throws -> (kept: Party.ID, merger: Merger.ID) {
    let officer = try branch.actor(.relationsOfficer)
    let kept = try await branch.office.enter(
      NewParty(kind: .person, details: Party.Details(name: "سارة بنت علي العتيبي")), as: officer)
    let merger = try await branch.office.merge(
      MergeOrder(kept: kept, joined: joined, choice: Merger.Choice(), keptVersion: 1, joinedVersion: version),
      as: officer)
    return (kept, merger)
  }

  @Test("of a person with several entries are one person's: asked once, kept for what rests on any, copied whole")
  func severalEntries() async throws {
    try await Branch.open { branch in
      let (officer, manager) = (try branch.actor(.relationsOfficer), try branch.actor(.seniorManagement))
      let request = try await branch.request(at: .delivered)
      let applicant = try await branch.request(request).applicant.party
      let kept = try await joinedByHand(applicant, version: 0, branch).kept
      let id = try await asked(.destruction, of: applicant, branch)
      #expect(try await branch.office.dataRequest(id, as: manager).request.party == kept)
      await #expect(throws: PrivacyRefusal.alreadyAsked) { try await asked(.destruction, of: kept, branch) }
      await #expect(throws: PrivacyRefusal.recordsKept) {
        try await branch.office.change(id, .grant(words: "أُتلفت"), seen: 1, as: manager)
      }
      let copied = try await asked(.copy, of: kept, branch)
      try await branch.office.change(copied, .grant(words: "تُسلَّم"), seen: 1, as: manager)
      let copy = try await branch.office.copy(on: copied, as: officer)
      #expect(copy.requests.map(\.request.id) == [request] && copy.party.id == kept && copy.file != nil)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("for destruction leave nothing in the entries that were joined, nor in what mergers keep, taken back or not")
  func destroyedWithMergers() async throws {
    for isParted in [false, true] {
      try await Branch.open { branch in
        let (officer, manager) = (try branch.actor(.relationsOfficer), try branch.actor(.seniorManagement))
        let party = try await supporter(branch)
        let (kept, merger) = try await joinedByHand(party, version: 1, branch)
        if isParted {
          let version = try await branch.office.party(kept, as: officer).party.version
          try await branch.office.part(merger, seen: version, as: officer)
        }
        let id = try await asked(.destruction, of: party, branch)
        try await branch.office.change(id, .grant(words: "أُتلفت"), seen: 1, as: manager)
        #expect(try await branch.office.party(party, as: officer).party.name == Destroyed.words)
        #expect(try await branch.house.opened("party_merger", of: branch.id).allSatisfy { !$0.contains("الحربي") })
        #expect(try await branch.office.search("الحربي", as: officer).people.isEmpty)
        let name = try await branch.office.party(kept, as: officer).party.name
        #expect(name == (isParted ? "سارة بنت علي العتيبي" : Destroyed.words))
        #expect(try await branch.verdict().isIntact)
      }
    }
  }

  @Test("for a consent withdrawn take it back with the answer")
  func consent() async throws {
    try await Branch.open { branch in
      let (officer, manager) = (try branch.actor(.relationsOfficer), try branch.actor(.seniorManagement))
      let party = try await supporter(branch)
      try await branch.office.change(party, .consent(.appeals, .consent, .spoken, scope: ""), seen: 1, as: officer)
      let id = try await asked(.consentWithdrawal, of: party, branch)
      try await branch.office.change(id, .grant(words: "سُحبت"), seen: 1, as: manager)
      #expect(try await !branch.office.party(party, as: officer).party.allows(.appeals))
    }
  }

  @Test("for a copy give what is the person's, without what others wrote for the office, and say who took it")
  func copy() async throws {
    try await Branch.open { branch in
      let (officer, manager) = (try branch.actor(.relationsOfficer), try branch.actor(.seniorManagement))
      let request = try await branch.request(at: .delivered)
      let party = try await branch.request(request).applicant.party
      let id = try await asked(.copy, of: party, branch)
      await #expect(throws: OfficeRefusal.notFound) { try await branch.office.copy(on: id, as: officer) }
      try await branch.office.change(id, .grant(words: "تُسلَّم"), seen: 1, as: manager)
      await #expect(throws: OfficeRefusal.notAllowed(.takeDataRequests)) {
        try await branch.office.copy(on: id, as: manager)
      }
      let copy = try await branch.office.copy(on: id, as: officer)
      #expect(copy.requests.map(\.request.id) == [request] && copy.party.id == party && copy.file != nil)
      // The documents of this house are rows without files: what is not in the archive is named.
      let number = try #require(try await branch.request(request).number)
      #expect(copy.documents.isEmpty)
      #expect(copy.left.sorted() == ["id", "lease"].map { "documents/\(number)/\($0).pdf" })
      let events = try await branch.office.dataRequest(id, as: manager).events
      #expect(events.last?.kind == .dataExported && events.last?.actor.staffID == officer.member.id)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("are taken and answered by whom it is the work of, under the version they saw", arguments: Role.allCases)
  func duties(role: Role) async throws {
    try await Branch.open { branch in
      let party = try await supporter(branch)
      let id = try await asked(.copy, of: party, branch)
      let actor = try branch.actor(role)
      if !role.duties.contains(.answerDataRequests) {
        await #expect(throws: OfficeRefusal.notAllowed(.answerDataRequests)) {
          try await branch.office.change(id, .grant(words: "نعم"), seen: 1, as: actor)
        }
      } else {
        await #expect(throws: OfficeRefusal.changedMeanwhile) {
          try await branch.office.change(id, .grant(words: "نعم"), seen: 0, as: actor)
        }
      }
      if !role.duties.contains(.takeDataRequests) {
        await #expect(throws: OfficeRefusal.notAllowed(.takeDataRequests)) {
          try await branch.office.takeDataRequest(DataRequestTerms(.copy, through: .phone), of: party, as: actor)
        }
      }
      if !role.duties.contains(.takeDataRequests), !role.duties.contains(.answerDataRequests) {
        await #expect(throws: OfficeRefusal.notAllowed(.takeDataRequests)) {
          try await branch.office.dataRequest(id, as: actor)
        }
      }
    }
  }
}
