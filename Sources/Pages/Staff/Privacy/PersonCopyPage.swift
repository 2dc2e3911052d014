package import HTML
package import Lexicon

/// One part of a person's copy: what it is about, and what is kept.
package struct CopyPart: Sendable {
  /// Its name in the file that programs read.
  package var key: String
  package var title: Phrase
  package var facts: [Line]

  package init(_ key: String, _ title: Phrase, _ facts: [Line]) {
    (self.key, self.title, self.facts) = (key, title, facts)
  }

  /// One thing that is kept.
  package struct Line: Sendable {
    package var key: String
    package var label: Phrase
    package var value: String

    package init(_ key: String, _ label: Phrase, _ value: String) {
      (self.key, self.label, self.value) = (key, label, value)
    }
  }
}

/// A person's copy as a page to read without any program of ours: nothing in it leads elsewhere but to their documents.
package func personCopyPage(
  _ parts: [CopyPart], of association: String, made: DualDate, documents: [String], in say: Language
) -> HTML {
  html(.lang(say.code), .dir(say.direction)) {
    head {
      HTML.raw(#"<meta charset="utf-8">"#)
      HTML.raw(#"<meta name="viewport" content="width=device-width,initial-scale=1">"#)
      title { say(.ownData) }
    }
    body {
      h1 { say(.ownData) }
      p {
        bdi { association }
        " · "
        fullDate(made, in: say)
      }
      for part in parts {
        h2 { say(part.title) }
        dl {
          for fact in part.facts {
            dt { say(fact.label) }
            dd(.dir("auto")) { fact.value }
          }
        }
      }
      if !documents.isEmpty {
        h2 { say(.documentsOfParty) }
        ul { for name in documents { li { a(.href(name)) { ltr(name) } } } }
      }
    }
  }
}
