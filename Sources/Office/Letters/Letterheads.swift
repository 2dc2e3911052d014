package import Casework
import Foundation
import SQL

extension Office {
  /// Gives letters from now on another look.
  ///
  /// `seen` is the version that was changed; 0 before there is any.
  package func setLetterhead(
    colour: Letterhead.Ink, arabicLines: String, englishLines: String, logo: LetterheadLogo, seen: Int,
    as actor: StaffActor
  ) async throws {
    // Before a file is taken: who may not set it leaves nothing behind.
    try actor.must(.manageServices)
    let sent: RequestDocument? =
      if case .sent(let path, let name) = logo {
        try vault.take(path, named: name, as: randomness.identifier(at: clock.now), at: clock.now)
      } else { nil }
    try await changeLetterhead(seen: seen, as: actor) { before, now throws(LetterheadRefusal) in
      try Letterhead.next(
        after: before, colour: colour, arabicLines: arabicLines, englishLines: englishLines,
        logo: logo == .kept ? before?.logo : sent, by: actor.member.id, at: now)
    }
  }

  /// Gives letters of one kind the association's own words from now on; nil takes the ready-made ones back.
  package func setWording(
    _ wording: Wording?, of kind: LetterKind, seen: Int, as actor: StaffActor
  ) async throws {
    try await changeLetterhead(seen: seen, as: actor) { before, now throws(LetterheadRefusal) in
      try Letterhead.next(after: before, kind, says: wording, by: actor.member.id, at: now)
    }
  }

  private func changeLetterhead(
    seen: Int, as actor: StaffActor,
    _ change: @escaping @Sendable (Letterhead?, Instant) throws(LetterheadRefusal) -> Letterhead
  ) async throws {
    try actor.must(.manageServices)
    let (now, association) = (clock.now, actor.association)
    let id: Identifier<Letterhead> = randomness.identifier(at: now)
    try await database.write(in: .of(association)) { tx in
      let before = try LetterheadStore.current(of: association, in: tx)
      guard before?.number ?? 0 == seen else { throw OfficeRefusal.changedMeanwhile }
      let next = try change(before, now)
      let event = Event(
        .letterheadSet, by: actor.actor, at: now, policy: nil, facts: [Event.Fact(.version, String(next.number))])
      try LetterheadStore.insert(next, as: id, event, of: association, in: tx)
      try AssociationStore.settingsChanged(of: association, in: tx)
    }
  }

  /// The letterhead a letter was written on, and its logo; both nil for the plain one.
  package func letterhead(
    of letter: Letter, _ settings: Settings
  ) async throws -> (letterhead: Letterhead?, logo: [UInt8]?) {
    guard let number = letter.letterhead else { return (nil, nil) }
    var found = settings.letterhead
    if found?.number != number {
      let association = settings.association.id
      found = try await database.read(in: .of(association)) { tx in
        try LetterheadStore.find(number, of: association, in: tx)
      }
    }
    guard let found else { throw SQLFault.corrupt("a letter names a letterhead that is not there") }
    return (found, try logo(of: found))
  }

  /// A letterhead's logo, a PNG.
  package func logo(of letterhead: Letterhead?) throws -> [UInt8]? {
    try letterhead?.logo.map { try bytes(ofFileAt: vault.path(of: $0.fingerprint)) }
  }

  /// A small file as a whole.
  package func bytes(ofFileAt path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: path))) }
}

/// Which logo a letterhead is to have.
package enum LetterheadLogo: Hashable, Sendable {
  case kept, none
  case sent(path: String, name: String)
}
