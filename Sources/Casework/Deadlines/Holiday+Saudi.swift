extension Holiday {
  /// The official holidays that begin in that Gregorian year, by the calendar alone, in order of date.
  ///
  /// Founding Day is 22 February (since 2022) and National Day 23 September; Eid al-Fitr is four days from the day
  /// after 29 Ramadan and Eid al-Adha four days from 9 Dhu al-Hijja, as the labour regulations give them. What is announced
  /// may differ, and then replaces these.
  package static func computed(in year: Int) -> [Holiday] {
    guard let first = CalendarDay(year: year, month: 1, day: 1), let last = CalendarDay(year: year, month: 12, day: 31),
      let hijri = (first.hijri ?? last.hijri)?.year
    else { return [] }
    // A Gregorian year touches at most two Hijri years, or three where a short one fits within it.
    let eids = (hijri...hijri + 2).flatMap { [eidAlFitr(of: $0), eidAlAdha(of: $0)] }
    return ([foundingDay(of: year), nationalDay(of: year)] + eids)
      .compactMap { $0 }
      .filter { $0.days.map { (first...last).contains($0.lowerBound) } ?? false }
      .sorted { ($0.days?.lowerBound ?? first) < ($1.days?.lowerBound ?? first) }
  }

  private static func foundingDay(of year: Int) -> Holiday? {
    year < 2022 ? nil : days(1, from: CalendarDay(year: year, month: 2, day: 22), .foundingDay, year)
  }

  private static func nationalDay(of year: Int) -> Holiday? {
    days(1, from: CalendarDay(year: year, month: 9, day: 23), .nationalDay, year)
  }

  private static func eidAlFitr(of year: Int) -> Holiday? {
    days(4, from: HijriDate(year: year, month: 9, day: 29).map { $0.calendarDay + 1 }, .eidAlFitr, year)
  }

  private static func eidAlAdha(of year: Int) -> Holiday? {
    days(4, from: HijriDate(year: year, month: 12, day: 9)?.calendarDay, .eidAlAdha, year)
  }

  private static func days(_ count: Int, from first: CalendarDay?, _ occasion: Occasion, _ year: Int) -> Holiday? {
    first.flatMap { Holiday(occasion, year: year, days: $0...$0 + (count - 1), source: .computed) }
  }
}
