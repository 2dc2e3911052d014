/// A date of the Umm al-Qura calendar, AH 1300 to 1600; it always names a day that exists.
package struct HijriDate: Hashable, Sendable {
  package let year: Int
  /// 1 is Muharram, 12 is Dhu al-Hijja.
  package let month: Int
  package let day: Int

  package static let years = UmmAlQura.firstYear...UmmAlQura.lastYear

  /// The days that have an Umm al-Qura date: 1882-11-12 to 2174-11-25.
  package static let days: ClosedRange<CalendarDay> = {
    let last = UmmAlQura.lastYear
    return CalendarDay(
      number: UmmAlQura.firstDay)...CalendarDay(number: UmmAlQura.start(of: last) + UmmAlQura.length(of: last) - 1)
  }()

  /// The date so written; nil when there is no such day, as 30 Safar 1405.
  package init?(year: Int, month: Int, day: Int) {
    guard let length = Self.daysInMonth(month, of: year), 1...length ~= day else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The date that `day` bears; nil outside `days`.
  package init?(_ day: CalendarDay) {
    guard Self.days.contains(day) else { return nil }
    let number = Int(day.number)
    // Thirty years hold 10,631 days in the mean; months that were sighted shift a year's start by a few days.
    var year = UmmAlQura.firstYear + (number - UmmAlQura.firstDay) * 30 / 10_631
    year = min(year, UmmAlQura.lastYear)
    if number < UmmAlQura.start(of: year) {
      year -= 1
    } else if year < UmmAlQura.lastYear, number >= UmmAlQura.start(of: year + 1) {
      year += 1
    }
    var rest = number - UmmAlQura.start(of: year)
    var month = 1
    while rest >= UmmAlQura.length(of: month, in: year) {
      rest -= UmmAlQura.length(of: month, in: year)
      month += 1
    }
    self.init(year: year, month: month, day: rest + 1)
  }

  /// The day that bears this date.
  package var calendarDay: CalendarDay {
    CalendarDay(number: UmmAlQura.start(of: year) + UmmAlQura.daysBefore(month, in: year) + day - 1)
  }

  /// How many days the month has, 29 or 30; nil when there is no such month or the year is outside the table.
  package static func daysInMonth(_ month: Int, of year: Int) -> Int? {
    guard years.contains(year), 1...12 ~= month else { return nil }
    return UmmAlQura.length(of: month, in: year)
  }
}

extension CalendarDay {
  /// Its Umm al-Qura date; nil outside AH 1300 to 1600.
  package var hijri: HijriDate? { HijriDate(self) }
}

// Years and months are checked by the callers above.
extension UmmAlQura {
  fileprivate static func start(of year: Int) -> Int {
    firstDay + Int(years[year - firstYear] >> 12)
  }

  fileprivate static func length(of month: Int, in year: Int) -> Int {
    29 + Int(years[year - firstYear] >> UInt32(month - 1) & 1)
  }

  fileprivate static func length(of year: Int) -> Int {
    daysBefore(13, in: year)
  }

  fileprivate static func daysBefore(_ month: Int, in year: Int) -> Int {
    let earlier = years[year - firstYear] & ((1 << UInt32(month - 1)) - 1)
    return 29 * (month - 1) + earlier.nonzeroBitCount
  }
}
