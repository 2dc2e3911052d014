import Casework

extension Office {
  /// Removes what has outlived its use at every association.
  ///
  /// Run now and then.
  package func tidy() async throws {
    for association in try await associations() { try await sweep(association.id) }
  }
}
