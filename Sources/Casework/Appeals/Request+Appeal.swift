extension Request {
  /// The last day on which its answer can be appealed against; nil while there is no answer, and where it gave all that
  /// was asked for.
  ///
  /// The day that was told with the answer holds, whatever the association sets later.
  package var lastAppealDay: CalendarDay? {
    guard isAnsweredForLess, let answered = times.answered else { return nil }
    return appealUntil ?? AppealRule.usual.lastDay(afterAnswer: answered)
  }

  /// The last day for an appeal that an answer given at that moment would tell; nil where there would be none.
  package func appealDay(ifAnsweredAt moment: Instant, under rule: AppealRule) -> CalendarDay? {
    isDecidedForLess ? rule.lastDay(afterAnswer: moment) : nil
  }

  /// Whether an appeal would be taken on that day.
  package func canAppeal(on day: CalendarDay) -> Bool {
    appeal == nil && lastAppealDay.map { day <= $0 } ?? false
  }

  /// Lodges an appeal against the answer: by its applicant, or by an employee for them.
  package mutating func lodgeAppeal(
    as number: AppealNumber, on grounds: String, through channel: Channel, by actor: Actor, under rule: AppealRule,
    at now: Instant
  ) throws(Refusal) -> Event {
    guard times.answered != nil, let decision else { throw .appeal(.notAnswered) }
    guard appeal == nil else { throw .appeal(.alreadyAppealed) }
    guard let last = lastAppealDay else { throw .appeal(.grantedInFull) }
    guard CalendarDay(now) <= last else { throw .appeal(.tooLate(last)) }
    let grounds = try Self.said(grounds, limit: Appeal.longestGrounds)
    guard grounds.count >= Appeal.shortestGrounds else {
      throw .appeal(.groundsTooShort(least: Appeal.shortestGrounds))
    }
    appeal = Appeal(
      number: number, state: .lodged, grounds: grounds, channel: channel, recordedBy: actor.staffID, lodged: now,
      answerDays: rule.answerDays, against: decision)
    return event(
      .appealLodged, by: actor, at: now,
      [
        Event.Fact(.appeal, number.description), Event.Fact(.channel, channel.rawValue),
        Event.Fact(.reason, grounds),
      ])
  }

  /// Lays the appeal before those who hear it; the applicant is told.
  package mutating func openHearing(by actor: Actor, at now: Instant) throws(Refusal) -> Event {
    var appeal = try appeal(at: .lodged)
    guard actor.staffID != nil else { throw .notYours }
    appeal.state = .inHearing
    appeal.hearingSince = now
    self.appeal = appeal
    return event(.appealHeard, by: actor, at: now, [Event.Fact(.appeal, appeal.number.description)])
  }

  /// Takes the appeal back at the applicant's wish, before it is ruled on; the answer stands as it was given.
  package mutating func withdrawAppeal(because reason: String, by actor: Actor, at now: Instant) throws(Refusal)
    -> Event
  {
    var appeal = try appeal(at: .lodged, .inHearing)
    let reason = try Self.said(reason, limit: 500)
    appeal.state = .withdrawn
    appeal.ended = now
    self.appeal = appeal
    return event(
      .appealWithdrawn, by: actor, at: now,
      [Event.Fact(.appeal, appeal.number.description), Event.Fact(.reason, reason)])
  }

  /// Whether someone has no part in what lies before a committee now: they studied the request, or an appeal is open
  /// against what they took part in deciding (R31).
  package func isBarred(_ staff: StaffMember.ID) -> Bool {
    wasStudied(by: staff) || appeal.map { $0.state.isOpen && $0.against.wasTaken(by: staff) } ?? false
  }

  /// Whether something of it lies before a committee: the request itself, or the appeal against its answer.
  package var isBeforeCommittee: Bool { Committee.Purpose.allCases.contains(where: isBefore) }

  /// Whether it lies before committees of that purpose.
  package func isBefore(_ purpose: Committee.Purpose) -> Bool {
    switch purpose {
    case .requests: stage == .withCommittee
    case .appeals: appeal?.state == .inHearing
    }
  }

  /// The request's appeal, at one of these states.
  func appeal(at states: Appeal.State...) throws(Refusal) -> Appeal {
    guard let appeal else { throw .appeal(.noAppeal) }
    guard states.contains(appeal.state) else { throw .appeal(.wrongState(appeal.state)) }
    return appeal
  }

  /// It was rejected, or granted less money than it asked for, and answered.
  var isAnsweredForLess: Bool { times.answered != nil && isDecidedForLess }

  private var isDecidedForLess: Bool {
    guard let decision = appeal?.against ?? decision else { return false }
    if decision.outcome == .reject { return true }
    guard let asked = particulars.amount, let granted = decision.amount else { return false }
    return granted < asked
  }
}
