import HTML
import HTTP
import Lexicon

/// Where an open page hears that something else stands now.
package struct LiveView: Hashable, Sendable {
  /// The stream's address.
  package var events: String
  /// Where the words about a change are; nil where the page's own are enough.
  package var news: String?
  /// How what is shown stood.
  package var seen: String
  /// The page as it stands now.
  package var page: String

  /// The name by which addresses carry what was seen.
  package static let seenField = "seen"

  package init(events: String, news: String? = nil, seen: String, page: String) {
    (self.events, self.news, self.seen, self.page) = (events, news, seen, page)
  }
}

/// Room for the script to say calmly that something changed: it shows what is new when the reader asks for it, and
/// never touches what is being typed.
///
/// Without a script it stays empty; a form that comes too late is caught by its version.
func liveBar(_ view: LiveView?, in say: Language) -> HTML {
  guard let view else { return .none }
  return div(
    .class("live"), .role("status"), .data("live", view.events), .data("news", view.news ?? ""),
    .data("seen", view.seen)
  ) {
    div(.class("callout info"), .hidden()) {
      icon(.info)
      div(.class("grow")) {
        span(.data("words")) { say(.somethingChanged) }
        " "
        span(.class("small muted"), .data("typed"), .hidden()) { say(.typedStays) }
      }
      a(.class("btn"), .href(view.page), .data("show")) { say(.showIt) }
    }
  }
}
