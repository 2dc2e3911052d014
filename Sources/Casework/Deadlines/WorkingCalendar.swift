/// The days on which an association works: all but its weekend, the official holidays and its own closures.
package struct WorkingCalendar: Hashable, Sendable {
  package let weekend: Weekend
  /// The holidays that hold, in order of their first day: announced dates have replaced computed ones.
  package let holidays: [Holiday]
  let daysOff: DaySet

  /// A calendar of that weekend and those holidays.
  ///
  /// Where several tell of one yearly occasion in one year, what was announced replaces what was computed and a later
  /// entry an earlier one; closures and other occasions add up.
  package init(weekend: Weekend = .fridayAndSaturday, holidays: [Holiday]) {
    self.weekend = weekend
    self.holidays = Self.holding(holidays)
    daysOff = DaySet(self.holidays.compactMap(\.days))
  }

  /// The calendar of a Saudi association: computed official holidays for those Gregorian years, as `corrected` by
  /// what was announced or decided.
  ///
  /// Beyond those years only the weekend and the corrections count.
  package static func saudi(
    weekend: Weekend = .fridayAndSaturday, years: ClosedRange<Int> = 2020...2100, corrected corrections: [Holiday] = []
  ) -> WorkingCalendar {
    // The table of Hijri dates ends the years that can be asked for.
    let years = years.clamped(to: 1882...2174)
    return WorkingCalendar(weekend: weekend, holidays: years.flatMap(Holiday.computed) + corrections)
  }

  /// Whether the association works on `day`.
  package func isWorking(_ day: CalendarDay) -> Bool {
    !weekend.contains(day.weekday) && !daysOff.contains(day)
  }

  /// The holiday or closure that `day` belongs to, the earlier begun when two overlap; nil when there is none.
  package func holiday(on day: CalendarDay) -> Holiday? {
    guard daysOff.contains(day) else { return nil }
    return holidays.first { $0.days?.contains(day) ?? false }
  }

  private static func holding(_ holidays: [Holiday]) -> [Holiday] {
    var yearly: [Holiday.Occurrence: Holiday] = [:]
    var others: [Holiday] = []
    for holiday in holidays {
      guard holiday.occasion.isYearly, holiday.source != .closure else {
        others.append(holiday)
        continue
      }
      let isOverruled = yearly[holiday.occurrence]?.source == .announced && holiday.source == .computed
      if !isOverruled { yearly[holiday.occurrence] = holiday }
    }
    return (Array(yearly.values) + others).sorted { $0.sortKey < $1.sortKey }
  }
}

extension Holiday {
  /// What happens once: an occasion in a year.
  struct Occurrence: Hashable {
    let occasion: Occasion
    let year: Int
  }

  var occurrence: Occurrence { Occurrence(occasion: occasion, year: year) }

  /// A total order, so that equal calendars hold equal lists whatever the order they were given in.
  fileprivate var sortKey: (CalendarDay, CalendarDay, Int, String, String) {
    (days?.lowerBound ?? .latest, days?.upperBound ?? .latest, year, occasion.sortKey, source.rawValue)
  }
}

extension Holiday.Occasion {
  fileprivate var sortKey: String {
    switch self {
    case .foundingDay: "1"
    case .nationalDay: "2"
    case .eidAlFitr: "3"
    case .eidAlAdha: "4"
    case .other(let arabic, let english): "5\(arabic)\n\(english)"
    }
  }
}
