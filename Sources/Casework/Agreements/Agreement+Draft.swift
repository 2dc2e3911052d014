import Arabic

extension Agreement {
  /// Begins one with someone of the register.
  package static func draft(
    _ terms: Terms, with party: Party.ID, as id: ID, numbered number: AgreementNumber, by staff: StaffMember,
    at now: Instant
  ) throws(AgreementRefusal) -> (Agreement, Event) {
    let made = Agreement(
      id: id, number: number, terms: try terms.checked(), parties: [party], keeper: staff.id, made: now)
    return (made, made.event(.agreementDrafted, by: staff, at: now))
  }

  /// Changes what a draft says as a whole; what it obliges to must still lie within its days.
  package mutating func amend(_ terms: Terms, by staff: StaffMember, at now: Instant) throws(AgreementRefusal) -> Event
  {
    try mustBe(.draft)
    let terms = try terms.checked()
    guard terms != self.terms else { throw .nothingChanged }
    guard obligations.allSatisfy({ terms.holds($0.rhythm.first) }) else { throw .dayOutside }
    self.terms = terms
    return event(.agreementAmended, by: staff, at: now)
  }

  /// Takes one more party of the register into a draft.
  package mutating func add(_ party: Party.ID, by staff: StaffMember, at now: Instant) throws(AgreementRefusal) -> Event
  {
    try mustBe(.draft)
    guard !parties.contains(party) else { throw .partyStands }
    guard parties.count < Self.mostParties else { throw .tooMany(limit: Self.mostParties) }
    parties.append(party)
    return event(.agreementPartiesChanged, by: staff, at: now)
  }

  /// Takes a party out of a draft; one stays.
  package mutating func drop(_ party: Party.ID, by staff: StaffMember, at now: Instant) throws(AgreementRefusal)
    -> Event
  {
    try mustBe(.draft)
    guard parties.contains(party) else { throw .noSuchParty }
    guard parties.count > 1 else { throw .lastParty }
    parties.removeAll { $0 == party }
    return event(.agreementPartiesChanged, by: staff, at: now)
  }

  /// Lays down what one side has to do, within the days the agreement runs.
  package mutating func oblige(
    _ side: Side, to what: String, _ rhythm: Obligation.Rhythm, by staff: StaffMember, at now: Instant
  ) throws(AgreementRefusal) -> Event {
    try mustBe(.draft)
    guard obligations.count < Self.mostObligations else { throw .tooMany(limit: Self.mostObligations) }
    let what = try Self.said(what)
    if case .every(let months, _) = rhythm, !(1...Obligation.Rhythm.longest).contains(months) {
      throw .monthsOutOfRange(limit: Obligation.Rhythm.longest)
    }
    guard terms.holds(rhythm.first) else { throw .dayOutside }
    let number = (obligations.map(\.number).max() ?? 0) + 1
    obligations.append(Obligation(number: number, side: side, what: what, rhythm: rhythm))
    return event(.obligationLaid, by: staff, at: now, [Event.Fact(.item, String(number))])
  }

  /// Takes out of a draft what was laid down in it.
  package mutating func release(_ number: Int, by staff: StaffMember, at now: Instant) throws(AgreementRefusal) -> Event
  {
    try mustBe(.draft)
    guard obligation(number) != nil else { throw .noSuchObligation }
    obligations.removeAll { $0.number == number }
    return event(.obligationReleased, by: staff, at: now, [Event.Fact(.item, String(number))])
  }

  /// Takes the signed paper in, in the place of an earlier one while it is a draft.
  package mutating func attach(
    _ document: RequestDocument, by staff: StaffMember, at now: Instant
  ) throws(AgreementRefusal) -> Event {
    try mustBe(.draft)
    self.document = document
    return event(
      .agreementAttached, by: staff, at: now, [Event.Fact(.fingerprint, document.fingerprint.hexadecimal)])
  }

  /// Lays a draft aside for good.
  package mutating func discard(
    because reason: String, by staff: StaffMember, at now: Instant
  ) throws(AgreementRefusal) -> Event {
    try mustBe(.draft)
    return try close(as: .discarded, .agreementDiscarded, reason, staff, now)
  }

  /// Brings it into force for the association, with the signed paper there, by somebody else than who drafted it.
  package mutating func sign(by staff: StaffMember, at now: Instant) throws(AgreementRefusal) -> Event {
    try mustBe(.draft)
    guard staff.id != keeper else { throw .ownDraft }
    guard document != nil else { throw .documentMissing }
    guard !obligations.isEmpty else { throw .noObligations }
    (state, signing) = (.inForce, Signing(by: staff.id, at: now))
    return event(.agreementInForce, by: staff, at: now)
  }

  mutating func close(
    as ending: State, _ kind: Event.Kind, _ words: String, _ staff: StaffMember, _ now: Instant
  ) throws(AgreementRefusal) -> Event {
    let words = try Self.said(words)
    (state, closing) = (ending, Signing(by: staff.id, at: now, words: words))
    return event(kind, by: staff, at: now, [Event.Fact(.reason, words)])
  }

  func mustBe(_ wanted: State) throws(AgreementRefusal) {
    guard state == wanted else { throw wanted == .draft ? .notDraft : .notInForce }
  }

  static func said(_ text: String) throws(AgreementRefusal) -> String {
    try text.said(upTo: longestText, missing: AgreementRefusal.textMissing, tooLong: .textTooLong(limit: longestText))
  }

  func event(
    _ kind: Event.Kind, by staff: StaffMember, at now: Instant, _ facts: [Event.Fact] = []
  ) -> Event {
    Event(
      kind, by: .staff(staff.id, name: staff.name), at: now, policy: nil,
      facts: [Event.Fact(.number, number.description)] + facts)
  }
}

extension Agreement.Terms {
  /// Whether a day is one it runs on.
  func holds(_ day: CalendarDay) -> Bool {
    guard day >= from.day else { return false }
    guard let last = until?.day else { return true }
    return day <= last
  }

  fileprivate func checked() throws(AgreementRefusal) -> Agreement.Terms {
    var terms = self
    terms.title = title.trimmedSpaces
    guard !terms.title.isEmpty else { throw .titleMissing }
    guard terms.title.count <= Agreement.longestTitle else { throw .titleTooLong(limit: Agreement.longestTitle) }
    if let until, until.day < from.day { throw .endsBeforeItBegins }
    terms.onDefault = onDefault.trimmedSpaces
    terms.liability = liability.trimmedSpaces
    terms.disputes = disputes.trimmedSpaces
    for text in [terms.onDefault, terms.liability, terms.disputes] where text.count > Agreement.longestText {
      throw .textTooLong(limit: Agreement.longestText)
    }
    return terms
  }
}
