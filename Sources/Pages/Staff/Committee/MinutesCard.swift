import HTML
package import Lexicon

/// Minutes as they were sealed, and who has signed them.
package struct MinutesView: Hashable, Sendable {
  package var facts: [Fact]
  package var items: [Item]
  package var signatures: [SignatureRow]
  package var maySign: Bool
  package var path: String

  /// One item of the agenda: what was resolved and how it was voted.
  package struct Item: Hashable, Sendable {
    package var number: String
    package var applicant: String
    package var state: Chip
    package var facts: [Fact]

    package init(number: String, applicant: String, state: Chip, facts: [Fact]) {
      (self.number, self.applicant, self.state, self.facts) = (number, applicant, state, facts)
    }
  }

  /// Whether someone signed, refused, or has not yet.
  package struct SignatureRow: Hashable, Sendable {
    package var name: String
    package var state: Chip
    package var at: DualMoment?
    package var note: String?

    package init(name: String, state: Chip, at: DualMoment? = nil, note: String? = nil) {
      (self.name, self.state, self.at, self.note) = (name, state, at, note)
    }
  }

  package init(facts: [Fact], items: [Item], signatures: [SignatureRow], maySign: Bool, path: String) {
    (self.facts, self.items, self.signatures) = (facts, items, signatures)
    (self.maySign, self.path) = (maySign, path)
  }
}

func minutesCard(_ view: MinutesView, in say: Language) -> HTML {
  card(say(.minutes), id: "h-minutes", icon: .book) {
    factList(view.facts, in: say)
    for item in view.items {
      h3(.class("pt")) {
        ltr(item.number)
        " · "
        bdi { item.applicant }
        " "
        chip(item.state, in: say)
      }
      factList(item.facts, in: say)
    }
    h3(.class("pt")) { say(.signatures) }
    ul(.class("docs")) {
      for signature in view.signatures {
        li(.class("block")) {
          div(.class("row wrap")) {
            bdi { signature.name }
            chip(signature.state, in: say)
            if let at = signature.at { span(.class("small muted")) { moment(at, in: say) } }
          }
          if let note = signature.note { prose(note) }
        }
      }
    }
    actions { linkButton(say(.minutesPDF), to: view.path, icon: .download) }
  }
}
