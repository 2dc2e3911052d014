import Casework
package import HTML
package import Lexicon

/// The register of letters that went out.
package struct LettersView: Sendable {
  package var rows: [LetterRow]
  /// Where older ones are.
  package var next: String?
  /// What was searched for and how; its error when the number is none.
  package var search: FormState
  package var isSearch: Bool

  package init(rows: [LetterRow], next: String? = nil, search: FormState = FormState(), isSearch: Bool = false) {
    (self.rows, self.next, self.search, self.isSearch) = (rows, next, search, isSearch)
  }
}

/// A letter in a list.
package struct LetterRow: Hashable, Sendable {
  package var number: String
  package var kind: Phrase
  package var addressee: String
  package var issued: DualMoment
  package var issuedBy: String
  /// Where its PDF is.
  package var path: String
  /// The request it is about; nil where that is plain.
  package var request: RequestLink?

  package struct RequestLink: Hashable, Sendable {
    package var number, path: String

    package init(_ number: String, path: String) {
      (self.number, self.path) = (number, path)
    }
  }

  package init(
    number: String, kind: Phrase, addressee: String, issued: DualMoment, issuedBy: String, path: String,
    request: RequestLink? = nil
  ) {
    (self.number, self.kind, self.addressee) = (number, kind, addressee)
    (self.issued, self.issuedBy, self.path, self.request) = (issued, issuedBy, path, request)
  }
}

/// The letters that went out, newest first, and a search by number.
package func lettersPage(_ view: LettersView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.outgoingLetters), at: .letters) {
    errorSummary(view.search, in: say)
    div(.class("head")) {
      div {
        h1 { say(.outgoingLetters) }
        p(.class("muted")) { say(.outgoingLettersLead) }
      }
    }
    form(.action(frame.paths.letters), .role("search"), .class("gap")) {
      textField(
        Field(FieldName.number, .letterNumberLabel, hint: .letterNumberHint), view.search, in: say, width: "num w-id",
        maxlength: 30)
      actions { button(.class("btn"), .type("submit")) { say(.findLetter) } }
    }
    if view.rows.isEmpty {
      emptyState(say(view.isSearch ? .noSuchLetter : .noLettersYet))
    } else {
      letterTable(view.rows, in: say)
    }
    nextPageLink(view.next, in: say)
    if !view.isSearch, !view.rows.isEmpty { downloadLinks(.letters, frame: frame) }
  }
}

private func letterTable(_ rows: [LetterRow], in say: Language) -> HTML {
  dataTable(
    [.letterNumberLabel, .letterKind, .beneficiary, .letterRequest, .letterIssuedOn, .letterIssuedBy],
    caption: .outgoingLetters, in: say
  ) {
    for row in rows {
      tr {
        th(.scope("row")) { a(.href(row.path)) { ltr(row.number) } }
        cell(.letterKind, in: say) { say(row.kind) }
        cell(.beneficiary, in: say) { bdi { row.addressee } }
        cell(.letterRequest, in: say) {
          if let request = row.request { a(.href(request.path)) { ltr(request.number) } } else { say(.dash) }
        }
        cell(.letterIssuedOn, in: say) { moment(row.issued, in: say) }
        cell(.letterIssuedBy, in: say) { bdi { row.issuedBy } }
      }
    }
  }
}

/// The letters about one request, each a download; nothing when there is none.
func lettersCard(_ letters: [LetterRow], in say: Language, class names: String = "card") -> HTML {
  guard !letters.isEmpty else { return .none }
  return card(say(.letters), id: "h-letters", class: names, icon: .file) {
    ul(.class("docs")) {
      for letter in letters {
        li {
          span(.class("muted")) { icon(.file) }
          span(.class("grow")) {
            a(.href(letter.path)) {
              say(letter.kind)
              " "
              ltr(letter.number)
            }
            br()
            span(.class("small muted")) { moment(letter.issued, in: say) }
          }
        }
      }
    }
  }
}
