/// What a letter tells; raw values are stored.
package enum LetterKind: String, Hashable, Sendable, CaseIterable {
  case receipt
  /// What is missing from a request.
  case missing
  case acceptance
  case rejection
  case deferral
  /// A committee will study the request.
  case committeeNotice = "committee_notice"

  /// The letter an event makes the association write; nil when it writes none.
  package init?(following event: Event) {
    guard event.kind == .answered, let outcome = event[.outcome].flatMap(Decision.Outcome.init(rawValue:)) else {
      return nil
    }
    self.init(telling: outcome)
  }

  /// The version of the template that letters of this kind are written by now.
  package var template: Int { 1 }

  /// The letter that tells a decision.
  package init(telling outcome: Decision.Outcome) {
    self =
      switch outcome {
      case .accept: .acceptance
      case .reject: .rejection
      case .defer: .deferral
      }
  }
}
