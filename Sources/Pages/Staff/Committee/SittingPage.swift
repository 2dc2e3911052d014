package import HTML
import Lexicon

/// A sitting: its agenda, who is there, and what may be done now.
package struct SittingView: Sendable {
  package var id: String
  package var version: Int
  package var number: String
  package var committee: String
  package var state: Chip
  package var facts: [Fact]
  package var items: [AgendaRow]
  /// What may be placed on the agenda; nil for who may not, or when it is closed.
  package var waiting: [Choice]?
  package var mayTakeOff: Bool
  /// The one thing to do next, when it is the reader's to do.
  package var next: Next?
  /// Members who may still come; none for who does not arrange the sitting.
  package var absent: [Choice] = []
  package var mayCancel: Bool
  package var minutes: MinutesView?
  package var packPath: String?
  /// A form that was refused, by its part of the address, and what was typed into it.
  package var refused: (part: SittingPart, state: FormState)?

  /// What moves the sitting on.
  package enum Next: Sendable {
    /// Who came is ticked.
    case convene(members: [Choice])
    case openVoting
    case close
  }

  package init(
    id: String, version: Int, number: String, committee: String, state: Chip, facts: [Fact], items: [AgendaRow],
    waiting: [Choice]? = nil, mayTakeOff: Bool = false, next: Next? = nil, mayCancel: Bool = false,
    minutes: MinutesView? = nil, packPath: String? = nil, refused: (part: SittingPart, state: FormState)? = nil
  ) {
    (self.id, self.version, self.number, self.committee) = (id, version, number, committee)
    (self.state, self.facts, self.items, self.waiting) = (state, facts, items, waiting)
    (self.mayTakeOff, self.next, self.mayCancel) = (mayTakeOff, next, mayCancel)
    (self.minutes, self.packPath, self.refused) = (minutes, packPath, refused)
  }

  func state(of part: SittingPart) -> FormState {
    let state = refused?.part == part ? refused?.state : nil
    return (state ?? FormState()).scoped(part.rawValue)
  }
}

/// One request of an agenda in the list.
package struct AgendaRow: Hashable, Sendable {
  package var request: String
  package var number: String
  package var person: String
  package var service: String
  /// In integer halalas.
  package var amount: Int64?
  package var due: Chip?
  package var state: Chip
  package var votes: Int
  package var canTakeOff: Bool

  package init(
    request: String, number: String, person: String, service: String, amount: Int64? = nil, due: Chip? = nil,
    state: Chip, votes: Int, canTakeOff: Bool = false
  ) {
    (self.request, self.number, self.person, self.service) = (request, number, person, service)
    (self.amount, self.due, self.state) = (amount, due, state)
    (self.votes, self.canTakeOff) = (votes, canTakeOff)
  }
}

/// One sitting: its agenda first, then what may be done.
package func sittingPage(_ view: SittingView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.sitting(view.number)), at: .committee) {
    crumbs([(say(.committeeRoom), frame.paths.committees)], current: ltr(view.number), in: say)
    div(.class("head")) {
      div {
        h1 {
          say(.sitting)
          " "
          ltr(view.number)
        }
        div(.class("row wrap")) {
          chip(view.state, in: say)
          span(.class("small muted")) { bdi { view.committee } }
        }
      }
      if let path = view.packPath { linkButton(say(.readingPack), to: path, icon: .download) }
    }
    div(.class("two pt")) {
      div(.class("stack")) {
        agendaTable(view, frame)
        if let minutes = view.minutes { minutesCard(minutes, in: say) }
        placeCard(view, frame)
        arrivalCard(view, frame)
        cancelCard(view, frame)
      }
      aside(.class("stack"), .ariaLabel(say(.actionRequired))) {
        card(say(.sitting), id: "h-facts", icon: .calendar) { factList(view.facts, in: say) }
        nextCard(view, frame)
        if let minutes = view.minutes { signatureCards(minutes, of: view, frame) }
      }
    }
  }
}

private func agendaTable(_ view: SittingView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  guard !view.items.isEmpty else { return emptyState(say(.agendaIsEmpty)) }
  return section(.ariaLabelledBy("h-agenda")) {
    h2(.id("h-agenda"), .class("section-head")) { say(.agenda) }
    errorSummary(view.state(of: .removal), in: say)
    dataTable([.request, .service, .amountRequested, .deadline, .votes, .itemState], caption: .agenda, in: say) {
      for row in view.items {
        tr {
          th(.scope("row")) {
            a(.href(frame.paths.agendaItem(row.request, of: view.id))) { bdi { row.person } }
            br()
            span(.class("small muted")) { ltr(row.number) }
          }
          cell(.service, in: say) { bdi { row.service } }
          cell(.amountRequested, in: say) {
            if let amount = row.amount { money(halalas: amount, in: say) } else { say(.dash) }
          }
          cell(.deadline, in: say) { if let due = row.due { chip(due, in: say) } else { say(.dash) } }
          cell(.votes, in: say) { grouped(row.votes) }
          cell(.itemState, in: say) {
            chip(row.state, in: say)
            if view.mayTakeOff, row.canTakeOff { takeOffForm(row, of: view, frame) }
          }
        }
      }
    }
  }
}

