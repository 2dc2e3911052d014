import Arabic

/// A number or code as typed, reduced to what was meant: digits made ASCII, letters upper case; spaces, dashes and
/// direction marks dropped.
struct TypedCode {
  let units: [UInt8]

  /// Nothing longer is looked at: the longest form there is, written with a space after every sign, has 47 signs.
  private static let longestTyped = 200

  /// Reads digits only.
  static func digits(_ text: String, count: ClosedRange<Int>) throws(FormatRefusal) -> TypedCode {
    let code = try TypedCode(text, lettersAllowed: false, expected: count.upperBound)
    try code.mustHave(count)
    return code
  }

  /// Reads digits and Latin letters, of any length.
  static func lettersAndDigits(_ text: String, expected: Int) throws(FormatRefusal) -> TypedCode {
    try TypedCode(text, lettersAllowed: true, expected: expected)
  }

  init(_ text: String, lettersAllowed: Bool, expected: Int) throws(FormatRefusal) {
    guard text.utf8.count <= Self.longestTyped else {
      throw .tooLong(count: text.unicodeScalars.count, expected: expected)
    }
    var units: [UInt8] = []
    units.reserveCapacity(expected)
    for scalar in text.unicodeScalars where "0"..."9" ~= scalar || !scalar.isIgnoredInCodes {
      if "0"..."9" ~= scalar {
        units.append(UInt8(scalar.value))
      } else if let digit = scalar.digitValue {
        units.append(UInt8(ascii: "0") + UInt8(digit))
      } else if lettersAllowed, scalar.isLatinLetter {
        units.append(UInt8(scalar.value) & ~0x20)
      } else {
        throw .unexpected(Character(scalar))
      }
    }
    guard !units.isEmpty else { throw .empty }
    self.units = units
  }

  func mustHave(_ count: ClosedRange<Int>) throws(FormatRefusal) {
    if units.count < count.lowerBound { throw .tooShort(count: units.count, expected: count.lowerBound) }
    if units.count > count.upperBound { throw .tooLong(count: units.count, expected: count.upperBound) }
  }

  /// The reduced form.
  var text: String { String(decoding: units, as: UTF8.self) }

  /// The first `count` signs of it.
  func start(_ count: Int) -> String { String(decoding: units.prefix(count), as: UTF8.self) }
}

extension Unicode.Scalar {
  fileprivate var isIgnoredInCodes: Bool { isDirectionMark || isDash || properties.isWhitespace }
}
