package import Casework
import SQL

extension Office {
  /// Adds services to an association's catalogue, in the order given.
  package func offer(_ services: [Service], at association: Association.ID) async throws {
    try await addServices(services, to: association, by: .system)
  }

  /// Fills an empty catalogue with what an association of its kind usually offers.
  package func offerUsualServices(at association: Association) async throws {
    let now = clock.now
    let services = ServiceOffer.usual(for: association.kind).map { $0.service(id: randomness.identifier(at: now)) }
    try await offer(services, at: association.id)
  }

  /// Throws `ServiceRefusal` when one of them could not be filled in, or its code is another's.
  func addServices(_ services: [Service], to association: Association.ID, by actor: Actor) async throws {
    let now = clock.now
    for service in services { try service.check() }
    try await database.write(in: .of(association)) { tx in
      let before = try ServiceStore.services(of: association, in: tx)
      let codes = Set(before.map(\.code))
      if let taken = services.first(where: { codes.contains($0.code) }) {
        throw ServiceRefusal.serviceCodeTaken(taken.code)
      }
      guard before.count + services.count <= Service.Bounds.services else {
        throw ServiceRefusal.tooManyServices(limit: Service.Bounds.services)
      }
      for (place, service) in services.enumerated() {
        try ServiceStore.insert(service, at: before.count + place, of: association, in: tx)
      }
      try tell(.servicesOffered, services, by: actor, at: now, of: association, in: tx)
    }
  }
}
