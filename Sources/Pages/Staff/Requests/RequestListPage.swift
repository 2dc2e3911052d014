import Casework
package import HTML
import Lexicon

/// Requests found by a search, or all of them, newest first.
package struct RequestListView: Sendable {
  /// How many there are in all, when it was counted.
  package var total: Int?
  package var rows: [RequestRow]
  package var next: String?
  package var newRequest: String?

  package init(
    total: Int? = nil, rows: [RequestRow], next: String? = nil, newRequest: String? = nil
  ) {
    self.total = total
    self.rows = rows
    self.next = next
    self.newRequest = newRequest
  }
}

/// The association's requests, soonest due first, or those a search found.
package func requestListPage(_ view: RequestListView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  let isSearch = !frame.search.isEmpty
  return staffShell(frame, title: say(isSearch ? .searchResults : .requests), at: .requests) {
    div(.class("head")) {
      div {
        h1 { say(isSearch ? .searchResults : .requests) }
        if let total = view.total { p(.class("muted")) { say(.requestCount(total)) } }
      }
      if let path = view.newRequest {
        actions { linkButton(say(.newRequest), to: path, class: "btn primary", icon: .plus) }
      }
    }
    section(.class("card list"), .ariaLabelledBy("h-list")) {
      h2(.id("h-list"), .class("vh")) { say(.requests) }
      ul { for row in view.rows { requestRow(row, frame) } }
      if view.rows.isEmpty { emptyState(say(isSearch ? .nothingFound : .noRequestsYet)) }
    }
    nextPageLink(view.next, in: say)
    if !isSearch, !view.rows.isEmpty { downloadLinks(.requests, frame: frame) }
  }
}
