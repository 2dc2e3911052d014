import HTML
import Lexicon

/// The one thing to do next, or whom the request waits for.
func nextActionCard(_ view: RequestView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  guard let panel = view.next else {
    guard let waitsFor = view.waitsFor else { return .none }
    return card(say(.nextAction), id: "h-next", icon: .clock) {
      p { say(waitsFor) }
      if let agenda = view.agenda { agendaLine(agenda, in: say) }
    }
  }
  return card(say(panel.kind.heading), id: "h-next", class: "card att", icon: .shield) {
    actionForm(panel, of: view, frame, isNext: true)
    if let path = view.letterDraft { p(.class("small pt")) { a(.href(path)) { say(.previewLetter) } } }
  }
}

private func agendaLine(_ agenda: AgendaLink, in say: Language) -> HTML {
  p(.class("pt small")) {
    if let number = agenda.number {
      say(.onSitting)
      " "
      if let path = agenda.path { a(.href(path)) { ltr(number) } } else { ltr(number) }
      if let begins = agenda.begins {
        say.comma
        shortMoment(begins, in: say)
      }
    } else {
      say(.notOnAgendaYet)
    }
  }
}

/// What else may be done, each folded until it is wanted; one with errors stands open.
func moreActionsCard(_ view: RequestView, _ frame: StaffFrame) -> HTML {
  guard !view.more.isEmpty else { return .none }
  return card(frame.say(.moreActions), id: "h-more") {
    for panel in view.more {
      details(.class("act"), .open(if: panel.isReturned || !panel.state.errors.isEmpty)) {
        summary { frame.say(panel.kind.heading) }
        actionForm(panel, of: view, frame, isNext: false)
      }
    }
  }
}

private func actionForm(_ panel: ActionPanel, of view: RequestView, _ frame: StaffFrame, isNext: Bool) -> HTML {
  let state = panel.state.scoped(panel.kind.scope)
  return div(.id(panel.isReturned ? panel.anchor : nil)) {
    postForm(
      frame.paths.request(view.id, panel.kind.part), token: frame.token, sendsFiles: panel.kind.part == .appealDocuments
    ) {
      hiddenField(FieldName.version, String(view.version))
      panelFields(panel.kind, state, in: frame.say)
      actions {
        primaryButton(frame.say(panel.kind.command), class: isNext ? "btn primary grow" : "btn")
      }
    }
  }
}

extension ActionPanel.Kind {
  /// What the button says.
  fileprivate var command: Phrase {
    switch self {
    case .handBack: .askForMissing
    case .edit: .saveCorrection
    case .mobile: .replaceMobile
    case .attestation: .sealDeclaration
    case .notice, .notification: .send
    case .beginStudy: .beginStudy
    case .study: .saveStudy
    case .committee: .sendToCommittee
    case .registration: .register
    case .delivery: .recordDelivery
    case .closure: .closeRequest
    case .withdrawal: .withdrawRequest
    case .assignment: .assign
    case .handover: .handOver
    case .urgency: .recordRuling
    case .referral: .ask
    case .referralAnswer: .answer
    case .referralQuestion: .ask
    case .referralClosure: .closeReferral
    case .referralHandover: .passOn
    case .pause: .pauseClock
    case .resumption: .resumeClock
    case .decision: .recordDecision
    case .appeal: .lodgeAppeal
    case .appealHearing: .openHearing
    case .appealRuling: .recordAppealRuling
    case .appealWithdrawal: .actAppealWithdrawal
    case .appealDocument: .upload
    case .note: .keepNote
    }
  }
}
