package import Casework
import SQL

extension Office {
  /// Every version of every document of the library, the newest first; for everyone who sees the policy.
  package func library(as actor: StaffActor) async throws -> [LibraryDocument] {
    try actor.must(.seePolicy)
    return try await database.read(in: .of(actor.association)) { tx in
      try LibraryStore.all(of: actor.association, in: tx)
    }
  }

  /// Where one version lies, and what it is.
  package func libraryDocument(
    _ id: LibraryDocument.ID, as actor: StaffActor
  ) async throws -> (document: RequestDocument, path: String) {
    guard let found = try await library(as: actor).first(where: { $0.id == id }) else { throw OfficeRefusal.notFound }
    return (found.document, vault.path(of: found.document.fingerprint))
  }

  /// Takes a new document into the library.
  package func addToLibrary(
    _ path: String, named name: String, _ kind: LibraryDocument.Kind, title: String, inForce: CalendarDay,
    as actor: StaffActor
  ) async throws {
    try await add(path, named: name, as: actor) { id, document, _, now in
      try LibraryDocument.first(
        id, kind, title: title, inForce: inForce, document: document, by: actor.member.id, at: now)
    }
  }

  /// Takes the next version of a document in; from its day on it is used, and the one before stays readable.
  package func renewInLibrary(
    _ path: String, named name: String, of series: LibraryDocument.ID, inForce: CalendarDay, as actor: StaffActor
  ) async throws {
    try await add(path, named: name, as: actor) { id, document, all, now in
      let newest = all.filter { $0.series == series }.max { $0.number < $1.number }
      guard let newest else { throw LibraryRefusal.noSuchDocument }
      return try newest.next(id, inForce: inForce, document: document, by: actor.member.id, at: now)
    }
  }

  private func add(
    _ path: String, named name: String, as actor: StaffActor,
    _ make:
      @escaping @Sendable (LibraryDocument.ID, RequestDocument, [LibraryDocument], Instant) throws ->
      LibraryDocument
  ) async throws {
    try actor.must(.manageLibrary)
    let now = clock.now
    let file = try vault.take(path, named: name, as: randomness.identifier(at: now), at: now)
    let id: LibraryDocument.ID = randomness.identifier(at: now)
    let association = actor.association
    try await database.write(in: .of(association)) { tx in
      let document = try make(id, file, try LibraryStore.all(of: association, in: tx), now)
      let event = Event(
        .libraryDocumentAdded, by: actor.actor, at: now, policy: nil,
        facts: [
          Event.Fact(.title, document.title), Event.Fact(.version, String(document.number)),
          Event.Fact(.day, document.inForce.description),
          Event.Fact(.fingerprint, document.document.fingerprint.hexadecimal),
        ])
      try LibraryStore.insert(document, event, of: association, in: tx)
    }
  }
}
