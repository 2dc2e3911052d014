/// A number in Western digits with a comma between thousands: "12,500".
package func grouped(_ number: Int) -> String {
  if (0..<1_000).contains(number) { return numeral(number) }
  let digits = String(number.magnitude)
  var text = number < 0 ? "-" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { text.append(",") }
    text.append(digit)
  }
  return text
}

/// Riyals from halalas, with the fraction only when there is one: "12,500" or "12,500.05".
package func riyalAmount(halalas: Int64) -> String {
  let riyals = grouped(Int(halalas.magnitude / 100))
  let fraction = halalas.magnitude % 100
  let sign = halalas < 0 ? "-" : ""
  return fraction == 0 ? sign + riyals : "\(sign)\(riyals).\(twoDigits(Int(fraction)))"
}

/// A file's size as people read it: "412 KB", "1.1 MB"; the unit is 1,024 bytes.
package func fileSize(bytes: Int) -> String {
  let kilobytes = (Swift.max(bytes, 0) + 1023) / 1024
  guard kilobytes >= 1024 else { return "\(kilobytes) KB" }
  let tenths = (kilobytes * 10 + 512) / 1024
  return tenths % 10 == 0 ? "\(grouped(tenths / 10)) MB" : "\(grouped(tenths / 10)).\(tenths % 10) MB"
}

/// At least two digits: "07".
package func twoDigits(_ number: Int) -> String {
  twoDigitNumerals.indices.contains(number) ? twoDigitNumerals[number] : String(number)
}

/// A number in digits; days and years, of which a page has dozens, are written beforehand.
func numeral(_ number: Int) -> String {
  numerals.indices.contains(number) ? numerals[number] : String(number)
}

private let numerals = (0..<3_000).map { String($0) }
private let twoDigitNumerals = (0..<100).map { $0 < 10 ? "0\($0)" : String($0) }

extension Phrase {
  /// An amount of money with its currency: «12,500 ر.س», "12,500 SAR".
  package static func money(halalas: Int64) -> Phrase {
    let amount = riyalAmount(halalas: halalas)
    return Phrase(ar: "\(amount) ر.س", en: "\(amount) SAR")
  }

  package static let currency = Phrase(ar: "ر.س", en: "SAR")
}
