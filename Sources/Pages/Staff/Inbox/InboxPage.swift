import Casework
package import HTML
import Lexicon

/// The person's work grouped by deadline, under figures that lead to what they count.
package func inboxPage(_ view: InboxView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.inbox), at: .inbox) {
    div(.class("head")) {
      div {
        h1 { say(.inbox) }
        p(.class("muted")) { fullDate(view.today, in: say) }
      }
      if let path = view.newRequest {
        actions { linkButton(say(.newRequest), to: path, class: "btn primary", icon: .plus) }
      }
    }
    errorSummary(view.assignment.state, in: say)
    liveBar(view.live, in: say)
    figures(view.figures, in: say)
    if !view.inquiries.isEmpty {
      div(.class("gap")) { inquiryList(view.inquiries, .inquiriesReferred, id: "h-inquiries", frame) }
    }
    waitingAppeals(view.appeals, frame)
    section(.class("card list gap"), .ariaLabel(say(.workList)), .data("keys", "list")) {
      header { tabs(view, frame) }
      namedLists(view, frame)
      for group in view.groups where !group.rows.isEmpty {
        dueGroup(group, frame, picks: view.assignees.isEmpty ? nil : view.assignment.state)
      }
      if view.groups.allSatisfy(\.rows.isEmpty) { emptyState(say(.inboxEmpty)) }
    }
    if !view.assignees.isEmpty, view.groups.contains(where: { !$0.rows.isEmpty }) { assignmentCard(view, frame) }
    nextPageLink(view.next, in: say)
    if view.groups.contains(where: { !$0.rows.isEmpty }) {
      downloadLinks(.requests, of: view.tab.map { frame.paths.inbox($0) } ?? view.live?.page, frame: frame)
    }
    listCard(view, frame)
    keysHelp(.ofList, in: say)
  }
}

/// Gives the ticked requests to one person.
private func assignmentCard(_ view: InboxView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return card(say(.assignTicked), id: "h-assign", icon: .users) {
    form(.id(RequestRow.assignmentForm), .action(view.assignment.path), .method("post")) {
      hiddenField(FormToken.fieldName, frame.token.value)
      selectField(Field(FieldName.person, .assignTo), view.assignees, view.assignment.state, in: say)
      actions { button(.class("btn"), .type("submit")) { say(.assign) } }
    }
  }
}

/// The appeals that wait, above the requests: they have days of their own.
private func waitingAppeals(_ rows: [AppealsView.Row], _ frame: StaffFrame) -> HTML {
  guard !rows.isEmpty else { return .none }
  let say = frame.say
  return section(.class("gap"), .ariaLabelledBy("h-appeals")) {
    h2(.id("h-appeals"), .class("section-head")) { say(.openAppeals) }
    appealTable(rows, .openAppeals, frame)
    p(.class("small pt")) { a(.href(frame.paths.appeals)) { say(.goToAppeals) } }
  }
}

private func figures(_ figures: [InboxView.Figure], in say: Language) -> HTML {
  guard !figures.isEmpty else { return .none }
  return nav(.class("card kpis"), .ariaLabel(say(.summary))) {
    for figure in figures {
      a(.class(figure.tone == .plain ? nil : "t-\(figure.tone.rawValue)"), .href(figure.path)) {
        b { figure.value }
        span(.class("muted small")) { say(figure.label) }
      }
    }
  }
}

private func tabs(_ view: InboxView, _ frame: StaffFrame) -> HTML {
  nav(.class("tabs"), .ariaLabel(frame.say(.lists))) {
    for entry in view.tabs {
      a(.href(frame.paths.inbox(entry.tab)), .ariaCurrent(entry.tab == view.tab ? "page" : nil)) {
        "\(frame.say(entry.tab.label)) \(grouped(entry.count))"
      }
    }
  }
}

private func dueGroup(_ group: InboxView.Group, _ frame: StaffFrame, picks: FormState?) -> HTML {
  let id = group.due.anchor
  return .fragment([
    h2(.id(id)) {
      frame.say(group.due.label)
      " "
      if let total = group.total { span(.class("chip")) { grouped(total) } }
    },
    ul(.class(picks == nil ? nil : "picks"), .ariaLabelledBy(id)) {
      for row in group.rows { requestRow(row, frame, picks: picks) }
    },
  ])
}

/// The link to the rows that follow, when there are any.
func nextPageLink(_ path: String?, in say: Language) -> HTML {
  guard let path else { return .none }
  return nav(.class("more"), .ariaLabel(say(.pages))) {
    a(.class("btn"), .href(path), .rel("next")) {
      say(.nextPage)
      onwardIcon()
    }
  }
}

extension DueGroup {
  /// Where its heading stands on the page.
  package var anchor: String { "g-\(rawValue)" }
}

extension InboxTab {
  var label: Phrase {
    switch self {
    case .mine: .tabMine
    case .team: .tabTeam
    case .unassigned: .tabUnassigned
    case .waiting: .groupWaiting
    }
  }
}
