package import Lexicon

/// What can be posted about an agreement.
package enum AgreementPart: String, Hashable, Sendable, CaseIterable {
  case terms, party
  case partyRemoval = "party-removal"
  case obligation
  case obligationRemoval = "obligation-removal"
  case paper, signing, fulfilment, breach
  case breachAnswer = "breach-answer"
  case breachClosure = "breach-closure"
  case renewal, ending, termination, discard
}

/// The due list and the agreements by how far they have come.
package struct AgreementsView: Sendable {
  package var dues: [DueRow]
  package var inForce: [Row]
  package var drafts: [Row]
  package var over: [Row]

  package init(dues: [DueRow], inForce: [Row], drafts: [Row], over: [Row]) {
    (self.dues, self.inForce, self.drafts, self.over) = (dues, inForce, drafts, over)
  }

  /// Something that is due.
  package struct DueRow: Sendable {
    package var agreement: Row
    package var what: Phrase
    package var words: String
    package var side: Phrase?
    package var day: DualDate
    package var chip: Chip

    package init(agreement: Row, what: Phrase, words: String, side: Phrase?, day: DualDate, chip: Chip) {
      (self.agreement, self.what, self.words, self.side) = (agreement, what, words, side)
      (self.day, self.chip) = (day, chip)
    }
  }

  /// One of them on a line.
  package struct Row: Sendable {
    package var id: String
    package var number: String
    package var title: String
    package var parties: String
    package var until: DualDate?
    package var state: Chip

    package init(id: String, number: String, title: String, parties: String, until: DualDate?, state: Chip) {
      (self.id, self.number, self.title) = (id, number, title)
      (self.parties, self.until, self.state) = (parties, until, state)
    }
  }
}

/// One agreement, and what this person may do about it now.
package struct AgreementView: Sendable {
  package var id: String
  package var number: String
  package var title: String
  package var version: Int
  package var state: Chip
  package var facts: [Fact]
  package var parties: [PartyView.Line]
  package var obligations: [PartyView.Line]
  package var breaches: [PartyView.Line]
  package var timeline: [TimelineEntry]
  /// Each with what there is to choose from.
  package var parts: [(part: AgreementPart, choices: [Choice])]
  package var forms: PageForms

  package init(
    id: String, number: String, title: String, version: Int, state: Chip, facts: [Fact], parties: [PartyView.Line],
    obligations: [PartyView.Line], breaches: [PartyView.Line], timeline: [TimelineEntry],
    parts: [(part: AgreementPart, choices: [Choice])], forms: PageForms
  ) {
    (self.id, self.number, self.title, self.version, self.state) = (id, number, title, version, state)
    (self.facts, self.parties, self.obligations, self.breaches) = (facts, parties, obligations, breaches)
    (self.timeline, self.parts, self.forms) = (timeline, parts, forms)
  }
}
