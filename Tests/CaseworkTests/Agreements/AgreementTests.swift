import Testing

@testable import Casework

@Suite("An agreement")
struct AgreementTests {
  static let today = CalendarDay(year: 2026, month: 11, day: 22) ?? CalendarDay(number: 0)
  static let now = today.start + .hours(10)
  static let officer = member(1, .relationsOfficer)
  static let manager = member(2, .seniorManagement)
  static let party = Party.ID(high: 5, low: 1)

  private static func member(_ low: UInt64, _ role: Role) -> StaffMember {
    StaffMember(id: Identifier(high: 1, low: low), name: "منى", email: "m@example.org", roles: [role])
  }

  static func date(_ day: CalendarDay) -> EnteredDate { EnteredDate(day: day, typedAs: .gregorian) }

  static func terms(until: CalendarDay? = today + 365) -> Agreement.Terms {
    Agreement.Terms(.supply, "توريد أجهزة", from: date(today - 40), until: until.map(date), onDefault: "إنذار ثم فسخ")
  }

  static func drafted(until: CalendarDay? = today + 365) throws(AgreementRefusal) -> Agreement {
    try Agreement.draft(
      terms(until: until), with: party, as: Identifier(high: 4, low: 1),
      numbered: AgreementNumber(year: 2026, serial: 1), by: officer, at: now
    ).0
  }

  static let paper = RequestDocument(
    id: Identifier(high: 6, low: 1), name: "عقد.pdf", mediaType: .pdf, size: 10,
    fingerprint: [UInt8](repeating: 1, count: 32))

  /// With an obligation of either side and the signed paper.
  static func ready(until: CalendarDay? = today + 365) throws(AgreementRefusal) -> Agreement {
    var agreement = try drafted(until: until)
    _ = try agreement.oblige(.theirs, to: "توريد عشرة كراسي", .once(today + 20), by: officer, at: now)
    _ = try agreement.oblige(.ours, to: "دفع الأجرة", .every(months: 3, from: today - 30), by: officer, at: now)
    _ = try agreement.attach(paper, by: officer, at: now)
    return agreement
  }

  static func inForce(until: CalendarDay? = today + 365) throws(AgreementRefusal) -> Agreement {
    var agreement = try ready(until: until)
    _ = try agreement.sign(by: manager, at: now)
    return agreement
  }

