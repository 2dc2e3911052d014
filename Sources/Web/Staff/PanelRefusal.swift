import Casework
import HTTP
import Lexicon
import Pages

/// Why a posted verb was not carried out, in words, at the field it is about.
struct PanelRefusal: Error, Sendable {
  /// nil when it is about the verb as a whole.
  var field: String?
  var words: Phrase
  /// Whether something is missing from, or too much in, what was written.
  private(set) var isAboutWords = false

  init(field: String, _ words: Phrase) {
    self.field = field
    self.words = words
  }

  init(_ refusal: Refusal) {
    field = refusal.field
    words = refusal.words
    switch refusal {
    case .textMissing, .textTooLong: isAboutWords = true
    default: break
    }
  }
}

extension Refusal {
  /// The field a refusal belongs to, when it belongs to one.
  var field: String? {
    switch self {
    case .amountMissing, .amountNeeded: FieldName.amount
    case .notEnoughMembers, .tooManyMembers, .notOfTheCommittee: FieldName.present
    case .sameResearcher: FieldName.person
    case .expiryPassed: FieldName.expires
    case .methodNotTaken: FieldName.method
    case .witnessMissing: FieldName.witness
    default: nil
    }
  }
}
