extension Request {
  /// Lays the file to rest: after delivery, or after a rejection was answered.
  package mutating func close(by officer: Actor, at now: Instant) throws(Refusal) -> Event {
    let rejectedAndAnswered = stage == .notified && decision?.outcome == .reject
    guard stage == .delivered || rejectedAndAnswered else { throw .wrongStage(stage) }
    guard appeal?.state.isOpen != true else { throw .appeal(.stillOpen) }
    stage = .closed
    return event(.closed, by: officer, at: now)
  }

  /// Takes the request back at the applicant's wish, at any time before the decision.
  package mutating func withdraw(because reason: String, by actor: Actor, at now: Instant) throws(Refusal) -> Event {
    guard stage.isBeforeDecision, stage != .draft else { throw .wrongStage(stage) }
    let reason = try Self.said(reason, limit: 500)
    stage = .withdrawn
    times.withdrawn = now
    return event(.withdrawn, by: actor, at: now, [Event.Fact(.reason, reason)])
  }

  /// Gives the request to someone, or to nobody.
  package mutating func assign(
    to staff: StaffMember.ID?, named name: String, by actor: Actor, at now: Instant
  ) throws(Refusal) -> Event {
    guard !stage.isFinal, stage != .draft else { throw .wrongStage(stage) }
    assignee = staff
    return event(.assigned, by: actor, at: now, [Event.Fact(.assignee, name)])
  }
}