  @Test("comes into force with its paper and an obligation, by another than who drafted it")
  func signing() throws {
    var agreement = try Self.drafted()
    #expect(throws: AgreementRefusal.ownDraft) { try agreement.sign(by: Self.officer, at: Self.now) }
    #expect(throws: AgreementRefusal.documentMissing) { try agreement.sign(by: Self.manager, at: Self.now) }
    _ = try agreement.attach(Self.paper, by: Self.officer, at: Self.now)
    #expect(throws: AgreementRefusal.noObligations) { try agreement.sign(by: Self.manager, at: Self.now) }
    _ = try agreement.oblige(.ours, to: "دفع", .once(Self.today), by: Self.officer, at: Self.now)
    _ = try agreement.sign(by: Self.manager, at: Self.now)
    #expect(agreement.state == .inForce && agreement.signing?.by == Self.manager.id)
    #expect(throws: AgreementRefusal.notDraft) {
      try agreement.oblige(.ours, to: "دفع", .once(Self.today), by: Self.officer, at: Self.now)
    }
  }

  @Test("says what is due next: once, again and again, an answer to a breach, its own end")
  func dues() throws {
    var agreement = try Self.inForce()
    let today = Self.today
    #expect(agreement.dues.map(\.matter.key) == ["obligation-2", "obligation-1", "ending"])
    #expect(agreement.dues.map(\.day) == [today - 30, today + 20, today + 365])
    #expect(agreement.dues[0].isLate(on: today) && !agreement.dues[1].isLate(on: today + 20))
    _ = try agreement.fulfil(2, on: today - 1, shownBy: "حوالة", by: Self.officer, at: Self.now)
    #expect(agreement.obligation(2)?.fulfilments.first?.wasLate == true)
    #expect(agreement.obligation(2)?.due(until: nil) == (today - 30).adding(months: 3))
    _ = try agreement.fulfil(1, on: today, shownBy: "محضر استلام", by: Self.officer, at: Self.now)
    #expect(agreement.obligation(1)?.due(until: nil) == nil)
    #expect(throws: AgreementRefusal.nothingDue) {
      try agreement.fulfil(1, on: today, shownBy: "محضر", by: Self.officer, at: Self.now)
    }
    let report = BreachReport(.theirs, "تأخر التوريد", on: today - 2, answerBy: today + 5, obligation: 1)
    _ = try agreement.report(report, by: Self.officer, at: Self.now)
    #expect(agreement.dues.first == Agreement.Due(.answer(breach: 1), today + 5))
    #expect(try Self.drafted().dues.isEmpty)
  }

  @Test("what repeats ends with it, and without an end goes on")
  func repeating() throws {
    let next = (Self.today - 30).adding(months: 3)
    for (until, expected) in [(Self.today + 30, nil), (next, next), (nil, next)] as [(CalendarDay?, CalendarDay?)] {
      var agreement = try Self.inForce(until: until)
      _ = try agreement.fulfil(2, on: Self.today, shownBy: "حوالة", by: Self.officer, at: Self.now)
      #expect(agreement.obligation(2)?.due(until: agreement.terms.until?.day) == expected)
    }
  }

  @Test("a breach is answered before it is closed, and closed before the agreement ends")
  func breach() throws {
    var agreement = try Self.inForce(until: Self.today + 20)
    let (today, now, officer) = (Self.today, Self.now, Self.officer)
    #expect(throws: AgreementRefusal.dayInFuture) {
      try agreement.report(BreachReport(.ours, "تأخر", on: today + 1, answerBy: today + 2), by: officer, at: now)
    }
    #expect(throws: AgreementRefusal.answerBeforeBreach) {
      try agreement.report(BreachReport(.ours, "تأخر", on: today, answerBy: today - 1), by: officer, at: now)
    }
    #expect(throws: AgreementRefusal.noSuchObligation) {
      try agreement.report(
        BreachReport(.ours, "تأخر", on: today, answerBy: today, obligation: 9), by: officer, at: now)
    }
    _ = try agreement.report(BreachReport(.ours, "تأخر الدفع", on: today, answerBy: today), by: officer, at: now)
    #expect(throws: AgreementRefusal.breachUnanswered) { try agreement.closeBreach(1, "دُفع", by: officer, at: now) }
    _ = try agreement.answer(1, "سيُدفع غدًا", by: officer, at: now)
    #expect(throws: AgreementRefusal.breachAnswered) { try agreement.answer(1, "مرة أخرى", by: officer, at: now) }
    let later = now + .days(21)
    #expect(throws: AgreementRefusal.breachOpen) { try agreement.end(saying: "انتهت", by: Self.manager, at: later) }
    _ = try agreement.closeBreach(1, "دُفع", by: officer, at: now)
    #expect(throws: AgreementRefusal.breachClosed) { try agreement.closeBreach(1, "دُفع", by: officer, at: now) }
    #expect(throws: AgreementRefusal.stillRuns) { try agreement.end(saying: "انتهت", by: Self.manager, at: now) }
    _ = try agreement.end(saying: "انتهت مدتها", by: Self.manager, at: later)
    #expect(agreement.state == .ended && agreement.closing?.words == "انتهت مدتها" && agreement.dues.isEmpty)
  }

  @Test("refuses words, days and numbers that cannot be")
  func bounds() throws {
    let (today, now, officer) = (Self.today, Self.now, Self.officer)
    var terms = Self.terms()
    terms.title = " "
    #expect(throws: AgreementRefusal.titleMissing) {
      try Agreement.draft(
        terms, with: Self.party, as: Identifier(high: 4, low: 1), numbered: AgreementNumber(year: 2026, serial: 1),
        by: officer, at: now)
    }
    var agreement = try Self.drafted()
    #expect(throws: AgreementRefusal.endsBeforeItBegins) {
      try agreement.amend(Self.terms(until: today - 41), by: officer, at: now)
    }
    #expect(throws: AgreementRefusal.nothingChanged) { try agreement.amend(Self.terms(), by: officer, at: now) }
    #expect(throws: AgreementRefusal.monthsOutOfRange(limit: 60)) {
      try agreement.oblige(.ours, to: "دفع", .every(months: 0, from: today), by: officer, at: now)
    }
    #expect(throws: AgreementRefusal.dayOutside) {
      try agreement.oblige(.ours, to: "دفع", .once(today + 366), by: officer, at: now)
    }
    #expect(throws: AgreementRefusal.textTooLong(limit: 1_000)) {
      try agreement.oblige(.ours, to: String(repeating: "ا", count: 1_001), .once(today), by: officer, at: now)
    }
    #expect(throws: AgreementRefusal.lastParty) { try agreement.drop(Self.party, by: officer, at: now) }
    #expect(throws: AgreementRefusal.partyStands) { try agreement.add(Self.party, by: officer, at: now) }
    for low in 2...5 { _ = try agreement.add(Party.ID(high: 5, low: UInt64(low)), by: officer, at: now) }
    #expect(throws: AgreementRefusal.tooMany(limit: 5)) {
      try agreement.add(Party.ID(high: 5, low: 6), by: officer, at: now)
    }
    for _ in 1...40 { _ = try agreement.oblige(.ours, to: "دفع", .once(today), by: officer, at: now) }
    #expect(throws: AgreementRefusal.tooMany(limit: 40)) {
      try agreement.oblige(.ours, to: "دفع", .once(today), by: officer, at: now)
    }
    #expect(throws: AgreementRefusal.dayOutside) {
      try agreement.amend(Self.terms(until: today - 1), by: officer, at: now)
    }
  }

  @Test("what is kept of it reads back as it was")
  func stored() throws {
    var agreement = try Self.inForce()
    _ = try agreement.fulfil(2, on: Self.today, shownBy: "حوالة 15", by: Self.officer, at: Self.now)
    _ = try agreement.report(
      BreachReport(.theirs, "تأخر", on: Self.today, answerBy: Self.today + 3, obligation: 1), by: Self.officer,
      at: Self.now)
    _ = try agreement.answer(1, "وعد بالتوريد", by: Self.officer, at: Self.now)
    for obligation in agreement.obligations {
      #expect(Obligation(stored: obligation.stored, number: obligation.number) == obligation)
    }
    for breach in agreement.breaches { #expect(Breach(stored: breach.stored, number: breach.number) == breach) }
    var terms = Agreement.Terms(
      .supply, agreement.terms.title, from: agreement.terms.from, until: agreement.terms.until)
    let settled = try #require(Agreement.words(stored: agreement.storedWords, into: &terms))
    #expect(terms == agreement.terms && settled.signing == agreement.signing && settled.closing == nil)
    #expect(Obligation(stored: "x", number: 1) == nil && Breach(stored: "", number: 1) == nil)
  }

  @Test("reminds who keeps it, and after the day senior management; without a keeper all who keep agreements")
  func listeners() throws {
    let agreement = try Self.inForce()
    let watch = DeadlineWatch.usual
    let other = StaffMember(id: Identifier(high: 1, low: 9), name: "x", email: "x@y.org", roles: [.relationsOfficer])
    let all = [Self.officer, other, Self.manager]
    let reminder = DeadlineWatch.Call(kind: .reminder, due: Self.today, step: 1)
    let escalation = DeadlineWatch.Call(kind: .escalation, due: Self.today, step: 1)
    #expect(watch.listeners(to: reminder, of: agreement, among: all) == [Self.officer.id])
    #expect(watch.listeners(to: escalation, of: agreement, among: all) == [Self.officer.id, Self.manager.id])
    #expect(watch.listeners(to: reminder, of: agreement, among: [other, Self.manager]) == [other.id])
  }
}

