extension Request {
  /// Corrects what the applicant wrote, before the study begins.
  ///
  /// A signed request then shows a broken seal.
  package mutating func edit(
    need: String, amount: Halalas?, because reason: String, by actor: Actor, at now: Instant
  ) throws(Refusal) -> Event {
    try must(beAt: .submitted, .incomplete, .complete, .attested)
    let reason = try Self.said(reason, limit: 500)
    let was = particulars
    particulars.need = try Self.said(need)
    particulars.amount = amount
    var facts = [Event.Fact(.reason, reason), Event.Fact(.was, was.need)]
    if let amount = was.amount { facts.append(Event.Fact(.amount, String(amount.count))) }
    return event(.edited, by: actor, at: now, facts)
  }
}
