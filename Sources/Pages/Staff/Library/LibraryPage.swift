import Casework
package import HTML
package import Lexicon

/// The association's controlled documents.
package struct LibraryView: Sendable {
  package var documents: [Document]
  /// The form for one more; nil for who may only read.
  package var adding: FormState?

  package init(documents: [Document], adding: FormState? = nil) {
    (self.documents, self.adding) = (documents, adding)
  }

  /// One document with all its versions, the newest first.
  package struct Document: Sendable {
    package var id: String
    package var title: String
    package var kind: Phrase
    package var versions: [Version]
    /// The next version's form; nil for who may only read.
    package var renewing: FormState?

    package init(id: String, title: String, kind: Phrase, versions: [Version], renewing: FormState? = nil) {
      (self.id, self.title, self.kind) = (id, title, kind)
      (self.versions, self.renewing) = (versions, renewing)
    }
  }

  /// One version, to be downloaded.
  package struct Version: Hashable, Sendable {
    package var number: Int
    package var inForce: DualDate
    package var state: Chip
    package var path: String

    package init(number: Int, inForce: DualDate, state: Chip, path: String) {
      (self.number, self.inForce, self.state, self.path) = (number, inForce, state, path)
    }
  }
}

/// The library: what is in force, what was, and forms for what comes.
package func libraryPage(_ view: LibraryView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.documentLibrary), at: .library) {
    div(.class("head")) {
      div {
        h1 { say(.documentLibrary) }
        p(.class("muted")) { say(.libraryLead) }
      }
    }
    div(.class("two")) {
      div(.class("stack")) {
        if view.documents.isEmpty { emptyState(say(.libraryEmpty)) }
        for document in view.documents { documentCard(document, frame) }
      }
      aside(.class("stack"), .ariaLabel(say(.addLibraryDocument))) {
        if let state = view.adding { addingCard(state, frame) }
      }
    }
  }
}

private func documentCard(_ document: LibraryView.Document, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return card(document.title, id: "h-\(document.id)", icon: .book, aside: span(.class("chip")) { say(document.kind) }) {
    ul(.class("docs")) {
      for version in document.versions {
        li {
          span(.class("grow")) {
            a(.href(version.path)) {
              say(.version(version.number))
              span(.class("vh")) { ": \(document.title)" }
            }
            br()
            span(.class("small muted")) {
              say(.inForceSince)
              " "
              bothDates(version.inForce, in: say)
            }
          }
          chip(version.state, in: say)
        }
      }
    }
    if let state = document.renewing { renewingForm(state, document, frame) }
  }
}

private func renewingForm(_ state: FormState, _ document: LibraryView.Document, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  let state = state.scoped("renew-\(document.id)")
  return details(.class("act"), .open(if: !state.errors.isEmpty)) {
    summary {
      say(.newVersion)
      span(.class("vh")) { ": \(document.title)" }
    }
    errorSummary(state, in: say)
    postForm(frame.paths.libraryVersions(document.id), token: frame.token, sendsFiles: true) {
      dateField(Field(FieldName.inForce, .inForceSince), state, in: say)
      fileField(Field(FieldName.file, .documentFile, hint: .fileHint), state, in: say)
      actions { primaryButton(say(.newVersion), class: "btn") }
    }
  }
}

private func addingCard(_ state: FormState, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  let state = state.scoped("add")
  return card(say(.addLibraryDocument), id: "h-add", icon: .plus) {
    errorSummary(state, in: say)
    postForm(frame.paths.library, token: frame.token, sendsFiles: true) {
      selectField(
        Field(FieldName.libraryKind, .libraryKind), LibraryDocument.Kind.allCases.map { Choice($0.rawValue, $0.name) },
        state, in: say)
      textField(Field(FieldName.title, .libraryTitle), state, in: say, maxlength: 150)
      dateField(Field(FieldName.inForce, .inForceSince), state, in: say)
      fileField(Field(FieldName.file, .documentFile, hint: .fileHint), state, in: say)
      actions { primaryButton(say(.addLibraryDocument), class: "btn primary grow") }
    }
  }
}
