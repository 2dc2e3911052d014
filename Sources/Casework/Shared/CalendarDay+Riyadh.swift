extension CalendarDay {
  /// The Kingdom keeps UTC+3 the whole year and has since 1947, so no table of time zones is asked.
  private static let riyadhOffset: Int64 = 3 * 3600
  private static let secondsPerDay: Int64 = 86_400

  /// The day it is in Riyadh at `moment`.
  package init(_ moment: Instant) {
    let local = moment.seconds + Self.riyadhOffset
    self.init(number: Int(local.floorDivided(by: Self.secondsPerDay)))
  }

  /// The day's first moment in Riyadh: midnight there, 21:00 UTC of the day before.
  package var start: Instant {
    Instant(seconds: Int64(number) * Self.secondsPerDay - Self.riyadhOffset)
  }

  /// The moment the day is over in Riyadh: the first one that no longer belongs to it.
  package var end: Instant {
    (self + 1).start
  }
}
