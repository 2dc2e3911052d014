extension Entitlement {
  /// Approves the payment of a sum whose day has come.
  ///
  /// Neither who studied or decided the request nor who laid the entitlement down may do so (R28).
  package mutating func approve(
    _ number: Int, on grounds: Grounds, by actor: Actor, at now: Instant
  ) throws(BenefitRefusal) -> Event {
    let place = try place(number)
    guard kind == .money else { throw .notMoney }
    let state = instalments[place].state
    guard state == .scheduled || state == .failed else { throw .wrongInstalmentState(state) }
    try grounds.mustHold()
    let staff = try grounds.mustBeApart(actor)
    guard staff != madeBy else { throw .makerMayNotApprove }
    guard instalments[place].day <= CalendarDay(now) else { throw .notDueYet(instalments[place].day) }
    instalments[place].state = .approved
    instalments[place].approvedBy = staff
    instalments[place].note = ""
    return told(.instalmentApproved, place, by: actor, at: now)
  }

  /// Puts an approved sum into a transfer; a sum is in one transfer at a time.
  package mutating func gather(
    _ number: Int, into batch: TransferBatch.ID, on grounds: Grounds, by actor: Actor, at now: Instant
  ) throws(BenefitRefusal) -> Event {
    let place = try place(number)
    try must(.approved, at: place)
    try grounds.mustHold()
    let staff = try grounds.mustBeApart(actor)
    guard instalments[place].approvedBy != staff else { throw .approverMayNotPay }
    guard payee.iban != nil else { throw .accountMissing }
    instalments[place].state = .inTransfer
    instalments[place].batch = batch
    return told(.instalmentGathered, place, by: actor, at: now)
  }

  /// Takes a sum out of a transfer that was given up before it was sent.
  package mutating func release(_ number: Int, by actor: Actor, at now: Instant) throws(BenefitRefusal) -> Event {
    let place = try place(number)
    try must(.inTransfer, at: place)
    instalments[place].state = .approved
    instalments[place].batch = nil
    return told(.instalmentReleased, place, by: actor, at: now)
  }

  /// Records the bank's word that a sum arrived.
  package mutating func arrived(_ number: Int, by actor: Actor, at now: Instant) throws(BenefitRefusal) -> Event {
    let place = try place(number)
    try must(.inTransfer, at: place)
    guard let staff = actor.staffID else { throw .notYours }
    instalments[place].state = .received
    instalments[place].receipt = Instalment.Receipt(method: .transfer, recipient: payee.name, by: staff, at: now)
    return told(.instalmentPaid, place, by: actor, at: now)
  }

  /// Records why the bank sent a sum back: it is due again and must be approved anew.
  package mutating func failed(
    _ number: Int, because reason: String, by actor: Actor, at now: Instant
  ) throws(BenefitRefusal) -> Event {
    let place = try place(number)
    try must(.inTransfer, at: place)
    instalments[place].note = try BenefitRefusal.said(reason, limit: Entitlement.longestNote)
    instalments[place].state = .failed
    instalments[place].approvedBy = nil
    return told(.instalmentFailed, place, by: actor, at: now, [Event.Fact(.reason, instalments[place].note)])
  }

  /// Takes back what is still to be given and in no transfer.
  package mutating func cancel(
    _ number: Int, because reason: String, by actor: Actor, at now: Instant
  ) throws(BenefitRefusal) -> Event {
    let place = try place(number)
    let state = instalments[place].state
    guard state.isOpen, state != .inTransfer else { throw .wrongInstalmentState(state) }
    instalments[place].note = try BenefitRefusal.said(reason, limit: Entitlement.longestNote)
    instalments[place].state = .cancelled
    return told(.instalmentCancelled, place, by: actor, at: now, [Event.Fact(.reason, instalments[place].note)])
  }

  /// Asks for something given to be counted as not given: the money came back, the wrong thing was handed over.
  package mutating func askReversal(
    _ number: Int, because reason: String, by actor: Actor, at now: Instant
  ) throws(BenefitRefusal) -> Event {
    let place = try place(number)
    try must(.received, at: place)
    guard let staff = actor.staffID else { throw .notYours }
    instalments[place].note = try BenefitRefusal.said(reason, limit: Entitlement.longestNote)
    instalments[place].state = .reversalAsked
    instalments[place].reversalAskedBy = staff
    return told(.reversalAsked, place, by: actor, at: now, [Event.Fact(.reason, instalments[place].note)])
  }

  /// Rules on a reversal that someone else asked for.
  package mutating func ruleOnReversal(
    _ number: Int, granted: Bool, by actor: Actor, at now: Instant
  ) throws(BenefitRefusal) -> Event {
    let place = try place(number)
    try must(.reversalAsked, at: place)
    guard let staff = actor.staffID else { throw .notYours }
    guard instalments[place].reversalAskedBy != staff else { throw .askerMayNotReverse }
    instalments[place].state = granted ? .reversed : .received
    return told(granted ? .instalmentReversed : .reversalRefused, place, by: actor, at: now)
  }

  func must(_ state: Instalment.State, at place: Int) throws(BenefitRefusal) {
    guard instalments[place].state == state else { throw .wrongInstalmentState(instalments[place].state) }
  }

  func told(
    _ kind: Event.Kind, _ place: Int, by actor: Actor, at now: Instant, _ facts: [Event.Fact] = []
  ) -> Event {
    let part = instalments[place]
    return event(
      kind, by: actor, at: now,
      [Event.Fact(.number, String(part.number)), Event.Fact(.amount, String(part.amount.count))] + facts)
  }
}
