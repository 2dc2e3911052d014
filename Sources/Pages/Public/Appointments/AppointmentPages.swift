package import HTML
import Lexicon

/// Where and when someone can be received.
package func bookingDaysPage(_ view: BookingDaysView, in frame: PublicFrame) -> HTML {
  let say = frame.say
  return publicShell(frame, title: say(.bookAppointment)) {
    h1 { say(view.moving == nil ? .bookAppointment : .moveAppointment) }
    if let number = view.moving {
      p(.class("muted")) { ltr(number) }
    } else {
      p(.class("lead")) { say(.bookAppointmentLead) }
    }
    div(.class("stack")) { dayChoice(view, in: say) }
    if view.moving == nil {
      p(.class("pt")) { a(.href(frame.paths.appointmentSearch)) { say(.haveAppointment) } }
    } else {
      actions { linkButton(say(.yourAppointment), to: frame.paths.ownAppointment, class: "btn big") }
    }
  }
}

/// The places with their days, each a link to its hours.
func dayChoice(_ view: BookingDaysView, in say: Language) -> HTML {
  .fragment(
    view.places.map { place in
      card(say(place.name), id: "h-\(place.id)", icon: .home) {
        if !place.address.isEmpty { p(.dir("auto")) { place.address } }
        openingHours(place.hours, in: say)
        if place.days.isEmpty {
          p(.class("muted")) { say(.noFreeDays) }
        } else {
          dayList(place.days.prefix(nearestDays), in: say)
          if place.days.count > nearestDays {
            details(.class("act")) {
              summary { say(.laterDays) }
              dayList(place.days.dropFirst(nearestDays), in: say)
            }
          }
        }
      }
    })
}

/// So many days are shown at once; a month of them is too long for a phone.
private let nearestDays = 6

private func dayList(_ days: ArraySlice<BookingDaysView.Day>, in say: Language) -> HTML {
  ul(.class("docs")) {
    for day in days {
      li {
        span(.class("grow")) { a(.href(day.path)) { fullDate(day.date, in: say) } }
        span(.class("chip")) { say(.freeSlots(day.free)) }
      }
    }
  }
}

private func openingHours(_ hours: [BookingDaysView.Hours], in say: Language) -> HTML {
  details(.class("act")) {
    summary { say(.openingHours) }
    dl(.class("dl")) {
      for day in hours {
        div {
          dt { say(day.day) }
          dd { ltr(day.spans) }
        }
      }
    }
  }
}

/// The hours of a day, and who comes; for one that is moved the hours alone.
package func bookingFormPage(_ view: BookingFormView, in frame: PublicFrame) -> HTML {
  let say = frame.say
  return publicShell(frame, title: say(view.moving == nil ? .bookAppointment : .moveAppointment)) {
    errorSummary(view.state, in: say)
    h1 { fullDate(view.date, in: say) }
    p(.class("lead")) {
      bdi { say(view.place) }
      if !view.address.isEmpty {
        br()
        bdi { view.address }
      }
    }
    bookingForm(view, token: frame.token, in: say)
  }
}

func bookingForm(_ view: BookingFormView, token: FormToken, in say: Language) -> HTML {
  let state = view.state
  guard !view.slots.isEmpty else {
    return .fragment([
      p { say(.noFreeDays) }, actions { linkButton(say(.otherDay), to: view.back, class: "btn big") },
    ])
  }
  return postForm(view.path, token: token) {
    if let moving = view.moving { hiddenField(FieldName.version, String(moving.version)) }
    selectField(Field(FieldName.slot, .appointmentHour), view.slots, state, in: say, width: "w-m")
    if view.moving == nil {
      selectField(Field(FieldName.subject, .aboutWhat), view.subjects, state, in: say)
      textField(
        Field(FieldName.personName, .yourName, hint: .yourNameHint), state, in: say, autocomplete: "name",
        maxlength: 100)
      numberField(
        Field(FieldName.mobile, .mobile, hint: .appointmentMobileHint), state, in: say, type: "tel",
        autocomplete: "tel-national", inputmode: "tel", maxlength: 20)
    }
    actions {
      primaryButton(say(view.moving == nil ? .book : .moveHere), class: "btn primary big", leadsOn: true)
      linkButton(say(.otherDay), to: view.back, class: "btn big quiet")
    }
  }
}

/// One's own appointment: its number, when and where, and what can still be done about it.
package func ownBookingPage(_ view: OwnBookingView, in frame: PublicFrame) -> HTML {
  let say = frame.say
  return publicShell(frame, title: "\(say(.yourAppointment)) \(view.number)") {
    p(.class("muted")) { say(.yourAppointment) }
    h1 { ltr(view.number) }
    div(.class("row wrap")) { chip(view.state, in: say) }
    div(.class("gap"))
    factList(view.facts, in: say)
    if view.isOpen {
      p(.class("pt")) { say(.keepAppointmentNumber) }
      div(.class("gap"))
      actions {
        linkButton(say(.addToCalendar), to: frame.paths.ownAppointmentCalendar, class: "btn big", icon: .calendar)
        linkButton(say(.moveAppointment), to: frame.paths.ownAppointmentDays, class: "btn big")
      }
      details(.class("act")) {
        summary { say(.cancelAppointment) }
        p { say(.cancelAppointmentHint) }
        postForm(frame.paths.ownAppointmentCancellation, token: frame.token) {
          button(.class("btn danger"), .type("submit")) { say(.cancelAppointment) }
        }
      }
    } else {
      p(.class("pt muted")) { say(.appointmentOver) }
      actions { linkButton(say(.bookAppointment), to: frame.paths.appointments, class: "btn big") }
    }
    postForm(frame.paths.ownAppointmentExit, token: frame.token) {
      actions { button(.class("btn quiet"), .type("submit")) { say(.closeThis) } }
    }
  }
}

/// Asks for an appointment's number and its mobile.
package func findBookingPage(_ state: FormState, in frame: PublicFrame) -> HTML {
  let say = frame.say
  return publicShell(frame, title: say(.haveAppointment)) {
    errorSummary(state, in: say)
    h1 { say(.haveAppointment) }
    p(.class("lead")) { say(.haveAppointmentLead) }
    postForm(frame.paths.appointmentSearch, token: frame.token) {
      textField(
        Field(FieldName.number, .appointmentNumber, hint: .appointmentNumberHint), state, in: say, width: "num w-id",
        maxlength: 30)
      numberField(
        Field(FieldName.mobile, .mobile), state, in: say, type: "tel", autocomplete: "tel-national",
        inputmode: "tel", maxlength: 20)
      actions { primaryButton(say(.sendCode), class: "btn primary big", leadsOn: true) }
    }
  }
}

/// Asks for the code that was sent; the same page whether or not number and mobile belong together.
package func bookingCodePage(_ state: FormState, in frame: PublicFrame) -> HTML {
  let say = frame.say
  return publicShell(frame, title: say(.enterCode)) {
    errorSummary(state, in: say)
    h1 { say(.enterCode) }
    p(.class("lead")) { say(.enterCodeLead) }
    postForm(frame.paths.appointmentCode, token: frame.token) {
      numberField(
        Field(FieldName.code, .code, hint: .codeHint), state, in: say, width: "w-code",
        autocomplete: "one-time-code", maxlength: 8)
      actions {
        primaryButton(say(.continueOn), class: "btn primary big", leadsOn: true)
        linkButton(say(.startAgain), to: frame.paths.appointmentSearch, class: "btn big quiet")
      }
    }
    if frame.showsOutbox { p(.class("pt")) { a(.href(frame.paths.outbox)) { say(.openDemoOutbox) } } }
  }
}
