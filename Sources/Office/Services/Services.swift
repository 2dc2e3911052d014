package import Casework
import SQL

extension Office {
  /// Adds services to an association's catalogue, in the order given.
  package func offer(_ services: [Service], at association: Association.ID) async throws {
    let now = clock.now
    try await database.write(in: .of(association)) { tx in
      let before = try ServiceStore.services(of: association, in: tx).count
      for (place, service) in services.enumerated() {
        try ServiceStore.insert(service, at: before + place, of: association, in: tx)
      }
      try AssociationStore.settingsChanged(of: association, in: tx)
      let event = Event(
        .servicesOffered, by: .system, at: now, policy: nil,
        facts: [Event.Fact(.number, services.map(\.code).joined(separator: ", "))])
      try AuditChain.append(
        [event], about: association.bytes, state: try AssociationStore.fingerprint(of: association, in: tx),
        of: association, in: tx)
    }
  }

  /// Fills an empty catalogue with what an association of its kind usually offers.
  package func offerUsualServices(at association: Association) async throws {
    let now = clock.now
    let services = ServiceOffer.usual(for: association.kind).map { $0.service(id: randomness.identifier(at: now)) }
    try await offer(services, at: association.id)
  }
}
