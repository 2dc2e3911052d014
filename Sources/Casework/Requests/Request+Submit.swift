extension Request {
  /// Sends the draft in.
  ///
  /// From here the association must answer; the number is the one people say.
  ///
  /// Where the policy tells applicants the criteria and conditions first, they must have been shown them.
  /// A request whose checklist is already full is complete at the same moment.
  package mutating func submit(
    as number: RequestNumber, by actor: Actor, under gates: Set<Gate>, at now: Instant
  ) throws(Refusal) -> [Event] {
    try must(beAt: .draft)
    guard particulars.criteriaRead || !gates.contains(.information) else { throw .criteriaNotRead }
    let need = try Self.said(particulars.need)
    if let urgency = particulars.urgency { particulars.urgency = try Self.said(urgency, limit: 500) }
    particulars.need = need
    self.number = number
    stage = .submitted
    times.submitted = now
    var facts = [Event.Fact(.number, number.description), Event.Fact(.channel, channel.rawValue)]
    if let urgency = particulars.urgency { facts.append(Event.Fact(.urgency, urgency)) }
    return [event(.submitted, by: actor, at: now, facts)] + completeIfNothingIsMissing(at: now)
  }

  /// Records the moment the last missing item arrived (R22): the clock of policies that count from completeness.
  ///
  /// Completeness is a fact of the checklist, not an opinion: no one can delay it by looking later.
  mutating func completeIfNothingIsMissing(at now: Instant) -> [Event] {
    guard missingItems.isEmpty else { return [] }
    // Asked for again while it is being judged, the request stays where it is.
    if stage.isBeingJudged { runOnWithAllItems(at: now) }
    guard stage == .submitted || stage == .incomplete else { return [] }
    stage = .complete
    if times.completed == nil { times.completed = now }
    runOnWithAllItems(at: now)
    return [event(.completed, by: .system, at: now)]
  }
}
