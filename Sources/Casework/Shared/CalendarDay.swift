/// A day in the calendar, as the number of days since 1970-01-01: what deadlines and birth dates are counted in.
///
/// Held within a hundred million days of 1970, so that its first and last moments are always an `Instant`; arithmetic
/// that would leave that span stops at its edge.
package struct CalendarDay: Hashable, Sendable {
  /// Days since 1970-01-01, negative before it.
  package let number: Int32

  package init(number: Int) {
    self.number = Int32(Swift.min(Swift.max(number, -Self.reach), Self.reach))
  }

  /// The last day that can be named: what lies beyond every deadline.
  package static let latest = CalendarDay(number: reach)

  private static let reach = 100_000_000

  package static func + (day: CalendarDay, count: Int) -> CalendarDay {
    CalendarDay(number: Int(day.number) + Swift.min(Swift.max(count, -2 * reach), 2 * reach))
  }

  package static func - (day: CalendarDay, count: Int) -> CalendarDay {
    CalendarDay(number: Int(day.number) - Swift.min(Swift.max(count, -2 * reach), 2 * reach))
  }

  /// The days from `earlier` to `later`; negative when they are the other way round.
  package static func - (later: CalendarDay, earlier: CalendarDay) -> Int {
    Int(later.number) - Int(earlier.number)
  }

  /// The day of the week it falls on.
  package var weekday: Weekday {
    // 1970-01-01 was a Thursday, four days after a Sunday.
    let remainder = (Int(number) + 4) % 7
    return Weekday.allCases[remainder < 0 ? remainder + 7 : remainder]
  }
}

extension CalendarDay: Strideable {
  package static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }
  package static func == (left: CalendarDay, right: CalendarDay) -> Bool { left.number == right.number }
  package func distance(to other: CalendarDay) -> Int { other - self }
  package func advanced(by count: Int) -> CalendarDay { self + count }
}

/// A day of the week, in the order the Saudi week runs.
package enum Weekday: UInt8, CaseIterable, Sendable {
  case sunday, monday, tuesday, wednesday, thursday, friday, saturday
}
