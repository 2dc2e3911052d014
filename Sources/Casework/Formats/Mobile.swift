/// A Saudi mobile number: `+9665` and eight digits.
package struct Mobile: PersonalForm {
  /// The international form, `+9665XXXXXXXX`.
  package let text: String

  /// Digits after the country code, the leading 5 among them.
  private static let subscriberLength = 9

  /// What may stand before the nine digits, longest first.
  private static let prefixes = ["00966", "966", "0", ""]

  /// Reads a number that begins with 05, 5, 9665, +9665 or 009665.
  package init(typed text: String) throws(FormatRefusal) {
    let (code, isInternational) = try Self.code(text)
    let prefixes = isInternational ? ["966"] : Self.prefixes
    guard let prefix = prefixes.first(where: { code.text.hasPrefix($0 + "5") }) else {
      throw .wrongStart(
        found: code.start(isInternational ? 4 : 2), expected: isInternational ? ["+9665"] : ["05", "+9665"])
    }
    let length = prefix.utf8.count + Self.subscriberLength
    try code.mustHave(length...length)
    self.text = "+966" + code.text.dropFirst(prefix.utf8.count)
  }

  private init(untyped text: String) { self.text = text }

  /// The form dialled within the Kingdom, `05XXXXXXXX`.
  package var national: String { "0" + text.dropFirst(4) }

  package var masked: String { Casework.masked(text, keepingFirst: 5, last: 3) }

  /// The digits, and whether a plus sign led them.
  private static func code(_ text: String) throws(FormatRefusal) -> (TypedCode, Bool) {
    let scalars = text.unicodeScalars.drop { $0.isDirectionMark || $0.properties.isWhitespace }
    let isInternational = scalars.first == "+" || scalars.first == "＋"
    let digits = isInternational ? String(scalars.dropFirst()) : text
    return (try TypedCode(digits, lettersAllowed: false, expected: subscriberLength + 1), isInternational)
  }
}

extension Mobile: Destroyable {
  package static let destroyed = Mobile(untyped: "")
}
