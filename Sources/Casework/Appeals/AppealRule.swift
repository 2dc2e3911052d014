/// How long an answer can be appealed against, and how long the association takes over an appeal.
///
/// No policy of those read says either, so every association sets its own (R31).
package struct AppealRule: Hashable, Sendable {
  /// Calendar days after the day of the answer; the last of them is open to its end, Riyadh time.
  package let lodgingDays: Int
  /// Working days for the answer to an appeal, from the day after it was lodged.
  package let answerDays: Int

  /// What holds until an association says otherwise.
  package static let usual = AppealRule(lodging: 30, answer: 15)
  package static let lodgingRange = 7...365
  package static let answerRange = 1...90

  private init(lodging: Int, answer: Int) { (lodgingDays, answerDays) = (lodging, answer) }

  /// A rule of those days; refuses what leaves no time to appeal, or the applicant waiting without end.
  package init(lodgingDays: Int, answerDays: Int) throws(AppealRuleRefusal) {
    guard Self.lodgingRange.contains(lodgingDays) else { throw .lodgingOutOfRange }
    guard Self.answerRange.contains(answerDays) else { throw .answerOutOfRange }
    self.init(lodging: lodgingDays, answer: answerDays)
  }

  /// The last day on which an answer given at that moment can be appealed against.
  package func lastDay(afterAnswer moment: Instant) -> CalendarDay { CalendarDay(moment) + lodgingDays }
}

/// Why an association's days for appeals were not taken.
package enum AppealRuleRefusal: Error, Hashable, Sendable {
  case lodgingOutOfRange
  case answerOutOfRange
}
