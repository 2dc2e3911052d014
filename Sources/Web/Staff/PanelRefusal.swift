import Casework
import HTTP
import Lexicon
import Pages

/// A verb that was refused, with the form it was posted by: the page shows the words there and keeps what was typed.
struct PanelRefusal: Error, Sendable {
  /// nil when the refusal is about the verb as a whole.
  var field: String?
  var words: Phrase
  var form = Form()
  /// The verb's part of the address, which tells its panel.
  var part = ""
  /// The checklist item it was about, when it was about one.
  var item: String?

  init(field: String, _ words: Phrase) {
    self.field = field
    self.words = words
  }

  init(_ refusal: Refusal, _ form: Form, path: String, item: String?) {
    field = refusal.field
    words = refusal.words
    self = at(form, path: path, item: item)
  }

  func at(_ form: Form, path: String, item: String?) -> PanelRefusal {
    var copy = self
    copy.form = form
    copy.part = path.split(separator: "/").dropFirst(4).joined(separator: "/")
    copy.item = item
    return copy
  }

  /// What the panel that was posted shows again.
  var state: FormState {
    FormState(values: form, errors: [FieldError(field ?? FieldName.note, words)])
  }
}

extension Refusal {
  /// The field a refusal belongs to, when it belongs to one.
  var field: String? {
    switch self {
    case .amountMissing: FieldName.amount
    case .notEnoughMembers: FieldName.present
    case .expiryPassed: FieldName.expiry
    default: nil
    }
  }
}
