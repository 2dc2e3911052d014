package import HTML
package import Lexicon

/// What anyone may know of a letter whose code they hold: nothing of whom it is about.
package struct LetterCheckView: Hashable, Sendable {
  package var number: String
  package var kind: Phrase
  package var day: DualDate

  package init(number: String, kind: Phrase, day: DualDate) {
    (self.number, self.kind, self.day) = (number, kind, day)
  }
}

/// Whether a letter is the association's; `nil` when no letter has the code.
package func verifyPage(_ view: LetterCheckView?, in frame: PublicFrame) -> HTML {
  let say = frame.say
  return publicShell(frame, title: say(.checkLetter)) {
    h1 { say(.checkLetter) }
    if let view {
      callout(.ok, heading: say(.letterIsOurs)) { bdi { frame.association?.name ?? "" } }
      div(.class("gap"))
      factList(
        [
          Fact(.letterNumberLabel, .code(view.number)), Fact(.letterKind, .phrase(view.kind)),
          Fact(.letterIssuedOn, .phrase(.fullDate(view.day))),
        ], in: say)
      p(.class("muted")) { say(.letterIsOursAdvice) }
    } else {
      callout(.warn, heading: say(.letterUnknown)) { say(.letterUnknownAdvice) }
    }
  }
}
