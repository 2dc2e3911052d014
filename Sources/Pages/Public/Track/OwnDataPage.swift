import Casework
package import HTML
package import Lexicon

/// What an applicant asked about their own data, and the form to ask.
package struct OwnDataView: Sendable {
  package var rows: [Row]
  package var state: FormState

  package init(rows: [Row], state: FormState) { (self.rows, self.state) = (rows, state) }

  /// One thing that was asked.
  package struct Row: Sendable {
    package var number: String
    package var kind: Phrase
    /// The last day for the answer; nil once there is one.
    package var due: DualDate?
    package var state: Chip

    package init(number: String, kind: Phrase, due: DualDate?, state: Chip) {
      (self.number, self.kind, self.due, self.state) = (number, kind, due, state)
    }
  }
}

/// What the law lets a person ask about their data, from the page of their request.
package func ownDataPage(_ view: OwnDataView, in frame: PublicFrame) -> HTML {
  let say = frame.say
  return publicShell(frame, title: say(.aboutMyData)) {
    errorSummary(view.state, in: say)
    p { a(.href(frame.paths.status)) { say(.backToStatus) } }
    h1 { say(.aboutMyData) }
    p(.class("muted")) { say(.aboutMyDataLead) }
    if !view.rows.isEmpty { asked(view.rows, in: say) }
    card(say(.askAboutMyData), id: "h-ask", class: "card gap", icon: .shield) {
      postForm(frame.paths.statusData, token: frame.token) {
        radios(
          Field(FieldName.kind, .whatDoYouAsk), DataRequest.Kind.allCases.map { Choice($0.rawValue, $0.ownName) },
          view.state, in: say)
        textArea(
          Field(FieldName.note, .inYourWords, hint: .inTheirWordsHint, isOptional: true), view.state, in: say, rows: 4,
          maxlength: DataRequest.longestText)
        actions { primaryButton(say(.sendDataRequest), class: "btn primary big") }
      }
    }
  }
}

private func asked(_ rows: [OwnDataView.Row], in say: Language) -> HTML {
  section(.class("gap"), .ariaLabelledBy("h-asked")) {
    h2(.id("h-asked"), .class("section-head")) { say(.whatYouAsked) }
    dataTable([.askedNumber, .whatYouAskFor, .answerDue, .state], caption: .whatYouAsked, in: say) {
      for row in rows {
        tr {
          th(.scope("row")) { ltr(row.number) }
          cell(.whatYouAskFor, in: say) { say(row.kind) }
          cell(.answerDue, in: say) { if let due = row.due { bothDates(due, in: say) } else { say(.dash) } }
          cell(.state, in: say) { chip(row.state, in: say) }
        }
      }
    }
  }
}
