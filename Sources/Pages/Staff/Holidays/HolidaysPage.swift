package import HTML
package import Lexicon

/// Official holidays, computed or announced, and what correcting one has moved.
package struct HolidaysView: Sendable {
  package var holidays: [Holiday]
  package var canCorrect: Bool
  package var state: FormState
  /// Open requests whose deadline moved with the last correction.
  package var moved: [Moved]

  package init(
    holidays: [Holiday], canCorrect: Bool, state: FormState = FormState(), moved: [Moved] = []
  ) {
    self.holidays = holidays
    self.canCorrect = canCorrect
    self.state = state
    self.moved = moved
  }

  /// One holiday of the table, as announced or as computed.
  package struct Holiday: Hashable, Sendable {
    package var id: String
    package var name: Phrase
    package var first: DualDate
    package var last: DualDate
    /// Announced, or computed until it is.
    package var source: Chip

    package init(
      id: String, name: Phrase, first: DualDate, last: DualDate, source: Chip
    ) {
      self.id = id
      self.name = name
      self.first = first
      self.last = last
      self.source = source
    }
  }

  /// An open request whose last day a correction moved.
  package struct Moved: Hashable, Sendable {
    /// Nil for who may not see the request.
    package var id: String?
    package var number: String
    package var before: DualDate
    package var after: DualDate

    package init(
      id: String?, number: String, before: DualDate, after: DualDate
    ) {
      self.id = id
      self.number = number
      self.before = before
      self.after = after
    }
  }
}

/// The official holidays deadlines are counted by, and what the last correction moved.
package func holidaysPage(_ view: HolidaysView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.officialHolidays), at: .holidays) {
    div(.class("head")) {
      div {
        h1 { say(.officialHolidays) }
        p(.class("muted")) { say(.officialHolidaysLead) }
      }
    }
    errorSummary(view.state, in: say)
    movedDeadlines(view.moved, frame)
    div(.class("two after")) {
      holidayTable(view, frame)
      aside(.class("stack"), .ariaLabel(say(.announceHoliday))) {
        if view.canCorrect { announcementCard(view.state, frame) }
      }
    }
  }
}

private func holidayTable(_ view: HolidaysView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return dataTable([.holiday, .firstDay, .lastDay, .source], caption: .officialHolidays, in: say) {
    for holiday in view.holidays {
      tr {
        th(.scope("row")) {
          if view.canCorrect {
            a(.href(frame.paths.holiday(holiday.id))) { say(holiday.name) }
          } else {
            say(holiday.name)
          }
        }
        cell(.firstDay, in: say) { bothDates(holiday.first, in: say) }
        cell(.lastDay, in: say) { bothDates(holiday.last, in: say) }
        cell(.source, in: say) { chip(holiday.source, in: say) }
      }
    }
  }
}

private func announcementCard(_ state: FormState, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return card(say(.announceHoliday), id: "h-announce", icon: .calendar) {
    postForm(frame.paths.holidays, token: frame.token) {
      p(.class("small muted")) { say(.announceHolidayLead) }
      textField(Field(FieldName.holidayName, .holidayName), state, in: say, maxlength: 100)
      radios(Field(FieldName.holidayKind, .holidayKind), Choice.holidayKinds, state, in: say)
      dateField(Field(FieldName.firstDay, .firstDay), state, in: say)
      dateField(Field(FieldName.lastDay, .lastDay), state, in: say)
      actions { primaryButton(say(.saveAndRecalculate), class: "btn primary grow") }
    }
  }
}

private func movedDeadlines(_ moved: [HolidaysView.Moved], _ frame: StaffFrame) -> HTML {
  guard !moved.isEmpty else { return .none }
  let say = frame.say
  return section(.class("gap"), .ariaLabelledBy("h-moved")) {
    h2(.id("h-moved"), .class("section-head")) { say(.movedDeadlines(moved.count)) }
    dataTable([.request, .deadlineBefore, .deadlineAfter], caption: .movedDeadlines(moved.count), in: say) {
      for entry in moved {
        tr {
          th(.scope("row")) {
            if let id = entry.id { a(.href(frame.paths.request(id))) { ltr(entry.number) } } else { ltr(entry.number) }
          }
          cell(.deadlineBefore, in: say) { bothDates(entry.before, in: say) }
          cell(.deadlineAfter, in: say) { bothDates(entry.after, in: say) }
        }
      }
    }
  }
}

extension Choice {
  static let holidayKinds = [
    Choice("announced", .holidayKindAnnounced), Choice("closure", .holidayKindClosure),
  ]
}

/// What can be done to one holiday, each with its form as it was sent last.
package struct HolidayView: Sendable {
  package var holiday: HolidaysView.Holiday
  /// The dates' form; nil for a holiday of no calendar, which is taken back and entered anew.
  package var correction: FormState?
  /// The form that takes back what was entered; nil for what is computed.
  package var removal: FormState?

  package init(holiday: HolidaysView.Holiday, correction: FormState?, removal: FormState?) {
    self.holiday = holiday
    self.correction = correction
    self.removal = removal
  }
}

/// Correcting one holiday, or taking back what was entered.
package func holidayPage(_ view: HolidayView, in frame: StaffFrame) -> HTML {
  let holiday = view.holiday
  let say = frame.say
  return staffShell(frame, title: say(holiday.name), at: .holidays) {
    crumbs([(say(.officialHolidays), frame.paths.holidays)], current: .text(say(holiday.name)), in: say)
    div(.class("head")) { h1 { say(holiday.name) } }
    div(.class("narrow stack")) {
      for state in [view.correction, view.removal].compactMap(\.self) { errorSummary(state, in: say) }
      factList(
        [
          Fact(.firstDay, .phrase(.bothDates(holiday.first))), Fact(.lastDay, .phrase(.bothDates(holiday.last))),
          Fact(.source, .phrase(holiday.source.text)),
        ], in: say)
      if let state = view.correction {
        card(say(.correctHoliday), id: "h-correct", icon: .calendar) {
          postForm(frame.paths.holiday(holiday.id), token: frame.token) {
            dateField(Field(FieldName.firstDay, .firstDay), state, in: say)
            dateField(Field(FieldName.lastDay, .lastDay), state, in: say)
            actions { primaryButton(say(.saveAndRecalculate)) }
          }
        }
      }
      if let state = view.removal {
        card(say(.takeHolidayBack), id: "h-remove", icon: .alert) {
          postForm(frame.paths.holidayRemoval(holiday.id), token: frame.token) {
            p(.class("small muted")) { say(.takeHolidayBackLead) }
            textField(Field(FieldName.reason, .takeBackReason), state, in: say, maxlength: 500)
            actions { button(.class("btn danger"), .type("submit")) { say(.takeHolidayBack) } }
          }
        }
      }
    }
  }
}
