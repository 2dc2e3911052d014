extension Request {
  /// Records that the applicant was told: a committee will study the request and answer (R26).
  package mutating func giveNotice(by actor: Actor, through channel: Channel, at now: Instant) throws(Refusal) -> Event
  {
    try must(beAt: .submitted, .incomplete, .complete, .attested, .underStudy)
    guard times.noticeGiven == nil else { throw .noticeAlreadyGiven }
    times.noticeGiven = now
    return event(.noticeGiven, by: actor, at: now, [Event.Fact(.channel, channel.rawValue)])
  }

  /// Lays the studied request before the committee; `needs` are its service's, `promised` whether
  /// the policy has every request decided by one.
  ///
  /// What is decided without a committee has no place on an agenda.
  package mutating func sendToCommittee(
    by actor: Actor, under gates: Set<Gate>, needs: ServiceNeeds = .committee, promised: Bool = false,
    at now: Instant
  ) throws(Refusal) -> Event {
    try mustBeOpenToStudy()
    guard study?.report != nil else { throw .notStudied }
    guard needs.needsCommittee(promised: promised) else { throw .noCommitteeNeeded }
    if gates.contains(.committeeNotice), times.noticeGiven == nil { throw .noticeNotGiven }
    stage = .withCommittee
    return event(.sentToCommittee, by: actor, at: now)
  }
}
