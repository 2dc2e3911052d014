package import HTML
import Lexicon

/// Chooses the day of an appointment, for a caller or for one that is moved.
package func deskDaysPage(_ view: BookingDaysView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  let title = say(view.moving == nil ? .newAppointment : .moveAppointment)
  return staffShell(frame, title: title, at: .reception) {
    crumbs([(say(.reception), frame.paths.reception)], current: .text(title), in: say)
    div(.class("head")) { h1 { title } }
    div(.class("narrow stack")) { dayChoice(view, in: say) }
  }
}

/// Chooses the hour, and writes down who calls.
package func deskBookingPage(_ view: BookingFormView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  let title = say(view.moving == nil ? .newAppointment : .moveAppointment)
  return staffShell(frame, title: title, at: .reception) {
    crumbs(
      [(say(.reception), frame.paths.reception), (title, view.back)], current: fullDate(view.date, in: say), in: say)
    div(.class("head")) {
      div {
        h1 { fullDate(view.date, in: say) }
        p(.class("muted")) { bdi { say(view.place) } }
      }
    }
    div(.class("narrow stack")) {
      errorSummary(view.state, in: say)
      bookingForm(view, token: frame.token, in: say)
    }
  }
}

/// An appointment as the desk sees it.
package struct BookingView: Sendable {
  package var id: String
  package var number: String
  package var version: Int
  package var state: Chip
  package var facts: [Fact]
  /// Whether it may be moved and called off.
  package var isOpen: Bool
  package var cancelling: FormState

  package init(
    id: String, number: String, version: Int, state: Chip, facts: [Fact], isOpen: Bool,
    cancelling: FormState = FormState()
  ) {
    (self.id, self.number, self.version, self.state, self.facts) = (id, number, version, state, facts)
    (self.isOpen, self.cancelling) = (isOpen, cancelling)
  }
}

/// One appointment, and what the desk may do about it.
package func bookingPage(_ view: BookingView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: "\(say(.appointment)) \(view.number)", at: .reception) {
    crumbs([(say(.reception), frame.paths.reception)], current: ltr(view.number), in: say)
    div(.class("head")) {
      div {
        h1 { ltr(view.number) }
        div(.class("row wrap")) { chip(view.state, in: say) }
      }
    }
    div(.class("narrow stack")) {
      errorSummary(view.cancelling, in: say)
      factList(view.facts, in: say)
      if view.isOpen {
        actions { linkButton(say(.moveAppointment), to: frame.paths.bookingDays(view.id), class: "btn") }
        details(.class("act"), .open(if: !view.cancelling.errors.isEmpty)) {
          summary { say(.cancelAppointment) }
          postForm(frame.paths.bookingCancellation(view.id), token: frame.token) {
            hiddenField(FieldName.version, String(view.version))
            textField(
              Field(FieldName.reason, .cancelReason, isOptional: true), view.cancelling, in: say, maxlength: 300)
            button(.class("btn danger"), .type("submit")) { say(.cancelAppointment) }
          }
        }
      }
    }
  }
}
