/// An amount of money in halalas, a hundred to the riyal: whole numbers only, so that sums never drift.
package struct Halalas: Hashable, Comparable, Sendable {
  package let count: Int64

  package init(_ count: Int64) {
    self.count = count
  }

  package static let zero = Halalas(0)

  /// The highest amount that can be typed, in riyals: a thousand such sums are still far from the end of 64 bits.
  package static let highestTypedRiyals: Int64 = 999_999_999_999

  package static func riyals(_ count: Int64) -> Halalas { Halalas(count * 100) }

  package static func < (left: Halalas, right: Halalas) -> Bool { left.count < right.count }
  // 64 bits hold ninety thousand times the highest typed amount: a sum of real ones never overflows.
  package static func + (left: Halalas, right: Halalas) -> Halalas { Halalas(left.count + right.count) }
  package static func - (left: Halalas, right: Halalas) -> Halalas { Halalas(left.count - right.count) }
}
