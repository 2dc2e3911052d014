package import Casework
import Foundation
import SQL

/// Everything of one person's that is theirs to have: their entry, their requests with what was said to them, their
/// documents.
///
/// What others wrote for the office alone (studies, opinions, notes, votes) and what is other people's is no part of it.
package struct PersonCopy: Sendable {
  package var request: DataRequest
  package var association: Association
  /// Their entry; what others that were joined to it said stands in it too.
  package var party: Party
  package var file: BeneficiaryFile?
  /// Newest first, each with its messages.
  package var requests: [RequestFile]
  package var documents: [Document]
  /// Documents that are too many or too large for one archive, by their names in it.
  package var left: [String]

  /// A document as it was handed in, under its name in the archive.
  package struct Document: Sendable {
    package var name: String
    package var content: [UInt8]
  }

  /// So many bytes of documents go into one archive; it is made in memory.
  package static let mostBytes = 64 << 20
}

extension Office {
  /// A person's copy, once their request for it was granted; that it was taken, and by whom, is an event of theirs.
  package func copy(on id: DataRequest.ID, as actor: StaffActor) async throws -> PersonCopy {
    try actor.must(.takeDataRequests)
    let (now, association) = (clock.now, actor.association)
    let (begun, ids) = try await database.write(in: .of(association)) { tx -> (PersonCopy, [Request.ID]) in
      let request = try DataRequestStore.get(id, of: association, in: tx)
      guard request.kind == .copy, request.state == .granted else { throw OfficeRefusal.notFound }
      let event = Event(
        .dataExported, by: actor.actor, at: now, policy: nil, facts: [Event.Fact(.number, request.number.description)])
      for subject in [request.id.bytes, request.party.bytes] {
        try AuditChain.append([event], about: subject, state: nil, of: association, in: tx)
      }
      let entries = try PartyEntries.all(of: request.party, in: association, tx)
      let ids = try tx.rows(
        """
        SELECT id FROM request WHERE association_id = $1 AND party_id \(PartyEntries.among(entries.count))
        ORDER BY id DESC LIMIT 500
        """, [.id(association)] + entries.map { .id($0) }
      ) { row -> Request.ID in
        var column = Columns(row)
        return try column.id()
      }
      let copy = PersonCopy(
        request: request, association: try settings(of: association, in: tx).association,
        party: try PartyStore.get(entries[0], of: association, in: tx),
        file: try FileStore.find(of: request.party, in: association, tx), requests: [], documents: [], left: [])
      return (copy, ids)
    }
    var copy = begun
    for id in ids { copy.requests.append(try await file(of: id, in: association, withMessages: true)) }
    addDocuments(to: &copy)
    return copy
  }

  private func addDocuments(to copy: inout PersonCopy) {
    var room = PersonCopy.mostBytes
    for request in copy.requests.map(\.request) {
      let folder = request.number?.description ?? request.id.description
      let given = request.items.compactMap { item in item.document.map { (item.requirement.code, $0) } }
      let appealing = request.fieldwork.appealDocuments.map { ("appeal-\($0.number)", $0.document) }
      for (stem, document) in given + appealing {
        let name = "documents/\(folder)/\(stem).\(document.mediaType.fileExtension)"
        guard document.size <= room,
          let content = FileManager.default.contents(atPath: vault.path(of: document.fingerprint))
        else {
          copy.left.append(name)
          continue
        }
        room -= content.count
        copy.documents.append(PersonCopy.Document(name: name, content: Array(content)))
      }
    }
  }
}
