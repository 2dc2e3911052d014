package import Lexicon

/// What a request's person is to receive, or the form that lays it down.
package struct EntitlementView: Sendable {
  package var request: String
  package var number: String
  package var person: String
  package var facts: [Fact]
  package var rows: [InstalmentRow]
  /// Nil where nothing was laid down and this person may not.
  package var version: Int?
  package var isLaid: Bool
  /// What may be done now, each with the instalments it may be done to.
  package var parts: [(part: EntitlementPart, instalments: [Choice])]
  package var forms: PageForms
  /// What happened to it, newest first.
  package var timeline: [TimelineEntry] = []
  /// The account the request came with, masked.
  package var account: String?
  /// A form that came too late.
  package var conflict: FormConflict?

  package init(
    request: String, number: String, person: String, facts: [Fact], rows: [InstalmentRow] = [], version: Int?,
    isLaid: Bool, parts: [(part: EntitlementPart, instalments: [Choice])] = [], forms: PageForms = PageForms()
  ) {
    (self.request, self.number, self.person, self.facts) = (request, number, person, facts)
    (self.rows, self.version, self.isLaid, self.parts, self.forms) = (rows, version, isLaid, parts, forms)
  }
}

/// One instalment of a schedule.
package struct InstalmentRow: Hashable, Sendable {
  package var number: Int
  package var day: DualDate
  /// In halalas; nil where nothing is counted in money.
  package var amount: Int64?
  package var state: Chip
  /// How it was received, or why not.
  package var remark: Phrase?
  /// Where the picture of its hand-over is, for who may see it.
  package var picture: String?

  package init(number: Int, day: DualDate, amount: Int64?, state: Chip, remark: Phrase? = nil) {
    (self.number, self.day, self.amount, self.state, self.remark) = (number, day, amount, state, remark)
  }
}

extension RequestView {
  /// What is received by a request, in short.
  package struct Benefit: Hashable, Sendable {
    /// Empty where it is still to be laid down.
    package var facts: [Fact]

    package init(facts: [Fact]) { self.facts = facts }
  }
}
