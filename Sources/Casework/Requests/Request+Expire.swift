extension Request {
  /// Opens again what was verified and holds no longer, before the decision: the applicant is asked for another.
  ///
  /// The day after a document's last it counts as sent back, with all that follows from that: before the study the
  /// request is incomplete, later it stays where it is, and a clock that counts from completeness stands. Nothing where
  /// the policy has no data checked for validity; nothing a second time.
  package mutating func reopenExpired(under gates: Set<Gate>, at now: Instant) -> [Event] {
    guard stage.takesDocuments, gates.contains(.verification) else { return [] }
    let today = CalendarDay(now)
    var events: [Event] = []
    for index in items.indices where items[index].hasExpired(by: today) {
      guard case .verified(let verification) = items[index].state, let last = verification.expires else { continue }
      // The applicant reads it on the tracking page in either language.
      items[index].state = .rejected(reason: "انتهت صلاحيته في \(last) – expired on \(last)")
      let code = items[index].requirement.code
      events.append(event(.itemExpired, by: .system, at: now, [Event.Fact(.item, code), .init(.until, "\(last)")]))
    }
    guard !events.isEmpty else { return [] }
    if !stage.isBeingJudged { stage = .incomplete }
    standForMissingItems(at: now)
    return events
  }
}
