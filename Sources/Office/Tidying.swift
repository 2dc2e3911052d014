import Casework
import SQL

extension Office {
  /// Removes what has outlived its use: drafts nobody touched for a month, sessions that are over. Run now and then.
  package func tidy() async throws {
    let now = clock.now
    for association in try await associations() {
      try await database.write(in: .of(association.id)) { tx in
        try ApplicationStore.deleteOlder(than: now - Self.draftLife, of: association.id, in: tx)
        try SessionStore.deleteExpired(of: association.id, at: now, in: tx)
        try TrackingStore.deleteExpired(of: association.id, at: now, in: tx)
      }
    }
  }
}
