/// The days of the week on which an association does not work: Friday and Saturday unless it says otherwise.
package struct Weekend: Hashable, Sendable, RawRepresentable {
  /// The stored form: bit n is set for the weekday of raw value n.
  package let rawValue: UInt8

  package static let fridayAndSaturday = Weekend(unchecked: bit(.friday) | bit(.saturday))

  /// Reads the stored form; nil when it would leave no day to work on.
  package init?(rawValue: UInt8) {
    guard rawValue < 0b111_1111 else { return nil }
    self.init(unchecked: rawValue)
  }

  /// The weekend of those days; nil when it would leave no day to work on.
  package init?(_ days: Set<Weekday>) {
    self.init(rawValue: days.reduce(0) { $0 | Self.bit($1) })
  }

  private init(unchecked bits: UInt8) {
    rawValue = bits
  }

  /// Whether that day of the week is off.
  package func contains(_ weekday: Weekday) -> Bool { rawValue & Self.bit(weekday) != 0 }

  /// The days off, in the order of the week.
  package var days: [Weekday] { Weekday.allCases.filter(contains) }

  private static func bit(_ weekday: Weekday) -> UInt8 { 1 << weekday.rawValue }
}
