import Arabic

private let comma = UInt8(ascii: ",")
private let point = UInt8(ascii: ".")

extension Halalas: WrittenForm, CustomStringConvertible {
  /// Reads `1250`, `1,250.50` and `١٬٢٥٠٫٥٠`; thousands separators, if any, stand before every three digits.
  ///
  /// The riyal may be named before or after: `1250 ريال`, `SAR 1250`, `١٢٥٠ ر.س`.
  /// An amount below zero comes only of arithmetic: it is written with a minus and refused when typed.
  package init(typed text: String) throws(FormatRefusal) {
    let parts = try Self.signs(text).split(separator: point, omittingEmptySubsequences: false)
    guard parts.count <= 2 else { throw .misplacedSeparator }
    let riyals = try Self.riyals(parts[0])
    self.init(riyals * 100 + (parts.count == 2 ? try Self.halalas(parts[1]) : 0))
  }

  /// Riyals and two decimals without separators, `1250.50`.
  package var text: String { whole(grouped: false) + "." + decimals }

  /// For reading: `1,250.50`, and `12,500` when there are no halalas.
  package var grouped: String { count % 100 == 0 ? whole(grouped: true) : whole(grouped: true) + "." + decimals }

  package var description: String { text }

  private var decimals: String {
    let halalas = String((count % 100).magnitude)
    return halalas.utf8.count == 1 ? "0" + halalas : halalas
  }

  private func whole(grouped: Bool) -> String {
    let digits = Array(String((count / 100).magnitude))
    var written = count < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if grouped, index > 0, (digits.count - index).isMultiple(of: 3) { written.append(",") }
      written.append(digit)
    }
    return written
  }
}

extension Halalas {
  /// The text as ASCII digits, commas and points.
  private static func signs(_ text: String) throws(FormatRefusal) -> [UInt8] {
    // Twelve digits with separators and decimals have 18 signs; nothing much longer is looked at.
    guard text.utf8.count <= 100 else { throw .tooLarge(highestRiyals: highestTypedRiyals) }
    let scalars = text.unicodeScalars.filter { !$0.isDirectionMark && !$0.isArabicMark }
    var signs: [UInt8] = []
    for scalar in withoutCurrency(scalars.trimmingWhitespace) {
      if signs.isEmpty, scalar.isDash { throw .negative }
      guard let sign = sign(scalar) else { throw .unexpected(Character(scalar)) }
      signs.append(sign)
    }
    guard !signs.isEmpty else { throw .empty }
    return signs
  }

  private static func sign(_ scalar: Unicode.Scalar) -> UInt8? {
    if let digit = scalar.digitValue { return UInt8(ascii: "0") + UInt8(digit) }
    switch scalar {
    // The Arabic thousands separator, the Arabic comma often typed in its place, and spaces as some write them.
    case ",", "\u{066C}", "\u{060C}", " ", "\u{00A0}", "\u{202F}", "\u{2009}": return comma
    case ".", "\u{066B}": return point
    default: return nil
    }
  }

  private static func riyals(_ signs: ArraySlice<UInt8>) throws(FormatRefusal) -> Int64 {
    let groups = signs.split(separator: comma, omittingEmptySubsequences: false)
    let isGrouped = groups.count == 1 || 1...3 ~= groups[0].count && groups.dropFirst().allSatisfy { $0.count == 3 }
    guard isGrouped, !groups[0].isEmpty else { throw .misplacedSeparator }
    let digits = groups.joined().drop { $0 == UInt8(ascii: "0") }
    let amount = digits.isEmpty ? 0 : Int64(String(decoding: Array(digits), as: UTF8.self))
    guard let amount, amount <= highestTypedRiyals else { throw .tooLarge(highestRiyals: highestTypedRiyals) }
    return amount
  }

  private static func halalas(_ signs: ArraySlice<UInt8>) throws(FormatRefusal) -> Int64 {
    guard !signs.isEmpty, !signs.contains(comma) else { throw .misplacedSeparator }
    guard signs.count <= 2 else { throw .tooManyDecimals(count: signs.count, allowed: 2) }
    let value = signs.reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
    return signs.count == 1 ? value * 10 : value
  }
}

extension BidirectionalCollection<Unicode.Scalar> where SubSequence == Substring.UnicodeScalarView {
  /// Without the white space at either end.
  var trimmingWhitespace: SubSequence {
    let start = firstIndex { !$0.properties.isWhitespace } ?? endIndex
    let last = lastIndex { !$0.properties.isWhitespace }
    return last.map { self[start...$0] } ?? self[endIndex...]
  }
}
