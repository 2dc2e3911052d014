/// A span a policy sets for an answer: so many days or weeks, counted from a day that is itself not counted.
package struct Limit: Hashable, Sendable {
  /// What is counted.
  package enum Unit: String, CaseIterable, Sendable {
    case calendarDays = "calendar_days"
    case workingDays = "working_days"
    /// Seven calendar days each.
    case weeks
  }

  /// What sets the count going.
  package enum Start: String, CaseIterable, Sendable {
    /// The request reached the association.
    case submission
    /// The request was stamped complete: nothing is missing from it any more.
    case completeness
  }

  package let amount: Int
  package let unit: Unit
  package let start: Start

  /// The amounts that can be set: ten years of days are beyond any policy.
  package static let amounts = 1...3650

  /// Nil for an amount outside `amounts`.
  package init?(_ amount: Int, _ unit: Unit, from start: Start) {
    guard Self.amounts.contains(amount) else { return nil }
    self.amount = amount
    self.unit = unit
    self.start = start
  }

  /// The days to count, calendar or working.
  package var days: Int { unit == .weeks ? 7 * amount : amount }

  /// Whether weekends and holidays are passed over.
  package var countsWorkingDays: Bool { unit == .workingDays }
}
