import Arabic

extension EnteredDate {
  /// The years taken in each calendar: those that the other one can show as well, whole.
  package static func years(in calendar: CalendarSystem) -> ClosedRange<Int> {
    switch calendar {
    case .hijri: HijriDate.years
    case .gregorian: 1883...2173
    }
  }

  /// Reads the three parts of a date as typed, in Western, Arabic-Indic or Persian digits.
  package init(
    day: String, month: String, year: String, in calendar: CalendarSystem
  ) throws(DateRefusal) {
    let day = try Self.number(day, .day)
    let month = try Self.number(month, .month)
    let year = try Self.number(year, .year)
    try self.init(day: day, month: month, year: year, in: calendar)
  }

  /// Reads `27/9/1404`, or the year first as in `1404-9-27`; slash, dash, full stop or space may stand between.
  package init(typed text: String, in calendar: CalendarSystem) throws(DateRefusal) {
    // Longer than any date: refused before it is looked at.
    guard text.utf8.count <= 100 else { throw .notThreeParts }
    let parts = text.unicodeScalars
      .filter { !$0.isDirectionMark }
      .split { $0 == "/" || $0 == "." || $0.isDash || $0.properties.isWhitespace }
      .map { String(String.UnicodeScalarView($0)) }
    guard !parts.isEmpty else { throw .missing(.day) }
    guard parts.count == 3 else { throw .notThreeParts }
    let yearFirst = parts[0].unicodeScalars.count == 4
    try self.init(day: parts[yearFirst ? 2 : 0], month: parts[1], year: parts[yearFirst ? 0 : 2], in: calendar)
  }

  private init(day: Int, month: Int, year: Int, in calendar: CalendarSystem) throws(DateRefusal) {
    try Self.check(year, in: calendar)
    let length =
      switch calendar {
      case .hijri: HijriDate.daysInMonth(month, of: year)
      case .gregorian: GregorianDate.daysInMonth(month, of: year)
      }
    guard let length else { throw .noSuchMonth(month) }
    let found =
      switch calendar {
      case .hijri: HijriDate(year: year, month: month, day: day)?.calendarDay
      case .gregorian: GregorianDate(year: year, month: month, day: day)?.calendarDay
      }
    guard let found else {
      throw .noSuchDay(day, month: month, year: year, calendar: calendar, length: length)
    }
    self.init(day: found, typedAs: calendar)
  }

  private static func check(_ year: Int, in calendar: CalendarSystem) throws(DateRefusal) {
    if years(in: calendar).contains(year) { return }
    let other: CalendarSystem = calendar == .hijri ? .gregorian : .hijri
    if years(in: other).contains(year) { throw .yearOfOtherCalendar(year, other) }
    throw .yearOutOfRange(year, allowed: years(in: calendar))
  }

  private static func number(_ text: String, _ part: DatePart) throws(DateRefusal) -> Int {
    guard text.utf8.count <= 100 else { throw .notANumber(part) }
    let scalars = text.unicodeScalars.filter { !$0.isDirectionMark && !$0.properties.isWhitespace }
    guard !scalars.isEmpty else { throw .missing(part) }
    guard scalars.count <= 6 else { throw .notANumber(part) }
    var value = 0
    for scalar in scalars {
      guard let digit = scalar.digitValue else { throw .notANumber(part) }
      value = value * 10 + digit
    }
    return value
  }
}
