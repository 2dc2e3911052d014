/// One difference between two working calendars.
package enum CalendarChange: Hashable, Sendable {
  /// The days of an occasion differ; nil where a calendar has none.
  case holiday(Holiday.Occasion, year: Int, was: ClosedRange<CalendarDay>?, now: ClosedRange<CalendarDay>?)
  case weekend(was: Weekend, now: Weekend)

  /// Whether a count over `span` can have felt it.
  package func touches(_ span: ClosedRange<CalendarDay>) -> Bool {
    switch self {
    case .weekend: true
    case .holiday(_, _, let was, let now): (was?.overlaps(span) ?? false) || (now?.overlaps(span) ?? false)
    }
  }
}

extension WorkingCalendar {
  /// What is different in `new`: the weekend first, then the holidays by date.
  ///
  /// Dates that were announced just as they
  /// had been computed are no change.
  package func changes(to new: WorkingCalendar) -> [CalendarChange] {
    let weekends = weekend == new.weekend ? [] : [CalendarChange.weekend(was: weekend, now: new.weekend)]
    let old = Dictionary(grouping: holidays, by: \.occurrence)
    let now = Dictionary(grouping: new.holidays, by: \.occurrence)
    let changed = Set(old.keys).union(now.keys).flatMap { occurrence in
      Self.differences(of: occurrence, old[occurrence] ?? [], now[occurrence] ?? [])
    }
    return weekends + changed.sorted { $0.first < $1.first }.map(\.change)
  }

  /// Pairs what differs in the order of dates, so that one closure moved is one change.
  private static func differences(
    of occurrence: Holiday.Occurrence, _ old: [Holiday], _ new: [Holiday]
  ) -> [(first: CalendarDay, change: CalendarChange)] {
    let before = old.compactMap(\.days)
    let after = new.compactMap(\.days)
    let gone = before.filter { !after.contains($0) }
    let come = after.filter { !before.contains($0) }
    return (0..<max(gone.count, come.count)).map { index in
      let was = index < gone.count ? gone[index] : nil
      let now = index < come.count ? come[index] : nil
      let first = min(was?.lowerBound ?? .latest, now?.lowerBound ?? .latest)
      return (first, .holiday(occurrence.occasion, year: occurrence.year, was: was, now: now))
    }
  }
}
