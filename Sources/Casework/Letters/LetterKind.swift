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
  /// The answer to an appeal.
  case appealUpheld = "appeal_upheld"
  case appealDismissed = "appeal_dismissed"

  /// The letter an event makes the association write; nil when it writes none.
  package init?(following event: Event) {
    let outcome = event[.outcome].flatMap(Decision.Outcome.init(rawValue:))
    switch event.kind {
    case .submitted: self = .receipt
    case .returned: self = .missing
    case .noticeGiven: self = .committeeNotice
    // What is put off is told at once; what is decided waits for its answer.
    case .decided where outcome == .defer: self = .deferral
    case .answered:
      guard let outcome else { return nil }
      self.init(telling: outcome)
    case .appealRuled: self = outcome == .accept ? .appealUpheld : .appealDismissed
    default: return nil
    }
  }

  /// The version of the template that letters of this kind are written by now.
  package var template: Int {
    switch self {
    case .acceptance, .rejection: 2
    case .receipt, .missing, .deferral, .committeeNotice, .appealUpheld, .appealDismissed: 1
    }
  }

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
