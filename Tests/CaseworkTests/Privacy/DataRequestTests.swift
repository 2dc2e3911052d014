import Casework
import Testing

@Suite("What someone asks about their data")
struct DataRequestTests {
  static let now = Instant(seconds: 1_789_279_200)
  static let officer = member(1, .relationsOfficer)
  static let manager = member(2, .seniorManagement)

  private static func member(_ low: UInt64, _ role: Role) -> StaffMember {
    StaffMember(id: Identifier(high: 1, low: low), name: "منى", email: "m@example.org", roles: [role])
  }

  static func taken(
    _ kind: DataRequest.Kind = .copy, _ wish: String = "", beside standing: [DataRequest] = []
  ) throws(PrivacyRefusal) -> DataRequest {
    try DataRequest.take(
      DataRequestTerms(kind, through: .phone, wish: wish), of: Identifier(high: 3, low: 1),
      as: Identifier(high: 4, low: 1), numbered: DataRequestNumber(year: 2026, serial: 1), beside: standing,
      by: .staff(officer.id, name: officer.name), at: now
    ).0
  }

  @Test("has thirty days, and thirty more once, with a reason, before the first are over")
  func clock() throws {
    var asked = try Self.taken()
    let today = CalendarDay(Self.now)
    #expect(asked.due == today + 30 && !asked.isLate(on: today + 30) && asked.isLate(on: today + 31))
    #expect(throws: PrivacyRefusal.reasonsMissing) { try asked.extend(because: " ", as: Self.manager, at: Self.now) }
    #expect(throws: PrivacyRefusal.tooLateToExtend) {
      try asked.extend(because: "كثرة السجلات", as: Self.manager, at: Self.now + .days(31))
    }
    let event = try asked.extend(because: "كثرة السجلات", as: Self.manager, at: Self.now + .days(30))
    #expect(asked.due == today + 60 && event[.until] == (today + 60).description)
    #expect(throws: PrivacyRefusal.alreadyExtended) {
      try asked.extend(because: "مرة أخرى", as: Self.manager, at: Self.now + .days(31))
    }
  }

  @Test("gives nothing before it is known who asks, and not by the one who wrote it down")
  func identity() throws {
    var asked = try Self.taken()
    #expect(throws: PrivacyRefusal.notVerified) { try asked.grant(saying: "سُلّمت", as: Self.manager, at: Self.now) }
    _ = try asked.verify(by: .document, as: Self.officer, at: Self.now)
    #expect(throws: PrivacyRefusal.alreadyVerified) { try asked.verify(by: .call, as: Self.officer, at: Self.now) }
    #expect(throws: PrivacyRefusal.ownTaking) { try asked.grant(saying: "سُلّمت", as: Self.officer, at: Self.now) }
    _ = try asked.grant(saying: "سُلّمت", as: Self.manager, at: Self.now)
    #expect(asked.state == .granted && asked.outcome?.reasons == "سُلّمت")
  }

  @Test("asked by the person themselves was written down by nobody, so that no colleague is barred from answering it")
  func askedAlone() throws {
    var (asked, event) = try DataRequest.take(
      DataRequestTerms(.copy, through: .website), of: Identifier(high: 3, low: 1), as: Identifier(high: 4, low: 1),
      numbered: DataRequestNumber(year: 2026, serial: 1), beside: [], by: .applicant(name: "سارة العتيبي"), at: Self.now
    )
    #expect(asked.takenBy == nil && event.actor == .applicant(name: "سارة العتيبي"))
    #expect(throws: PrivacyRefusal.notVerified) { try asked.grant(saying: "نعم", as: Self.officer, at: Self.now) }
    _ = try asked.verify(by: .call, as: Self.officer, at: Self.now)
    _ = try asked.grant(saying: "نعم", as: Self.officer, at: Self.now)
    #expect(asked.state == .granted)
  }

  @Test("is refused with reasons alone, and one of a kind waits at a time")
  func refusals() throws {
    var asked = try Self.taken(.destruction)
    #expect(throws: PrivacyRefusal.alreadyAsked) { try Self.taken(.destruction, beside: [asked]) }
    _ = try Self.taken(.copy, beside: [asked])
    #expect(throws: PrivacyRefusal.reasonsMissing) { try asked.refuse(because: "", as: Self.manager, at: Self.now) }
    #expect(throws: PrivacyRefusal.reasonsTooLong(limit: 1_000)) {
      try asked.refuse(because: String(repeating: "ط", count: 1_001), as: Self.manager, at: Self.now)
    }
    _ = try asked.refuse(because: "سجلات مالية تُحفظ", as: Self.manager, at: Self.now)
    _ = try Self.taken(.destruction, beside: [asked])
    #expect(throws: PrivacyRefusal.wishMissing) { try Self.taken(.correction, "  ") }
  }

  @Test("a destroyed entry holds nothing that points to a person, and one that is needed stays")
  func destruction() throws {
    let by = Actor.staff(Self.manager.id, name: Self.manager.name)
    var (party, _) = try Party.entered(
      Identifier(high: 3, low: 1), as: .person,
      Party.Details(
        name: "خالد الحربي", otherNames: "Khalid", number: try OfficialNumber(typed: "2000000006", of: .person)),
      mobile: try Mobile(typed: "0507654321"), in: [.supporter], by: by, at: Self.now)
    let number = "PDP-2026-00001"
    #expect(throws: PrivacyRefusal.recordsKept) {
      try party.destroy(on: number, isNeeded: true, by: by, at: Self.now)
    }
    #expect(party.name == "خالد الحربي")
    _ = try party.destroy(on: number, isNeeded: false, by: by, at: Self.now)
    #expect(party.details == Party.Details(name: Destroyed.words))
    #expect(party.contacts.isEmpty && party.roles.isEmpty && party.consents.isEmpty && party.relations.isEmpty)
  }

  @Test("every consent that stands is taken back at once; with none the answer is another")
  func consents() throws {
    let by = Actor.staff(Self.manager.id, name: Self.manager.name)
    var (party, _) = try Party.entered(
      Identifier(high: 3, low: 1), as: .person, Party.Details(name: "خالد الحربي"), mobile: nil, in: [], by: by,
      at: Self.now)
    #expect(throws: PrivacyRefusal.noConsentStands) { try party.withdrawEveryConsent(by: by, at: Self.now) }
    _ = try party.consent(
      to: .appeals, on: .consent, by: .spoken, covering: "", as: Self.officer.id, by: by, at: Self.now)
    _ = try party.consent(
      to: .service, on: .legalDuty, by: .spoken, covering: "", as: Self.officer.id, by: by, at: Self.now)
    _ = try party.withdrawEveryConsent(by: by, at: Self.now)
    #expect(!party.allows(.appeals) && party.allows(.service), "what rests on another basis stays")
  }
}

