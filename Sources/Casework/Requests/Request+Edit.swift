extension Request {
  /// Corrects what the applicant wrote, before the study begins.
  ///
  /// A signed request that says something else then waits for another signature. What asks for an amount keeps one:
  /// a service's question is not taken back by a correction.
  package mutating func edit(
    need: String, amount: Halalas?, form: FormAnswers? = nil, because reason: String, by actor: Actor, at now: Instant
  ) throws(Refusal) -> Event {
    try must(beAt: .submitted, .incomplete, .complete, .attested)
    let reason = try Self.said(reason, limit: 500)
    let need = try Self.said(need)
    if particulars.amount != nil, amount.map({ $0 <= .zero }) ?? true { throw .amountNeeded }
    let was = particulars
    particulars.need = need
    particulars.amount = amount
    if let form { particulars.form = form }
    var facts = [Event.Fact(.reason, reason), Event.Fact(.was, was.need)]
    if let amount = was.amount { facts.append(Event.Fact(.amount, String(amount.count))) }
    if particulars.form != was.form { facts.append(Event.Fact(.fields, was.form.changed(from: particulars.form))) }
    if particulars != was {
      facts += brokenSeal()
      if stage == .attested { stage = .complete }
    }
    return event(.edited, by: actor, at: now, facts)
  }
}

extension FormAnswers {
  /// Codes of the questions that are answered otherwise in `other`.
  fileprivate func changed(from other: FormAnswers) -> String {
    Set(values.keys).union(other.values.keys).filter { values[$0] != other.values[$0] }.sorted().joined(separator: " ")
  }
}
