extension DeadlineWatch {
  /// Something to be said about one request's last day; each is said once, and anew when the last day moves.
  package struct Call: Hashable, Sendable {
    package let kind: Notice.Kind
    /// The request's last day.
    package let due: CalendarDay
    /// Which step of the watch it is, in working days.
    package let step: Int

    /// What makes it the same as another about the same request.
    package var key: String { "\(kind.rawValue):\(due):\(step)" }

    /// Those it is for before anybody else, and where the day has passed or there are none of them, senior management.
    func listeners(_ first: [StaffMember], among colleagues: [StaffMember]) -> [StaffMember.ID] {
      let above =
        kind == .escalation || first.isEmpty ? colleagues.filter { $0.duties.contains(.hearEscalations) } : []
      return (first + above.filter { !first.contains($0) }).map(\.id)
    }
  }

  /// What is to be said on `day` about a request whose last day is `due`; nil when nothing is.
  ///
  /// A round that was missed is not made up for step by step: the nearest step counts.
  package func call(on day: CalendarDay, for due: CalendarDay, in calendar: WorkingCalendar) -> Call? {
    if due < day {
      let past = calendar.workingDays(after: due, through: day)
      return escalations.last { $0 <= past }.map { Call(kind: .escalation, due: due, step: $0) }
    }
    let left = calendar.workingDays(after: day, through: due)
    return reminders.last { left <= $0 }.map { Call(kind: .reminder, due: due, step: $0) }
  }

  /// The last day that anything can be said of on `day`: nothing due later is looked at.
  package func horizon(on day: CalendarDay, in calendar: WorkingCalendar) -> CalendarDay {
    guard let most = reminders.first else { return day }
    var (last, remaining) = (day, most + 1)
    let beyond = calendar.advance(&last, &remaining, through: day + Self.farthest * 5)
    return (beyond ?? last) - 1
  }

  /// Whom a call is for: a reminder for whoever has the request, an escalation for them and for senior management.
  ///
  /// A request that nobody has is everybody's who may give it to someone; where there is no such person, senior
  /// management's.
  package func listeners(
    to call: Call, assignee: StaffMember.ID?, researcher: StaffMember.ID?, among colleagues: [StaffMember]
  ) -> [StaffMember.ID] {
    let inCharge = colleagues.filter { $0.id == assignee || $0.id == researcher }
    let first = inCharge.isEmpty ? colleagues.filter { $0.duties.contains(.assign) } : inCharge
    return call.listeners(first, among: colleagues)
  }
}