@Suite("The way of an agreement")
struct AgreementWalkTests {
  private enum Verb: String, CaseIterable {
    case amend, oblige, attach, sign, discard, fulfil, report, answer, closeBreach, draftRenewal, giveWay, end,
      terminate
  }

  @Test("goes as docs/lifecycles/agreement.md draws it")
  func walk() throws {
    let lifecycle = try Lifecycle(
      "An agreement",
      """
      What the association and someone of the register have bound themselves to. It is drafted by one person and brought into
      force by another, with the signed paper. Whoever renews it drafts the next one, which takes its place when it comes into
      force (`giveWay`). The agreement tried here is over its time, has a breach that was closed, and one obligation that is open.
      Kept by `AgreementWalkTests`; record it with `SILA_RECORD=1 swift test --filter AgreementWalkTests`.
      """, states: Agreement.State.allCases.map(\.rawValue), verbs: Verb.allCases.map(\.rawValue)
    ) { state, verb in
      let before = try Self.agreement(Agreement.State.allCases[state])
      return Lifecycle.trying(on: before, in: { $0.state.rawValue }) { agreement in
        try Self.carryOut(Verb.allCases[verb], on: &agreement)
      }
    }
    try lifecycle.mustBe(in: "agreement")
  }

  private static let later = AgreementTests.now + .days(100)

