import Arabic
import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addCalendar(to router: inout Router) {
    router.get(
      "/{association}/staff/calendar",
      staff { visit in
        let watch = try await office.deadlineWatch(as: visit.actor)
        return try await visit.calendar(FormState(values: Form(watch)))
      })
    router.post("/{association}/staff/calendar", staffPosted(setWatch))
  }

  private func setWatch(_ visit: StaffVisit, _ form: Form) async throws -> HTTPResponse {
    let error: FieldError
    do {
      let watch = try DeadlineWatch(
        remindingAt: try Self.days(FieldName.reminders, in: form),
        escalatingAt: try Self.days(FieldName.escalations, in: form))
      try await office.setDeadlineWatch(watch, as: visit.actor)
      return visit.go(visit.paths.calendar, .watchSaved)
    } catch let refusal as PanelRefusal {
      error = FieldError(refusal.field ?? FieldName.reminders, refusal.words)
    } catch let refusal as WatchRefusal {
      error = FieldError(refusal == .silent ? FieldName.escalations : FieldName.reminders, refusal.words)
    }
    return try await visit.calendar(FormState(values: form, errors: [error]), status: 422)
  }

  /// Numbers in any digits, with commas or spaces of any script between.
  private static func days(_ field: String, in form: Form) throws(PanelRefusal) -> [Int] {
    let parts = (form[field] ?? "").withASCIIDigits.split { ",،؛; ".contains($0) }
    let days = parts.prefix(50).compactMap { Int($0) }
    guard days.count == parts.count else { throw PanelRefusal(field: field, .watchNotDays) }
    return days
  }
}

extension Form {
  fileprivate init(_ watch: DeadlineWatch) {
    self.init([
      FieldName.reminders: watch.reminders.map(String.init).joined(separator: ", "),
      FieldName.escalations: watch.escalations.map(String.init).joined(separator: ", "),
    ])
  }
}

extension StaffVisit {
  /// The month asked for, or the present one.
  fileprivate func calendar(_ state: FormState, status: Int = 200) async throws -> HTTPResponse {
    let today = CalendarDay(now)
    let month = Month(request.query["month"] ?? "") ?? Month(of: today)
    let (first, last) = (month.first, month.next.first - 1)
    let due = try await office.lastDays(from: first, through: last, as: actor)
    let calendar = settings.calendar
    let days = (0...(last - first)).map { offset in
      let day = first + offset
      return CalendarView.Day(
        date: DualDate(day), isOff: !calendar.isWorking(day), isToday: day == today, due: due[day] ?? 0,
        path: "\(paths.inbox(.team))&due=\(day.number)&after=\(String(repeating: "0", count: 32))")
    }
    let holidays = office.holidays(of: settings).filter { $0.days.map { $0.overlaps(first...last) } ?? false }
    let view = CalendarView(
      month: DualDate(first), days: days, before: "\(paths.calendar)?month=\(month.previous)",
      after: "\(paths.calendar)?month=\(month.next)", holidays: holidays.compactMap { HolidaysView.Holiday($0) },
      watch: WatchView(state: state, canSet: actor.may(.manageHolidays)))
    return page(calendarPage(view, in: frame()), status: status)
  }
}

/// A month of the Gregorian calendar, as addresses name it: `2026-11`.
private struct Month: CustomStringConvertible {
  var year: Int
  var month: Int

  init(of day: CalendarDay) {
    let date = day.gregorian
    (year, month) = (date?.year ?? 2026, date?.month ?? 1)
  }

  /// Nil for anything that is no month of this or a neighbouring century.
  init?(_ text: String) {
    guard text.utf8.count == 7, let first = CalendarDay(iso: "\(text)-01"),
      (1900...2100).contains(Month(of: first).year)
    else { return nil }
    self.init(of: first)
  }

  var first: CalendarDay { CalendarDay(iso: "\(description)-01") ?? .latest }
  var next: Month { Month(of: first + 31) }
  var previous: Month { Month(of: first - 1) }
  var description: String { "\(year)-\(twoDigits(month))" }
}
