extension CalendarDay: CustomStringConvertible {
  /// Reads `2026-11-22` (ISO 8601, Gregorian, ASCII digits); nil for any other form and for a day that doesn't exist.
  package init?(iso text: some StringProtocol) {
    let units = Array(text.utf8.prefix(11))
    let dash = UInt8(ascii: "-")
    guard units.count == 10, units[4] == dash, units[7] == dash,
      let year = Self.number(units[0..<4]), let month = Self.number(units[5..<7]), let day = Self.number(units[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day as `2026-11-22`; outside years 1 to 9999 as the count of days since 1970-01-01.
  package var description: String {
    guard let date = gregorian else { return "day \(number)" }
    return "\(Self.padded(date.year, to: 4))-\(Self.padded(date.month, to: 2))-\(Self.padded(date.day, to: 2))"
  }

  private static func number(_ units: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for unit in units {
      guard case UInt8(ascii: "0")...UInt8(ascii: "9") = unit else { return nil }
      value = value * 10 + Int(unit - UInt8(ascii: "0"))
    }
    return value
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
