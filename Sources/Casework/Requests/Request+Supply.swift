extension Request {
  /// Takes in a document for a checklist item, in place of an earlier one.
  ///
  /// Possible until the study begins. After the applicant signed it breaks the seal, so that they sign again.
  package mutating func supply(
    _ document: RequestDocument, for code: String, by actor: Actor, at now: Instant
  ) throws(Refusal) -> [Event] {
    try must(beAt: .draft, .submitted, .incomplete, .complete, .attested)
    let index = try itemIndex(code)
    items[index].document = document
    items[index].state = .supplied
    guard stage != .draft else { return [] }
    if stage == .attested { stage = .complete }
    let supplied = event(
      .itemSupplied, by: actor, at: now,
      [Event.Fact(.item, code), Event.Fact(.fingerprint, document.fingerprint.hexadecimal)])
    return [supplied] + completeIfNothingIsMissing(at: now)
  }
}
