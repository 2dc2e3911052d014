import Arabic

extension HandlingStep {
  /// Whether a committee is what the step decides by: it promises one, or names one where the request is decided.
  ///
  /// Read from its own words, as they are folded and as PDF extraction swaps their letters.
  package var promisesCommittee: Bool {
    if gates.contains(.committeeNotice) { return true }
    guard gates.contains(.decision) else { return false }
    let text = Letters(text).ligatureKey.bytes
    return Self.committees.contains { word in
      text.indices.contains { text[$0...].starts(with: word) }
    }
  }

  private static let committees = ["لجنة", "لجان"].map { Letters($0).ligatureKey.bytes }
}
