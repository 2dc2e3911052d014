import Arabic

/// What a colleague writes about a request for the others; the applicant never sees it.
package struct Note: Hashable, Sendable {
  package let text: String
  /// Whom it names, in the order they are named, once each.
  package let mentions: [StaffMember.ID]

  /// Characters a note may have.
  package static let longest = 2_000

  /// Reads a note; `@` and a colleague's name, whole or as far as it is theirs alone, calls them.
  package init(_ typed: String, by author: StaffMember.ID, among colleagues: [StaffMember]) throws(Refusal) {
    text = try Request.said(typed, limit: Self.longest)
    mentions = Self.named(in: text, among: colleagues).filter { $0 != author }
  }

  private static func named(in text: String, among colleagues: [StaffMember]) -> [StaffMember.ID] {
    let keys = colleagues.map { (id: $0.id, words: words(of: $0.name)) }
    var found: [StaffMember.ID] = []
    for call in text.split(separator: "@", omittingEmptySubsequences: false).dropFirst() {
      if let id = called(words(of: call.prefix(200)), keys), !found.contains(id) { found.append(id) }
    }
    return found
  }

  /// The one colleague whose name goes furthest with what follows the sign; nil when two go as far, or nobody goes a word.
  private static func called(
    _ words: [Substring], _ keys: [(id: StaffMember.ID, words: [Substring])]
  ) -> StaffMember.ID? {
    let reach = keys.map { key in zip(key.words, words).prefix { $0 == $1 }.count }
    guard let most = reach.max(), most > 0, reach.filter({ $0 == most }).count == 1 else { return nil }
    return reach.firstIndex(of: most).map { keys[$0].id }
  }

  /// Words without what spelling leaves open: أحمد and احمد are one.
  private static func words(of text: some StringProtocol) -> [Substring] {
    String(text).folded.split { !$0.isLetter && !$0.isNumber }
  }
}

extension Request {
  /// Puts a colleague's note beside the request; at any stage, for it changes nothing, but beside nothing that is destroyed.
  package func note(_ note: Note, by author: Actor, at now: Instant) throws(Refusal) -> Event {
    guard !applicant.isDestroyed else { throw .wrongStage(stage) }
    return event(.noted, by: author, at: now, [Event.Fact(.note, note.text)])
  }
}
