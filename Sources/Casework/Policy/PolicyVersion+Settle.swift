extension PolicyVersion {
  /// Settles an open point by a person's answer; an earlier answer may be changed while it is a draft.
  ///
  /// Refused where the document itself says it: what it states is changed by bringing in another document.
  package mutating func settle(_ answer: PointAnswer, by person: Actor, at now: Instant) throws(PolicyRefusal) -> Event
  {
    guard state == .draft else { throw .notADraft }
    let word = answer.word
    guard answered.contains(word) || openPoints.contains(where: { $0.word == word }) else { throw .noSuchPoint }
    let said = try take(answer)
    openPoints.removeAll { $0.word == word }
    answered.insert(word)
    if case .bounds = answer { openPoints += Self.pointsOpen(in: reply) }
    return Event(
      .pointAnswered, by: person, at: now, policy: id,
      facts: [Event.Fact(.question, word), Event.Fact(.answer, said)])
  }

  /// Makes the answer the version's own and returns it as the chain keeps it.
  private mutating func take(_ answer: PointAnswer) throws(PolicyRefusal) -> String {
    switch answer {
    case .organization(let name):
      organization = try Self.said(name, limit: 200)
      return organization
    case .title(let words):
      title = try Self.said(words, limit: 200)
      return title
    case .dates(let words): return try Self.said(words, limit: 500)
    case .channels(let chosen):
      guard !chosen.isEmpty else { throw .noneChosen }
      channels = Channel.allCases.filter(chosen.contains)
      return channels.map(\.rawValue).joined(separator: ",")
    case .bounds, .ceiling, .ceilingLeftUnset, .floorMeaning: return try takeBound(answer)
    }
  }

  private mutating func takeBound(_ answer: PointAnswer) throws(PolicyRefusal) -> String {
    switch answer {
    case .bounds(let bound):
      guard openPoints.contains(.bounds) else { throw .noSuchPoint }
      reply = bound == .floor ? ReplyRule(floor: reply.floor) : ReplyRule(ceiling: reply.ceiling)
      return bound.rawValue
    case .ceiling(let limit):
      try change(to: ReplyRule(floor: reply.floor, ceiling: limit, floorMeaning: reply.floorMeaning))
      ceilingLeftUnset = false
      return "\(limit.amount) \(limit.unit.rawValue) \(limit.start.rawValue)"
    case .floorMeaning(let meaning):
      guard reply.floor != nil else { throw .noSuchPoint }
      try change(to: ReplyRule(floor: reply.floor, ceiling: reply.ceiling, floorMeaning: meaning))
      return meaning.rawValue
    default:
      reply = ReplyRule(floor: reply.floor, ceiling: nil, floorMeaning: reply.floorMeaning)
      ceilingLeftUnset = true
      return "unset"
    }
  }

  private mutating func change(to rule: ReplyRule) throws(PolicyRefusal) {
    guard !rule.openPoints.contains(.ceilingWithinFloor) else { throw .ceilingWithinFloor }
    reply = rule
  }

  static func said(_ text: String, limit: Int) throws(PolicyRefusal) -> String {
    try text.said(upTo: limit, missing: PolicyRefusal.textMissing, tooLong: .textTooLong(limit: limit))
  }
}
