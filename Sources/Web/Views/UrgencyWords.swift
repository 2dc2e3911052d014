import Casework
import Lexicon

extension Urgency {
  /// What a list says of it; nil when it says nothing.
  var mark: Phrase? {
    switch self {
    case .none, .declined: nil
    case .claimed: .urgencyClaimed
    case .confirmed: .urgencyUrgent
    }
  }
}

extension UrgencyRuling {
  /// The ruling with its reason.
  var words: Phrase {
    (isConfirmed ? Phrase.urgencyConfirmed : .urgencyDeclined).joined(Phrase(verbatim: reason), by: ": ")
  }
}
