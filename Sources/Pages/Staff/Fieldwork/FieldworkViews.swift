package import Lexicon

/// A file and where it is downloaded.
package struct DocumentLink: Hashable, Sendable {
  package var name: String
  package var path: String

  package init(_ name: String, path: String) { (self.name, self.path) = (name, path) }
}

/// One thing that does not agree, with the other request where there is one.
package struct ClashView: Hashable, Sendable {
  package var words: Phrase
  package var link: DocumentLink?

  package init(_ words: Phrase, link: DocumentLink? = nil) { (self.words, self.link) = (words, link) }
}

/// A guide of the library in force.
package struct GuideView: Hashable, Sendable {
  package var link: DocumentLink
  package var kind: Phrase
  package var version: Int

  package init(_ link: DocumentLink, kind: Phrase, version: Int) {
    (self.link, self.kind, self.version) = (link, kind, version)
  }
}

/// The field work of a request, for whoever may see it.
package struct FieldworkView: Sendable {
  package var household: DocumentLink?
  package var visits: [VisitRow]
  package var assessment: AssessmentView?
  /// Where a visit is arranged, for its researcher.
  package var arrange: String?

  package init(
    household: DocumentLink? = nil, visits: [VisitRow] = [], assessment: AssessmentView? = nil, arrange: String? = nil
  ) {
    (self.household, self.visits, self.assessment, self.arrange) = (household, visits, assessment, arrange)
  }
}

/// A visit in a list.
package struct VisitRow: Hashable, Sendable {
  package var path: String
  package var starts: DualMoment
  package var state: Chip
  /// The request it is of, in a list of several.
  package var request: String?
  package var person: String?

  package init(path: String, starts: DualMoment, state: Chip, request: String? = nil, person: String? = nil) {
    (self.path, self.starts, self.state, self.request, self.person) = (path, starts, state, request, person)
  }
}

/// What an income table made of a household, in words.
package struct AssessmentView: Hashable, Sendable {
  package var number: Int
  package var table: Int
  package var at: DualMoment?
  package var outcome: Chip
  /// In integer halalas; nil when it needs review.
  package var perHead: Int64?
  package var award: Phrase?
  package var lines: [Phrase]
  package var unknown: [Phrase]
  package var seal: String
  /// The household is another by now.
  package var isOutdated: Bool

  package init(
    number: Int, table: Int, at: DualMoment?, outcome: Chip, perHead: Int64?, award: Phrase?, lines: [Phrase],
    unknown: [Phrase], seal: String, isOutdated: Bool = false
  ) {
    (self.number, self.table, self.at, self.outcome) = (number, table, at, outcome)
    (self.perHead, self.award, self.lines) = (perHead, award, lines)
    (self.unknown, self.seal, self.isOutdated) = (unknown, seal, isOutdated)
  }
}

/// What a study's report rests on: for the request's page and for the committee.
package struct FindingsView: Hashable, Sendable {
  /// The score and its parts, as facts.
  package var facts: [Fact]
  package var assessment: AssessmentView?

  package init(facts: [Fact], assessment: AssessmentView? = nil) {
    (self.facts, self.assessment) = (facts, assessment)
  }
}
