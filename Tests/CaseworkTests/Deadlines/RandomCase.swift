import Casework

/// A request, its rule and a calendar as chance would have them, the same every time.
struct RandomCase {
  let rule: ReplyRule
  let clock: ReplyClock
  let now: Instant
  let calendar: RandomCalendar

  init(in calendar: RandomCalendar, _ randomness: inout SeededRandomness) {
    self.calendar = calendar
    let submitted = Self.moment(in: Self.firstDay...Self.firstDay + 700, &randomness)
    let completed = Bool.random(using: &randomness) ? submitted + .hours(.random(in: 0...400, using: &randomness)) : nil
    now = submitted + .hours(.random(in: 0...3000, using: &randomness))
    rule = Self.rule(&randomness)
    clock = ReplyClock(
      submitted: submitted, completed: completed, isUrgent: Int.random(in: 0..<8, using: &randomness) == 0,
      pauses: Self.pauses(after: submitted, &randomness),
      decided: Int.random(in: 0..<4, using: &randomness) == 0
        ? now - .hours(.random(in: 0...300, using: &randomness)) : nil)
  }

  /// 1 January 2026.
  static let firstDay = CalendarDay(number: 20_454)

  private static func moment(in days: ClosedRange<CalendarDay>, _ randomness: inout SeededRandomness) -> Instant {
    // A third of the days lie about Eid al-Adha 2027.
    let aboutEid = CalendarDay(number: 20_454 + 470)...CalendarDay(number: 20_454 + 510)
    let days = Int.random(in: 0..<3, using: &randomness) == 0 ? aboutEid : days
    let day = days.lowerBound + Int.random(in: 0...(days.upperBound - days.lowerBound), using: &randomness)
    return time(on: day, &randomness)
  }

  /// Any microsecond of the day, and often its very first or last.
  private static func time(on day: CalendarDay, _ randomness: inout SeededRandomness) -> Instant {
    switch Int.random(in: 0..<6, using: &randomness) {
    case 0: day.start
    case 1: Instant(microseconds: day.end.microseconds - 1)
    default: Instant(microseconds: .random(in: day.start.microseconds..<day.end.microseconds, using: &randomness))
    }
  }

  private static func rule(_ randomness: inout SeededRandomness) -> ReplyRule {
    ReplyRule(
      floor: Bool.random(using: &randomness) ? limit(&randomness) : nil,
      ceiling: Int.random(in: 0..<8, using: &randomness) == 0 ? nil : limit(&randomness),
      floorMeaning: [nil, .holdsBack, .tellsOnly].randomElement(using: &randomness) ?? nil)
  }

  private static func limit(_ randomness: inout SeededRandomness) -> Limit? {
    let unit = Limit.Unit.allCases.randomElement(using: &randomness) ?? .weeks
    let start = Limit.Start.allCases.randomElement(using: &randomness) ?? .submission
    return Limit(Int.random(in: 1...(unit == .weeks ? 8 : 60), using: &randomness), unit, from: start)
  }

  private static func pauses(after submitted: Instant, _ randomness: inout SeededRandomness) -> [Pause] {
    (0..<max(0, Int.random(in: -2...4, using: &randomness))).map { _ in
      let first = CalendarDay(submitted) + Int.random(in: -5...40, using: &randomness)
      let last = first + Int.random(in: -1...25, using: &randomness)
      let isOpen = Int.random(in: 0..<6, using: &randomness) == 0
      return Pause(
        Pause.Reason.allCases.randomElement(using: &randomness) ?? .otherBody, from: time(on: first, &randomness),
        until: isOpen ? nil : time(on: last, &randomness))
    }
  }
}
