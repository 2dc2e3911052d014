extension PolicyVersion {
  /// Records the board's approval; from this moment the version is in force for every new request.
  package mutating func approve(
    meeting: String, on day: EnteredDate, by approver: String, post: String, recordedBy person: Actor, at now: Instant
  ) throws(PolicyRefusal) -> Event {
    guard state == .draft else { throw .notADraft }
    guard openPoints.isEmpty else { throw .pointsOpen(openPoints.count) }
    guard day.day <= CalendarDay(now) else { throw .meetingInFuture }
    let given = Approval(
      meeting: try Self.said(meeting, limit: Self.longestMeeting), day: day,
      approverName: try Self.said(approver, limit: Self.longestApprover),
      approverPost: try Self.said(post, limit: Self.longestApprover), recordedAt: now)
    approval = given
    state = .inForce
    return Event(
      .policyApproved, by: person, at: now, policy: id,
      facts: [
        Event.Fact(.version, String(number)), Event.Fact(.number, given.meeting),
        Event.Fact(.day, day.day.description), Event.Fact(.recipient, "\(given.approverName)، \(given.approverPost)"),
      ])
  }

  /// Gives way to a newer version; requests begun under it are judged by it to their end (R2).
  package mutating func supersede(at now: Instant) throws(PolicyRefusal) {
    guard state == .inForce else { throw .notADraft }
    state = .superseded
    endedAt = now
  }
}
