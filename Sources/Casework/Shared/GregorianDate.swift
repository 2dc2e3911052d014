/// A date of the Gregorian calendar, in years 1 to 9999; it always names a day that exists.
package struct GregorianDate: Hashable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  package static let years = 1...9999

  /// The date so written; nil when there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard let length = Self.daysInMonth(month, of: year), 1...length ~= day else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  private init(uncheckedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// How many days the month has; nil when there is no such month or year.
  package static func daysInMonth(_ month: Int, of year: Int) -> Int? {
    guard years.contains(year), 1...12 ~= month else { return nil }
    switch month {
    case 4, 6, 9, 11: return 30
    case 2: return year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    default: return 31
    }
  }
}

// Years are counted from 1 March, so that the leap day comes last and months follow one formula; 719,468 days lie
// between 1 March of year 0 and 1970-01-01.
extension GregorianDate {
  private static let daysBefore1970 = 719_468
  private static let daysIn400Years = 146_097

  /// The day that bears this date.
  package var calendarDay: CalendarDay {
    let year = month > 2 ? year : year - 1
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return CalendarDay(number: 365 * year + year / 4 - year / 100 + year / 400 + dayOfYear - Self.daysBefore1970)
  }

  /// The date that `day` bears; nil outside years 1 to 9999.
  package init?(_ day: CalendarDay) {
    let days = Int(day.number) + Self.daysBefore1970
    // January and February of year 1 still belong to the year that began on 1 March of year 0, at day zero.
    guard days >= 0 else { return nil }
    let (era, dayOfEra) = days.quotientAndRemainder(dividingBy: Self.daysIn400Years)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = 400 * era + yearOfEra + (month > 2 ? 0 : 1)
    guard Self.years.contains(year) else { return nil }
    self.init(uncheckedYear: year, month: month, day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }
}

extension CalendarDay {
  /// The day of that Gregorian date; nil when there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard let date = GregorianDate(year: year, month: month, day: day) else { return nil }
    self = date.calendarDay
  }

  /// Its Gregorian date; nil outside years 1 to 9999.
  package var gregorian: GregorianDate? { GregorianDate(self) }
}
