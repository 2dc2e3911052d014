/// A date as a document states it: a whole day, or a year alone, always kept as Gregorian.
package struct StatedDate: Hashable, Sendable {
  package var year: Int
  /// 1–12; nil when only the year is stated.
  package var month: Int?
  /// 1–31; nil when only the year is stated.
  package var day: Int?
  /// `YYYY-MM-DD` of the Umm al-Qura calendar when the document gives the date in it, alone or beside the Gregorian one.
  package var hijri: String?

  package init(year: Int, month: Int? = nil, day: Int? = nil, hijri: String? = nil) {
    self.year = year
    self.month = month
    self.day = day
    self.hijri = hijri
  }

  /// `YYYY-MM-DD`, or `YYYY` when only the year is stated.
  package var iso: String {
    guard let month, let day else { return Self.padded(year, to: 4) }
    return "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
  }

  private static func padded(_ value: Int, to width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
