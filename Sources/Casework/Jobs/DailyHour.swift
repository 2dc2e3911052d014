/// An hour of the clock in Riyadh at which something happens every day.
package struct DailyHour: Hashable, Sendable {
  package let hour: Int

  /// From 0 to 23; what lies outside is brought inside.
  package init(_ hour: Int) { self.hour = min(max(hour, 0), 23) }

  /// When the nightly round of an association's office is due: nobody applies at three.
  package static let round = DailyHour(3)

  /// The day whose hour came last, at `moment` or before it.
  ///
  /// Whoever was away for a week finds one hour that has passed, not seven.
  package func latest(at moment: Instant) -> CalendarDay { CalendarDay(moment - .hours(Int64(hour))) }

  package func instant(on day: CalendarDay) -> Instant { day.start + .hours(Int64(hour)) }
}
