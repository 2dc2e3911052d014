package import Casework
import SQL

extension Office {
  /// Adds services to an association's catalogue, in the order given.
  package func offer(_ services: [Service], at association: Association.ID) async throws {
    try await database.write(in: .of(association)) { tx in
      let before = try ServiceStore.services(of: association, in: tx).count
      for (place, service) in services.enumerated() {
        try ServiceStore.insert(service, at: before + place, of: association, in: tx)
      }
      try AssociationStore.settingsChanged(of: association, in: tx)
    }
  }
}
