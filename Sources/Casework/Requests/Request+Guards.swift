extension Request {
  /// Free text of a verb may hold this many characters.
  package static let longestText = 4_000

  func must(beAt stages: Stage...) throws(Refusal) {
    guard stages.contains(stage) else { throw .wrongStage(stage) }
  }

  func mustBeOpenToStudy() throws(Refusal) {
    guard stage.isOpenToStudy else { throw .wrongStage(stage) }
  }

  /// The text without white space at its ends; refuses none and too much.
  static func said(_ text: String, limit: Int = longestText) throws(Refusal) -> String {
    try text.said(upTo: limit, missing: Refusal.textMissing, tooLong: .textTooLong(limit: limit))
  }

  func event(_ kind: Event.Kind, by actor: Actor, at now: Instant, _ facts: [Event.Fact] = []) -> Event {
    Event(kind, by: actor, at: now, policy: policy, facts: facts)
  }

  func itemIndex(_ code: String) throws(Refusal) -> Int {
    guard let index = items.firstIndex(where: { $0.requirement.code == code }) else { throw .noSuchItem(code) }
    return index
  }
}

extension String {
  /// Without white space and line ends at either end.
  package var trimmedSpaces: String {
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}
