extension Request {
  /// Gives the applicant the answer, by the means agreed.
  ///
  /// Where the policy's floor holds answers back, not before its end. Where less is given than was asked for, the last
  /// day for an appeal is told with it.
  package mutating func answer(
    through channel: Channel, by actor: Actor, at now: Instant, under rule: ReplyRule, in calendar: WorkingCalendar,
    appealing appeals: AppealRule = .usual
  ) throws(Refusal) -> Event {
    try must(beAt: .accepted, .rejected)
    do {
      try rule.mayAnswer(replyClock, on: CalendarDay(now), in: calendar)
    } catch .heldBack(let firstDay) {
      throw .answerHeldBack(until: firstDay)
    } catch {
      throw .notComplete(missing: missingItems)
    }
    stage = .notified
    times.answered = now
    var facts = [Event.Fact(.channel, channel.rawValue)]
    if let decision { facts += decision.facts }
    if isAnsweredForLess {
      let last = appeals.lastDay(afterAnswer: now)
      appealUntil = last
      facts.append(Event.Fact(.until, last.description))
    }
    return event(.answered, by: actor, at: now, facts)
  }
}
