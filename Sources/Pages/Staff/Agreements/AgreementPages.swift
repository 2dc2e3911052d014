import Casework
package import HTML
import Lexicon

/// What is due of agreements in force, and all of them.
package func agreementsPage(_ view: AgreementsView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.agreements), at: .agreements) {
    div(.class("head")) {
      div {
        h1 { say(.agreements) }
        p(.class("muted")) { say(.agreementsLead) }
      }
    }
    div(.class("stack after")) {
      h2(.class("section-head")) { say(.dueList) }
      if view.dues.isEmpty { emptyState(say(.nothingDue)) } else { dueTable(view.dues, frame) }
      h2(.class("section-head")) { say(.agreementsInForce) }
      agreementTable(view.inForce, .agreementsInForce, frame)
      for (heading, rows) in [(Phrase.agreementDrafts, view.drafts), (.agreementsOver, view.over)] where !rows.isEmpty {
        h2(.class("section-head")) { say(heading) }
        agreementTable(rows, heading, frame)
      }
      if !view.inForce.isEmpty { downloadLinks(.agreements, frame: frame) }
    }
  }
}

private func dueTable(_ rows: [AgreementsView.DueRow], _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return dataTable([.oneAgreement, .whatToDo, .dueHeading, .state], caption: .dueList, in: say) {
    for row in rows {
      tr {
        th(.scope("row")) {
          a(.href(frame.paths.agreement(row.agreement.id))) { bdi { row.agreement.title } }
          div(.class("small muted")) { bdi { row.agreement.parties } }
        }
        cell(.whatToDo, in: say) {
          if row.words.isEmpty { say(row.what) } else { bdi { row.words } }
          if let side = row.side { div(.class("small muted")) { say(side) } }
        }
        cell(.dueHeading, in: say) { bothDates(row.day, in: say) }
        cell(.state, in: say) { chip(row.chip, in: say) }
      }
    }
  }
}

private func agreementTable(_ rows: [AgreementsView.Row], _ caption: Phrase, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  if rows.isEmpty { return emptyState(say(.noAgreements)) }
  return dataTable([.agreementTitle, .agreementParties, .agreementUntil, .state], caption: caption, in: say) {
    for row in rows {
      tr {
        th(.scope("row")) {
          a(.href(frame.paths.agreement(row.id))) { bdi { row.title } }
          div(.class("small muted")) { ltr(row.number) }
        }
        cell(.agreementParties, in: say) { bdi { row.parties } }
        cell(.agreementUntil, in: say) {
          if let until = row.until { bothDates(until, in: say) } else { say(.withoutEnd) }
        }
        cell(.state, in: say) { chip(row.state, in: say) }
      }
    }
  }
}

/// The form that begins one with someone of the register.
package func newAgreementPage(
  of party: String, named name: String, _ state: FormState, in frame: StaffFrame
) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.newAgreement), at: .register) {
    crumbs(
      [(say(.partyRegister), frame.paths.register), (name, frame.paths.party(party))],
      current: .text(say(.newAgreement)), in: say)
    div(.class("head")) {
      div {
        h1 { say(.newAgreement) }
        p(.class("muted")) { say(.newAgreementLead) }
      }
    }
    div(.class("narrow stack")) {
      errorSummary(state, in: say)
      postForm(frame.paths.newAgreement(with: party), token: frame.token, class: "card") {
        div(.class("body")) {
          termFields(state, in: say)
          actions { primaryButton(say(.draftAgreement)) }
        }
      }
    }
  }
}

/// What an agreement says as a whole.
func termFields(_ state: FormState, in say: Language) -> HTML {
  .fragment([
    selectField(
      Field(FieldName.kind, .agreementKind), Agreement.Kind.allCases.map { Choice($0.rawValue, $0.name) }, state,
      in: say),
    textField(Field(FieldName.title, .agreementTitle), state, in: say, maxlength: Agreement.longestTitle),
    dateField(Field(FieldName.begins, .agreementFrom), state, in: say),
    dateField(Field(FieldName.ends, .agreementUntil, isOptional: true), state, in: say),
    clause(FieldName.onDefault, .onDefault, state, in: say),
    clause(FieldName.liability, .liability, state, in: say),
    clause(FieldName.disputes, .settlingDisputes, state, in: say),
  ])
}

private func clause(_ name: String, _ label: Phrase, _ state: FormState, in say: Language) -> HTML {
  textArea(Field(name, label, isOptional: true), state, in: say, rows: 2, maxlength: Agreement.longestText)
}

/// One agreement: its words, what either side has to do, breaches, and the forms of whose turn it is.
package func agreementPage(_ view: AgreementView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: view.title, at: .agreements) {
    crumbs([(say(.agreements), frame.paths.agreements)], current: ltr(view.number), in: say)
    div(.class("head")) {
      div {
        h1 { bdi { view.title } }
        div(.class("row wrap")) { chip(view.state, in: say) }
      }
    }
    view.forms.summary(in: say)
    div(.class("two after")) {
      div(.class("stack")) {
        card(say(.oneAgreement), id: "h-facts", icon: .file) {
          factList(view.facts, in: say)
          h3(.class("pt small muted")) { say(.agreementParties) }
          lineList(view.parties, in: say)
        }
        card(say(.agreementObligations), id: "h-obligations", icon: .check) {
          lineList(view.obligations, none: .noObligationsYet, in: say)
        }
        if !view.breaches.isEmpty {
          card(say(.breaches), id: "h-breaches", icon: .alert) { lineList(view.breaches, in: say) }
        }
        timelineCard(view.timeline, in: say)
      }
      aside(.class("stack"), .ariaLabel(say(.actionRequired))) {
        for (part, choices) in view.parts { agreementForm(part, choices, view, frame) }
      }
    }
  }
}
