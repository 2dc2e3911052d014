package import Casework

extension DualDate {
  /// A day of Casework in both calendars.
  package init(_ day: CalendarDay) {
    let gregorian = day.gregorian.map { DateParts($0.year, $0.month, $0.day) } ?? DateParts(1970, 1, 1)
    let hijri = day.hijri.map { DateParts($0.year, $0.month, $0.day) } ?? DateParts(1389, 10, 22)
    self.init(
      gregorian: gregorian, hijri: hijri, weekday: Weekday(rawValue: Int(day.weekday.rawValue)) ?? .sunday)
  }
}

extension DualMoment {
  /// A moment as Riyadh's clocks show it.
  package init(_ moment: Instant) {
    let day = CalendarDay(moment)
    let minutes = Int((moment - day.start).microseconds / 60_000_000)
    self.init(DualDate(day), hour: minutes / 60, minute: minutes % 60)
  }
}
