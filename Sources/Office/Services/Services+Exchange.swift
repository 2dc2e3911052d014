package import Casework
import SQL

/// What a file of services did to the catalogue, by code.
package struct ServicesImported: Hashable, Sendable {
  package var added: [String] = []
  package var revised: [String] = []
  /// They say what is asked already.
  package var unchanged: [String] = []
}

extension Office {
  /// Takes the services of a file over, all of them or none: new ones are added resting, known ones get a version.
  ///
  /// Throws `ServiceFileRefusal` with the line of what is wrong, `ServiceRefusal` for what the catalogue cannot hold.
  package func importServices(_ bytes: [UInt8], as actor: StaffActor) async throws -> ServicesImported {
    try actor.must(.manageServices)
    return try await importServices(bytes, to: actor.association, by: actor.actor)
  }

  /// The same for whoever runs the program.
  package func importServices(
    _ bytes: [UInt8], to association: Association.ID, by actor: Actor
  ) async throws -> ServicesImported {
    let now = clock.now
    let read = try ServiceFile.services(in: bytes) { randomness.identifier(at: now) }
    return try await database.write(in: .of(association)) { tx in
      let current = try settings(of: association, in: tx, keeping: false).services
      var imported = ServicesImported()
      var added: [Service] = []
      var revised: [Service] = []
      for service in read {
        guard let before = current.first(where: { $0.code == service.code }) else {
          var service = service
          service.isOffered = false
          added.append(service)
          continue
        }
        var after = before
        after.take(service)
        if after == before {
          imported.unchanged.append(service.code)
          continue
        }
        after = before
        try after.revise { $0.take(service) }
        try ServiceStore.save(after, was: before, by: actor, at: now, of: association, in: tx)
        revised.append(after)
      }
      guard current.count + added.count <= Service.Bounds.services else {
        throw ServiceRefusal.tooManyServices(limit: Service.Bounds.services)
      }
      for (place, service) in added.enumerated() {
        try ServiceStore.insert(service, at: current.count + place, of: association, in: tx)
      }
      (imported.added, imported.revised) = (added.map(\.code), revised.map(\.code))
      if !revised.isEmpty { try tell(.serviceRevised, revised, by: actor, at: now, of: association, in: tx) }
      if !added.isEmpty { try tell(.servicesOffered, added, by: actor, at: now, of: association, in: tx) }
      return imported
    }
  }
}
