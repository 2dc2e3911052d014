/// The two calendars a date may be written in.
package enum CalendarSystem: String, CaseIterable, Sendable {
  case hijri, gregorian
}

/// A date as a person gave it: the day, and the calendar it was written in, so that it can be shown back as typed.
package struct EnteredDate: Hashable, Sendable {
  package let day: CalendarDay
  package let typedAs: CalendarSystem

  package init(day: CalendarDay, typedAs: CalendarSystem) {
    self.day = day
    self.typedAs = typedAs
  }
}

/// One of the three parts a date is typed in.
package enum DatePart: String, CaseIterable, Sendable {
  case day, month, year
}

/// Why a typed date was not taken; each case carries what a person needs to mend it.
package enum DateRefusal: Error, Hashable, Sendable {
  /// That part was left empty.
  case missing(DatePart)
  /// That part holds something other than a number.
  case notANumber(DatePart)
  /// The text is not a day, a month and a year.
  case notThreeParts
  /// There is no such month: they run from 1 to 12.
  case noSuchMonth(Int)
  /// There is no such day in that month, which has `length` days.
  case noSuchDay(Int, month: Int, year: Int, calendar: CalendarSystem, length: Int)
  /// The year is outside those that both calendars can show.
  case yearOutOfRange(Int, allowed: ClosedRange<Int>)
  /// The year is outside those of the calendar chosen but would do in the other one: 1405 among Gregorian years, say.
  case yearOfOtherCalendar(Int, CalendarSystem)
  /// The day has not come yet, where only a past one makes sense.
  case inTheFuture
  /// A birth date further back than a person lives.
  case tooLongAgo(years: Int)
}
