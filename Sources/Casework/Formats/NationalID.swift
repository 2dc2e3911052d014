/// The number of a Saudi national identity card or of a resident's permit (iqama): ten digits, the last a check digit.
package struct NationalID: PersonalForm {
  /// Ten ASCII digits.
  package let text: String

  /// Whom such a number is given to.
  package enum Holder: String, Sendable {
    case citizen, resident
  }

  package init(typed text: String) throws(FormatRefusal) {
    let code = try TypedCode.digits(text, count: 10...10)
    guard code.start(1) == "1" || code.start(1) == "2" else {
      throw .wrongStart(found: code.start(1), expected: ["1", "2"])
    }
    guard Self.checksum(code.units).isMultiple(of: 10) else { throw .checksum }
    self.text = code.text
  }

  private init(untyped text: String) { self.text = text }

  /// A citizen's number begins with 1, a resident's with 2.
  package var holder: Holder { text.hasPrefix("1") ? .citizen : .resident }

  package var masked: String { Casework.masked(text, keepingFirst: 2, last: 3) }

  /// The Luhn sum: digits at odd places from the left count double, less nine when that makes two digits.
  private static func checksum(_ units: [UInt8]) -> Int {
    units.enumerated().reduce(0) { sum, entry in
      let digit = Int(entry.element - UInt8(ascii: "0"))
      guard entry.offset.isMultiple(of: 2) else { return sum + digit }
      return sum + (digit * 2 > 9 ? digit * 2 - 9 : digit * 2)
    }
  }
}

extension NationalID: Destroyable {
  package static let destroyed = NationalID(untyped: "")
}
