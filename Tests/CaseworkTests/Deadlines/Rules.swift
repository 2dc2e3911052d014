import Casework
import Testing

/// The rules of the sample policies, and the calendar they are tried in.
enum Rules {
  /// Not less than two weeks from submission; no ceiling.
  static func twoWeekFloor(_ meaning: ReplyRule.FloorMeaning?) throws -> ReplyRule {
    ReplyRule(floor: try limit(2, .weeks, .submission), floorMeaning: meaning)
  }

  /// At most fifteen working days from completeness.
  static func fifteenWorkingDays() throws -> ReplyRule {
    ReplyRule(ceiling: try limit(15, .workingDays, .completeness))
  }

  static func ceiling(_ amount: Int, _ unit: Limit.Unit, _ start: Limit.Start) throws -> ReplyRule {
    ReplyRule(ceiling: try limit(amount, unit, start))
  }

  static func limit(_ amount: Int, _ unit: Limit.Unit, _ start: Limit.Start) throws -> Limit {
    try #require(Limit(amount, unit, from: start))
  }

  static let saudi = WorkingCalendar.saudi(years: 2026...2028)
}
