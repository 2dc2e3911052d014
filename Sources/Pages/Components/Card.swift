import HTML
import Lexicon

/// A titled card; `id` names the heading, which labels the section.
func card(
  _ heading: String, id: String, class names: String = "card", icon drawn: Icon? = nil,
  aside: @autoclosure () -> HTML = .none,
  @Markup content: () -> HTML
) -> HTML {
  section(.class(names), .ariaLabelledBy(id)) {
    header {
      if let drawn { icon(drawn) }
      h2(.id(id)) { heading }
      aside()
    }
    div(.class("body"), content: content)
  }
}

/// A coloured remark with an icon: what happened, or what to mind.
func callout(_ tone: Tone, icon drawn: Icon? = nil, heading: String? = nil, @Markup content: () -> HTML) -> HTML {
  div(.class("callout \(tone.className ?? "info")")) {
    icon(drawn ?? tone.icon)
    div {
      if let heading {
        span(.class("strong")) { heading }
        br()
      }
      content()
    }
  }
}

/// The remark when a list has nothing in it.
func emptyState(_ text: String) -> HTML {
  p(.class("empty muted")) { text }
}
