/// A short number that a person reads from one screen and types on another.
package enum OneTimeCode {
  /// A code of `digits` ASCII digits (1 to 18), leading zeros kept, every code as likely as every other.
  package static func make(digits: Int = 6, using generator: inout some RandomNumberGenerator) -> String {
    let digits = min(max(digits, 1), 18)
    let bound = (0..<digits).reduce(UInt64(1)) { bound, _ in bound * 10 }
    let number = String(UInt64.random(in: 0..<bound, using: &generator))
    return String(repeating: "0", count: digits - number.utf8.count) + number
  }
}
