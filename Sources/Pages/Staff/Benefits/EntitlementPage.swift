package import HTML
import Lexicon

/// The schedule of what a person receives, with what may be done now; the form that lays it down before.
package func entitlementPage(_ view: EntitlementView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: "\(say(.entitlement)) \(view.number)", at: .requests) {
    crumbs(
      [(say(.inbox), frame.paths.inbox), (view.number, frame.paths.request(view.request))],
      current: .text(say(.entitlement)), in: say)
    div(.class("head")) {
      div {
        h1 {
          say(.entitlement)
          " · "
          bdi { view.person }
        }
        p(.class("muted")) { say(.entitlementLead) }
      }
    }
    conflictCard(view.conflict, in: say)
    view.forms.summary(in: say)
    if view.isLaid { schedule(view, frame) } else { layingForm(view, frame) }
  }
}

private func schedule(_ view: EntitlementView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return div(.class("two pt")) {
    div(.class("stack")) {
      card(say(.entitlement), id: "h-entitlement") { factList(view.facts, in: say) }
      instalmentTable(view.rows, in: say)
      if !view.timeline.isEmpty { timelineCard(view.timeline, in: say) }
    }
    aside(.class("stack"), .ariaLabel(say(.actionRequired))) {
      for (part, choices) in view.parts { entitlementForm(part, choices, view, frame) }
    }
  }
}

func instalmentTable(_ rows: [InstalmentRow], in say: Language) -> HTML {
  dataTable([.instalment, .dueOn, .amount, .state, .receipt], caption: .instalments, in: say) {
    for row in rows {
      tr {
        th(.scope("row")) { grouped(row.number) }
        cell(.dueOn, in: say) { bothDates(row.day, in: say) }
        cell(.amount, in: say) { if let amount = row.amount { money(halalas: amount, in: say) } else { say(.dash) } }
        cell(.state, in: say) { chip(row.state, in: say) }
        cell(.receipt, in: say) {
          say(row.remark ?? .dash)
          if let picture = row.picture {
            br()
            a(.href(picture)) {
              say(.seePicture)
              span(.class("vh")) { " \(row.number)" }
            }
          }
        }
      }
    }
  }
}

private func entitlementForm(
  _ part: EntitlementPart, _ choices: [Choice], _ view: EntitlementView, _ frame: StaffFrame
) -> HTML {
  let say = frame.say
  return foldedForm(
    part.rawValue, part.title, to: frame.paths.entitlement(of: view.request, part), view.forms, frame,
    fields: [(FieldName.version, String(view.version ?? 0))], isDanger: part == .cancellation || part == .reversal,
    sendsFiles: part == .handover
  ) { state in
    if part != .account, part != .loan {
      selectField(Field(FieldName.part, .whichInstalment), choices, state, in: say)
    }
    switch part {
    case .account:
      p(.class("small muted")) { say(.correctAccountLead) }
      accountFields(state, nil, in: say)
      textField(Field(FieldName.reason, .theReason), state, in: say, maxlength: 500)
    case .code: p(.class("small muted")) { say(.sendCodeLead) }
    case .handover:
      numberField(
        Field(FieldName.code, .codeFromPerson, hint: .codeOrSignature, isOptional: true), state, in: say,
        width: "w-code", autocomplete: "one-time-code", maxlength: 20)
      textField(Field(FieldName.recipient, .signedByRecipient, isOptional: true), state, in: say)
      fileField(
        Field(FieldName.picture, .handoverPicture, hint: .handoverPictureHint, isOptional: true), state, in: say)
    case .cancellation: textField(Field(FieldName.reason, .theReason), state, in: say, maxlength: 500)
    case .reversal:
      p(.class("small muted")) { say(.askReversalLead) }
      textField(Field(FieldName.reason, .theReason), state, in: say, maxlength: 500)
    case .loan:
      radios(Field(FieldName.outcome, .loanEnd), Choice.loanEnds, state, in: say)
      textField(Field(FieldName.note, .condition), state, in: say, maxlength: 500)
    }
  }
}

private func accountFields(_ state: FormState, _ known: String?, in say: Language) -> HTML {
  .fragment([
    textField(Field(FieldName.payee, .accountHolder), state, in: say, maxlength: 200),
    textField(
      Field(FieldName.iban, .iban, hint: known.map { .ibanOfRequest($0) } ?? .ibanForMoney, isOptional: true), state,
      in: say, width: "num w-id",
      maxlength: 40),
  ])
}

private func layingForm(_ view: EntitlementView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  let state = view.forms["lay"]
  return div(.class("narrow stack")) {
    factList(view.facts, in: say)
    if let version = view.version {
      card(say(.layEntitlement), id: "h-lay", icon: .calendar) {
        postForm(frame.paths.entitlement(of: view.request), token: frame.token) {
          hiddenField(FieldName.version, String(version))
          radios(Field(FieldName.kind, .entitlementKind), Choice.entitlementKinds, state, in: say)
          textField(Field(FieldName.what, .whatIsGiven, hint: .whatIsGivenHint), state, in: say, maxlength: 500)
          accountFields(state, view.account, in: say)
          numberField(
            Field(FieldName.count, .instalmentCount, hint: .instalmentCountHint), state, in: say, width: "w-code",
            maxlength: 3)
          selectField(Field(FieldName.rhythm, .everyHowLong), Choice.rhythms, state, in: say)
          dateField(Field(FieldName.firstDay, .firstInstalmentDay), state, in: say)
          dateField(Field(FieldName.dueBack, .dueBackDay, hint: .dueBackHint, isOptional: true), state, in: say)
          actions { primaryButton(say(.layEntitlement)) }
        }
      }
    } else {
      emptyState(say(.dash))
    }
  }
}

/// What is received by a request, on its page: the schedule, or the way to lay it down.
func benefitCard(_ view: RequestView, _ frame: StaffFrame) -> HTML {
  guard let benefit = view.benefit else { return .none }
  let say = frame.say
  return card(say(.entitlement), id: "h-benefit", icon: .calendar) {
    if !benefit.facts.isEmpty { factList(benefit.facts, in: say) }
    actions {
      linkButton(
        say(benefit.facts.isEmpty ? .layEntitlement : .seeEntitlement), to: frame.paths.entitlement(of: view.id))
    }
  }
}

extension EntitlementPart {
  var title: Phrase {
    switch self {
    case .account: .correctAccount
    case .code: .sendReceiptCode
    case .handover: .handOverInstalment
    case .cancellation: .cancelInstalment
    case .reversal: .askReversal
    case .loan: .loanEnd
    }
  }
}