private func takeOffForm(_ row: AgendaRow, of view: SittingView, _ frame: StaffFrame) -> HTML {
  postForm(frame.paths.sitting(view.id, .removal), token: frame.token) {
    hiddenField(FieldName.version, String(view.version))
    hiddenField(FieldName.request, row.request)
    button(.class("btn quiet"), .type("submit")) {
      frame.say(.takeOff)
      span(.class("vh")) { " \(row.number)" }
    }
  }
}

/// A form about the sitting with the version that is shown.
private func sittingForm(
  _ part: SittingPart, of view: SittingView, _ frame: StaffFrame, @Markup content: (FormState) -> HTML
) -> HTML {
  let state = view.state(of: part)
  return .fragment([
    errorSummary(state, in: frame.say),
    postForm(frame.paths.sitting(view.id, part), token: frame.token) {
      hiddenField(FieldName.version, String(view.version))
      content(state)
    },
  ])
}

private func nextCard(_ view: SittingView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  switch view.next {
  case nil: return .none
  case .convene(let members):
    return card(say(.conveneSitting), id: "h-next", class: "card att", icon: .gavel) {
      sittingForm(.convening, of: view, frame) { state in
        checkboxes(Field(FieldName.present, .whoCame), members, state, in: say)
        actions { primaryButton(say(.conveneSitting), class: "btn primary grow") }
      }
    }
  case .openVoting:
    return card(say(.openVoting), id: "h-next", class: "card att", icon: .gavel) {
      sittingForm(.convening, of: view, frame) { _ in
        p(.class("small muted gap")) { say(.byCirculationHint) }
        actions { primaryButton(say(.openVoting), class: "btn primary grow") }
      }
    }
  case .close:
    return card(say(.closeSitting), id: "h-next", class: "card att", icon: .lock) {
      sittingForm(.closing, of: view, frame) { _ in
        p(.class("small muted gap")) { say(.closeSittingHint) }
        actions { primaryButton(say(.closeSitting), class: "btn primary grow") }
      }
    }
  }
}

private func placeCard(_ view: SittingView, _ frame: StaffFrame) -> HTML {
  guard let waiting = view.waiting else { return .none }
  let say = frame.say
  return card(say(.waitingForAgenda), id: "h-waiting", icon: .inbox) {
    if waiting.isEmpty {
      p(.class("muted")) { say(.nothingWaits) }
    } else {
      sittingForm(.agenda, of: view, frame) { state in
        checkboxes(
          Field(FieldName.request, .waitingForAgenda, hint: .waitingForAgendaHint), waiting, state, in: say)
        actions { primaryButton(say(.placeOnAgenda), class: "btn grow") }
      }
    }
  }
}

private func arrivalCard(_ view: SittingView, _ frame: StaffFrame) -> HTML {
  guard !view.absent.isEmpty else { return .none }
  let say = frame.say
  return details(.class("card act"), .open(if: view.refused?.part == .arrival)) {
    summary { say(.comesLate) }
    sittingForm(.arrival, of: view, frame) { state in
      selectField(Field(FieldName.person, .comesLate), view.absent, state, in: say)
      actions { primaryButton(say(.recordArrival), class: "btn") }
    }
  }
}

private func cancelCard(_ view: SittingView, _ frame: StaffFrame) -> HTML {
  guard view.mayCancel else { return .none }
  let say = frame.say
  return details(.class("card act"), .open(if: view.refused?.part == .cancellation)) {
    summary { say(.cancelSitting) }
    sittingForm(.cancellation, of: view, frame) { state in
      textArea(Field(FieldName.reason, .sittingCancelReason), state, in: say, rows: 2, maxlength: 500)
      actions { button(.class("btn danger"), .type("submit")) { say(.cancelSitting) } }
    }
  }
}

private func signatureCards(_ minutes: MinutesView, of view: SittingView, _ frame: StaffFrame) -> HTML {
  guard minutes.maySign else { return .none }
  let say = frame.say
  return .fragment([
    card(say(.signMinutes), id: "h-sign", class: "card att", icon: .shield) {
      sittingForm(.signature, of: view, frame) { _ in
        p(.class("gap")) { say(.signMinutesHint) }
        actions { primaryButton(say(.signMinutes), class: "btn primary grow") }
      }
    },
    details(.class("card act"), .open(if: view.refused?.part == .refusal)) {
      summary { say(.refuseToSign) }
      sittingForm(.refusal, of: view, frame) { state in
        textArea(Field(FieldName.reason, .refusalReason), state, in: say, rows: 2, maxlength: 500)
        actions { button(.class("btn danger"), .type("submit")) { say(.refuseToSign) } }
      }
    },
  ])
}
