package import HTML
package import Lexicon

/// Whether every event still hangs together, and the latest of them.
package struct AuditView: Sendable {
  /// What the check of the whole chain found; nil when it was not checked now.
  package var isIntact: Bool?
  package var events: Int
  package var checked: DualMoment?
  /// SHA-256 of the newest event, in hexadecimal.
  package var head: String
  /// The first event that does not match, when there is one.
  package var brokenAt: Phrase?
  package var latest: [TimelineEntry]
  package var next: String?

  package init(
    isIntact: Bool?, events: Int, checked: DualMoment? = nil, head: String, brokenAt: Phrase? = nil,
    latest: [TimelineEntry], next: String? = nil
  ) {
    self.isIntact = isIntact
    self.events = events
    self.checked = checked
    self.head = head
    self.brokenAt = brokenAt
    self.latest = latest
    self.next = next
  }
}

package func auditPage(_ view: AuditView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.placeAudit), at: .audit) {
    div(.class("head")) {
      div {
        h1 { say(.placeAudit) }
        p(.class("muted")) { say(.auditLead) }
      }
    }
    div(.class("narrow stack")) {
      if let isIntact = view.isIntact {
        callout(isIntact ? .ok : .bad, icon: .shield, heading: say(isIntact ? .chainIntact : .chainBroken)) {
          if let place = view.brokenAt { say(place) } else { say(.eventCount(view.events)) }
        }
      } else {
        actions { linkButton(say(.checkChain), to: "\(frame.paths.audit)?check=1", class: "btn primary") }
      }
      card(say(.chainState), id: "h-chain") { factList(chainFacts(view), in: say) }
      timelineCard(view.latest, in: say)
      nextPageLink(view.next, in: say)
    }
  }
}

private func chainFacts(_ view: AuditView) -> [Fact] {
  var facts = [
    Fact(.eventsInChain, .code(grouped(view.events))), Fact(.chainHead, .code(shortened(view.head))),
  ]
  if let checked = view.checked { facts.append(Fact(.lastChecked, .phrase(.moment(checked)))) }
  return facts
}
