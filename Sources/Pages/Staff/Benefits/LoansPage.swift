import Casework
package import HTML
package import Lexicon

/// A loaned thing that is out.
package struct LoanRow: Hashable, Sendable {
  package var what: String
  package var person: String
  package var request: String
  /// Where it is taken back.
  package var path: String
  package var since: DualDate
  package var dueBack: DualDate?
  package var state: Chip

  package init(
    what: String, person: String, request: String, path: String, since: DualDate, dueBack: DualDate?, state: Chip
  ) {
    (self.what, self.person, self.request, self.path) = (what, person, request, path)
    (self.since, self.dueBack, self.state) = (since, dueBack, state)
  }
}

/// What is lent out, the first due back on top.
package func loansPage(_ rows: [LoanRow], in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.loans), at: .loans) {
    div(.class("head")) {
      div {
        h1 { say(.loans) }
        p(.class("muted")) { say(.loansLead) }
      }
    }
    if rows.isEmpty {
      emptyState(say(.noLoans))
    } else {
      dataTable([.device, .beneficiary, .letterRequest, .fileSince, .dueBackDay, .state], caption: .loans, in: say) {
        for row in rows {
          tr {
            th(.scope("row")) { a(.href(row.path)) { bdi { row.what } } }
            cell(.beneficiary, in: say) { bdi { row.person } }
            cell(.letterRequest, in: say) { ltr(row.request) }
            cell(.fileSince, in: say) { bothDates(row.since, in: say) }
            cell(.dueBackDay, in: say) { if let day = row.dueBack { bothDates(day, in: say) } else { say(.dash) } }
            cell(.state, in: say) { chip(row.state, in: say) }
          }
        }
      }
      downloadLinks(.loans, frame: frame)
    }
  }
}
