/// The days of the week on which an association does not work: Friday and Saturday unless it says otherwise.
package struct Weekend: Hashable, Sendable {
  /// Bit n is set for the weekday of raw value n.
  let bits: UInt8

  package static let fridayAndSaturday = Weekend(bits: Self.bit(.friday) | Self.bit(.saturday))

  /// The weekend of those days; nil when it would leave no day to work on.
  package init?(_ days: Set<Weekday>) {
    guard days.count < Weekday.allCases.count else { return nil }
    self.init(bits: days.reduce(0) { $0 | Self.bit($1) })
  }

  private init(bits: UInt8) {
    self.bits = bits
  }

  package func contains(_ weekday: Weekday) -> Bool { bits & Self.bit(weekday) != 0 }

  package var days: [Weekday] { Weekday.allCases.filter(contains) }

  private static func bit(_ weekday: Weekday) -> UInt8 { 1 << weekday.rawValue }
}
