extension Entitlement {
  /// Hands a thing over, or records a session, and how its receipt was acknowledged.
  ///
  /// Neither who studied the request nor who decided on it may do so (R28). Money is not handed over. A picture that
  /// shows it is named in the event by its fingerprint.
  package mutating func handOver(
    _ number: Int, to recipient: String, acknowledgedBy method: Instalment.Receipt.Method,
    shownBy picture: RequestDocument? = nil, on grounds: Grounds, by actor: Actor, at now: Instant
  ) throws(BenefitRefusal) -> Event {
    let place = try place(number)
    guard kind != .money, method != .transfer else { throw .isMoney }
    guard method != .photo || picture != nil else { throw .pictureMissing }
    try must(.scheduled, at: place)
    try grounds.mustHold()
    let staff = try grounds.mustBeApart(actor)
    guard instalments[place].day <= CalendarDay(now) else { throw .notDueYet(instalments[place].day) }
    let recipient = try BenefitRefusal.said(recipient, limit: Entitlement.longestName)
    instalments[place].state = .received
    instalments[place].receipt = Instalment.Receipt(method: method, recipient: recipient, by: staff, at: now)
    return told(
      .instalmentHandedOver, place, by: actor, at: now,
      [Event.Fact(.recipient, recipient), Event.Fact(.method, method.rawValue)]
        + (picture.map { [Event.Fact(.fingerprint, $0.fingerprint.hexadecimal)] } ?? []))
  }

  /// Takes a loaned thing back, in the condition it came in.
  package mutating func takeBack(
    inCondition condition: String, by actor: Actor, at now: Instant
  ) throws(BenefitRefusal) -> Event {
    let place = try loaned()
    instalments[place].note = try BenefitRefusal.said(condition, limit: Entitlement.longestNote)
    instalments[place].state = .returned
    return told(.loanReturned, place, by: actor, at: now, [Event.Fact(.note, instalments[place].note)])
  }

  /// Records that a loaned thing will not come back.
  package mutating func lose(because reason: String, by actor: Actor, at now: Instant) throws(BenefitRefusal) -> Event {
    let place = try loaned()
    instalments[place].note = try BenefitRefusal.said(reason, limit: Entitlement.longestNote)
    instalments[place].state = .lost
    return told(.loanLost, place, by: actor, at: now, [Event.Fact(.reason, instalments[place].note)])
  }

  private func loaned() throws(BenefitRefusal) -> Int {
    guard kind == .loan else { throw .noSuchInstalment }
    let place = try place(1)
    try must(.received, at: place)
    return place
  }
}
