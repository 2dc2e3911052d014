import Casework
import Testing

@Suite("How long records are kept, held and when they are destroyed")
struct RetentionTests {
  static let now = Instant(seconds: 1_789_279_200)
  static let officer = member(1, .relationsOfficer)
  static let manager = member(2, .seniorManagement)

  private static func member(_ low: UInt64, _ role: Role) -> StaffMember {
    StaffMember(id: Identifier(high: 1, low: low), name: "منى", email: "m@example.org", roles: [role])
  }

  static let items = (1...3).map { place in
    Destruction.Item(
      subject: [UInt8(place)], ref: "REQ-2020-0000\(place)", ended: CalendarDay(now) - 800, seen: Int64(place))
  }

  static func proposed(
    _ items: [Destruction.Item] = items, beside open: [Destruction] = []
  ) throws(RetentionRefusal) -> Destruction {
    try Destruction.propose(
      items, after: .usual(of: .withdrawnRequests), as: Identifier(high: 4, low: 1),
      numbered: DestructionNumber(year: 2026, serial: 1), beside: open, by: officer, at: now
    ).0
  }

  @Test("a time of one's own has its bounds and says what it rests on")
  func periods() throws {
    #expect(throws: RetentionRefusal.yearsOutOfRange(1...50)) {
      try RetentionPeriod(of: .messages, years: 0, basis: "قرار المجلس")
    }
    #expect(throws: RetentionRefusal.basisMissing) { try RetentionPeriod(of: .messages, years: 3, basis: "  ") }
    #expect(throws: RetentionRefusal.textTooLong(limit: 300)) {
      try RetentionPeriod(of: .messages, years: 3, basis: String(repeating: "س", count: 301))
    }
    #expect(try RetentionPeriod(of: .messages, years: 3, basis: " قرار ").basis == "قرار")
    #expect(RetentionPeriod.usual(of: .grantedRequests).years >= 10, "financial records")
  }

  @Test("years are those of the calendar, and the 29th of February is over on the 28th's day")
  func cut() throws {
    let two = RetentionPeriod(stored: .messages, years: 2, basis: "")
    let day = try #require(CalendarDay(year: 2026, month: 11, day: 22))
    #expect(CalendarDay(two.cut(on: day)) == CalendarDay(year: 2024, month: 11, day: 22))
    let leap = try #require(CalendarDay(year: 2028, month: 2, day: 29))
    #expect(CalendarDay(two.cut(on: leap)) == CalendarDay(year: 2026, month: 2, day: 28))
  }

  @Test("a destruction is approved by another person than proposed it, once, and refused with reasons alone")
  func approval() throws {
    var made = try Self.proposed()
    let fine: [Destruction.Outcome?] = [nil, nil, nil]
    #expect(throws: RetentionRefusal.ownProposal) {
      try made.approve(finding: fine, by: Self.officer, at: Self.now)
    }
    #expect(throws: RetentionRefusal.reasonMissing) { try made.refuse(because: " ", by: Self.manager, at: Self.now) }
    _ = try made.approve(finding: fine, by: Self.manager, at: Self.now)
    #expect(throws: RetentionRefusal.notProposed) { try made.approve(finding: fine, by: Self.manager, at: Self.now) }
    #expect(made.state == .approved && made.decided?.by == Self.manager.id)
  }

  @Test("what is held, too early or changed since stands in the way of an approval, by its number")
  func objections() throws {
    var made = try Self.proposed()
    for (outcome, refusal) in [
      (Destruction.Outcome.held, RetentionRefusal.held("REQ-2020-00002")),
      (.early, .tooEarly("REQ-2020-00002")), (.changed, .changedSince("REQ-2020-00002")),
    ] {
      #expect(throws: refusal) { try made.approve(finding: [nil, outcome, nil], by: Self.manager, at: Self.now) }
    }
    #expect(made.state == .proposed)
  }

  @Test("it goes portion by portion and has ended with the last record")
  func portions() throws {
    var made = try Self.proposed()
    #expect(throws: RetentionRefusal.notApproved) {
      try made.carryOut([0: .destroyed], by: Self.officer, at: Self.now)
    }
    _ = try made.approve(finding: [nil, nil, nil], by: Self.manager, at: Self.now)
    #expect(made.next(2) == [0, 1])
    let event = try made.carryOut([0: .destroyed, 1: .held], by: Self.officer, at: Self.now)
    #expect(event.kind == .destructionGoesOn && made.state == .approved && made.next(9) == [2])
    let last = try made.carryOut([2: .destroyed], by: Self.officer, at: Self.now)
    #expect(last.kind == .destructionCarriedOut && last[.amount] == "2" && made.state == .carriedOut)
    #expect(made.count(.held) == 1)
  }

  @Test("nothing due is nothing to propose, and one of a class waits at a time")
  func proposing() throws {
    #expect(throws: RetentionRefusal.nothingDue) { try Self.proposed([]) }
    let open = try Self.proposed()
    #expect(throws: RetentionRefusal.alreadyProposed) { try Self.proposed(beside: [open]) }
  }

  @Test("a hold is placed once with its reason, and lifted once with another")
  func holds() throws {
    let subject = LegalHold.Subject.party(Identifier(high: 3, low: 1))
    func place(_ reason: String, beside standing: [LegalHold] = []) throws(RetentionRefusal) -> LegalHold {
      try LegalHold.place(
        on: subject, because: reason, as: Identifier(high: 5, low: 1), beside: standing, by: Self.manager, at: Self.now
      ).0
    }
    #expect(throws: RetentionRefusal.reasonMissing) { try place(" ") }
    #expect(throws: RetentionRefusal.textTooLong(limit: 500)) { try place(String(repeating: "س", count: 501)) }
    var hold = try place("دعوى رقم ١٢")
    #expect(throws: RetentionRefusal.alreadyHeld) { try place("دعوى أخرى", beside: [hold]) }
    #expect(throws: RetentionRefusal.reasonMissing) { try hold.lift(because: "", by: Self.manager, at: Self.now) }
    _ = try hold.lift(because: "صدر الحكم", by: Self.manager, at: Self.now)
    #expect(throws: RetentionRefusal.alreadyLifted) {
      try hold.lift(because: "مرة أخرى", by: Self.manager, at: Self.now)
    }
    _ = try place("دعوى أخرى", beside: [hold])
  }
}

