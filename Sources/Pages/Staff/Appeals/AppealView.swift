package import Lexicon

/// An appeal on a request's page, on its applicant's and on an agenda: what it says and how it stands.
package struct AppealView: Sendable {
  package var number: String
  package var state: Chip
  /// Where it stands in plain words, for its applicant.
  package var plain: Phrase
  /// When it came and by which way, and when it is to be answered.
  package var facts: [Fact]
  package var grounds: String
  /// What its applicant added to it, in the order it came.
  package var documents: [Paper]
  /// Until when it is to be answered, explained; nil once it was taken back.
  package var deadline: DeadlineView?
  /// What it is against; nil for its applicant, who has that before their eyes.
  package var against: DecisionSummary?
  /// What was ruled.
  package var ruling: DecisionSummary?

  /// A document that came with it.
  package struct Paper: Hashable, Sendable {
    package var name: String
    /// "PDF", "JPEG".
    package var kind: String
    package var bytes: Int
    /// Where the staff open it; nil for its applicant, who has it.
    package var path: String?

    package init(name: String, kind: String, bytes: Int, path: String? = nil) {
      (self.name, self.kind, self.bytes, self.path) = (name, kind, bytes, path)
    }
  }

  package init(
    number: String, state: Chip, plain: Phrase, facts: [Fact], grounds: String, documents: [Paper] = [],
    deadline: DeadlineView? = nil,
    against: DecisionSummary? = nil, ruling: DecisionSummary? = nil
  ) {
    (self.number, self.state, self.plain, self.facts) = (number, state, plain, facts)
    self.documents = documents
    (self.grounds, self.deadline, self.against, self.ruling) = (grounds, deadline, against, ruling)
  }
}

/// The register of appeals and the days they may take.
package struct AppealsView: Sendable {
  package var open: [Row]
  package var ended: [Row]
  /// Who hears appeals here.
  package var hearers: [Phrase]
  /// Whether the reader sees requests, and so the register.
  package var showsRegister: Bool
  /// The days, to be set by who may.
  package var daysState: FormState
  package var canSet: Bool

  /// One appeal in a list.
  package struct Row: Hashable, Sendable {
    package var request: String
    package var number: String
    package var requestNumber: String
    package var person: String
    package var service: String
    package var state: Chip
    package var due: Chip?
    /// That the reader took part before, where it matters to them.
    package var remark: Phrase?

    package init(
      request: String, number: String, requestNumber: String, person: String, service: String, state: Chip,
      due: Chip? = nil, remark: Phrase? = nil
    ) {
      (self.request, self.number, self.requestNumber) = (request, number, requestNumber)
      (self.person, self.service, self.state, self.due, self.remark) = (person, service, state, due, remark)
    }
  }

  package init(
    open: [Row], ended: [Row], hearers: [Phrase], showsRegister: Bool = true, daysState: FormState, canSet: Bool
  ) {
    (self.open, self.ended, self.hearers) = (open, ended, hearers)
    (self.showsRegister, self.daysState, self.canSet) = (showsRegister, daysState, canSet)
  }
}
