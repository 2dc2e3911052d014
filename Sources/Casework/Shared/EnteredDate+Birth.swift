extension EnteredDate {
  /// The oldest age a birth date is taken for, in Gregorian years.
  package static let longestLife = 130

  /// The date as somebody's birth date: refused when it is still to come on `today`, or longer ago than people live.
  package func asBirthDate(on today: CalendarDay) throws(DateRefusal) -> EnteredDate {
    guard day <= today else { throw .inTheFuture }
    // 400 Gregorian years are 146,097 days.
    guard today - day <= Self.longestLife * 146_097 / 400 else { throw .tooLongAgo(years: Self.longestLife) }
    return self
  }
}
