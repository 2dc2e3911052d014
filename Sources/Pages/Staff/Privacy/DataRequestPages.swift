import Casework
package import HTML
package import Lexicon

/// What people ask about their data, as the list tells it.
package struct DataRequestsView: Sendable {
  package var open: [Row]
  package var ended: [Row]

  package init(open: [Row], ended: [Row]) { (self.open, self.ended) = (open, ended) }

  /// One of them on a line.
  package struct Row: Sendable {
    package var id: String
    package var number: String
    package var person: String
    package var kind: Phrase
    package var due: DualDate
    package var state: Chip

    package init(id: String, number: String, person: String, kind: Phrase, due: DualDate, state: Chip) {
      (self.id, self.number, self.person) = (id, number, person)
      (self.kind, self.due, self.state) = (kind, due, state)
    }
  }
}

/// One of them, and what this person may do about it now.
package struct DataRequestView: Sendable {
  package var id: String
  package var number: String
  package var version: Int
  package var kind: Phrase
  package var state: Chip
  package var facts: [Fact]
  package var wish: String
  package var parts: [DataRequestPart]
  package var timeline: [TimelineEntry]
  package var forms: PageForms

  package init(
    id: String, number: String, version: Int, kind: Phrase, state: Chip, facts: [Fact], wish: String,
    parts: [DataRequestPart], timeline: [TimelineEntry], forms: PageForms
  ) {
    (self.id, self.number, self.version, self.kind, self.state) = (id, number, version, kind, state)
    (self.facts, self.wish, self.parts, self.timeline, self.forms) = (facts, wish, parts, timeline, forms)
  }
}

/// Those that wait, the first due first, and those that ended.
package func dataRequestsPage(_ view: DataRequestsView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.dataRequests), at: .dataRequests) {
    div(.class("head")) {
      div {
        h1 { say(.dataRequests) }
        p(.class("muted")) { say(.dataRequestsLead) }
      }
      a(.class("btn"), .href(frame.paths.retention)) { say(.retention) }
    }
    div(.class("stack after")) {
      h2(.class("section-head")) { say(.dataRequestsOpen) }
      dataRequestTable(view.open, .dataRequestsOpen, frame)
      if !view.ended.isEmpty {
        h2(.class("section-head")) { say(.dataRequestsEnded) }
        dataRequestTable(view.ended, .dataRequestsEnded, frame)
      }
    }
  }
}

private func dataRequestTable(_ rows: [DataRequestsView.Row], _ caption: Phrase, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  guard !rows.isEmpty else { return emptyState(say(.noDataRequests)) }
  return dataTable([.askedNumber, .whoAsks, .whatIsAsked, .answerDue, .state], caption: caption, in: say) {
    for row in rows {
      tr {
        th(.scope("row")) { a(.href(frame.paths.dataRequest(row.id))) { ltr(row.number) } }
        cell(.whoAsks, in: say) { bdi { row.person } }
        cell(.whatIsAsked, in: say) { say(row.kind) }
        cell(.answerDue, in: say) { bothDates(row.due, in: say) }
        cell(.state, in: say) { chip(row.state, in: say) }
      }
    }
  }
}

/// The form that writes one down at the person's entry.
package func newDataRequestPage(
  of party: String, named name: String, channels: [Choice], _ state: FormState, in frame: StaffFrame
) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.newDataRequest), at: .register) {
    crumbs(
      [(say(.partyRegister), frame.paths.register), (name, frame.paths.party(party))],
      current: .text(say(.newDataRequest)), in: say)
    div(.class("head")) {
      div {
        h1 { say(.newDataRequest) }
        p(.class("muted")) { say(.newDataRequestLead) }
      }
    }
    div(.class("narrow stack")) {
      errorSummary(state, in: say)
      postForm(frame.paths.newDataRequest(of: party), token: frame.token) {
        radios(
          Field(FieldName.kind, .whatIsAsked), DataRequest.Kind.allCases.map { Choice($0.rawValue, $0.name) }, state,
          in: say)
        textArea(
          Field(FieldName.note, .inTheirWords, hint: .inTheirWordsHint, isOptional: true), state, in: say, rows: 3,
          maxlength: DataRequest.longestText)
        selectField(Field(FieldName.channel, .inquiryChannel), channels, state, in: say)
        actions { primaryButton(say(.takeDataRequest)) }
      }
    }
  }
}

/// One request: what is asked, until when, who asks, and the forms of whose turn it is.
package func dataRequestPage(_ view: DataRequestView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: "\(view.number) \(say(view.kind))", at: .dataRequests) {
    crumbs([(say(.dataRequests), frame.paths.dataRequests)], current: ltr(view.number), in: say)
    div(.class("head")) {
      div {
        h1 { say(view.kind) }
        div(.class("row wrap")) { chip(view.state, in: say) }
      }
    }
    view.forms.summary(in: say)
    div(.class("two after")) {
      div(.class("stack")) {
        card(say(.requestDetails), id: "h-facts", icon: .shield) {
          factList(view.facts, in: say)
          if !view.wish.isEmpty {
            h3(.class("pt small muted")) { say(.inTheirWords) }
            prose(view.wish)
          }
        }
        timelineCard(view.timeline, in: say)
      }
      aside(.class("stack"), .ariaLabel(say(.actionRequired))) {
        for part in view.parts { dataRequestForm(part, view, frame) }
      }
    }
  }
}

private func dataRequestForm(_ part: DataRequestPart, _ view: DataRequestView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return foldedForm(
    part.rawValue, part.title, to: frame.paths.dataRequest(view.id, part), view.forms, frame,
    fields: [(FieldName.version, String(view.version))], isDanger: part == .refusal || part == .withdrawal
  ) { state in
    switch part {
    case .identity:
      radios(
        Field(FieldName.method, .verifiedHow),
        DataRequest.Identity.Method.allCases.map { Choice($0.rawValue, $0.name) },
        state, in: say)
    case .extension:
      p(.class("small muted")) { say(.extendAnswerLead) }
      reasons(.theReason, state, in: say)
    case .grant:
      p(.class("small muted")) { say(.grantItLead) }
      reasons(.answerGiven, state, in: say)
    case .refusal, .withdrawal: reasons(.theReason, state, in: say)
    case .copy: p(.class("small muted")) { say(.takeCopyLead) }
    }
  }
}

private func reasons(_ label: Phrase, _ state: FormState, in say: Language) -> HTML {
  textArea(Field(FieldName.reason, label), state, in: say, rows: 3, maxlength: DataRequest.longestText)
}

extension DataRequestPart {
  fileprivate var title: Phrase {
    switch self {
    case .identity: .verifyAsker
    case .extension: .extendAnswer
    case .grant: .grantIt
    case .refusal: .refuseIt
    case .withdrawal: .takeItBack
    case .copy: .takeCopy
    }
  }
}
