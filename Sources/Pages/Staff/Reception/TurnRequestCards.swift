import HTML
package import Lexicon

/// What a visit has to do with requests, and what the person was given.
package struct TurnRequestView: Sendable {
  /// The request it was linked to; nil before that.
  package var request: (number: String, path: String, about: String)?
  /// Requests of the person that was looked for, to be chosen from.
  package var found: [(number: String, about: Phrase)]?
  package var missing: [Phrase]
  package var handed: [Phrase]
  /// Whether anything may still be written down: on the day itself.
  package var isOpen: Bool
  package var linking: FormState
  package var handing: FormState

  package init(
    request: (number: String, path: String, about: String)? = nil, found: [(number: String, about: Phrase)]? = nil,
    missing: [Phrase] = [], handed: [Phrase] = [], isOpen: Bool, linking: FormState = FormState(),
    handing: FormState = FormState()
  ) {
    (self.request, self.found, self.missing, self.handed) = (request, found, missing, handed)
    (self.isOpen, self.linking, self.handing) = (isOpen, linking.scoped("link"), handing.scoped("hand"))
  }
}

func turnRequestCards(_ view: TurnRequestView, of turn: ReceptionView.Turn, _ frame: StaffFrame) -> HTML {
  .fragment([requestCard(view, turn, frame), handedCard(view, turn, frame)])
}

private func requestCard(_ view: TurnRequestView, _ turn: ReceptionView.Turn, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return card(say(.turnRequest), id: "h-request", icon: .file) {
    if let request = view.request {
      p {
        a(.class("strong"), .href(request.path)) { ltr(request.number) }
        br()
        bdi { request.about }
      }
      if view.missing.isEmpty {
        p(.class("muted")) { say(.nothingMissing) }
      } else {
        h3 { say(.missingBeforeLeaving) }
        ul(.class("bullets")) { for name in view.missing { li { bdi { say(name) } } } }
        actions {
          linkButton(say(.printMissing), to: frame.paths.turnMissing(turn.id), class: "btn", icon: .print)
        }
      }
    }
    if view.isOpen {
      if view.request == nil {
        actions {
          linkButton(say(.openForPerson), to: frame.paths.intake(onTurn: turn.id), class: "btn primary", icon: .plus)
        }
      }
      details(.class("act"), .open(if: view.found != nil || !view.linking.errors.isEmpty)) {
        summary { say(.linkRequest) }
        if let found = view.found { foundRequests(found, turn, frame) }
        postForm(frame.paths.turn(turn.id, "request"), token: frame.token) {
          hiddenField(FieldName.version, String(turn.version))
          textField(
            Field(FieldName.number, .numberOrID, hint: .numberOrIDHint), view.linking, in: say, width: "num w-id",
            maxlength: 30)
          actions { primaryButton(say(.linkRequest), class: "btn") }
        }
      }
    }
  }
}

private func foundRequests(
  _ found: [(number: String, about: Phrase)], _ turn: ReceptionView.Turn, _ frame: StaffFrame
) -> HTML {
  let say = frame.say
  guard !found.isEmpty else { return p(.class("muted")) { say(.noRequestsOfPerson) } }
  return ul(.class("docs")) {
    for request in found {
      li {
        span(.class("grow")) {
          ltr(request.number)
          " "
          bdi { say(request.about) }
        }
        postForm(frame.paths.turn(turn.id, "request"), token: frame.token) {
          hiddenField(FieldName.version, String(turn.version))
          hiddenField(FieldName.number, request.number)
          button(.class("btn"), .type("submit")) {
            say(.linkRequest)
            span(.class("vh")) { ": \(request.number)" }
          }
        }
      }
    }
  }
}

private func handedCard(_ view: TurnRequestView, _ turn: ReceptionView.Turn, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return card(say(.handedOver), id: "h-handed", icon: .clip) {
    if view.handed.isEmpty { p(.class("muted")) { say(.nothingHanded) } }
    ul(.class("bullets")) { for thing in view.handed { li { bdi { say(thing) } } } }
    if view.isOpen {
      postForm(frame.paths.turn(turn.id, "handover"), token: frame.token) {
        hiddenField(FieldName.version, String(turn.version))
        selectField(Field(FieldName.kind, .whatHanded), Choice.handed, view.handing, in: say)
        textField(Field(FieldName.note, .whichOne, isOptional: true), view.handing, in: say)
        actions { primaryButton(say(.writeHandover), class: "btn") }
      }
    }
  }
}
