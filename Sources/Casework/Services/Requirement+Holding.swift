extension Requirement {
  /// The last day a document holds, by what is printed on it; nil where nothing is asked about that.
  ///
  /// Of a rule in months the day of issue must be told, which is not to come, of one by its own date that date; whichever ends first counts.
  package func lastDay(
    issued: CalendarDay?, expires: CalendarDay?, on today: CalendarDay
  ) throws(Refusal) -> CalendarDay? {
    switch validity {
    case .unlimited: return expires
    case .ownDate:
      guard let expires else { throw .expiryNeeded }
      return expires
    case .months(let count):
      guard let issued else { throw .issueDayNeeded }
      guard issued <= today else { throw .issuedAhead }
      let last = issued.later(byMonths: count)
      return expires.map { min($0, last) } ?? last
    }
  }
}

extension CalendarDay {
  /// The same day so many Gregorian months later, or the month's last where it is shorter.
  func later(byMonths count: Int) -> CalendarDay {
    guard let date = gregorian else { return self }
    let months = date.year * 12 + date.month - 1 + count
    let (year, month) = (months / 12, months % 12 + 1)
    let day = min(date.day, GregorianDate.daysInMonth(month, of: year) ?? date.day)
    return GregorianDate(year: year, month: month, day: day)?.calendarDay ?? self
  }
}
