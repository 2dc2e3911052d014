/// Folded text at one byte a letter, so that rules over words compare bytes instead of Unicode.
///
/// Arabic letters stand as in ISO 8859-6, Latin and digits as in ASCII; see `folded` for what folding unifies. Letters
/// outside both (چ, ڤ …) become their nearest Arabic relative, anything else a question mark.
package struct Letters: Hashable, Sendable {
  package var bytes: [UInt8]

  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Folds `text` and keeps its letters, digits, spaces and punctuation.
  package init(_ text: some StringProtocol) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count / 2 + 1)
    for scalar in text.unicodeScalars {
      Self.fold(scalar, into: &bytes)
    }
    self.bytes = bytes
  }

  /// Appends what is left of the scalar after folding.
  package static func fold(_ scalar: Unicode.Scalar, into bytes: inout [UInt8]) {
    scalar.fold { bytes.append(byte(of: $0)) }
  }

  package var count: Int { bytes.count }
  package var isEmpty: Bool { bytes.isEmpty }

  package func hasPrefix(_ other: Letters) -> Bool { bytes.starts(with: other.bytes) }

  package func hasSuffix(_ other: Letters) -> Bool { bytes.reversed().starts(with: other.bytes.reversed()) }

  /// The number that the letters write in digits; nil when anything else is among them or it exceeds nine digits.
  package var number: Int? {
    guard (1...9).contains(bytes.count), bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func byte(of scalar: Unicode.Scalar) -> UInt8 {
    switch scalar.value {
    case 0..<0x80: UInt8(scalar.value)
    case 0x0621...0x063A, 0x0641...0x064A: UInt8(scalar.value - 0x0560)
    case 0x067E: 0xC8
    case 0x0686: 0xCC
    case 0x0698: 0xD2
    case 0x06A4: 0xE1
    case 0x00A0, 0x2000...0x200A, 0x202F, 0x3000: UInt8(ascii: " ")
    default: UInt8(ascii: "?")
    }
  }
}

extension Letters: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    self.init(text)
  }
}

extension Letters: Comparable {
  package static func < (left: Letters, right: Letters) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

extension Letters: CustomStringConvertible {
  /// The folded text again, readable.
  package var description: String {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      scalars.append(byte < 0x80 ? Unicode.Scalar(byte) : Unicode.Scalar(0x0560 + UInt32(byte)) ?? "?")
    }
    return String(scalars)
  }
}
