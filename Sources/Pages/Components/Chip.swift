import HTML
package import Lexicon

/// How a state feels; every colour comes with an icon or words, never alone.
package enum Tone: String, Hashable, Sendable, CaseIterable {
  case plain, ok, info, warn, bad

  /// The class names of `app.css`; plain has none.
  var className: String? { self == .plain ? nil : rawValue }

  var icon: Icon {
    switch self {
    case .plain: .clock
    case .ok: .check
    case .info: .info
    case .warn, .bad: .alert
    }
  }
}

/// A short state in words.
package struct Chip: Hashable, Sendable {
  package var text: Phrase
  package var tone: Tone
  package var icon: Icon?

  package init(_ text: Phrase, _ tone: Tone = .plain, icon: Icon? = nil) {
    (self.text, self.tone, self.icon) = (text, tone, icon)
  }
}

func chip(_ state: Chip, in say: Language) -> HTML { chip(state, class: "chip", .text(say(state.text))) }

/// A chip that says a whole sentence, over as many lines as it takes.
func sentence(_ state: Chip, in say: Language) -> HTML {
  chip(state, class: "chip sentence", span { say(state.text) })
}

private func chip(_ state: Chip, class name: String, _ words: HTML) -> HTML {
  span(.class(state.tone.className.map { "\(name) \($0)" } ?? name)) {
    if let drawn = state.icon { icon(drawn) }
    words
  }
}
