/// The time a policy gives for the decision on a request (R27).
///
/// A floor and a ceiling are different promises: `atLeast` never stands for `atMost`.
package struct ResponseTime: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case atLeast = "at_least"
    case atMost = "at_most"
  }

  package enum Unit: String, Hashable, Sendable, CaseIterable {
    case calendarDays = "calendar_days"
    case workingDays = "working_days"
    case weeks
  }

  /// The event that starts the count; a policy that names none means the submission.
  package enum Start: String, Hashable, Sendable, CaseIterable {
    case submission
    case completeness
  }

  package var kind: Kind
  /// At least 1, counted in `unit`.
  package var amount: Int
  package var unit: Unit
  package var from: Start

  package init(kind: Kind, amount: Int, unit: Unit, from: Start = .submission) {
    self.kind = kind
    self.amount = amount
    self.unit = unit
    self.from = from
  }
}
