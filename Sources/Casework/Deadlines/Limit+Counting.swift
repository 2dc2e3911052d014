extension Limit {
  /// Where a count ends.
  enum Outcome: Hashable {
    /// At the close of that day the last one was counted.
    case ends(CalendarDay)
    /// The clock stands after that day with so many days still to count.
    case stands(after: CalendarDay, remaining: Int)

    var end: CalendarDay? {
      if case .ends(let day) = self { day } else { nil }
    }
  }

  /// The last day of the limit when day 0 is `dayZero` and nothing suspends it.
  package func lastDay(from dayZero: CalendarDay, in calendar: WorkingCalendar) -> CalendarDay {
    var day = dayZero
    var remaining = days
    return advance(&day, &remaining, through: .latest, in: calendar) ?? .latest
  }

  /// Counts the days after `dayZero`, passing over the suspended ones, which come in order of their beginning.
  func count(from dayZero: CalendarDay, suspended: [Suspension], in calendar: WorkingCalendar) -> Outcome {
    var day = dayZero
    var remaining = days
    for suspension in suspended {
      if let last = advance(&day, &remaining, through: suspension.days.lowerBound - 1, in: calendar) {
        return .ends(last)
      }
      if suspension.isOpen { return .stands(after: day, remaining: remaining) }
      // An earlier suspension may reach beyond this one.
      day = max(day, suspension.days.upperBound)
    }
    return .ends(advance(&day, &remaining, through: .latest, in: calendar) ?? .latest)
  }

  /// Moves `day` on until `remaining` days are counted or `last` is reached; nil when `last` came first.
  private func advance(
    _ day: inout CalendarDay, _ remaining: inout Int, through last: CalendarDay, in calendar: WorkingCalendar
  ) -> CalendarDay? {
    if countsWorkingDays { return calendar.advance(&day, &remaining, through: last) }
    let step = min(remaining, max(0, last - day))
    day = day + step
    remaining -= step
    return remaining == 0 ? day : nil
  }
}
