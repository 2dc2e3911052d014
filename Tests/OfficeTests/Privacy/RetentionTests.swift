import Casework
import Engines
import SQL
import Testing

@testable import Office

@Suite("Keeping, holding and destroying records", .onEveryEngine)
struct RetentionTests {
  private func due(_ kind: RetentionClass, _ branch: Branch) async throws -> [String] {
    try await branch.office.retention(of: kind, as: branch.actor(.seniorManagement)).due.map(\.ref)
  }

  private func later(_ years: Int64, _ branch: Branch) {
    branch.house.clock.advance(by: .days(years * 366))
  }

  private func proposed(_ kind: RetentionClass, _ branch: Branch) async throws -> Destruction.ID {
    try await branch.office.proposeDestruction(of: kind, as: branch.actor(.relationsOfficer))
  }

  private func approve(_ id: Destruction.ID, _ branch: Branch, as actor: StaffActor? = nil) async throws {
    try await branch.office.decide(id, .approve, seen: 0, as: actor ?? branch.actor(.seniorManagement))
  }

  private func carriedOut(_ kind: RetentionClass, _ branch: Branch) async throws -> Destruction {
    let id = try await proposed(kind, branch)
    try await approve(id, branch)
    try await branch.office.carryOutDestruction(id, as: branch.actor(.relationsOfficer))
    return try await branch.office.destruction(id, as: branch.actor(.seniorManagement)).destruction
  }

  /// What the rows of a table say once they are read.
  private func text(of table: String, _ branch: Branch) async throws -> String {
    try await branch.house.opened(table, of: branch.id).joined(separator: "\n")
  }

