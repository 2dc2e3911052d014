package import Lexicon

/// A question put to the researcher, and all that was said until it was clear.
package struct ReferralView: Hashable, Sendable {
  package var turns: [Turn]
  /// Who has the next word, or that it is clear.
  package var state: Chip

  package init(turns: [Turn], state: Chip) { (self.turns, self.state) = (turns, state) }

  /// One thing that was said.
  package struct Turn: Hashable, Sendable {
    package var by: String
    package var text: String
    package var at: DualMoment
    /// Set in, as a reply is.
    package var isReply: Bool

    package init(by name: String, text: String, at moment: DualMoment, isReply: Bool = false) {
      (by, self.text, at, self.isReply) = (name, text, moment, isReply)
    }
  }
}

/// What the researcher found.
package struct StudySummary: Hashable, Sendable {
  package var researcher: String
  package var at: DualMoment
  package var summary: String
  package var opinion: String
  package var recommendation: Chip
  /// What it rests on.
  package var findings: FindingsView?

  package init(
    researcher: String, at: DualMoment, summary: String, opinion: String, recommendation: Chip
  ) {
    self.researcher = researcher
    self.at = at
    self.summary = summary
    self.opinion = opinion
    self.recommendation = recommendation
  }
}

/// What the committee decided and why.
package struct DecisionSummary: Hashable, Sendable {
  package var outcome: Chip
  package var at: DualMoment
  package var reasons: String
  package var conditions: String?
  /// In integer halalas.
  package var amount: Int64?
  /// For how many months; nil for once.
  package var months: Int?
  package var present: [String]

  package init(
    outcome: Chip, at: DualMoment, reasons: String, conditions: String? = nil, amount: Int64? = nil,
    months: Int? = nil, present: [String]
  ) {
    self.outcome = outcome
    self.at = at
    self.reasons = reasons
    self.conditions = conditions
    self.amount = amount
    self.months = months
    self.present = present
  }
}
