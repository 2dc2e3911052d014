package import HTML
package import Lexicon

/// A day at one reception place: who waits, who is received, who has an appointment.
package struct ReceptionView: Sendable {
  package var date: DualDate
  package var place: Place
  /// Every place that is open, to go to.
  package var places: [Place]
  /// Whether it is today: only then people come and are called.
  package var isToday: Bool
  /// The days beside it.
  package var before: String
  package var after: String
  /// In the order in which they are called.
  package var waiting: [Turn]
  /// Called or being served.
  package var called: [Turn]
  /// Those of the day who are gone already.
  package var gone: Int
  package var bookings: [Booking]
  package var subjects: [Choice]
  /// The desks one may call to, and the one called to last.
  package var counters: [Choice]
  package var calling: FormState
  package var taking: FormState

  package init(
    date: DualDate, place: Place, places: [Place], isToday: Bool, before: String, after: String, waiting: [Turn] = [],
    called: [Turn] = [], gone: Int = 0, bookings: [Booking] = [], subjects: [Choice] = [], counters: [Choice] = [],
    calling: FormState = FormState(), taking: FormState = FormState()
  ) {
    (self.date, self.place, self.places, self.isToday) = (date, place, places, isToday)
    (self.before, self.after, self.waiting, self.called) = (before, after, waiting, called)
    (self.gone, self.bookings, self.subjects, self.counters) = (gone, bookings, subjects, counters)
    (self.calling, self.taking) = (calling.scoped("call"), taking.scoped("take"))
  }

  /// A reception place and its page.
  package struct Place: Hashable, Sendable {
    package var id: String
    package var name: Phrase
    package var path: String

    package init(id: String, name: Phrase, path: String) { (self.id, self.name, self.path) = (id, name, path) }
  }

  /// One person's turn.
  package struct Turn: Sendable {
    package var id: String
    package var number: Int
    package var version: Int
    package var name: String
    package var subject: Phrase
    package var priority: Phrase?
    /// The hour of the appointment they came for.
    package var appointed: String?
    package var minutes: Int
    package var state: Chip
    package var counter: Int?
    package var verbs: [TurnPart]

    package init(
      id: String, number: Int, version: Int, name: String, subject: Phrase, priority: Phrase? = nil,
      appointed: String? = nil, minutes: Int, state: Chip, counter: Int? = nil, verbs: [TurnPart] = []
    ) {
      (self.id, self.number, self.version, self.name) = (id, number, version, name)
      (self.subject, self.priority, self.appointed) = (subject, priority, appointed)
      (self.minutes, self.state, self.counter, self.verbs) = (minutes, state, counter, verbs)
    }
  }

  /// One appointment in a line.
  package struct Booking: Sendable {
    package var id: String
    package var number: String
    package var hour: String
    package var name: String
    package var subject: Phrase
    package var state: Chip
    /// The version to arrive with; nil where the person is not expected now.
    package var arrives: Int?

    package init(
      id: String, number: String, hour: String, name: String, subject: Phrase, state: Chip, arrives: Int? = nil
    ) {
      (self.id, self.number, self.hour, self.name) = (id, number, hour, name)
      (self.subject, self.state, self.arrives) = (subject, state, arrives)
    }
  }
}

/// The queue first, then the appointments; beside them a turn for who comes without one.
package func receptionPage(_ view: ReceptionView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.reception), at: .reception) {
    errorSummary(view.calling, in: say)
    errorSummary(view.taking, in: say)
    div(.class("head")) {
      div {
        h1 { bdi { say(view.place.name) } }
        p(.class("muted")) { fullDate(view.date, in: say) }
      }
      linkButton(say(.newAppointment), to: frame.paths.newBooking, icon: .plus)
    }
    if view.places.count > 1 { placeTabs(view, in: say) }
    if view.isToday {
      div(.class("two after")) {
        div(.class("stack")) {
          calledCard(view, frame)
          waitingTable(view, frame)
        }
        aside(.class("stack"), .ariaLabel(say(.giveTurn))) { turnCard(view, frame) }
      }
    }
    dayBookings(view, frame)
  }
}

private func placeTabs(_ view: ReceptionView, in say: Language) -> HTML {
  nav(.class("tabs"), .ariaLabel(say(.receptionPlaces))) {
    for place in view.places {
      a(.href(place.path), .ariaCurrent(place.id == view.place.id ? "page" : nil)) { bdi { say(place.name) } }
    }
  }
}

