import HTML
import Lexicon

/// The list of everything to mend, each line leading to its field; nothing when all is well.
func errorSummary(_ state: FormState, in say: Language) -> HTML {
  guard !state.errors.isEmpty else { return .none }
  return alertSummary(
    state.id("errors"), .problems(state.errors.count),
    state.errors.map { (place: state.id($0.field), words: $0.message) },
    in: say)
}

/// What went wrong with what was sent, read and seen first, with a link to each place of the page that it is about.
func alertSummary(
  _ heading: String, _ words: Phrase, _ places: [(place: String, words: Phrase)], in say: Language
) -> HTML {
  div(.class("summary"), .role("alert"), .ariaLabelledBy(heading), .tabindex(-1)) {
    h2(.id(heading)) { say(words) }
    ul { for link in places { li { a(.href("#\(link.place)")) { say(link.words) } } } }
  }
}
