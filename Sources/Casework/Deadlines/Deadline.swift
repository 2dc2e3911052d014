/// How a request stands against its reply rule at a moment; days are those of Riyadh.
package struct Deadline: Hashable, Sendable {
  /// Where the clock is, or how it ended.
  package enum State: Hashable, Sendable {
    /// The clock has not begun: that has not happened yet.
    case notStarted(awaiting: Limit.Start)
    /// The clock runs but the rule names no last day.
    case ceilingUnset
    /// The clock runs, and the last day for an answer is today or still to come.
    case running
    /// The clock stands.
    case paused(Pause.Reason)
    /// The last day is over and there is no answer.
    case overdue
    /// Answered in time.
    case met(on: CalendarDay)
    /// Answered after the last day.
    case missed(on: CalendarDay)
    /// Answered, where the rule names no last day or the clock had not begun.
    case answered(on: CalendarDay)
    /// The applicant took the request back before an answer; the due day is the one that held then.
    case withdrawn(on: CalendarDay)
  }

  package let state: State
  /// The last day of the floor; nil without one, before it begins, and for urgent requests, which are exempt.
  package let floorEnds: CalendarDay?
  /// The day by whose close the answer is due; nil without a ceiling, before the clock begins, and while it stands
  /// with no known end.
  package let due: CalendarDay?
  /// While the clock stands with no known end: the day the answer would be due if it ran again today.
  package let dueIfResumed: CalendarDay?
  /// What is left after today, zero on the last day; nil once answered, overdue, or without a day to count to.
  ///
  /// While the clock stands it counts to the day the answer would be due if it ran again.
  package let remaining: DayCount?
  /// How long after the due day the answer came, or by how much it is overdue; nil when not late.
  package let late: DayCount?

  package init(
    state: State, floorEnds: CalendarDay?, due: CalendarDay? = nil, dueIfResumed: CalendarDay? = nil,
    remaining: DayCount? = nil, late: DayCount? = nil
  ) {
    self.state = state
    self.floorEnds = floorEnds
    self.due = due
    self.dueIfResumed = dueIfResumed
    self.remaining = remaining
    self.late = late
  }

  package var isLate: Bool { late != nil }
}

/// A number of days told both ways.
package struct DayCount: Hashable, Sendable {
  package let calendar: Int
  package let working: Int

  package init(calendar: Int, working: Int) {
    self.calendar = calendar
    self.working = working
  }

  /// The days after `day`, through `last`.
  init(after day: CalendarDay, through last: CalendarDay, in calendar: WorkingCalendar) {
    self.init(calendar: max(0, last - day), working: calendar.workingDays(after: day, through: last))
  }
}
