extension Request {
  /// The request as its deadline sees it.
  package var replyClock: ReplyClock {
    ReplyClock(
      submitted: times.submitted, completed: times.completed, isUrgent: isUrgent, pauses: pauses,
      decided: times.answered, withdrawn: times.withdrawn)
  }

  /// How the request stands against the policy's reply rule.
  package func deadline(under rule: ReplyRule, at now: Instant, in calendar: WorkingCalendar) -> Deadline {
    rule.deadline(of: replyClock, asOf: now, in: calendar)
  }

  /// Stops the clock for a reason that the applicant can read.
  package mutating func pauseClock(
    for reason: Pause.Reason, saying note: String, by actor: Actor, at now: Instant
  ) throws(Refusal) -> Event {
    guard stage != .draft, !stage.isAnswered else { throw .wrongStage(stage) }
    // The checklist alone stops the clock for missing items, and alone lets it run on.
    guard reason != .incomplete else { throw .wrongStage(stage) }
    guard !pauses.contains(where: { $0.until == nil && $0.reason != .incomplete }) else { throw .clockNotRunning }
    let note = try Self.said(note, limit: 500)
    pauses.append(Pause(reason, from: now))
    return event(
      .clockPaused, by: actor, at: now, [Event.Fact(.category, reason.rawValue), Event.Fact(.reason, note)])
  }

  /// Lets a paused clock run on.
  ///
  /// A clock that stands for missing items runs on only when they are supplied.
  package mutating func resumeClock(by actor: Actor, at now: Instant) throws(Refusal) -> Event {
    guard !stage.isAnswered, let open = pauses.lastIndex(where: { $0.until == nil && $0.reason != .incomplete }) else {
      throw .clockNotPaused
    }
    pauses[open].until = now
    return event(.clockResumed, by: actor, at: now)
  }

  /// The file is incomplete again: a clock that counts from completeness stands until it is whole.
  mutating func standForMissingItems(at now: Instant) {
    guard times.completed != nil, !pauses.contains(where: { $0.until == nil && $0.reason == .incomplete }) else {
      return
    }
    pauses.append(Pause(.incomplete, from: now))
  }

  mutating func runOnWithAllItems(at now: Instant) {
    guard let open = pauses.lastIndex(where: { $0.until == nil && $0.reason == .incomplete }) else { return }
    pauses[open].until = now
  }
}
