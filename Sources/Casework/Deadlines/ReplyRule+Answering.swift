/// Why an answer may not be given yet.
package enum AnswerRefusal: Error, Hashable, Sendable {
  /// The floor holds answers back through its last day; from `firstDay` one may be given.
  case heldBack(firstDay: CalendarDay)
  /// The floor holds answers back and has not even begun: that has not happened yet.
  case floorNotStarted(awaiting: Limit.Start)
}

extension ReplyRule {
  /// Refuses an answer on `day` while a floor that holds back has not passed whole; an urgent request passes always.
  ///
  /// A floor of fourteen days is passed at the close of the fourteenth, so the first day for an answer is the next.
  package func mayAnswer(_ clock: ReplyClock, on day: CalendarDay, in calendar: WorkingCalendar) throws(AnswerRefusal) {
    guard let floor, floorMeaning == .holdsBack, !clock.isUrgent else { return }
    guard let last = lastDayOfFloor(of: clock, in: calendar) else {
      throw .floorNotStarted(awaiting: clock.submitted == nil ? .submission : floor.start)
    }
    guard day > last else { throw .heldBack(firstDay: last + 1) }
  }
}
