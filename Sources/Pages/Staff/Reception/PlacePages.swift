import Casework
package import HTML
package import Lexicon

/// Where people are received.
package struct PlacesView: Sendable {
  package var places: [Place]

  package init(places: [Place]) { self.places = places }

  /// One place in a line.
  package struct Place: Sendable {
    package var id: String
    package var name: Phrase
    package var hours: [BookingDaysView.Hours]
    package var states: [Chip]

    package init(id: String, name: Phrase, hours: [BookingDaysView.Hours], states: [Chip]) {
      (self.id, self.name, self.hours, self.states) = (id, name, hours, states)
    }
  }
}

/// A place's form.
package struct PlaceView: Sendable {
  /// The place's identifier, or `new`.
  package var id: String
  package var title: Phrase
  package var version: Int
  /// The days of the week, each with the ending of its fields' names.
  package var days: [Choice]
  package var state: FormState

  package init(id: String, title: Phrase, version: Int, days: [Choice], state: FormState) {
    (self.id, self.title, self.version, self.days, self.state) = (id, title, version, days, state)
  }
}

/// The reception places, each leading to its form.
package func placesPage(_ view: PlacesView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.receptionPlaces), at: .places) {
    div(.class("head")) {
      div {
        h1 { say(.receptionPlaces) }
        p(.class("muted")) { say(.receptionPlacesLead) }
      }
      linkButton(say(.newPlace), to: frame.paths.receptionPlace("new"), class: "btn primary", icon: .plus)
    }
    div(.class("stack")) {
      for place in view.places {
        card(say(place.name), id: "h-\(place.id)", icon: .home) {
          div(.class("row wrap")) { for state in place.states { chip(state, in: say) } }
          dl(.class("dl")) {
            for day in place.hours {
              div {
                dt { say(day.day) }
                dd { ltr(day.spans) }
              }
            }
          }
          actions {
            a(.class("btn"), .href(frame.paths.receptionPlace(place.id))) {
              say(.change)
              span(.class("vh")) { ": \(say(place.name))" }
            }
          }
        }
      }
    }
  }
}

/// What is set for one place.
package func placePage(_ view: PlaceView, in frame: StaffFrame) -> HTML {
  let (say, state) = (frame.say, view.state)
  return staffShell(frame, title: say(view.title), at: .places) {
    crumbs([(say(.receptionPlaces), frame.paths.receptionPlaces)], current: bdi { say(view.title) }, in: say)
    div(.class("head")) { h1 { bdi { say(view.title) } } }
    div(.class("narrow stack")) {
      errorSummary(state, in: say)
      postForm(frame.paths.receptionPlace(view.id), token: frame.token) {
        hiddenField(FieldName.version, String(view.version))
        textField(Field(FieldName.nameAr, .placeNameAr), state, in: say, maxlength: 100)
        textField(Field(FieldName.nameEn, .placeNameEn, isOptional: true), state, in: say, maxlength: 100)
        textField(Field(FieldName.address, .placeAddress, isOptional: true), state, in: say)
        radios(Field(FieldName.active, .state), Choice.placeStates, state, in: say)
        h2(.class("section-head")) { say(.openingHours) }
        p(.class("small muted gap")) { say(.hoursHint) }
        for day in view.days { hoursField(FieldName.hoursPrefix + day.value, day.label, state, in: say) }
        details(.class("act"), .open(if: state.errors.contains { $0.field.hasPrefix(FieldName.ramadanPrefix) })) {
          summary { say(.ramadanHours) }
          p(.class("small muted gap")) { say(.ramadanHoursHint) }
          for day in view.days { hoursField(FieldName.ramadanPrefix + day.value, day.label, state, in: say) }
        }
        radios(Field(FieldName.takesBookings, .takesBookings), Choice.bookingStates, state, in: say)
        numberField(Field(FieldName.slotMinutes, .slotLength), state, in: say, width: "w-4", maxlength: 3)
        numberField(Field(FieldName.receivers, .receiverCount), state, in: say, width: "w-4", maxlength: 2)
        numberField(Field(FieldName.daysAhead, .daysAheadLabel), state, in: say, width: "w-4", maxlength: 2)
        actions { primaryButton(say(.savePlace), class: "btn primary grow") }
      }
    }
  }
}

private func hoursField(_ name: String, _ day: Phrase, _ state: FormState, in say: Language) -> HTML {
  textField(Field(name, day), state, in: say, width: "num", maxlength: 100)
}

extension Choice {
  package static let placeStates = [Choice("yes", .placeIsOpen), Choice("no", .placeIsClosed)]
  package static let priorities = Ticket.Priority.allCases.map { Choice($0.rawValue, $0.name) }
  package static let handed = Handed.Kind.allCases.map { Choice($0.rawValue, $0.name) }
  package static let bookingStates = [Choice("yes", .placeTakesBookings), Choice("no", .placeTakesNone)]
}
