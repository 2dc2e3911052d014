extension Request {
  /// Takes in a document for a checklist item, in place of an earlier one.
  ///
  /// Any item's until the study begins; from then until the decision only that of an item that was sent back or has
  /// expired. After the applicant signed, another document breaks the seal, so that they sign again: before the study
  /// the request waits for it, later it stays where it is and is not accepted unsigned.
  package mutating func supply(
    _ document: RequestDocument, for code: String, by actor: Actor, at now: Instant
  ) throws(Refusal) -> [Event] {
    if !stage.isBeingJudged { try must(beAt: .draft, .submitted, .incomplete, .complete, .attested) }
    let index = try itemIndex(code)
    guard !stage.isBeingJudged || isAskedAgain(items[index], on: CalendarDay(now)) else { throw .wrongStage(stage) }
    let isOther = items[index].document?.fingerprint != document.fingerprint
    items[index].document = document
    items[index].state = .supplied
    guard stage != .draft else { return [] }
    var facts = [Event.Fact(.item, code), Event.Fact(.fingerprint, document.fingerprint.hexadecimal)]
    if isOther { facts += brokenSeal() }
    if stage == .attested { stage = .complete }
    return [event(.itemSupplied, by: actor, at: now, facts)] + completeIfNothingIsMissing(at: now)
  }

  private func isAskedAgain(_ item: ChecklistItem, on day: CalendarDay) -> Bool {
    if case .rejected = item.state { true } else { item.hasExpired(by: day) }
  }

  /// What an event tells that changed the data under a signature.
  func brokenSeal() -> [Event.Fact] {
    seal == nil ? [] : [Event.Fact(.seal, "broken")]
  }
}
