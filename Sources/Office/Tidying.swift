import Casework

extension Office {
  /// Removes what has outlived its use at every association.
  ///
  /// Run now and then; returns how many files went.
  package func tidy() async throws -> Int {
    var files = 0
    for association in try await associations() { files += try await sweep(association.id) }
    return files
  }
}