@Suite("The way of a request about data")
struct DataRequestWalkTests {
  private enum Verb: String, CaseIterable {
    case verify, extend, grant, refuse, withdraw
  }

  @Test("goes as docs/lifecycles/data-request.md draws it")
  func walk() throws {
    let lifecycle = try Lifecycle(
      "A request about one’s data",
      """
      A copy, a correction, destruction, or that a consent no longer holds. It is taken by one person and answered by another;
      `extend` adds thirty days once, before the first thirty are over.
      Kept by `DataRequestWalkTests`; record it with `SILA_RECORD=1 swift test --filter DataRequestWalkTests`.
      """, states: DataRequest.State.allCases.map(\.rawValue), verbs: Verb.allCases.map(\.rawValue)
    ) { state, verb in
      let before = try Self.request(DataRequest.State.allCases[state])
      return Lifecycle.trying(on: before, in: { $0.state.rawValue }) { request in
        try Self.carryOut(Verb.allCases[verb], on: &request)
      }
    }
    try lifecycle.mustBe(in: "data-request")
  }

  private static func request(_ state: DataRequest.State) throws -> DataRequest {
    var request = try DataRequestTests.taken()
    let ways: [DataRequest.State: [Verb]] = [
      .verified: [.verify], .granted: [.verify, .grant], .refused: [.refuse], .withdrawn: [.withdraw],
    ]
    for verb in ways[state] ?? [] { try carryOut(verb, on: &request) }
    return request
  }

  private static func carryOut(_ verb: Verb, on request: inout DataRequest) throws {
    let (officer, manager, now) = (DataRequestTests.officer, DataRequestTests.manager, DataRequestTests.now)
    switch verb {
    case .verify: _ = try request.verify(by: .document, as: officer, at: now)
    case .extend: _ = try request.extend(because: "كثرة السجلات", as: manager, at: now)
    case .grant: _ = try request.grant(saying: "سُلّمت", as: manager, at: now)
    case .refuse: _ = try request.refuse(because: "لا سند", as: manager, at: now)
    case .withdraw: _ = try request.withdraw(because: "عدل عنه", as: officer, at: now)
    }
  }
}
