extension ReplyRule {
  /// How the due day was found; nil without a ceiling or before its clock begins.
  package func explainCeiling(of clock: ReplyClock, in calendar: WorkingCalendar) -> Explanation? {
    guard let ceiling, let began = clock.began(ceiling.start) else { return nil }
    let dayZero = CalendarDay(began)
    let suspended = clock.suspensions(of: ceiling.start, after: dayZero, until: clock.ended)
    return ceiling.explanation(.ceiling, from: dayZero, suspended: suspended, in: calendar)
  }

  /// How the floor's last day was found; nil without a floor, before it begins, and for an urgent request.
  package func explainFloor(of clock: ReplyClock, in calendar: WorkingCalendar) -> Explanation? {
    guard !clock.isUrgent, let floor, let began = clock.began(floor.start) else { return nil }
    return floor.explanation(.floor, from: CalendarDay(began), suspended: [], in: calendar)
  }
}

extension Limit {
  fileprivate func explanation(
    _ bearing: Explanation.Bearing, from dayZero: CalendarDay, suspended: [Suspension], in calendar: WorkingCalendar
  ) -> Explanation {
    let outcome = count(from: dayZero, suspended: suspended, in: calendar)
    let standing = outcome.end == nil ? suspended.first(where: \.isOpen) : nil
    let last = outcome.end ?? standing.map { $0.days.lowerBound - 1 } ?? dayZero
    var tally = Tally()
    var day = dayZero
    while day < last {
      day = day + 1
      tally.add(day, to: fate(of: day, suspended, calendar))
    }
    return Explanation(
      bearing: bearing, limit: self, dayZero: dayZero, counted: tally.counted, weekendDays: tally.weekendDays,
      holidays: tally.holidays, pauses: tally.pauses,
      standing: standing.map { .init(reason: $0.reason, since: $0.days.lowerBound) }, result: outcome.end)
  }

  /// What became of a day in the count.
  ///
  /// A holiday comes before the weekend, so that it is told of whole; a pause comes
  /// last, since it takes only what would have counted.
  private func fate(of day: CalendarDay, _ suspended: [Suspension], _ calendar: WorkingCalendar) -> Fate {
    if countsWorkingDays {
      if let holiday = calendar.holiday(on: day) { return .holiday(holiday) }
      if calendar.weekend.contains(day.weekday) { return .weekend }
    }
    return suspended.first { $0.days.contains(day) }.map(Fate.suspended) ?? .counted
  }
}

private enum Fate {
  case counted
  case weekend
  case holiday(Holiday)
  case suspended(Suspension)
}

/// The explanation as it grows, day by day.
private struct Tally {
  var counted = 0
  var weekendDays = 0
  var holidays: [Explanation.SkippedHoliday] = []
  var pauses: [Explanation.SkippedPause] = []

  mutating func add(_ day: CalendarDay, to fate: Fate) {
    switch fate {
    case .counted: counted += 1
    case .weekend: weekendDays += 1
    case .holiday(let holiday): add(day, of: holiday)
    case .suspended(let suspension): addDay(of: suspension)
    }
  }

  private mutating func add(_ day: CalendarDay, of holiday: Holiday) {
    var first = day
    if let last = holidays.last, last.occasion == holiday.occasion, last.source == holiday.source,
      last.days.upperBound + 1 == day
    {
      first = last.days.lowerBound
      holidays.removeLast()
    }
    holidays.append(.init(occasion: holiday.occasion, source: holiday.source, days: first...day))
  }

  private mutating func addDay(of suspension: Suspension) {
    let known = pauses.firstIndex { $0.reason == suspension.reason && $0.days == suspension.days }
    let count = known.map { pauses.remove(at: $0).count } ?? 0
    let pause = Explanation.SkippedPause(reason: suspension.reason, days: suspension.days, count: count + 1)
    pauses.insert(pause, at: known ?? pauses.endIndex)
  }
}