@Suite("The way of a destruction")
struct DestructionWalkTests {
  private enum Verb: String, CaseIterable {
    case approve, refuse, carryOut
  }

  @Test("goes as docs/lifecycles/destruction.md draws it")
  func walk() throws {
    let lifecycle = try Lifecycle(
      "A destruction of records",
      """
      Records whose time is over, proposed by one person and approved by another; `carryOut` is the last portion of its list.
      Kept by `DestructionWalkTests`; record it with `SILA_RECORD=1 swift test --filter DestructionWalkTests`.
      """, states: Destruction.State.allCases.map(\.rawValue), verbs: Verb.allCases.map(\.rawValue)
    ) { state, verb in
      let before = try Self.destruction(Destruction.State.allCases[state])
      return Lifecycle.trying(on: before, in: { $0.state.rawValue }) { made in
        try Self.carryOut(Verb.allCases[verb], on: &made)
      }
    }
    try lifecycle.mustBe(in: "destruction")
  }

  private static func destruction(_ state: Destruction.State) throws -> Destruction {
    var made = try RetentionTests.proposed()
    let ways: [Destruction.State: [Verb]] = [
      .approved: [.approve], .refused: [.refuse], .carriedOut: [.approve, .carryOut],
    ]
    for verb in ways[state] ?? [] { try carryOut(verb, on: &made) }
    return made
  }

  private static func carryOut(_ verb: Verb, on made: inout Destruction) throws {
    let (officer, manager, now) = (RetentionTests.officer, RetentionTests.manager, RetentionTests.now)
    switch verb {
    case .approve: _ = try made.approve(finding: [nil, nil, nil], by: manager, at: now)
    case .refuse: _ = try made.refuse(because: "راجعوا القائمة", by: manager, at: now)
    case .carryOut: _ = try made.carryOut([0: .destroyed, 1: .destroyed, 2: .destroyed], by: officer, at: now)
    }
  }
}
