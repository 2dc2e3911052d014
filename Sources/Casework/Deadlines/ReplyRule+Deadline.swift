extension ReplyRule {
  /// How a request with that clock stands at `now`.
  ///
  /// Day 0 is the day its limit begins on and counting starts the next day; the answer is due by the close of the last
  /// counted day, whether or not anybody works on it. Pauses put the ceiling off but not the floor: what they take is the
  /// association's time, while the applicant has waited all the same.
  package func deadline(of clock: ReplyClock, asOf now: Instant, in calendar: WorkingCalendar) -> Deadline {
    let floorEnds = lastDayOfFloor(of: clock, in: calendar)
    if clock.decided == nil, let withdrawn = clock.withdrawn {
      let due = lastDayOfCeiling(of: clock, in: calendar)
      return Deadline(state: .withdrawn(on: CalendarDay(withdrawn)), floorEnds: floorEnds, due: due)
    }
    guard let ceiling, let began = clock.began(ceiling.start) else {
      return Deadline(state: stateWithoutCount(clock), floorEnds: floorEnds)
    }
    let dayZero = CalendarDay(began)
    let today = CalendarDay(now)
    let suspended = clock.suspensions(of: ceiling.start, after: dayZero, until: clock.ended)
    switch ceiling.count(from: dayZero, suspended: suspended, in: calendar) {
    case .ends(let due):
      if let decided = clock.decided {
        return .answered(on: CalendarDay(decided), due: due, floorEnds, calendar)
      }
      let pause = clock.pause(of: ceiling.start, at: now)
      return .open(due: due, pause, today, floorEnds, calendar)
    case .stands:
      // Were it to run again now, today would count.
      let resumed = clock.suspensions(of: ceiling.start, after: dayZero, until: now)
      let projected = ceiling.count(from: dayZero, suspended: resumed, in: calendar)
      return .standing(clock.pause(of: ceiling.start, at: now), projected, today, floorEnds, calendar)
    }
  }

  /// The last day of the floor; nil without one, before it begins, and for an urgent request.
  func lastDayOfFloor(of clock: ReplyClock, in calendar: WorkingCalendar) -> CalendarDay? {
    guard !clock.isUrgent, let floor, let began = clock.began(floor.start) else { return nil }
    return floor.lastDay(from: CalendarDay(began), in: calendar)
  }

  /// The day the answer is due; nil without a ceiling, before its clock begins, and while it stands with no known end.
  func lastDayOfCeiling(of clock: ReplyClock, in calendar: WorkingCalendar) -> CalendarDay? {
    guard let ceiling, let began = clock.began(ceiling.start) else { return nil }
    let dayZero = CalendarDay(began)
    let suspended = clock.suspensions(of: ceiling.start, after: dayZero, until: clock.ended)
    return ceiling.count(from: dayZero, suspended: suspended, in: calendar).end
  }

  private func stateWithoutCount(_ clock: ReplyClock) -> Deadline.State {
    if let decided = clock.decided { return .answered(on: CalendarDay(decided)) }
    if clock.submitted == nil { return .notStarted(awaiting: .submission) }
    return ceiling.map { .notStarted(awaiting: $0.start) } ?? .ceilingUnset
  }
}

extension Deadline {
  fileprivate static func answered(
    on day: CalendarDay, due: CalendarDay, _ floorEnds: CalendarDay?, _ calendar: WorkingCalendar
  ) -> Deadline {
    guard day > due else { return Deadline(state: .met(on: day), floorEnds: floorEnds, due: due) }
    let late = DayCount(after: due, through: day, in: calendar)
    return Deadline(state: .missed(on: day), floorEnds: floorEnds, due: due, late: late)
  }

  fileprivate static func open(
    due: CalendarDay, _ pause: Pause.Reason?, _ today: CalendarDay, _ floorEnds: CalendarDay?,
    _ calendar: WorkingCalendar
  ) -> Deadline {
    if today > due {
      let late = DayCount(after: due, through: today, in: calendar)
      return Deadline(state: .overdue, floorEnds: floorEnds, due: due, late: late)
    }
    let remaining = DayCount(after: today, through: due, in: calendar)
    return Deadline(state: pause.map(State.paused) ?? .running, floorEnds: floorEnds, due: due, remaining: remaining)
  }

  fileprivate static func standing(
    _ pause: Pause.Reason?, _ projected: Limit.Outcome, _ today: CalendarDay, _ floorEnds: CalendarDay?,
    _ calendar: WorkingCalendar
  ) -> Deadline {
    guard case .ends(let due) = projected else { return Deadline(state: .running, floorEnds: floorEnds) }
    let remaining = DayCount(after: today, through: due, in: calendar)
    let state = pause.map(State.paused) ?? .running
    return Deadline(state: state, floorEnds: floorEnds, dueIfResumed: due, remaining: remaining)
  }
}

extension ReplyClock {
  /// Why a limit from `start` stands at `moment`, the earliest pause first; nil when it runs.
  fileprivate func pause(of start: Limit.Start, at moment: Instant) -> Pause.Reason? {
    if pauses.isEmpty { return nil }
    return pauses.filter { $0.reason.stops(start) && $0.isActive(at: moment) }.min { $0.from < $1.from }?.reason
  }
}