  @Test("a request taken back is due two years after the last that happened, and of it stays its number alone")
  func wholeWay() async throws {
    try await Branch.open { branch in
      let manager = try branch.actor(.seniorManagement)
      let request = try await branch.request(at: .withdrawn)
      let number = try #require(try await branch.request(request).number)
      branch.house.clock.advance(by: .days(729))
      #expect(try await due(.withdrawnRequests, branch).isEmpty)
      await #expect(throws: RetentionRefusal.nothingDue) { try await proposed(.withdrawnRequests, branch) }
      branch.house.clock.advance(by: .days(3))
      #expect(try await due(.withdrawnRequests, branch) == [number.description])
      let made = try await carriedOut(.withdrawnRequests, branch)
      #expect(made.state == .carriedOut && made.number.description == "DST-2028-00001")
      #expect(made.items.map(\.outcome) == [.destroyed] && made.items.map(\.ref) == [number.description])
      let left = try await branch.request(request)
      #expect(left.number == number && left.stage == .withdrawn && left.applicant.nationalID == .destroyed)
      let rows = try await text(of: "request", branch)
      for secret in ["1000000008", "501234567", "سارة", "العتيبي"] { #expect(!rows.contains(secret), "\(secret)") }
      #expect(try await branch.house.count("SELECT count(*) FROM request_item WHERE document_hash IS NOT NULL") == 0)
      #expect(try await branch.house.count("SELECT count(*) FROM message WHERE request_id IS NOT NULL") == 0)
      #expect(try await due(.withdrawnRequests, branch).isEmpty)
      #expect(try await branch.verdict().isIntact)
      let events = try await branch.office.destruction(made.id, as: manager).events.map(\.kind)
      #expect(events == [.destructionProposed, .destructionApproved, .destructionCarriedOut])
      for change in [
        "UPDATE destruction SET years = 1", "UPDATE destruction_item SET ref = 'x'", "DELETE FROM destruction_item",
      ] { #expect(try await !branch.verdict(after: change).isIntact, "\(change)") }
    }
  }

  @Test("a granted request loses its papers after five years and its person after ten")
  func granted() async throws {
    try await Branch.open { branch in
      let request = try await branch.request(at: .closed)
      later(5, branch)
      #expect(try await due(.grantedRequests, branch).isEmpty)
      _ = try await carriedOut(.grantedPapers, branch)
      let papersGone = try await branch.request(request)
      #expect(papersGone.items.allSatisfy { $0.document == nil } && papersGone.study?.report?.summary == "—")
      #expect(papersGone.applicant.nationalID.text == "1000000008" && papersGone.seal != nil)
      #expect(try await branch.verdict().isIntact)
      later(5, branch)
      _ = try await carriedOut(.grantedRequests, branch)
      #expect(try await branch.request(request).applicant.mobile == .destroyed)
      #expect(try await branch.request(request).decision?.outcome == .accept)
      #expect(try await due(.grantedPapers, branch).isEmpty)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("inquiries, appointments, messages, data requests and entries that nothing rests on go the same way")
  func others() async throws {
    try await Branch.open { branch in
      let (officer, manager) = (try branch.actor(.relationsOfficer), try branch.actor(.seniorManagement))
      try await branch.openReception()
      _ = try await branch.booked()
      let inquiry = try await branch.office.takeInquiry(
        InquiryTerms(channel: .phone, name: "هند", mobile: Mobile(typed: "0559876543"), question: "متى الدوام؟"),
        as: officer)
      try await branch.addGuide()
      let guide = try #require(try await branch.office.library(as: officer).first)
      try await branch.office.answerInquiry(inquiry, "صباحًا", citing: .document(guide.id), seen: 0, as: officer)
      let party = try await branch.office.enter(
        NewParty(kind: .person, details: Party.Details(name: "خالد الحربي"), mobile: Mobile(typed: "0507654321")),
        as: officer)
      let supporter = try await branch.office.enter(
        NewParty(kind: .person, details: Party.Details(name: "ريم السالم"), roles: [.supporter]), as: officer)
      let asked = try await branch.office.takeDataRequest(
        DataRequestTerms(.correction, through: .phone, wish: "اسمي ريم"), of: supporter, as: officer)
      try await branch.office.change(asked, .refuse(reasons: "الاسم صحيح"), seen: 0, as: manager)
      later(6, branch)
      for kind in [RetentionClass.inquiries, .bookings, .messages, .dataRequests, .looseEntries] {
        let made = try await carriedOut(kind, branch)
        #expect(!made.items.isEmpty && made.count(.destroyed) == made.items.count, "\(kind)")
        #expect(try await due(kind, branch).isEmpty, "\(kind)")
        #expect(try await branch.verdict().isIntact, "\(kind)")
      }
      for (table, secrets) in [
        ("inquiry", ["هند", "559876543", "الدوام", "صباحًا"]), ("booking", ["أم سعد", "501234567"]),
        ("message", ["501234567", "559876543"]), ("data_request", ["اسمي", "صحيح"]),
        ("party", ["خالد", "507654321"]),
        ("event", ["هند", "559876543", "أم سعد", "صباحًا", "اسمي", "خالد", "507654321"]),
      ] {
        let rows = try await text(of: table, branch)
        for secret in secrets { #expect(!rows.contains(secret), "\(table) still has \(secret)") }
      }
      #expect(try await branch.office.party(party, as: officer).party.name == Destroyed.words)
      #expect(try await branch.office.party(supporter, as: officer).party.name == "ريم السالم")
    }
  }

  @Test("one that is cut off leaves what it has not come to whole, and goes on from there")
  func cutOff() async throws {
    try await Branch.open { branch in
      let (officer, manager) = (try branch.actor(.relationsOfficer), try branch.actor(.seniorManagement))
      let names = ["خالد الحربي", "ريم السالم", "ماجد العتيبي"]
      for name in names {
        _ = try await branch.office.enter(NewParty(kind: .person, details: Party.Details(name: name)), as: officer)
      }
      later(3, branch)
      let id = try await proposed(.looseEntries, branch)
      try await approve(id, branch)
      let now = branch.house.clock.now
      #expect(try await branch.office.carryOutPortion(of: id, as: officer, at: now, in: branch.id, records: 1))
      let begun = try await branch.office.destruction(id, as: manager).destruction
      #expect(begun.state == .approved && begun.count(.destroyed) == 1)
      let rows = try await text(of: "party", branch)
      #expect(names.filter { rows.contains($0) }.count == 2)
      #expect(try await branch.verdict().isIntact)
      try await branch.office.carryOutDestruction(id, as: officer)
      let made = try await branch.office.destruction(id, as: manager)
      #expect(made.destruction.state == .carriedOut && made.destruction.count(.destroyed) == 3)
      #expect(
        made.events.map(\.kind) == [
          .destructionProposed, .destructionApproved, .destructionGoesOn, .destructionCarriedOut,
        ])
      let left = try await text(of: "party", branch)
      #expect(!names.contains { left.contains($0) })
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("what is held is not listed, not approved, and left by whoever carries it out")
  func held() async throws {
    try await Branch.open { branch in
      let manager = try branch.actor(.seniorManagement)
      let request = try await branch.request(at: .withdrawn)
      branch.house.clock.advance(by: .minutes(1))
      let second = try await branch.request(at: .withdrawn)
      let number = try #require(try await branch.request(request).number).description
      later(3, branch)
      let first = try await branch.office.placeHold(on: number, because: "دعوى رقم ١٢", as: manager)
      #expect(try await due(.withdrawnRequests, branch).count == 1)
      try await branch.office.liftHold(first, because: "صدر الحكم", as: manager)
      #expect(try await due(.withdrawnRequests, branch).count == 2, "a hold leaves the time as it was")
      let id = try await proposed(.withdrawnRequests, branch)
      // On the person: it stands on all of their requests.
      let hold = try await branch.office.placeHold(on: "1000000008", because: "أمر المحكمة", as: manager)
      await #expect(throws: RetentionRefusal.alreadyHeld) {
        try await branch.office.placeHold(on: "1000000008", because: "مرة أخرى", as: manager)
      }
      await #expect(throws: RetentionRefusal.held(number)) { try await approve(id, branch) }
      try await branch.office.liftHold(hold, because: "رُفع", as: manager)
      try await approve(id, branch)
      _ = try await branch.office.placeHold(on: .request(request), because: "دعوى رقم ١٣", as: manager)
      try await branch.office.carryOutDestruction(id, as: branch.actor(.relationsOfficer))
      let made = try await branch.office.destruction(id, as: manager).destruction
      #expect(made.state == .carriedOut && made.items.map(\.outcome) == [.held, .destroyed])
      #expect(try await branch.request(request).applicant.nationalID.text == "1000000008")
      #expect(try await branch.request(second).applicant.nationalID == .destroyed)
      #expect(try await branch.office.holds(as: manager).map(\.subject) == [number])
      #expect(try await branch.verdict().isIntact)
      #expect(try await !branch.verdict(after: "UPDATE legal_hold SET lifted_at = 1").isIntact)
      #expect(try await !branch.verdict(after: "DELETE FROM legal_hold").isIntact)
    }
  }

  @Test("a person who is held is not destroyed at their own wish either")
  func heldWish() async throws {
    try await Branch.open { branch in
      let (officer, manager) = (try branch.actor(.relationsOfficer), try branch.actor(.seniorManagement))
      let party = try await branch.office.enter(
        NewParty(kind: .person, details: Party.Details(name: "خالد الحربي"), mobile: Mobile(typed: "0507654321")),
        as: officer)
      let hold = try await branch.office.placeHold(on: "0507654321", because: "دعوى", as: manager)
      #expect(try await branch.office.holds(on: party, as: officer).map(\.id) == [hold])
      let asked = try await branch.office.takeDataRequest(
        DataRequestTerms(.destruction, through: .phone), of: party, as: officer)
      try await branch.office.change(asked, .verify(.document), seen: 0, as: officer)
      await #expect(throws: PrivacyRefusal.held) {
        try await branch.office.change(asked, .grant(words: "أُتلفت"), seen: 1, as: manager)
      }
      #expect(try await branch.office.party(party, as: officer).party.name == "خالد الحربي")
      await #expect(throws: RetentionRefusal.subjectUnknown) {
        try await branch.office.placeHold(on: "REQ-2020-00001", because: "دعوى", as: manager)
      }
    }
  }

  @Test("whoever proposed it does not approve it, though both are their duty")
  func separation() async throws {
    try await Branch.open { branch in
      let member = try await branch.office.addStaff(
        name: "نورة", email: "both@amal.example.org", roles: [.relationsOfficer, .seniorManagement],
        password: House.password, to: branch.id)
      let both = StaffActor(association: branch.id, member: member)
      _ = try await branch.request(at: .withdrawn)
      later(3, branch)
      let id = try await branch.office.proposeDestruction(of: .withdrawnRequests, as: both)
      await #expect(throws: RetentionRefusal.ownProposal) { try await approve(id, branch, as: both) }
      await #expect(throws: RetentionRefusal.alreadyProposed) { try await proposed(.withdrawnRequests, branch) }
      await #expect(throws: RetentionRefusal.notApproved) {
        try await branch.office.carryOutDestruction(id, as: both)
      }
      try await branch.office.decide(
        id, .refuse(reason: "راجعوا القائمة"), seen: 0, as: branch.actor(.seniorManagement))
      _ = try await proposed(.withdrawnRequests, branch)
    }
  }

  @Test("what changed since, or is to be kept longer, is not approved")
  func changedSince() async throws {
    try await Branch.open { branch in
      let (officer, manager) = (try branch.actor(.relationsOfficer), try branch.actor(.seniorManagement))
      let party = try await branch.office.enter(
        NewParty(kind: .person, details: Party.Details(name: "خالد الحربي")), as: officer)
      later(3, branch)
      let id = try await proposed(.looseEntries, branch)
      try await branch.office.change(party, .addContact(.email, "k@example.org"), seen: 1, as: officer)
      await #expect(throws: RetentionRefusal.changedSince("ENT-\(party)")) { try await approve(id, branch) }
      try await branch.office.change(party, .give(.partner), seen: 2, as: officer)
      await #expect(throws: RetentionRefusal.changedSince("ENT-\(party)")) { try await approve(id, branch) }
      _ = try await branch.request(at: .withdrawn)
      later(3, branch)
      let second = try await proposed(.withdrawnRequests, branch)
      let longer = try RetentionPeriod(of: .withdrawnRequests, years: 7, basis: "قرار المجلس ٢٠٢٦/٤")
      await #expect(throws: OfficeRefusal.notAllowed(.manageRetention)) {
        try await branch.office.setRetention(longer, as: officer)
      }
      try await branch.office.setRetention(longer, as: manager)
      let ref = try await branch.office.destruction(second, as: manager).destruction.items[0].ref
      await #expect(throws: RetentionRefusal.tooEarly(ref)) { try await approve(second, branch) }
      #expect(try await branch.office.retention(as: manager).lines.first?.period == longer)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("is for whoever has the duty", arguments: Role.allCases)
  func duties(role: Role) async throws {
    try await Branch.open { branch in
      let actor = try branch.actor(role)
      if !role.duties.contains(.proposeDestruction) {
        await #expect(throws: OfficeRefusal.notAllowed(.proposeDestruction)) {
          try await branch.office.proposeDestruction(of: .messages, as: actor)
        }
      }
      if !role.duties.contains(.approveDestruction) {
        await #expect(throws: OfficeRefusal.notAllowed(.approveDestruction)) {
          try await branch.office.decide(Destruction.ID(high: 1, low: 1), .approve, seen: 0, as: actor)
        }
      }
      if !role.duties.contains(.manageRetention) {
        await #expect(throws: OfficeRefusal.notAllowed(.manageRetention)) {
          try await branch.office.placeHold(on: "x", because: "دعوى", as: actor)
        }
      }
      guard !role.duties.contains(.manageRetention), !role.duties.contains(.proposeDestruction) else { return }
      await #expect(throws: OfficeRefusal.notAllowed(.proposeDestruction)) {
        try await branch.office.retention(as: actor)
      }
    }
  }
}
