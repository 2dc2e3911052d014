package import HTML
package import Lexicon

/// One's own visits to come, grouped by day.
package struct VisitsView: Sendable {
  package var days: [Day]

  package init(days: [Day]) { self.days = days }

  package struct Day: Sendable {
    package var day: DualDate
    package var visits: [VisitRow]

    package init(_ day: DualDate, _ visits: [VisitRow]) { (self.day, self.visits) = (day, visits) }
  }
}

/// The visits of whoever is signed in, by day, with a file for their calendar.
package func visitsPage(_ view: VisitsView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.myVisits), at: .visits) {
    div(.class("head")) {
      div {
        h1 { say(.myVisits) }
        p(.class("muted")) { say(.visitsLead) }
      }
      if !view.days.isEmpty {
        linkButton(say(.addToCalendar), to: frame.paths.visitCalendar, icon: .download)
      }
    }
    if view.days.isEmpty { emptyState(say(.noVisits)) }
    div(.class("narrow stack")) {
      for (place, day) in view.days.enumerated() {
        card(say(.fullDate(day.day)), id: "h-day-\(place)", icon: .calendar) { visitList(day.visits, in: say) }
      }
    }
  }
}
