package import Lexicon

/// A question put to the researcher, and the answer once there is one.
package struct ReferralView: Hashable, Sendable {
  package var asker: String
  package var question: String
  package var at: DualMoment
  package var answer: Answer?

  package init(
    asker: String, question: String, at: DualMoment, answer: Answer? = nil
  ) {
    self.asker = asker
    self.question = question
    self.at = at
    self.answer = answer
  }

  package struct Answer: Hashable, Sendable {
    package var by: String
    package var text: String
    /// nil where it was not kept.
    package var at: DualMoment?

    package init(
      by: String, text: String, at: DualMoment?
    ) {
      self.by = by
      self.text = text
      self.at = at
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
