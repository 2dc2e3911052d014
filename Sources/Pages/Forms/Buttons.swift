import HTML
import Lexicon

func primaryButton(_ words: String, class names: String = "btn primary", leadsOn: Bool = false) -> HTML {
  button(.class(names), .type("submit")) {
    words
    if leadsOn { onwardIcon() }
  }
}

/// A second way to send the same form, told apart by its name.
func secondaryButton(_ words: String, name: String, value: String = "yes") -> HTML {
  button(.class("btn"), .type("submit"), .name(name), .value(value)) { words }
}

func linkButton(_ words: String, to path: String, class names: String = "btn", icon drawn: Icon? = nil) -> HTML {
  a(.class(names), .href(path)) {
    if let drawn { icon(drawn) }
    words
  }
}

func actions(@Markup content: () -> HTML) -> HTML {
  div(.class("actions"), content: content)
}

/// Shown by the script only; without it the browser's own menu prints.
func printButton(_ say: Language) -> HTML {
  button(.class("btn"), .type("button"), .data("print"), .hidden()) {
    icon(.print)
    say(.print)
  }
}
