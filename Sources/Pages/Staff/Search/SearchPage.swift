package import HTML
package import Lexicon

/// What one box found, in groups.
package struct SearchView: Sendable {
  package var people: [Person]
  package var requests: [RequestRow]
  package var files: [FileLink]
  package var notes: [NoteLink]
  /// Whether there may be more people than these.
  package var isFull: Bool
  /// Whether people were looked for at all.
  package var seesPeople: Bool

  package init(
    people: [Person] = [], requests: [RequestRow] = [], files: [FileLink] = [], notes: [NoteLink] = [],
    isFull: Bool = false, seesPeople: Bool = true
  ) {
    (self.people, self.requests, self.files) = (people, requests, files)
    (self.notes, self.isFull, self.seesPeople) = (notes, isFull, seesPeople)
  }

  /// Someone who was found.
  package struct Person: Sendable {
    package var id: String
    /// The name in stretches, with those that were looked for.
    package var name: [(text: String, isFound: Bool)]
    package var kind: Phrase
    package var roles: Phrase
    package var city: String

    package init(id: String, name: [(text: String, isFound: Bool)], kind: Phrase, roles: Phrase, city: String) {
      (self.id, self.name, self.kind, self.roles, self.city) = (id, name, kind, roles, city)
    }
  }

  /// A note with the words that were looked for, and what it is about.
  package struct NoteLink: Sendable {
    package var name: String
    package var number: String
    package var path: String
    package var excerpt: [(text: String, isFound: Bool)]

    package init(name: String, number: String, path: String, excerpt: [(text: String, isFound: Bool)]) {
      (self.name, self.number, self.path, self.excerpt) = (name, number, path, excerpt)
    }
  }

  /// A beneficiary’s file.
  package struct FileLink: Hashable, Sendable {
    package var number: String
    package var name: String
    package var path: String

    package init(number: String, name: String, path: String) {
      (self.number, self.name, self.path) = (number, name, path)
    }
  }
}

/// People, files and requests that one box found; a group without a hit is left out.
package func searchPage(_ view: SearchView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  let isEmpty = view.people.isEmpty && view.requests.isEmpty && view.files.isEmpty && view.notes.isEmpty
  return staffShell(frame, title: say(.searchResults), at: nil) {
    div(.class("head")) {
      div {
        h1 { say(.searchResults) }
        p(.class("muted")) { say(view.seesPeople ? .searchLead : .searchLeadRequests) }
      }
    }
    div(.class("stack")) {
      if isEmpty { div(.class("card")) { emptyState(say(.nothingFound)) } }
      if !view.people.isEmpty {
        group(.peopleFound, id: "h-people", in: say) { for person in view.people { personRow(person, frame) } }
        if view.isFull { p(.class("small muted")) { say(.moreFound) } }
      }
      if !view.files.isEmpty {
        group(.beneficiaryFiles, id: "h-files", in: say) {
          for file in view.files {
            li(.class("item")) {
              div {
                h3 { a(.href(file.path)) { bdi { file.name } } }
                div(.class("meta")) { ltr(file.number) }
              }
            }
          }
        }
      }
      if !view.requests.isEmpty {
        group(.requests, id: "h-requests", in: say) { for row in view.requests { requestRow(row, frame) } }
      }
      if !view.notes.isEmpty {
        group(.notesFound, id: "h-notes", in: say) { for note in view.notes { noteRow(note) } }
      }
    }
  }
}

private func group(_ title: Phrase, id: String, in say: Language, @Markup rows: () -> HTML) -> HTML {
  section(.class("card list"), .ariaLabelledBy(id)) {
    h2(.id(id)) { say(title) }
    ul(content: rows)
  }
}

private func noteRow(_ note: SearchView.NoteLink) -> HTML {
  li(.class("item")) {
    span(.class("avatar av"), .ariaHidden()) { icon(.message) }
    div {
      h3 { a(.href(note.path)) { bdi { note.name } } }
      p(.class("note"), .dir("auto")) { found(note.excerpt) }
      if !note.number.isEmpty { div(.class("meta")) { ltr(note.number) } }
    }
  }
}

/// A text whose words that were looked for are marked.
private func found(_ pieces: [(text: String, isFound: Bool)]) -> HTML {
  .fragment(pieces.map { piece in piece.isFound ? .element("mark", []) { piece.text } : HTML.text(piece.text) })
}

private func personRow(_ person: SearchView.Person, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  let name = person.name.map(\.text).joined()
  return li(.class("item")) {
    span(.class("avatar av"), .ariaHidden()) { initials(of: name) }
    div {
      h3 {
        a(.href(frame.paths.party(person.id))) {
          bdi { found(person.name) }
        }
      }
      div(.class("meta")) {
        say(person.kind)
        if !person.city.isEmpty {
          " · "
          bdi { person.city }
        }
        " · "
        say(person.roles)
      }
    }
  }
}
