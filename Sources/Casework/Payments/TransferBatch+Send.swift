extension TransferBatch {
  /// Gathers lines into a transfer; at least one, and each sum once.
  package static func prepare(
    _ lines: [Line], as id: ID, numbered number: TransferNumber, by actor: Actor, at now: Instant
  ) throws(BenefitRefusal) -> (TransferBatch, Event) {
    guard let staff = actor.staffID else { throw .notYours }
    guard !lines.isEmpty else { throw .nothingChosen }
    guard lines.count <= mostLines else { throw .tooMany(limit: mostLines) }
    let batch = TransferBatch(
      id: id, number: number, state: .prepared, lines: lines, prepared: Signature(by: staff, at: now))
    return (batch, batch.event(.batchPrepared, by: actor, at: now))
  }

  /// Approves the transfer as a whole; by someone other than who prepared it.
  package mutating func approve(on grounds: [Grounds], by actor: Actor, at now: Instant) throws(BenefitRefusal) -> Event
  {
    try must(.prepared)
    guard let staff = actor.staffID else { throw .notYours }
    guard staff != prepared.by else { throw .preparerMayNotApprove }
    for ground in grounds {
      try ground.mustHold()
      _ = try ground.mustBeApart(actor)
    }
    state = .approved
    approved = Signature(by: staff, at: now)
    return event(.batchApproved, by: actor, at: now)
  }

  /// Records that the file for the bank was taken down, which holds whole account numbers: each time, and in which layout.
  ///
  /// It changes nothing of the transfer.
  package func takeFile(as layout: String, by actor: Actor, at now: Instant) throws(BenefitRefusal) -> Event {
    guard state == .approved || state == .sent || state == .settled else { throw .wrongBatchState(state) }
    return event(.batchFileTaken, by: actor, at: now, [Event.Fact(.method, layout)])
  }

  /// Records that the file was handed to the bank, once; what it rests on is looked at a last time.
  package mutating func send(on grounds: [Grounds], by actor: Actor, at now: Instant) throws(BenefitRefusal) -> Event {
    try must(.approved)
    guard let staff = actor.staffID else { throw .notYours }
    guard staff != approved?.by else { throw .approverMayNotPay }
    for ground in grounds {
      try ground.mustHold()
      _ = try ground.mustBeApart(actor)
    }
    state = .sent
    sent = Signature(by: staff, at: now)
    return event(.batchSent, by: actor, at: now)
  }

  /// Gives the transfer up before it was sent; its sums are free for another.
  package mutating func cancel(because reason: String, by actor: Actor, at now: Instant) throws(BenefitRefusal) -> Event
  {
    guard state == .prepared || state == .approved else { throw .wrongBatchState(state) }
    let reason = try BenefitRefusal.said(reason, limit: Entitlement.longestNote)
    state = .cancelled
    return event(.batchCancelled, by: actor, at: now, [Event.Fact(.reason, reason)])
  }

  /// Records what the bank says of one line; with the last of them the transfer is settled.
  package mutating func record(
    _ result: Line.Result, at place: Int, by actor: Actor, at now: Instant
  ) throws(BenefitRefusal) -> Event {
    try must(.sent)
    guard actor.staffID != nil else { throw .notYours }
    guard lines.indices.contains(place), lines[place].result == nil else { throw .noSuchInstalment }
    if case .failed(let reason) = result {
      lines[place].result = .failed(try BenefitRefusal.said(reason, limit: Entitlement.longestNote))
    } else {
      lines[place].result = .paid
    }
    if lines.allSatisfy({ $0.result != nil }) { state = .settled }
    return event(.batchResult, by: actor, at: now, [Event.Fact(.item, String(place + 1))])
  }

  private func must(_ state: State) throws(BenefitRefusal) {
    guard self.state == state else { throw .wrongBatchState(self.state) }
  }

  private func event(_ kind: Event.Kind, by actor: Actor, at now: Instant, _ facts: [Event.Fact] = []) -> Event {
    Event(
      kind, by: actor, at: now, policy: nil,
      facts: [
        Event.Fact(.number, number.description), Event.Fact(.members, String(lines.count)),
        Event.Fact(.amount, String(total.count)),
      ] + facts)
  }
}
