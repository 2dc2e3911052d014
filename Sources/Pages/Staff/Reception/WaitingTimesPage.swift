package import HTML
package import Lexicon

/// How long people waited and were served.
package struct WaitingTimesView: Sendable {
  package var rows: [Row]

  package init(rows: [Row]) { self.rows = rows }

  /// A day at one place.
  package struct Row: Sendable {
    package var date: DualDate
    package var place: Phrase
    package var came: Int
    package var served: Int
    package var left: Int
    package var missed: Int
    package var waiting: Phrase?
    package var service: Phrase?

    package init(
      date: DualDate, place: Phrase, came: Int, served: Int, left: Int, missed: Int, waiting: Phrase?, service: Phrase?
    ) {
      (self.date, self.place, self.came, self.served, self.left) = (date, place, came, served, left)
      (self.missed, self.waiting, self.service) = (missed, waiting, service)
    }
  }
}

/// The days of the last month, the newest first.
package func waitingTimesPage(_ view: WaitingTimesView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.waitingTimes), at: .waitingTimes) {
    div(.class("head")) {
      div {
        h1 { say(.waitingTimes) }
        p(.class("muted")) { say(.waitingTimesLead) }
      }
    }
    if view.rows.isEmpty {
      emptyState(say(.noWaitingTimes))
    } else {
      dataTable(
        [
          .appointmentDay, .appointmentPlace, .cameCount, .servedCount, .leftCount, .missedCount, .waitingMinutes,
          .serviceMinutes,
        ],
        caption: .waitingTimes, in: say
      ) {
        for row in view.rows { timesRow(row, in: say) }
      }
    }
  }
}

private func timesRow(_ row: WaitingTimesView.Row, in say: Language) -> HTML {
  tr {
    th(.scope("row")) { time(.datetime(row.date.gregorian.iso)) { say.shortDate(row.date) } }
    cell(.appointmentPlace, in: say) { bdi { say(row.place) } }
    cell(.cameCount, in: say) { grouped(row.came) }
    cell(.servedCount, in: say) { grouped(row.served) }
    cell(.leftCount, in: say) { grouped(row.left) }
    cell(.missedCount, in: say) { grouped(row.missed) }
    cell(.waitingMinutes, in: say) { row.waiting.map { say($0) } ?? "–" }
    cell(.serviceMinutes, in: say) { row.service.map { say($0) } ?? "–" }
  }
}
