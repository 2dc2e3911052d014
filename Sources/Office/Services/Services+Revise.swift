package import Casework
import SQL

extension Office {
  /// The services of an association for whoever manages them, with one's former versions when it is named.
  package func formerVersions(of code: String, as actor: StaffActor) async throws -> [FormerService] {
    try actor.must(.manageServices)
    let association = actor.association
    return try await database.read(in: .of(association)) { tx in
      guard let service = try settings(of: association, in: tx).service(code: code) else {
        throw OfficeRefusal.notFound
      }
      return try ServiceStore.former(service.id, of: association, in: tx)
    }
  }

  /// Changes what a service asks; requests and their forms keep the version they were filled on.
  ///
  /// `version` is what the person was looking at; when someone saved in between, `changedMeanwhile` is thrown.
  @discardableResult
  package func revise(
    _ code: String, seen version: Int, as actor: StaffActor,
    _ change: @escaping @Sendable (inout Service) throws(ServiceRefusal) -> Void
  ) async throws -> Service {
    try actor.must(.manageServices)
    let (now, association) = (clock.now, actor.association)
    return try await database.write(in: .of(association)) { tx in
      let before = try service(code, seen: version, of: association, in: tx)
      var service = before
      try service.revise(change)
      try ServiceStore.save(service, was: before, by: actor.actor, at: now, of: association, in: tx)
      try tell(.serviceRevised, [service], by: actor.actor, at: now, of: association, in: tx)
      return service
    }
  }

  /// Offers a service again, or lets it rest: nobody can apply for it, and what was asked for goes on.
  package func setOffered(
    _ isOffered: Bool, _ code: String, seen version: Int, as actor: StaffActor
  ) async throws {
    try actor.must(.manageServices)
    let (now, association) = (clock.now, actor.association)
    try await database.write(in: .of(association)) { tx in
      var service = try service(code, seen: version, of: association, in: tx)
      guard service.isOffered != isOffered else { return }
      service.isOffered = isOffered
      try ServiceStore.setOffered(service, of: association, in: tx)
      try tell(
        isOffered ? .serviceOffered : .serviceRested, [service], by: actor.actor, at: now, of: association, in: tx)
    }
  }

  /// Adds a service to the catalogue, resting until it is offered.
  package func add(_ service: Service, as actor: StaffActor) async throws -> Service {
    try actor.must(.manageServices)
    var service = service
    service.isOffered = false
    try await addServices([service], to: actor.association, by: actor.actor)
    return service
  }

  func service(
    _ code: String, seen version: Int, of association: Association.ID, in tx: any Transaction
  ) throws -> Service {
    guard let service = try settings(of: association, in: tx, keeping: false).service(code: code) else {
      throw OfficeRefusal.notFound
    }
    guard service.version == version else { throw OfficeRefusal.changedMeanwhile }
    return service
  }

  func tell(
    _ kind: Event.Kind, _ services: [Service], by actor: Actor, at now: Instant, of association: Association.ID,
    in tx: any Transaction
  ) throws {
    try AssociationStore.settingsChanged(of: association, in: tx)
    var facts = [Event.Fact(.number, services.map(\.code).joined(separator: ", "))]
    if let only = services.first, services.count == 1 { facts.append(Event.Fact(.version, String(only.version))) }
    try AuditChain.append(
      [Event(kind, by: actor, at: now, policy: nil, facts: facts)], about: association.bytes,
      state: try AssociationStore.fingerprint(of: association, in: tx), of: association, in: tx)
  }
}
