import Casework
package import HTML
import HTTP
package import Lexicon

/// How letters look, and in whose words each kind is written.
package struct LetterheadView: Sendable {
  package var hasLogo: Bool
  package var state: FormState
  package var kinds: [Kind]

  package init(hasLogo: Bool, state: FormState, kinds: [Kind]) {
    (self.hasLogo, self.state, self.kinds) = (hasLogo, state, kinds)
  }

  /// A kind of letter: whether it is written in the association's own words.
  package struct Kind: Hashable, Sendable {
    package var code: String
    package var name: Phrase
    package var isOwn: Bool

    package init(code: String, name: Phrase, isOwn: Bool) { (self.code, self.name, self.isOwn) = (code, name, isOwn) }
  }
}

/// The letterhead as the administrator sets it, and the way to each letter's words.
package func letterheadPage(_ view: LetterheadView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.letterhead), at: .services) {
    crumbs([(say(.placeServices), frame.paths.services)], current: .text(say(.letterhead)), in: say)
    div(.class("head")) {
      div {
        h1 { say(.letterhead) }
        p(.class("muted")) { say(.letterheadLead) }
      }
      linkButton(say(.previewLetterhead), to: frame.paths.letterheadPreview, icon: .file)
    }
    errorSummary(view.state, in: say)
    div(.class("two after")) {
      div(.class("stack")) { card(say(.letterheadLook), id: "h-look", icon: .file) { lookForm(view, frame) } }
      aside(.class("stack"), .ariaLabel(say(.letterWords))) {
        card(say(.letterWords), id: "h-words", icon: .file) {
          ul(.class("docs")) {
            for kind in view.kinds {
              li {
                span(.class("grow")) { a(.href(frame.paths.letterWords(kind.code))) { say(kind.name) } }
                chip(kind.isOwn ? Chip(.ownWords, .info) : Chip(.readyWords), in: say)
              }
            }
          }
        }
      }
    }
  }
}

private func lookForm(_ view: LetterheadView, _ frame: StaffFrame) -> HTML {
  let (say, state) = (frame.say, view.state)
  return postForm(frame.paths.letterhead, token: frame.token, sendsFiles: true) {
    hiddenField(FieldName.version, state.value(FieldName.version))
    radios(
      Field(FieldName.colour, .letterheadColour),
      Letterhead.Ink.allCases.map { Choice($0.rawValue, $0.name) }, state, in: say)
    textArea(
      Field(FieldName.linesAr, .letterheadLinesAr, hint: .letterheadLinesHint, isOptional: true), state, in: say,
      rows: 3, maxlength: 300)
    textArea(
      Field(FieldName.linesEn, .letterheadLinesEn, hint: .letterheadLinesHint, isOptional: true), state, in: say,
      rows: 3, maxlength: 300)
    fileField(
      Field(FieldName.file, .letterheadLogo, hint: .letterheadLogoHint, isOptional: true), state, in: say,
      accept: ".png,image/png", largest: Letterhead.largestLogo)
    if view.hasLogo { agreement(FieldName.noLogo, .removeLogo, state, in: say) }
    actions { primaryButton(say(.saveLetterhead), class: "btn primary grow") }
  }
}
