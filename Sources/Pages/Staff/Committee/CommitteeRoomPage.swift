package import HTML
package import Lexicon

/// The committees, their sittings, and what waits for one.
package struct CommitteeRoomView: Sendable {
  package var committees: [CommitteeRow]
  /// The latest first.
  package var sittings: [SittingRow]
  /// How many requests stand on no agenda; nil for who does not see requests.
  package var waiting: Int?
  package var canAppoint: Bool
  package var canDeclare: Bool
  /// The committees whose sittings the reader arranges; none when there are none.
  package var arranges: [Choice]
  package var planState: FormState

  package init(
    committees: [CommitteeRow], sittings: [SittingRow], waiting: Int?, canAppoint: Bool, canDeclare: Bool,
    arranges: [Choice], planState: FormState = FormState()
  ) {
    (self.committees, self.sittings, self.waiting) = (committees, sittings, waiting)
    (self.canAppoint, self.canDeclare) = (canAppoint, canDeclare)
    (self.arranges, self.planState) = (arranges, planState)
  }
}

/// A committee in a list.
package struct CommitteeRow: Hashable, Sendable {
  package var id: String
  package var name: String
  package var chair: String
  package var members: Int
  package var quorum: Phrase
  package var state: Chip
  /// Said of those that do something else than most.
  package var purpose: Phrase?

  package init(id: String, name: String, chair: String, members: Int, quorum: Phrase, state: Chip) {
    (self.id, self.name, self.chair) = (id, name, chair)
    (self.members, self.quorum, self.state) = (members, quorum, state)
  }
}

/// A sitting in a list.
package struct SittingRow: Hashable, Sendable {
  package var number: String
  /// For who may open it.
  package var path: String?
  package var committee: String
  package var begins: DualMoment
  package var form: Phrase
  package var agenda: Phrase
  package var state: Chip

  package init(
    number: String, path: String?, committee: String, begins: DualMoment, form: Phrase, agenda: Phrase, state: Chip
  ) {
    (self.number, self.path, self.committee) = (number, path, committee)
    (self.begins, self.form, self.agenda, self.state) = (begins, form, agenda, state)
  }
}

/// The sittings first, the committees after them, and a form that plans the next.
package func committeeRoomPage(_ view: CommitteeRoomView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.committeeRoom), at: .committee) {
    errorSummary(view.planState, in: say)
    div(.class("head")) {
      div {
        h1 { say(.committeeRoom) }
        p(.class("muted")) { say(.committeeRoomLead) }
      }
      actions {
        if view.canDeclare { linkButton(say(.interests), to: frame.paths.interests, icon: .user) }
        linkButton(say(.appeals), to: frame.paths.appeals, icon: .gavel)
      }
    }
    if view.committees.isEmpty {
      callout(.info, icon: .gavel, heading: say(.noCommittees)) {
        p { say(.noCommitteesAdvice) }
      }
    }
    div(.class("two after pt")) {
      div(.class("stack")) {
        sittingTable(view, frame)
        if !view.committees.isEmpty { committeeTable(view, frame) }
        if view.canAppoint {
          actions { linkButton(say(.formCommittee), to: frame.paths.newCommittee, icon: .plus) }
        }
      }
      aside(.class("stack"), .ariaLabel(say(.planSitting))) {
        if let waiting = view.waiting {
          callout(waiting > 0 ? .warn : .ok) { say(.requestsWaiting(waiting)) }
        }
        if !view.arranges.isEmpty { planCard(view, frame) }
      }
    }
  }
}

private func sittingTable(_ view: CommitteeRoomView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return section(.ariaLabelledBy("h-sittings")) {
    h2(.id("h-sittings"), .class("section-head")) { say(.sittings) }
    if view.sittings.isEmpty {
      emptyState(say(.noSittings))
    } else {
      dataTable([.sittingNumber, .committee, .sittingBegins, .agenda, .state], caption: .sittings, in: say) {
        for row in view.sittings {
          tr {
            th(.scope("row")) { if let path = row.path { a(.href(path)) { ltr(row.number) } } else { ltr(row.number) } }
            cell(.committee, in: say) { bdi { row.committee } }
            cell(.sittingBegins, in: say) {
              moment(row.begins, in: say)
              br()
              span(.class("small muted")) { say(row.form) }
            }
            cell(.agenda, in: say) { say(row.agenda) }
            cell(.state, in: say) { chip(row.state, in: say) }
          }
        }
      }
    }
  }
}

private func committeeTable(_ view: CommitteeRoomView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return section(.ariaLabelledBy("h-committees")) {
    h2(.id("h-committees"), .class("section-head")) { say(.committees) }
    dataTable(
      [.committee, Phrase.chairOfCommittee, .committeeMembers, .quorum, .state], caption: .committees, in: say
    ) {
      for row in view.committees {
        tr {
          th(.scope("row")) {
            a(.href(frame.paths.committee(row.id))) { bdi { row.name } }
            if let purpose = row.purpose {
              br()
              span(.class("small muted")) { say(purpose) }
            }
          }
          cell(.chairOfCommittee, in: say) { bdi { row.chair } }
          cell(.committeeMembers, in: say) { grouped(row.members) }
          cell(.quorum, in: say) { say(row.quorum) }
          cell(.state, in: say) { chip(row.state, in: say) }
        }
      }
    }
  }
}

private func planCard(_ view: CommitteeRoomView, _ frame: StaffFrame) -> HTML {
  let (say, state) = (frame.say, view.planState)
  return card(say(.planSitting), id: "h-plan", icon: .calendar) {
    postForm(frame.paths.sittings, token: frame.token) {
      if view.arranges.count == 1 {
        hiddenField(FieldName.committee, view.arranges[0].value)
      } else {
        selectField(Field(FieldName.committee, .committee), view.arranges, state, in: say)
      }
      radios(Field(FieldName.sittingForm, .sittingForm), Choice.sittingForms, state, in: say)
      dateField(Field(FieldName.day, .sittingDay), state, in: say)
      selectField(Field(FieldName.hour, .sittingHour), Choice.hours, state, in: say)
      textField(Field(FieldName.place, .sittingPlace, hint: .placeHint), state, in: say)
      dateField(Field(FieldName.until, .votingUntil, hint: .votingUntilHint), state, in: say)
      actions { primaryButton(say(.planSitting), class: "btn primary grow") }
    }
  }
}

extension Choice {
  package static let sittingForms = [
    Choice("meeting", .asMeeting), Choice("circulation", .byCirculation, hint: .byCirculationHint),
  ]

  /// Every half hour from seven in the morning to ten at night.
  package static let hours = (14...44).map { half in
    let clock = "\(twoDigits(half / 2)):\(half.isMultiple(of: 2) ? "00" : "30")"
    return Choice(clock, Phrase(verbatim: clock))
  }
}

extension Phrase {
  static let chairOfCommittee = Phrase(ar: "الرئيس", en: "Chair")
}
