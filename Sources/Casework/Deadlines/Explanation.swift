/// How a limit's last day was found, as figures to be put into words: “15 working days from 3 May 2027, skipping
/// 5 weekend days and Eid al-Adha (15–18 May)”.
///
/// Every day after day 0 through the result is told of once: `counted`, `weekendDays`, the days of `holidays` and the
/// `count` of each pause add up to the span.
package struct Explanation: Hashable, Sendable {
  /// Which side of the rule the limit is.
  package enum Bearing: String, Sendable {
    case floor, ceiling
  }

  /// A holiday the count passed over.
  package struct SkippedHoliday: Hashable, Sendable {
    package let occasion: Holiday.Occasion
    package let source: Holiday.Source
    /// The part of the holiday that lay within the count, weekend days in it included.
    package let days: ClosedRange<CalendarDay>

    package init(occasion: Holiday.Occasion, source: Holiday.Source, days: ClosedRange<CalendarDay>) {
      self.occasion = occasion
      self.source = source
      self.days = days
    }
  }

  /// A pause that took days from the count.
  package struct SkippedPause: Hashable, Sendable {
    package let reason: Pause.Reason
    /// The days at whose close the clock stood, after day 0.
    package let days: ClosedRange<CalendarDay>
    /// How many of them it took from the count, in the unit of the limit; what an earlier pause took already is not among
    /// them.
    package let count: Int

    package init(reason: Pause.Reason, days: ClosedRange<CalendarDay>, count: Int) {
      self.reason = reason
      self.days = days
      self.count = count
    }
  }

  /// A pause that still stands.
  package struct Standing: Hashable, Sendable {
    package let reason: Pause.Reason
    /// The first day it takes.
    package let since: CalendarDay

    package init(reason: Pause.Reason, since: CalendarDay) {
      self.reason = reason
      self.since = since
    }
  }

  package let bearing: Bearing
  package let limit: Limit
  /// Day 0: the day of submission or of completeness, itself not counted.
  package let dayZero: CalendarDay
  /// The days counted, in the unit of the limit: all of them, or as many as passed before the clock stood.
  package let counted: Int
  /// Weekend days passed over that belong to no holiday; none for a limit in calendar days.
  package let weekendDays: Int
  package let holidays: [SkippedHoliday]
  package let pauses: [SkippedPause]
  /// The pause at which the count stopped; nil when the limit has a last day.
  package let standing: Standing?
  /// The last day of the limit; nil while the clock stands with no known end.
  package let result: CalendarDay?

  package init(
    bearing: Bearing, limit: Limit, dayZero: CalendarDay, counted: Int, weekendDays: Int, holidays: [SkippedHoliday],
    pauses: [SkippedPause], standing: Standing?, result: CalendarDay?
  ) {
    self.bearing = bearing
    self.limit = limit
    self.dayZero = dayZero
    self.counted = counted
    self.weekendDays = weekendDays
    self.holidays = holidays
    self.pauses = pauses
    self.standing = standing
    self.result = result
  }
}
