import Casework

/// The rules of a deadline written the slow and plain way: one day after another, asking of each whether it counts.
struct DayByDay {
  let weekend: Set<Weekday>
  let daysOff: Set<CalendarDay>

  private static let week: [Weekday] = [.friday, .saturday, .sunday, .monday, .tuesday, .wednesday, .thursday]

  /// 2 January 1970 was a Friday; the week is counted from there.
  private func weekday(_ day: CalendarDay) -> Weekday {
    Self.week[(Int(day.number) - 1) % 7]
  }

  func works(_ day: CalendarDay) -> Bool {
    !weekend.contains(weekday(day)) && !daysOff.contains(day)
  }

  func workingDays(after first: CalendarDay, through last: CalendarDay) -> Int {
    var day = first
    var count = 0
    while day < last {
      day = day + 1
      if works(day) { count += 1 }
    }
    return count
  }

  /// The last day of the limit; nil when it isn't reached in nine hundred days, as when the clock stands.
  func lastDay(of limit: Limit, from began: Instant, pauses: [Pause]) -> CalendarDay? {
    var day = CalendarDay(began)
    var left = limit.unit == .weeks ? limit.amount * 7 : limit.amount
    for _ in 0..<900 {
      day = day + 1
      if counts(day, for: limit, pauses) { left -= 1 }
      if left == 0 { return day }
    }
    return nil
  }

  private func counts(_ day: CalendarDay, for limit: Limit, _ pauses: [Pause]) -> Bool {
    let close = Instant(microseconds: day.end.microseconds - 1)
    for pause in pauses where pause.reason != .incomplete || limit.start == .completeness {
      if pause.from <= close, pause.until.map({ close < $0 }) ?? true { return false }
    }
    return limit.unit == .workingDays ? works(day) : true
  }
}
