import HTML
import Lexicon

/// Everything that happened, newest first.
func timelineCard(_ entries: [TimelineEntry], hasOlder: Bool = false, in say: Language) -> HTML {
  card(say(.timeline), id: "h-timeline") {
    ol(.class("tl")) {
      for entry in entries { timelineItem(entry, in: say) }
    }
    if hasOlder { p(.class("small muted")) { say(.olderEventsInAudit) } }
  }
}

func timelineItem(_ entry: TimelineEntry, in say: Language) -> HTML {
  li {
    span(.class(entry.tone.className.map { "dot " + $0 } ?? "dot")) { icon(entry.icon) }
    div {
      span(.class("strong")) { say(entry.what) }
      div(.class("small muted")) {
        if let about = entry.about {
          if let path = about.path { a(.href(path)) { ltr(about.name) } } else { ltr(about.name) }
          say.comma
        }
        if let who = entry.who {
          bdi { who }
          say.comma
        }
        if entry.saysYear { moment(entry.at, in: say) } else { shortMoment(entry.at, in: say) }
      }
      if let note = entry.note { p(.class("note"), .dir("auto")) { note } }
    }
  }
}
