extension PolicyVersion {
  /// Settles an open point by a person's answer; an earlier answer may be changed while it is a draft.
  package mutating func settle(_ answer: PointAnswer, by person: Actor, at now: Instant) throws(PolicyRefusal) -> Event
  {
    guard state == .draft else { throw .notADraft }
    let word: String
    let said: String
    switch answer {
    case .organization(let name):
      (word, said) = ("organization", try Self.said(name, limit: 200))
      organization = said
    case .channels(let chosen):
      guard !chosen.isEmpty else { throw .noneChosen }
      channels = Channel.allCases.filter(chosen.contains)
      (word, said) = ("channels", channels.map(\.rawValue).joined(separator: ","))
    case .ceiling(let limit):
      let settled = ReplyRule(floor: reply.floor, ceiling: limit, floorMeaning: reply.floorMeaning)
      if settled.openPoints.contains(.ceilingWithinFloor) { throw .ceilingWithinFloor }
      reply = settled
      ceilingLeftUnset = false
      (word, said) = ("ceiling", "\(limit.amount) \(limit.unit.rawValue) \(limit.start.rawValue)")
    case .ceilingLeftUnset:
      reply = ReplyRule(floor: reply.floor, ceiling: nil, floorMeaning: reply.floorMeaning)
      ceilingLeftUnset = true
      (word, said) = ("ceiling", "unset")
    case .floorMeaning(let meaning):
      guard reply.floor != nil else { throw .noSuchPoint }
      let settled = ReplyRule(floor: reply.floor, ceiling: reply.ceiling, floorMeaning: meaning)
      if settled.openPoints.contains(.ceilingWithinFloor) { throw .ceilingWithinFloor }
      reply = settled
      (word, said) = ("floor_meaning", meaning.rawValue)
    }
    openPoints.removeAll { $0.word == word }
    return Event(
      .pointAnswered, by: person, at: now, policy: id,
      facts: [Event.Fact(.question, word), Event.Fact(.answer, said)])
  }

  /// Records the board's approval; from this moment the version is in force for every new request.
  package mutating func approve(
    meeting: String, on day: EnteredDate, by approver: String, post: String, recordedBy person: Actor, at now: Instant
  ) throws(PolicyRefusal) -> Event {
    guard state == .draft else { throw .notADraft }
    guard openPoints.isEmpty else { throw .pointsOpen(openPoints.count) }
    guard day.day <= CalendarDay(now) else { throw .meetingInFuture }
    let given = Approval(
      meeting: try Self.said(meeting, limit: 50), day: day, approverName: try Self.said(approver, limit: 100),
      approverPost: try Self.said(post, limit: 100), recordedAt: now)
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

  private static func said(_ text: String, limit: Int) throws(PolicyRefusal) -> String {
    let text = text.trimmedSpaces
    guard !text.isEmpty else { throw .textMissing }
    guard text.count <= limit else { throw .textTooLong(limit: limit) }
    return text
  }
}
