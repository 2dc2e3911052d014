import Arabic

extension Halalas {
  /// How people name the riyal beside an amount, in small letters; a name before those it begins or ends with.
  private static let currencies: [[Unicode.Scalar]] = [
    "ريال سعودي", "ريالات", "ريالا", "ريال", "ر.س.", "ر.س", "رس", "sar", "sr", "\u{FDFC}", "\u{20C1}",
  ].map { Array($0.unicodeScalars) }

  /// The amount alone, where its currency is named before or after it.
  static func withoutCurrency(_ typed: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    // Most write the digits alone.
    guard let first = typed.first, let last = typed.last, first.digitValue == nil || last.digitValue == nil else {
      return typed
    }
    let small = typed.map(\.small)
    for name in currencies where small.count > name.count {
      if small.suffix(name.count).elementsEqual(name) { return typed.dropLast(name.count).trimmingWhitespace }
      if small.starts(with: name) { return typed.dropFirst(name.count).trimmingWhitespace }
    }
    return typed
  }
}

extension Unicode.Scalar {
  /// A Latin capital as its small letter; everything else as it is.
  fileprivate var small: Unicode.Scalar {
    ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value) | 0x20) : self
  }
}
