package import HTML
package import Lexicon

/// Pairs of entries that wait for a decision.
package struct DuplicatesView: Sendable {
  package var tabs: [RegisterView.Tab]
  package var pairs: [Pair]
  package var next: String?

  /// One pair: both names, why it is asked about and how likely it is.
  package struct Pair: Hashable, Sendable {
    package var path: String
    package var one: String
    package var other: String
    package var reasons: Phrase
    package var chip: Chip

    package init(path: String, one: String, other: String, reasons: Phrase, chip: Chip) {
      (self.path, self.one, self.other, self.reasons, self.chip) = (path, one, other, reasons, chip)
    }
  }

  package init(tabs: [RegisterView.Tab], pairs: [Pair], next: String? = nil) {
    (self.tabs, self.pairs, self.next) = (tabs, pairs, next)
  }
}

/// The queue of possible duplicates, the likeliest first.
package func duplicatesPage(_ view: DuplicatesView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.duplicates), at: .register) {
    crumbs([(say(.partyRegister), frame.paths.register)], current: .text(say(.duplicates)), in: say)
    div(.class("head")) {
      div {
        h1 { say(.duplicates) }
        p(.class("muted")) { say(.duplicatesLead) }
      }
    }
    nav(.class("tabs gap"), .ariaLabel(say(.lists))) {
      for tab in view.tabs { a(.href(tab.path), .ariaCurrent(tab.isCurrent ? "page" : nil)) { say(tab.label) } }
    }
    div(.class("stack after")) {
      if view.pairs.isEmpty {
        emptyState(say(.noDuplicates))
      } else {
        dataTable([.bothEntries, .whyAsked, .howLikely], caption: .duplicates, in: say) {
          for pair in view.pairs {
            tr {
              th(.scope("row")) {
                a(.href(pair.path)) {
                  bdi { pair.one }
                  " — "
                  bdi { pair.other }
                }
              }
              cell(.whyAsked, in: say) { say(pair.reasons) }
              cell(.howLikely, in: say) { chip(pair.chip, in: say) }
            }
          }
        }
      }
      nextPageLink(view.next, in: say)
    }
  }
}
