package import HTML
package import Lexicon

/// A month of the office: what is due on each day, and when it rests.
package struct CalendarView: Sendable {
  /// The first of the month.
  package var month: DualDate
  /// Every day of it in order.
  package var days: [Day]
  package var before: String
  package var after: String
  package var holidays: [HolidaysView.Holiday]
  package var watch: WatchView?

  package init(
    month: DualDate, days: [Day], before: String, after: String, holidays: [HolidaysView.Holiday],
    watch: WatchView? = nil
  ) {
    (self.month, self.days, self.before, self.after) = (month, days, before, after)
    (self.holidays, self.watch) = (holidays, watch)
  }

  package struct Day: Hashable, Sendable {
    package var date: DualDate
    package var isOff: Bool
    package var isToday: Bool
    /// How many open requests have it as their last day.
    package var due: Int
    /// The list from that day on.
    package var path: String

    package init(date: DualDate, isOff: Bool, isToday: Bool, due: Int, path: String) {
      (self.date, self.isOff, self.isToday, self.due, self.path) = (date, isOff, isToday, due, path)
    }
  }
}

/// When colleagues are reminded, as it is set or was typed.
package struct WatchView: Sendable {
  package var state: FormState
  package var canSet: Bool

  package init(state: FormState, canSet: Bool) { (self.state, self.canSet) = (state, canSet) }
}

/// One month as a table, its holidays, and when colleagues are reminded.
package func calendarPage(_ view: CalendarView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.placeCalendar), at: .calendar) {
    div(.class("head")) {
      div {
        h1 { say(.placeCalendar) }
        p(.class("muted")) { say(.calendarLead) }
      }
    }
    if let watch = view.watch { errorSummary(watch.state, in: say) }
    div(.class("two after")) {
      month(view, in: say)
      aside(.class("stack"), .ariaLabel(say(.watchHeading))) {
        if let watch = view.watch { watchCard(watch, frame) }
        holidaysOfMonth(view.holidays, frame)
      }
    }
  }
}

private func month(_ view: CalendarView, in say: Language) -> HTML {
  section(.class("card month"), .ariaLabelledBy("h-month")) {
    header {
      h2(.id("h-month")) { say.month(view.month) }
      span(.class("row")) {
        a(.class("btn"), .href(view.before)) { say(.monthBefore) }
        a(.class("btn"), .href(view.after)) { say(.monthAfter) }
      }
    }
    table {
      caption(.class("vh")) { say.month(view.month) }
      thead { tr { for weekday in Weekday.allCases { th(.scope("col")) { say.weekdayInCalendar(weekday) } } } }
      tbody { for week in weeks(of: view.days) { tr { for day in week { dayCell(day, in: say) } } } }
    }
  }
}

/// Rows from Sunday to Saturday; nil where the month has not begun or is over.
private func weeks(of days: [CalendarView.Day]) -> [[CalendarView.Day?]] {
  let lead = days.first?.date.weekday.rawValue ?? 0
  var cells: [CalendarView.Day?] = Array(repeating: nil, count: lead) + days
  cells += Array(repeating: nil, count: (7 - cells.count % 7) % 7)
  return stride(from: 0, to: cells.count, by: 7).map { Array(cells[$0..<$0 + 7]) }
}

private func dayCell(_ day: CalendarView.Day?, in say: Language) -> HTML {
  guard let day else { return td() }
  let names = [day.isOff ? "off" : nil, day.isToday ? "today" : nil].compactMap(\.self)
  return td(.class(names.isEmpty ? nil : names.joined(separator: " ")), .ariaCurrent(day.isToday ? "date" : nil)) {
    time(.datetime(day.date.gregorian.iso)) {
      String(day.date.gregorian.day)
      span(.class("small muted")) { " \(day.date.hijri.day)" }
    }
    if day.isOff { span(.class("vh")) { " \(say(.dayOff))" } }
    if day.due > 0 {
      a(.class("n"), .href(day.path)) {
        grouped(day.due)
        span(.class("vh")) { " \(say(.requestsDue(day.due)))" }
      }
    }
  }
}

private func holidaysOfMonth(_ holidays: [HolidaysView.Holiday], _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return card(say(.officialHolidays), id: "h-holidays", icon: .calendar) {
    if holidays.isEmpty {
      p(.class("muted")) { say(.noHolidaysThisMonth) }
    } else {
      ul(.class("docs")) { for holiday in holidays { holidayLine(holiday, in: say) } }
    }
    p(.class("small pt")) { a(.href(frame.paths.holidays)) { say(.placeHolidays) } }
  }
}

private func watchCard(_ watch: WatchView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return card(say(.watchHeading), id: "h-watch", icon: .clock) {
    p(.class("small muted gap")) { say(.watchLead) }
    if watch.canSet {
      postForm(frame.paths.calendar, token: frame.token) {
        textField(
          Field(FieldName.reminders, .watchReminders, hint: .watchRemindersHint, isOptional: true), watch.state,
          in: say, maxlength: 60)
        textField(
          Field(FieldName.escalations, .watchEscalations, hint: .watchEscalationsHint), watch.state, in: say,
          maxlength: 60)
        actions { primaryButton(say(.save), class: "btn primary grow") }
      }
    } else {
      factList(
        [
          Fact(.watchReminders, .text(watch.state.value(FieldName.reminders))),
          Fact(.watchEscalations, .text(watch.state.value(FieldName.escalations))),
        ], in: say)
    }
  }
}

private func holidayLine(_ holiday: HolidaysView.Holiday, in say: Language) -> HTML {
  li {
    div {
      span(.class("strong")) { say(holiday.name) }
      div(.class("small muted")) {
        bothDates(holiday.first, in: say)
        if holiday.first != holiday.last {
          " – "
          bothDates(holiday.last, in: say)
        }
      }
    }
  }
}
