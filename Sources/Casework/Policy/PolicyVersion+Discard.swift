extension PolicyVersion {
  /// Lays a draft aside for good; a version that is or was in force is never discarded.
  package mutating func discard(by person: Actor, at now: Instant) throws(PolicyRefusal) -> Event {
    guard state == .draft else { throw .notADraft }
    state = .discarded
    endedAt = now
    return Event(
      .policyDiscarded, by: person, at: now, policy: id,
      facts: [Event.Fact(.version, String(number)), Event.Fact(.title, title)])
  }
}
