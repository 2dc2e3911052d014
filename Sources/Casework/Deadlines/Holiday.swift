/// A stretch of days off: an official holiday of one year, or days on which the association itself is closed.
package struct Holiday: Hashable, Sendable {
  /// What the days are off for; the official four are named by the lexicon, any other carries its own names.
  package enum Occasion: Hashable, Sendable {
    case foundingDay, nationalDay, eidAlFitr, eidAlAdha
    case other(arabic: String, english: String)

    /// Whether it comes once a year, so that a later statement about a year replaces an earlier one.
    var isYearly: Bool {
      if case .other = self { false } else { true }
    }
  }

  /// Where the dates come from.
  package enum Source: String, CaseIterable, Sendable {
    /// Worked out from the calendar, until the dates are announced.
    case computed
    /// Announced by the authorities and entered by staff.
    case announced
    /// Decided by the association for itself.
    case closure
  }

  package let occasion: Occasion
  /// The Hijri year of an Eid, the Gregorian year of any other: one solar year can hold two Eids of a kind.
  package let year: Int
  /// The days off, first to last; nil when it was announced that there are none that year.
  package let days: ClosedRange<CalendarDay>?
  package let source: Source

  /// The longest stretch of days off.
  package static let longest = 366

  /// Nil for more days than `longest`, and for days that have no Hijri date.
  package init?(_ occasion: Occasion, year: Int, days: ClosedRange<CalendarDay>?, source: Source) {
    if let days {
      guard days.upperBound - days.lowerBound < Self.longest, HijriDate.days.contains(days.lowerBound),
        HijriDate.days.contains(days.upperBound)
      else { return nil }
    }
    self.occasion = occasion
    self.year = year
    self.days = days
    self.source = source
  }
}
