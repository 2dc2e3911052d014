package import Casework
import SQL

extension Office {
  /// The appellant adds a document to their appeal; `UploadsSpent` beyond the request's allowance.
  package func addToAppeal(
    _ path: String, named name: String, as token: TrackingToken, of association: Association.ID
  ) async throws {
    guard let file = try await tracked(token, of: association) else { throw OfficeRefusal.notFound }
    let actor = Actor.applicant(name: file.request.applicant.name.full)
    let document = try await takeFromApplicant(path, named: name, for: file.request.id, in: association)
    try await change(file.request.id, in: association, seen: nil) { request, bearings in
      [try request.addToAppeal(document, by: actor, at: bearings.now)]
    }
  }

  /// An employee adds a document that the appellant handed in; `Vault.Refusal.tooMany` beyond the desk's allowance for the
  /// request.
  package func addToAppeal(
    _ path: String, named name: String, on id: Request.ID, seen version: Int, as actor: StaffActor
  ) async throws {
    try actor.must(.takeIn)
    let document = try await takeAtDesk(path, named: name, for: id, in: actor.association)
    try await act(.takeIn, on: id, seen: version, as: actor) { request, bearings in
      [try request.addToAppeal(document, by: actor.actor, at: bearings.now)]
    }
  }

  /// Where a document that came with an appeal lies, counted from 1; that it was opened is written into the read log.
  package func appealDocument(
    _ number: Int, of id: Request.ID, as actor: StaffActor
  ) async throws -> (document: RequestDocument, path: String) {
    try await opened(of: id, as: actor) { tx in
      try FieldworkStore.fieldwork(of: id, in: actor.association, tx).appealDocuments
        .first { $0.number == number }?.document
    }
  }
}
