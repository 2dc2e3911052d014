/// A value with one canonical writing, read from whatever a person types for it.
package protocol WrittenForm: Hashable, Sendable {
  /// Reads what was typed, in any digits, with or without spaces and dashes; says exactly what is wrong otherwise.
  init(typed text: String) throws(FormatRefusal)

  /// The canonical text: what is stored, and what reads back as the same value.
  var text: String { get }
}

/// A written form that points to a person: printed masked, in logs and messages too, unless `text` is asked for.
package protocol PersonalForm: WrittenForm, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Enough to recognise it by, not enough to use: `10•••••482`.
  var masked: String { get }
}

extension PersonalForm {
  package var description: String { masked }
  package var debugDescription: String { masked }
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// The canonical text with all but its first and last signs covered.
func masked(_ text: String, keepingFirst first: Int, last: Int) -> String {
  // Canonical texts are ASCII: counting bytes counts signs.
  let covered = String(repeating: "•", count: max(0, text.utf8.count - first - last))
  return Substring(text.utf8.prefix(first)) + covered + Substring(text.utf8.suffix(last))
}
