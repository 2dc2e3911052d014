package import Casework

extension Office {
  /// Where a file lies that shows what an item was matched against, counted from 1 in each request.
  package func evidence(
    _ number: Int, of id: Request.ID, as actor: StaffActor
  ) async throws -> (document: RequestDocument, path: String) {
    let file = try await request(id, as: actor)
    let evidence = file.request.fieldwork.evidence
    guard evidence.indices.contains(number - 1) else { throw OfficeRefusal.notFound }
    let document = evidence[number - 1].document
    try await look(at: .document, of: file.request.applicant.party, as: actor)
    return (document, vault.path(of: document.fingerprint))
  }
}
