/// A Saudi bank account number in the international form (ISO 13616): `SA`, two check digits, twenty-two signs in all
/// after the country.
package struct IBAN: PersonalForm {
  /// Twenty-four signs without spaces, letters upper case.
  package let text: String

  private static let length = 24

  package init(typed text: String) throws(FormatRefusal) {
    let code = try TypedCode.lettersAndDigits(text, expected: Self.length)
    guard code.start(2) == "SA" else { throw .wrongStart(found: code.start(2), expected: ["SA"]) }
    try code.mustHave(Self.length...Self.length)
    // The check digits and the bank's number are digits always; letters may stand only in the account number.
    if let letter = code.units[2..<6].first(where: { $0 > UInt8(ascii: "9") }) {
      throw .unexpected(Character(Unicode.Scalar(letter)))
    }
    guard Self.remainder(code.units) == 1 else { throw .checksum }
    self.text = code.text
  }

  /// The form people read, in groups of four: `SA03 8000 0000 6080 1016 7519`.
  package var grouped: String { Self.inFours(text) }

  package var masked: String { Self.inFours(Casework.masked(text, keepingFirst: 4, last: 4)) }

  private static func inFours(_ text: String) -> String {
    var grouped = ""
    for (index, sign) in text.enumerated() {
      if index > 0, index.isMultiple(of: 4) { grouped.append(" ") }
      grouped.append(sign)
    }
    return grouped
  }

  /// ISO 7064 mod 97-10 over the account, then country and check digits, a letter counting as two digits from A = 10.
  private static func remainder(_ units: [UInt8]) -> Int {
    (units[4...] + units[..<4]).reduce(0) { remainder, unit in
      switch unit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): (remainder * 10 + Int(unit - UInt8(ascii: "0"))) % 97
      default: (remainder * 100 + Int(unit - UInt8(ascii: "A")) + 10) % 97
      }
    }
  }
}
