package import HTML
package import Lexicon

/// One person's turn as the desk sees it.
package struct TicketView: Sendable {
  package var turn: ReceptionView.Turn
  package var place: Phrase
  /// Back to the reception of its place.
  package var back: String
  package var facts: [Fact]
  /// Whether a reason to be called first may still be given.
  package var canPrefer: Bool
  package var state: FormState
  package var request: TurnRequestView

  package init(
    turn: ReceptionView.Turn, place: Phrase, back: String, facts: [Fact], canPrefer: Bool, request: TurnRequestView,
    state: FormState = FormState()
  ) {
    (self.turn, self.place, self.back, self.facts) = (turn, place, back, facts)
    (self.canPrefer, self.request, self.state) = (canPrefer, request, state)
  }
}

/// A turn: its number large enough to be shown to the person, and what is done with it.
package func ticketPage(_ view: TicketView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  let number = say(.turn(view.turn.number))
  return staffShell(frame, title: number, at: .reception) {
    crumbs([(say(view.place), view.back)], current: .text(number), in: say)
    div(.class("head")) {
      div {
        h1 { number }
        div(.class("row wrap")) {
          chip(view.turn.state, in: say)
          if let priority = view.turn.priority { chip(Chip(priority, .warn, icon: .alert), in: say) }
        }
      }
      printButton(say)
    }
    div(.class("narrow stack")) {
      for state in [view.state, view.request.linking, view.request.handing] { errorSummary(state, in: say) }
      factList(view.facts, in: say)
      if !view.turn.verbs.isEmpty {
        div(.class("actions")) { for verb in view.turn.verbs { turnButton(verb, view.turn, frame) } }
      }
      if view.canPrefer { preferForm(view, frame) }
      turnRequestCards(view.request, of: view.turn, frame)
      p { a(.href(frame.paths.newInquiry(onTurn: view.turn.id))) { say(.newInquiry) } }
    }
  }
}

private func preferForm(_ view: TicketView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return details(.class("act"), .open(if: !view.state.errors.isEmpty)) {
    summary { say(.callFirst) }
    postForm(frame.paths.ticket(view.turn.id, .priority), token: frame.token) {
      hiddenField(FieldName.version, String(view.turn.version))
      selectField(Field(FieldName.priority, .callFirst, hint: .callFirstHint), Choice.priorities, view.state, in: say)
      actions { primaryButton(say(.callFirst), class: "btn") }
    }
  }
}
