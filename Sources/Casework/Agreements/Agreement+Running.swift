/// What is written down of a breach.
package struct BreachReport: Hashable, Sendable {
  package var side: Agreement.Side
  package var obligation: Int?
  package var what: String
  package var on: CalendarDay
  package var answerBy: CalendarDay

  package init(_ side: Agreement.Side, _ what: String, on: CalendarDay, answerBy: CalendarDay, obligation: Int? = nil) {
    (self.side, self.what, self.on) = (side, what, on)
    (self.answerBy, self.obligation) = (answerBy, obligation)
  }
}

extension Agreement {
  /// Records that what was due next of an obligation was done, and what shows it.
  package mutating func fulfil(
    _ number: Int, on day: CalendarDay, shownBy evidence: String, by staff: StaffMember, at now: Instant
  ) throws(AgreementRefusal) -> Event {
    try mustBe(.inForce)
    guard let place = obligations.firstIndex(where: { $0.number == number }) else { throw .noSuchObligation }
    guard let due = obligations[place].due(until: terms.until?.day) else { throw .nothingDue }
    guard day <= CalendarDay(now) else { throw .dayInFuture }
    guard day >= terms.from.day else { throw .dayOutside }
    guard obligations[place].fulfilments.count < Self.mostFulfilments else {
      throw .tooMany(limit: Self.mostFulfilments)
    }
    let done = Obligation.Fulfilment(due: due, on: day, evidence: try Self.said(evidence), by: staff.id)
    obligations[place].fulfilments.append(done)
    return event(
      .obligationFulfilled, by: staff, at: now,
      [
        Event.Fact(.item, String(number)), Event.Fact(.until, due.description), Event.Fact(.day, day.description),
        Event.Fact(.against, done.evidence),
      ])
  }

  /// Writes down that a side did not do its part.
  package mutating func report(
    _ breach: BreachReport, by staff: StaffMember, at now: Instant
  ) throws(AgreementRefusal) -> Event {
    try mustBe(.inForce)
    guard breaches.count < Self.mostBreaches else { throw .tooMany(limit: Self.mostBreaches) }
    if let number = breach.obligation, obligation(number) == nil { throw .noSuchObligation }
    guard breach.on <= CalendarDay(now) else { throw .dayInFuture }
    guard breach.on >= terms.from.day else { throw .dayOutside }
    guard breach.answerBy >= breach.on else { throw .answerBeforeBreach }
    let number = breaches.count + 1
    let what = try Self.said(breach.what)
    breaches.append(
      Breach(
        number: number, side: breach.side, obligation: breach.obligation, what: what, on: breach.on,
        answerBy: breach.answerBy))
    return event(
      .breachReported, by: staff, at: now,
      [
        Event.Fact(.item, String(number)), Event.Fact(.category, breach.side.rawValue),
        Event.Fact(.day, breach.on.description), Event.Fact(.reason, what),
      ])
  }

  /// Records how it was answered.
  package mutating func answer(
    _ number: Int, _ words: String, by staff: StaffMember, at now: Instant
  ) throws(AgreementRefusal) -> Event {
    try mustBe(.inForce)
    guard let place = breaches.firstIndex(where: { $0.number == number }) else { throw .noSuchBreach }
    guard breaches[place].answer == nil else { throw .breachAnswered }
    let words = try Self.said(words)
    breaches[place].answer = Signing(by: staff.id, at: now, words: words)
    return event(.breachAnswered, by: staff, at: now, [Event.Fact(.item, String(number)), Event.Fact(.answer, words)])
  }

  /// Closes one that was answered, with what it came to.
  package mutating func closeBreach(
    _ number: Int, _ outcome: String, by staff: StaffMember, at now: Instant
  ) throws(AgreementRefusal) -> Event {
    try mustBe(.inForce)
    guard let place = breaches.firstIndex(where: { $0.number == number }) else { throw .noSuchBreach }
    guard breaches[place].outcome == nil else { throw .breachClosed }
    guard breaches[place].answer != nil else { throw .breachUnanswered }
    let words = try Self.said(outcome)
    breaches[place].outcome = Signing(by: staff.id, at: now, words: words)
    return event(.breachClosed, by: staff, at: now, [Event.Fact(.item, String(number)), Event.Fact(.reason, words)])
  }

  /// Whether it has run its time, or nothing of it is to be done any more.
  package func isOver(on today: CalendarDay) -> Bool {
    if let last = terms.until?.day, last < today { return true }
    return obligations.allSatisfy { $0.due(until: terms.until?.day) == nil }
  }

  /// Ends it when it has run its time or all of it is done, and no breach is open.
  package mutating func end(
    saying words: String, by staff: StaffMember, at now: Instant
  ) throws(AgreementRefusal) -> Event {
    try mustBe(.inForce)
    guard isOver(on: CalendarDay(now)) else { throw .stillRuns }
    guard breaches.allSatisfy({ $0.outcome != nil }) else { throw .breachOpen }
    return try close(as: .ended, .agreementEnded, words, staff, now)
  }

  /// Breaks it off, with the reason; what is open of it stays on record as it was.
  package mutating func terminate(
    because reason: String, by staff: StaffMember, at now: Instant
  ) throws(AgreementRefusal) -> Event {
    try mustBe(.inForce)
    return try close(as: .terminated, .agreementTerminated, reason, staff, now)
  }

  /// Drafts the one that goes on from it, with the same parties and words; what is due in it is laid down anew.
  ///
  /// It stays in force until the other comes into force. `hasRenewal`: a draft that goes on from it stands.
  package func renewal(
    from: EnteredDate, until: EnteredDate?, as id: ID, numbered number: AgreementNumber, hasRenewal: Bool,
    by staff: StaffMember, at now: Instant
  ) throws(AgreementRefusal) -> (Agreement, Event) {
    try mustBe(.inForce)
    guard !hasRenewal else { throw .renewalStands }
    guard from.day > terms.from.day else { throw .dayOutside }
    if let until, until.day < from.day { throw .endsBeforeItBegins }
    var terms = terms
    (terms.from, terms.until) = (from, until)
    let made = Agreement(
      id: id, number: number, terms: terms, parties: parties, renews: self.id, keeper: staff.id, made: now)
    return (made, made.event(.agreementDrafted, by: staff, at: now, [Event.Fact(.was, self.number.description)]))
  }

  /// The one that goes on from it came into force.
  package mutating func giveWay(
    to next: AgreementNumber, by staff: StaffMember, at now: Instant
  ) throws(AgreementRefusal) -> Event {
    try mustBe(.inForce)
    state = .renewed
    closing = Signing(by: staff.id, at: now, words: next.description)
    return event(.agreementRenewed, by: staff, at: now, [Event.Fact(.was, next.description)])
  }
}
