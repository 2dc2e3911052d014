/// A deadline that moved because the calendar was corrected, with what moved it.
package struct DeadlineMove<Key: Sendable>: Sendable {
  /// Whose deadline it is.
  package let key: Key
  /// The due day; nil when it stayed.
  package let due: DayMove?
  /// The last day of the floor; nil when it stayed.
  package let floorEnds: DayMove?
  /// The corrections that lie within the time counted, in order of date.
  package let causes: [CalendarChange]

  package init(key: Key, due: DayMove?, floorEnds: DayMove?, causes: [CalendarChange]) {
    self.key = key
    self.due = due
    self.floorEnds = floorEnds
    self.causes = causes
  }
}

/// A day that became another.
package struct DayMove: Hashable, Sendable {
  package let old: CalendarDay
  package let new: CalendarDay

  /// Nil unless both are known and differ.
  package init?(_ old: CalendarDay?, _ new: CalendarDay?) {
    guard let old, let new, old != new else { return nil }
    self.old = old
    self.new = new
  }
}

/// An unanswered request, as far as its deadline is concerned.
package struct OpenReply<Key: Sendable>: Sendable {
  package let key: Key
  package let rule: ReplyRule
  package let clock: ReplyClock

  package init(key: Key, rule: ReplyRule, clock: ReplyClock) {
    self.key = key
    self.rule = rule
    self.clock = clock
  }

  /// What moves when `old` gives way to `new`; nil when nothing does, and once answered or withdrawn.
  ///
  /// A deadline that is over moves as well: a holiday announced late can make an overdue answer timely. One whose clock
  /// stands has no day to move.
  func move(from old: WorkingCalendar, to new: WorkingCalendar, by changes: [CalendarChange]) -> DeadlineMove<Key>? {
    guard clock.ended == nil else { return nil }
    let due = DayMove(rule.lastDayOfCeiling(of: clock, in: old), rule.lastDayOfCeiling(of: clock, in: new))
    let floorEnds = DayMove(rule.lastDayOfFloor(of: clock, in: old), rule.lastDayOfFloor(of: clock, in: new))
    let days = [due, floorEnds].compactMap { $0 }.flatMap { [$0.old, $0.new] }
    guard let last = days.max(), let began = clock.submitted else { return nil }
    let counted = min(CalendarDay(began) + 1, last)...last
    return DeadlineMove(key: key, due: due, floorEnds: floorEnds, causes: changes.filter { $0.touches(counted) })
  }
}

extension WorkingCalendar {
  /// The deadlines that move when this calendar gives way to `new`, in the order given; those that stay are left out.
  package func moves<Key>(to new: WorkingCalendar, of open: some Sequence<OpenReply<Key>>) -> [DeadlineMove<Key>] {
    let changes = changes(to: new)
    if changes.isEmpty { return [] }
    return open.compactMap { $0.move(from: self, to: new, by: changes) }
  }
}
