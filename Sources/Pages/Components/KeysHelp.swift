import HTML
import Lexicon

/// Keys that do something on a page, by what they do.
struct KeyHints {
  let keys: [(key: String, does: Phrase)]

  static let ofList = KeyHints(
    keys: [
      ("j", .keyNext), ("k", .keyPrevious), ("o", .keyOpen), ("x", .keyTick), ("/", .keySearch),
    ])
  static let ofRequest = KeyHints(keys: [("a", .keyAct), ("u", .keyBack), ("/", .keySearch)])
}

/// Which keys do something here, and the way to turn them off: shown by the script alone, which listens to them.
func keysHelp(_ hints: KeyHints, in say: Language) -> HTML {
  details(.class("card act keys only-l"), .data("keys-help"), .hidden()) {
    summary { say(.keys) }
    dl(.class("dl")) {
      for hint in hints.keys {
        div {
          dt { kbd { hint.key } }
          dd { say(hint.does) }
        }
      }
    }
    actions {
      button(
        .class("btn"), .type("button"), .data("keys-toggle"), .data("off", say(.keysOff)), .data("on", say(.keysOn))
      ) { say(.keysOff) }
    }
  }
}