private func calledCard(_ view: ReceptionView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return card(say(.beingReceived), id: "h-called", icon: .user) {
    if view.called.isEmpty { p(.class("muted")) { say(.nobodyCalled) } }
    ul(.class("docs")) {
      for turn in view.called {
        li(.class("check")) {
          span(.class("grow")) {
            turnLink(turn, frame)
            br()
            turnRemark(turn, in: say)
          }
          if let priority = turn.priority { chip(Chip(priority, .warn, icon: .alert), in: say) }
          chip(turn.state, in: say)
          div(.class("row wrap verdicts")) { for verb in turn.verbs { turnButton(verb, turn, frame) } }
        }
      }
    }
    postForm(frame.paths.callNext(at: view.place.id), token: frame.token, class: "pt") {
      selectField(Field(FieldName.counter, .counter), view.counters, view.calling, in: say, width: "w-m")
      actions { primaryButton(say(.callNext), class: "btn primary big", leadsOn: true) }
    }
  }
}

private func turnLink(_ turn: ReceptionView.Turn, _ frame: StaffFrame) -> HTML {
  a(.class("strong"), .href(frame.paths.ticket(turn.id))) {
    frame.say(.turn(turn.number))
    if !turn.name.isEmpty {
      " – "
      bdi { turn.name }
    }
  }
}

private func turnRemark(_ turn: ReceptionView.Turn, in say: Language) -> HTML {
  span(.class("small muted")) {
    bdi { say(turn.subject) }
    if let hour = turn.appointed {
      " · "
      say(.appointmentAt(hour))
    }
    " · "
    say(.waitedFor(turn.minutes))
    if let counter = turn.counter {
      " · "
      say(.atCounter(counter))
    }
  }
}

func turnButton(_ verb: TurnPart, _ turn: ReceptionView.Turn, _ frame: StaffFrame) -> HTML {
  postForm(frame.paths.ticket(turn.id, verb), token: frame.token) {
    hiddenField(FieldName.version, String(turn.version))
    button(.class(verb == .start || verb == .end ? "btn primary" : "btn"), .type("submit")) {
      frame.say(verb.words)
      span(.class("vh")) { ": \(frame.say(.turn(turn.number)))" }
    }
  }
}

private func waitingTable(_ view: ReceptionView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return section(.ariaLabelledBy("h-waiting")) {
    h2(.id("h-waiting"), .class("section-head")) {
      say(.waitingPeople)
      " "
      span(.class("chip")) { grouped(view.waiting.count) }
    }
    if view.waiting.isEmpty {
      emptyState(say(.nobodyWaits))
    } else {
      ol(.class("docs")) {
        for turn in view.waiting {
          li {
            span(.class("grow")) {
              turnLink(turn, frame)
              br()
              turnRemark(turn, in: say)
            }
            if let priority = turn.priority { chip(Chip(priority, .warn, icon: .alert), in: say) }
            for verb in turn.verbs { turnButton(verb, turn, frame) }
          }
        }
      }
    }
    p(.class("small muted pt")) {
      say(.goneToday(view.gone))
      " · "
      a(.href(frame.paths.nowServing)) { say(.nowServingPage) }
    }
  }
}

private func turnCard(_ view: ReceptionView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return card(say(.giveTurn), id: "h-take", icon: .plus) {
    postForm(frame.paths.tickets(at: view.place.id), token: frame.token) {
      selectField(Field(FieldName.subject, .aboutWhat), view.subjects, view.taking, in: say)
      textField(Field(FieldName.personName, .yourName, isOptional: true), view.taking, in: say, maxlength: 100)
      selectField(
        Field(FieldName.priority, .callFirst, hint: .callFirstHint, isOptional: true), Choice.priorities, view.taking,
        in: say)
      actions { primaryButton(say(.giveTurn), class: "btn primary grow") }
    }
  }
}

private func dayBookings(_ view: ReceptionView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return section(.ariaLabelledBy("h-bookings")) {
    h2(.id("h-bookings"), .class("section-head")) { say(.appointments) }
    if view.bookings.isEmpty {
      emptyState(say(.noAppointments))
    } else {
      dataTable([.appointmentHour, .yourName, .aboutWhat, .state], caption: .appointments, in: say) {
        for booking in view.bookings { bookingRow(booking, frame) }
      }
    }
    actions {
      linkButton(say(.dayBefore), to: view.before, class: "btn quiet")
      linkButton(say(.dayAfter), to: view.after, class: "btn quiet")
    }
  }
}

private func bookingRow(_ booking: ReceptionView.Booking, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return tr {
    th(.scope("row")) {
      a(.href(frame.paths.booking(booking.id))) {
        ltr(booking.hour)
        span(.class("vh")) { ": \(booking.number)" }
      }
    }
    cell(.yourName, in: say) { bdi { booking.name } }
    cell(.aboutWhat, in: say) { bdi { say(booking.subject) } }
    cell(.state, in: say) {
      if let version = booking.arrives {
        postForm(frame.paths.bookingArrival(booking.id), token: frame.token) {
          hiddenField(FieldName.version, String(version))
          button(.class("btn"), .type("submit")) {
            say(.hasArrived)
            span(.class("vh")) { ": \(booking.number)" }
          }
        }
      } else {
        chip(booking.state, in: say)
      }
    }
  }
}
