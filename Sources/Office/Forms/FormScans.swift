package import Casework
import SQL

extension Office {
  /// Files a signed paper by the code printed on it: to its request, or, from a blank form, for a request to be taken in
  /// from it.
  ///
  /// Throws `FormCodeRefusal` for a code that leads nowhere here, and `Vault.Refusal` for a file that is no paper.
  package func fileScan(
    _ path: String, named name: String, under typed: String, as actor: StaffActor
  ) async throws -> FormScan {
    try actor.must(.takeIn)
    let (now, association) = (clock.now, actor.association)
    let code = try FormCode(typed: typed)
    // Looked up before the file is taken: a wrong code leaves nothing behind.
    let found = try await database.read(in: .of(association)) { tx in try subject(of: code, in: association, tx) }
    let document = try await takeAtDesk(path, named: name, for: found.request, in: association)
    let scan = FormScan(
      id: randomness.identifier(at: now), code: code, service: found.service, request: found.request,
      document: document, filedBy: actor.member.id, filedAt: now)
    try await database.write(in: .of(association)) { tx in
      try FormScanStore.insert(scan, by: actor.actor, of: association, in: tx)
    }
    return scan
  }

  /// A paper that was filed; `notFound` when there is none.
  package func scan(_ id: FormScan.ID, as actor: StaffActor) async throws -> (scan: FormScan, path: String) {
    try actor.must(.seeRequests)
    let association = actor.association
    let (found, party) = try await database.read(in: .of(association)) { tx in
      let scan = try FormScanStore.get(id, of: association, in: tx)
      return (scan, try scan?.request.flatMap { try RequestStore.party(of: $0, in: association, tx) })
    }
    guard let found else { throw OfficeRefusal.notFound }
    if let party { try await look(at: .document, of: party, as: actor) }
    return (found, vault.path(of: found.document.fingerprint))
  }

  private func subject(
    of code: FormCode, in association: Association.ID, _ tx: any Transaction
  ) throws -> (service: Service.ID, request: Request.ID?) {
    let settings = try settings(of: association, in: tx)
    guard code.association == settings.association.slug else { throw FormCodeRefusal.otherAssociation }
    switch code.subject {
    case .service(let name):
      guard let service = settings.service(code: name), code.version <= service.version else {
        throw FormCodeRefusal.unknown
      }
      return (service.id, nil)
    case .request(let number):
      guard let id = try RequestLists.find(number, of: association, in: tx) else { throw FormCodeRefusal.unknown }
      let request = try RequestStore.get(id, of: association, in: tx)
      guard request.serviceVersion == code.version else { throw FormCodeRefusal.unknown }
      return (request.service, id)
    }
  }
}
