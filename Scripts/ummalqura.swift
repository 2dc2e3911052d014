// Prints Sources/Casework/Shared/UmmAlQura.swift from Foundation's Umm al-Qura calendar:
//
//     swiftc Scripts/ummalqura.swift -o .build/ummalqura && .build/ummalqura > Sources/Casework/Shared/UmmAlQura.swift
//
// Foundation takes milliseconds to wake its calendars; the table takes nothing and covers the same years.
// CaseworkTests compares every month of it with Foundation, so a changed source shows as a failing test.
import Foundation

@main
enum UmmAlQuraTable {
  static let years = 1300...1600

  static func main() {
    var calendar = Calendar(identifier: .islamicUmmAlQura)
    calendar.timeZone = .gmt
    let starts = years.flatMap { year in (1...12).map { dayNumber(year: year, month: $0, in: calendar) } }
    let monthStarts = starts + [dayNumber(year: years.upperBound + 1, month: 1, in: calendar)]
    print(header(firstDay: monthStarts[0]))
    for first in stride(from: 0, to: years.count, by: 8) {
      let row = (first..<min(first + 8, years.count)).map { entry(year: $0, monthStarts) }
      print("    " + row.joined(separator: ", ") + ",")
    }
    print("  ]\n}")
  }

  static func dayNumber(year: Int, month: Int, in calendar: Calendar) -> Int {
    let parts = DateComponents(year: year, month: month, day: 1)
    guard let date = calendar.date(from: parts) else { preconditionFailure("no month \(month) of \(year)") }
    return Int((date.timeIntervalSince1970 / 86400).rounded(.down))
  }

  static func entry(year index: Int, _ starts: [Int]) -> String {
    var value = (starts[12 * index] - starts[0]) << 12
    for month in 0..<12 where starts[12 * index + month + 1] - starts[12 * index + month] == 30 {
      value |= 1 << month
    }
    let digits = String(value, radix: 16, uppercase: true)
    return "0x" + String(repeating: "0", count: 8 - digits.count) + digits
  }

  static func header(firstDay: Int) -> String {
    """
    // Printed by Scripts/ummalqura.swift from the Umm al-Qura calendar of ICU; not edited by hand.

    /// The lengths of the months of the Umm al-Qura calendar, AH \(years.lowerBound) to \(years.upperBound).
    enum UmmAlQura {
      static let firstYear = \(years.lowerBound)
      static let lastYear = \(years.upperBound)

      /// 1 Muharram of the first year, in days since 1970-01-01.
      static let firstDay = \(firstDay)

      /// An entry per year: bits 0–11 are set where month 1–12 has thirty days, not twenty-nine; the bits above
      /// count the days from the first year's beginning to this year's.
      static let years: [UInt32] = [
    """
  }
}
