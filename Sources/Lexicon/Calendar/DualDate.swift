/// A day as both calendars write it; who makes one has already converted and checked it.
package struct DualDate: Hashable, Sendable {
  package var gregorian: DateParts
  /// Umm al-Qura.
  package var hijri: DateParts
  package var weekday: Weekday

  package init(gregorian: DateParts, hijri: DateParts, weekday: Weekday) {
    (self.gregorian, self.hijri, self.weekday) = (gregorian, hijri, weekday)
  }
}

/// Year, month from 1 to 12 and day of the month in one calendar.
package struct DateParts: Hashable, Sendable {
  package var year, month, day: Int

  package init(_ year: Int, _ month: Int, _ day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// `2026-11-22`, for `datetime` attributes.
  package var iso: String {
    let century = year / 100
    return line(
      twoDigits(century), twoDigits(year - century * 100), "-", twoDigits(month), "-", twoDigits(day))
  }
}

/// A day with the time of day in Riyadh.
package struct DualMoment: Hashable, Sendable {
  package var date: DualDate
  package var hour, minute: Int

  package init(_ date: DualDate, hour: Int, minute: Int) {
    (self.date, self.hour, self.minute) = (date, hour, minute)
  }

  /// Hours and minutes, as in `10:42`.
  package var clock: String { line(twoDigits(hour), ":", twoDigits(minute)) }

  /// `2026-11-22T10:42+03:00`, for `datetime` attributes; Riyadh's distance from UTC never changes.
  package var iso: String { line(date.gregorian.iso, "T", twoDigits(hour), ":", twoDigits(minute), "+03:00") }
}

/// The days of the week from Sunday, as the working week counts them.
package enum Weekday: Int, Hashable, Sendable, CaseIterable {
  case sunday, monday, tuesday, wednesday, thursday, friday, saturday
}
