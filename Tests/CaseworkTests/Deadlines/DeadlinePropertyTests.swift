import Casework
import Testing

@Suite("Twenty thousand deadlines counted day by day")
struct DeadlinePropertyTests {
  private static let samples: [RandomCase] = {
    var randomness = SeededRandomness(seed: 1448)
    return (0..<200).compactMap { _ in RandomCalendar(&randomness) }.flatMap { calendar in
      (0..<100).map { _ in RandomCase(in: calendar, &randomness) }
    }
  }()

  /// Tries every case until one fails, and tells which.
  private func each(_ property: (RandomCase) -> Bool) throws {
    try #require(Self.samples.count == 20_000)
    for (number, sample) in Self.samples.enumerated() {
      guard property(sample) else {
        Issue.record("case \(number): \(sample.rule) \(sample.clock) at \(sample.now)")
        return
      }
    }
  }

  @Test("fall due on the same day")
  func due() throws {
    try each { sample in
      let deadline = sample.rule.deadline(of: sample.clock, asOf: sample.now, in: sample.calendar.quick)
      guard let ceiling = sample.rule.ceiling, let began = sample.began(ceiling.start) else {
        return deadline.due == nil
      }
      let due = sample.calendar.plain.lastDay(
        of: ceiling, from: began, pauses: sample.pauses(endingAt: sample.clock.decided))
      guard deadline.due == due else { return false }
      if due != nil { return deadline.dueIfResumed == nil }
      let resumed = sample.calendar.plain.lastDay(of: ceiling, from: began, pauses: sample.pauses(endingAt: sample.now))
      return deadline.dueIfResumed == resumed
    }
  }

  @Test("are late, and have left, as many days")
  func distance() throws {
    try each { sample in
      let deadline = sample.rule.deadline(of: sample.clock, asOf: sample.now, in: sample.calendar.quick)
      let today = CalendarDay(sample.clock.decided ?? sample.now)
      guard let due = deadline.due ?? deadline.dueIfResumed else {
        return deadline.late == nil && deadline.remaining == nil
      }
      let late = today > due ? sample.days(after: due, through: today) : nil
      let isOpen = sample.clock.decided == nil && today <= due
      return deadline.late == late && deadline.remaining == (isOpen ? sample.days(after: today, through: due) : nil)
    }
  }

  @Test("have the same floor, which holds answers back for just as long")
  func floor() throws {
    try each { sample in
      let deadline = sample.rule.deadline(of: sample.clock, asOf: sample.now, in: sample.calendar.quick)
      let began = sample.rule.floor.flatMap { sample.began($0.start) }
      guard let floor = sample.rule.floor, let began, !sample.clock.isUrgent else { return deadline.floorEnds == nil }
      guard let last = sample.calendar.plain.lastDay(of: floor, from: began, pauses: []), deadline.floorEnds == last
      else {
        return false
      }
      let holdsBack = sample.rule.floorMeaning == .holdsBack
      return sample.mayAnswer(on: last) != holdsBack && sample.mayAnswer(on: last + 1)
    }
  }

  @Test("are explained to the last day")
  func explained() throws {
    try each { sample in
      let told = [
        sample.rule.explainCeiling(of: sample.clock, in: sample.calendar.quick),
        sample.rule.explainFloor(of: sample.clock, in: sample.calendar.quick),
      ]
      let deadline = sample.rule.deadline(of: sample.clock, asOf: sample.now, in: sample.calendar.quick)
      guard told[0]?.result == deadline.due, told[1]?.result == deadline.floorEnds else { return false }
      return told.compactMap { $0 }.allSatisfy { explanation in
        let skipped =
          explanation.holidays.reduce(0) { $0 + $1.days.count } + explanation.pauses.reduce(0) { $0 + $1.count }
        let total = explanation.counted + explanation.weekendDays + skipped
        guard let result = explanation.result else {
          return explanation.standing.map { total == $0.since - 1 - explanation.dayZero } ?? false
        }
        return total == result - explanation.dayZero && explanation.counted == explanation.limit.days
      }
    }
  }
}

extension RandomCase {
  fileprivate func began(_ start: Limit.Start) -> Instant? {
    start == .submission ? clock.submitted : clock.completed
  }

  /// The pauses, those that stand taken to end at that moment.
  fileprivate func pauses(endingAt end: Instant?) -> [Pause] {
    clock.pauses.map { Pause($0.reason, from: $0.from, until: $0.until ?? end) }
  }

  fileprivate func days(after first: CalendarDay, through last: CalendarDay) -> DayCount {
    DayCount(calendar: last - first, working: calendar.plain.workingDays(after: first, through: last))
  }

  fileprivate func mayAnswer(on day: CalendarDay) -> Bool {
    do {
      try rule.mayAnswer(clock, on: day, in: calendar.quick)
      return true
    } catch {
      return false
    }
  }
}
