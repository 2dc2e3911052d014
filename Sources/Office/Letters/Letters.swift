package import Casework
import Crypto
import SQL

/// One page of the register of outgoing letters.
package struct LetterList: Sendable {
  /// Newest first.
  package var letters: [Letter]
  /// The last one shown, when there are more.
  package var next: LetterNumber?
}

extension Office {
  /// So many letters of the register are shown at once.
  package static let lettersAPage = 50

  /// Writes the letters that events make the association send: number, row and event, or none of the change.
  func issueLetters(
    following events: [Event], about request: Request, _ settings: Settings, in tx: any Transaction
  ) throws {
    for event in events {
      guard let kind = LetterKind(following: event) else { continue }
      var content = LetterContent(
        about: request, of: settings.service(request.service), from: settings.association,
        // What an applicant sets going is signed by the association alone.
        signedBy: event.actor.staffID == nil ? "" : event.actor.name)
      // 128 bits: nobody finds a letter by trying.
      content[.code] = Base64URL.encode(randomness.bytes(16))
      content[.letterhead] = settings.letterhead.map { String($0.number) }
      let association = settings.association.id
      let letter = Letter(
        number: try LetterStore.nextNumber(at: event.at, of: association, in: tx), kind: kind, request: request.id,
        issuedBy: event.actor.staffID, issuedAt: event.at, template: kind.template, content: content)
      let id: Identifier<Letter> = randomness.identifier(at: event.at)
      let issued = Event(
        .letterIssued, by: event.actor, at: event.at, policy: request.policy,
        facts: [
          Event.Fact(.number, letter.number.description),
          Event.Fact(.fingerprint, SHA256.digest(Array(content.stored.utf8)).hexadecimal),
        ])
      try LetterStore.insert(letter, as: id.bytes, issued, of: association, in: tx)
    }
  }

  /// A letter about a request; `notFound` when there is none of that number about it.
  package func letter(_ number: LetterNumber, about request: Request.ID, as actor: StaffActor) async throws -> Letter {
    try actor.must(.seeRequests)
    return try await letter(number, about: request, of: actor.association)
  }

  /// A letter to an applicant who proved their mobile.
  package func letter(
    _ number: LetterNumber, as token: TrackingToken, of association: Association.ID
  ) async throws -> Letter {
    guard let file = try await tracked(token, of: association) else { throw OfficeRefusal.notFound }
    return try await letter(number, about: file.request.id, of: association)
  }

  private func letter(
    _ number: LetterNumber, about request: Request.ID, of association: Association.ID
  ) async throws -> Letter {
    let found = try await database.read(in: .of(association)) { tx in
      try LetterStore.find(number, of: association, in: tx)
    }
    guard let found, found.request == request else { throw OfficeRefusal.notFound }
    return found
  }

  /// What the letter of a decision would say if the answer were given now; `notFound` when nothing is decided, or the
  /// answer was given.
  package func letterDraft(of id: Request.ID, as actor: StaffActor) async throws -> (
    kind: LetterKind, content: LetterContent
  ) {
    try actor.must(.answerApplicants)
    let file = try await request(id, as: actor)
    guard [.accepted, .rejected].contains(file.request.stage), let decision = file.request.decision else {
      throw OfficeRefusal.notFound
    }
    var content = LetterContent(
      about: file.request, of: file.service, from: file.settings.association, signedBy: actor.member.name)
    content[.appealUntil] = file.request.appealDay(ifAnsweredAt: file.now, under: file.settings.appealRule)?.description
    return (LetterKind(telling: decision.outcome), content)
  }

  /// The register's newest letters before a number, for who sees requests.
  package func letters(before number: LetterNumber?, as actor: StaffActor) async throws -> LetterList {
    try actor.must(.seeRequests)
    let most = Self.lettersAPage
    let found = try await database.read(in: .of(actor.association)) { tx in
      try LetterStore.latest(before: number, limit: most + 1, of: actor.association, in: tx)
    }
    let shown = Array(found.prefix(most))
    return LetterList(letters: shown, next: found.count > most ? shown.last?.number : nil)
  }

  /// The letter of that number; nil when none was issued under it.
  package func letter(_ number: LetterNumber, as actor: StaffActor) async throws -> Letter? {
    try actor.must(.seeRequests)
    return try await database.read(in: .of(actor.association)) { tx in
      try LetterStore.find(number, of: actor.association, in: tx)
    }
  }

  /// What anyone may know of a letter whose code they hold: number, kind and day, and nothing of whom it is about.
  package struct LetterCheck: Hashable, Sendable {
    package var number: LetterNumber
    package var kind: LetterKind
    package var day: CalendarDay
  }

  /// Whether the association issued a letter with this code; nil when not.
  ///
  /// A code that cannot be one is looked up all the same: what is no code takes as long as an unknown one.
  package func checkLetter(code: String, of association: Association.ID) async throws -> LetterCheck? {
    try await database.read(in: .of(association)) { tx in
      try LetterStore.find(code: code, of: association, in: tx).map { letter in
        LetterCheck(number: letter.number, kind: letter.kind, day: CalendarDay(letter.issuedAt))
      }
    }
  }
}