  private static func agreement(_ state: Agreement.State) throws -> Agreement {
    let (today, now, officer) = (AgreementTests.today, AgreementTests.now, AgreementTests.officer)
    var agreement = try AgreementTests.ready(until: today + 90)
    if state == .draft || state == .discarded {
      if state == .discarded { try carryOut(.discard, on: &agreement) }
      return agreement
    }
    try carryOut(.sign, on: &agreement)
    _ = try agreement.report(BreachReport(.theirs, "تأخر", on: today, answerBy: today), by: officer, at: now)
    for verb in [Verb.answer, .closeBreach] { try carryOut(verb, on: &agreement) }
    let ways: [Agreement.State: Verb] = [.ended: .end, .terminated: .terminate, .renewed: .giveWay]
    if let verb = ways[state] { try carryOut(verb, on: &agreement) }
    return agreement
  }

  private static func carryOut(_ verb: Verb, on agreement: inout Agreement) throws {
    let (today, officer, manager) = (AgreementTests.today, AgreementTests.officer, AgreementTests.manager)
    switch verb {
    case .amend:
      var terms = AgreementTests.terms(until: today + 90)
      terms.title = "توريد أجهزة طبية"
      _ = try agreement.amend(terms, by: officer, at: later)
    case .oblige: _ = try agreement.oblige(.ours, to: "دفع", .once(today), by: officer, at: later)
    case .attach: _ = try agreement.attach(AgreementTests.paper, by: officer, at: later)
    case .sign: _ = try agreement.sign(by: manager, at: later)
    case .discard: _ = try agreement.discard(because: "لم يتفق الطرفان", by: officer, at: later)
    case .fulfil: _ = try agreement.fulfil(1, on: today, shownBy: "محضر", by: officer, at: later)
    case .report:
      _ = try agreement.report(BreachReport(.ours, "تأخر", on: today, answerBy: today), by: officer, at: later)
    case .answer: _ = try agreement.answer(1, "سيورد غدًا", by: officer, at: later)
    case .closeBreach: _ = try agreement.closeBreach(1, "وُرّد", by: officer, at: later)
    case .draftRenewal:
      _ = try agreement.renewal(
        from: AgreementTests.date(today + 91), until: nil, as: Identifier(high: 4, low: 2),
        numbered: AgreementNumber(year: 2026, serial: 2), hasRenewal: false, by: officer, at: later)
    case .giveWay:
      _ = try agreement.giveWay(to: AgreementNumber(year: 2026, serial: 2), by: manager, at: later)
    case .end: _ = try agreement.end(saying: "انتهت مدتها", by: manager, at: later)
    case .terminate: _ = try agreement.terminate(because: "تكرر الإخلال", by: manager, at: later)
    }
  }
}
