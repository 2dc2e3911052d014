import Casework

/// A working calendar as chance would have it, and the same one written plainly.
struct RandomCalendar {
  let quick: WorkingCalendar
  let plain: DayByDay

  init?(_ randomness: inout SeededRandomness) {
    let days = Self.weekend(&randomness)
    let closures = Self.closures(&randomness)
    guard let weekend = Weekend(days) else { return nil }
    quick = .saudi(weekend: weekend, years: 2026...2028, corrected: closures)
    plain = DayByDay(weekend: days, daysOff: Set(Self.officialDays + closures.compactMap(\.days).flatMap { Array($0) }))
  }

  /// The official holidays of 2026 to 2028, written out.
  private static let officialDays: [CalendarDay] = [
    ("2026-02-22", 1), ("2026-03-19", 4), ("2026-05-26", 4), ("2026-09-23", 1),
    ("2027-02-22", 1), ("2027-03-09", 4), ("2027-05-15", 4), ("2027-09-23", 1),
    ("2028-02-22", 1), ("2028-02-26", 4), ("2028-05-04", 4), ("2028-09-23", 1),
  ].flatMap { iso, count in
    CalendarDay(iso: iso).map { first in (0..<count).map { first + $0 } } ?? []
  }

  private static func weekend(_ randomness: inout SeededRandomness) -> Set<Weekday> {
    switch Int.random(in: 0..<6, using: &randomness) {
    case 0: [.friday]
    case 1: []
    case 2: Set(Weekday.allCases.filter { _ in Bool.random(using: &randomness) }.prefix(6))
    default: [.friday, .saturday]
    }
  }

  private static func closures(_ randomness: inout SeededRandomness) -> [Holiday] {
    (0..<Int.random(in: 0...3, using: &randomness)).compactMap { _ in
      let first = RandomCase.firstDay + Int.random(in: 0...900, using: &randomness)
      let days = first...first + Int.random(in: 0...20, using: &randomness)
      return Holiday(.other(arabic: "إغلاق", english: "Closure"), year: 2026, days: days, source: .closure)
    }
  }
}
