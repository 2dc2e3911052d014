extension WorkingCalendar {
  /// The working days after `day`, through `last`; zero when `last` is not later.
  package func workingDays(after day: CalendarDay, through last: CalendarDay) -> Int {
    var remaining = Int.max
    var day = day
    _ = advance(&day, &remaining, through: last)
    return Int.max - remaining
  }

  /// The first working day that is `day` or later.
  package func workingDay(onOrAfter day: CalendarDay) -> CalendarDay {
    var remaining = 1
    var day = day - 1
    return advance(&day, &remaining, through: .latest) ?? day
  }

  /// Moves `day` on, a working day at a time, until `remaining` are counted or `last` is reached.
  ///
  /// Returns the day on which the last one was counted; nil when `last` came first.
  func advance(_ day: inout CalendarDay, _ remaining: inout Int, through last: CalendarDay) -> CalendarDay? {
    var weekday = day.weekday.rawValue
    while day < last {
      day = day + 1
      weekday = weekday == 6 ? 0 : weekday + 1
      if weekend.rawValue >> weekday & 1 == 1 || daysOff.contains(day) { continue }
      remaining -= 1
      if remaining == 0 { return day }
    }
    return nil
  }
}
