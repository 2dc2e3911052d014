extension FieldName {
  package static let kind = "kind"
  package static let count = "count"
  package static let rhythm = "rhythm"
  package static let dueBack = "back"
  package static let payee = "payee"
  /// An instalment's number within its entitlement.
  package static let part = "part"
  /// Instalments chosen in a list, each an entitlement and a number.
  package static let chosen = "chosen"
  package static let layout = "layout"
  package static let format = "format"
  package static let year = "year"
  /// The bank's answer for a line, and its reason; the line's place follows the prefix.
  package static let resultPrefix = "result-"
  package static let whyPrefix = "why-"
}
