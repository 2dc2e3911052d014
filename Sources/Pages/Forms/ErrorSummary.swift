import HTML
import Lexicon

/// The list of everything to mend, each line leading to its field; nothing when all is well.
func errorSummary(_ state: FormState, in say: Language) -> HTML {
  guard !state.errors.isEmpty else { return .none }
  let heading = state.id("errors")
  return div(.class("summary"), .role("alert"), .ariaLabelledBy(heading), .tabindex(-1)) {
    h2(.id(heading)) { say(.problems(state.errors.count)) }
    ul {
      for error in state.errors {
        li { a(.href("#\(state.id(error.field))")) { say(error.message) } }
      }
    }
  }
}
