/// The days a pause takes from a count.
///
/// A day is counted at its close, so it is suspended when the clock stands at that moment: from the day the pause began
/// to the day before the clock ran again. A pause begun and ended on one day takes none.
struct Suspension: Hashable, Sendable {
  let reason: Pause.Reason
  /// First to last, after the day the count began on; through `CalendarDay.latest` when no end is known.
  let days: ClosedRange<CalendarDay>

  var isOpen: Bool { days.upperBound == .latest }
}

extension ReplyClock {
  /// The suspensions of a limit from `start` whose day 0 is `dayZero`, in order of their beginning; they may overlap.
  ///
  /// A pause without an end lasts until `end`, and with none of that either for ever.
  func suspensions(of start: Limit.Start, after dayZero: CalendarDay, until end: Instant?) -> [Suspension] {
    // The usual clock has no pauses: no array is made for it.
    if pauses.isEmpty { return [] }
    return
      pauses
      .filter { $0.reason.stops(start) }
      .compactMap { $0.suspension(after: dayZero, until: end) }
      .sorted { ($0.days.lowerBound, $0.days.upperBound) < ($1.days.lowerBound, $1.days.upperBound) }
  }
}

extension Pause {
  fileprivate func suspension(after dayZero: CalendarDay, until end: Instant?) -> Suspension? {
    let first = max(CalendarDay(from), dayZero + 1)
    let last = (until ?? end).map { CalendarDay($0) - 1 } ?? .latest
    return first <= last ? Suspension(reason: reason, days: first...last) : nil
  }
}
