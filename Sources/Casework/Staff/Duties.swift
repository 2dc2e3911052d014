/// What a person may do, as one bit for each duty: a page asks dozens of times.
package struct Duties: Hashable, Sendable, ExpressibleByArrayLiteral {
  private var bits: UInt64 = 0

  package init(arrayLiteral duties: Duty...) {
    for duty in duties { bits |= Self.bit(of: duty) }
  }

  package func contains(_ duty: Duty) -> Bool { bits & Self.bit(of: duty) != 0 }

  package mutating func formUnion(_ others: Duties) { bits |= others.bits }

  private static func bit(of duty: Duty) -> UInt64 { 1 << UInt64(duty.rawValue) }
}
