package import Casework
package import HTML
import HTTP
package import Lexicon

/// The words of one kind of letter, to be changed.
package struct LetterWordsView: Sendable {
  package var kind: LetterKind
  package var isOwn: Bool
  package var state: FormState
  /// What is told whatever words are put, in Arabic and in English.
  package var rights: [Phrase]

  package init(kind: LetterKind, isOwn: Bool, state: FormState, rights: [Phrase]) {
    (self.kind, self.isOwn, self.state, self.rights) = (kind, isOwn, state, rights)
  }
}

/// What letters of one kind say, in both languages, with the places that each letter fills.
package func letterWordsPage(_ view: LetterWordsView, in frame: StaffFrame) -> HTML {
  let (say, kind) = (frame.say, view.kind)
  return staffShell(frame, title: say(kind.name), at: .services) {
    crumbs(
      [(say(.placeServices), frame.paths.services), (say(.letterhead), frame.paths.letterhead)],
      current: .text(say(kind.name)), in: say)
    div(.class("head")) {
      div {
        h1 { say(kind.name) }
        p(.class("muted")) { say(.letterheadLead) }
      }
      chip(view.isOwn ? Chip(.ownWords, .info) : Chip(.readyWords), in: say)
    }
    errorSummary(view.state, in: say)
    div(.class("two after")) {
      div(.class("stack")) {
        card(say(.letterWords), id: "h-words", icon: .file) { wordsForm(view, frame) }
        if view.isOwn {
          postForm(frame.paths.letterWordsRemoval(kind.rawValue), token: frame.token) {
            hiddenField(FieldName.version, view.state.value(FieldName.version))
            actions { button(.class("btn danger"), .type("submit")) { say(.takeReadyWords) } }
          }
        }
      }
      aside(.class("stack"), .ariaLabel(say(.placesToFill))) {
        placesCard(kind, in: say)
        rightsCard(view.rights, in: say)
      }
    }
  }
}

private func wordsForm(_ view: LetterWordsView, _ frame: StaffFrame) -> HTML {
  let (say, state) = (frame.say, view.state)
  return postForm(frame.paths.letterWords(view.kind.rawValue), token: frame.token) {
    hiddenField(FieldName.version, state.value(FieldName.version))
    textArea(
      Field(FieldName.wordsAr, .wordsArabic, hint: .wordsHint), state, in: say, rows: 12, maxlength: Wording.longest)
    textArea(
      Field(FieldName.wordsEn, .wordsEnglish, hint: .wordsHint), state, in: say, rows: 12, maxlength: Wording.longest)
    actions {
      primaryButton(say(.saveWords))
      button(
        .class("btn"), .type("submit"), .formaction(frame.paths.letterWordsPreview(view.kind.rawValue))
      ) { say(.previewLetterhead) }
    }
  }
}

private func placesCard(_ kind: LetterKind, in say: Language) -> HTML {
  card(say(.placesToFill), id: "h-places") {
    p(.class("small muted gap")) { say(.placesLead) }
    ul(.class("docs")) {
      for place in Placeholder.allCases where kind.given.union(kind.sometimesGiven).contains(place) {
        li {
          span(.class("grow")) {
            code(.dir("ltr")) { "{\(place.rawValue)}" }
            br()
            span(.class("small muted")) { say(place.name) }
          }
          if kind.mustTell.contains(place) { chip(Chip(.placeNeeded, .warn), in: say) }
          if kind.sometimesGiven.contains(place) { chip(Chip(.placeSometimes), in: say) }
        }
      }
    }
  }
}

private func rightsCard(_ rights: [Phrase], in say: Language) -> HTML {
  guard !rights.isEmpty else { return .none }
  return card(say(.rightsStay), id: "h-rights", icon: .shield) {
    p(.class("small muted gap")) { say(.rightsStayLead) }
    for right in rights { p { say(right) } }
  }
}
