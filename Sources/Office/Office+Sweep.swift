package import Casework
import SQL

extension Office {
  /// Deletes what an association no longer may or need keep: forms nobody touched for `draftLife`, sessions and codes
  /// that are over. For the daily round; costs nothing when there is nothing.
  package func sweep(_ association: Association.ID) async throws {
    let now = clock.now
    try await database.write(in: .of(association)) { tx in
      try ApplicationStore.deleteOlder(than: now - Self.draftLife, of: association, in: tx)
      try SessionStore.deleteExpired(of: association, at: now, in: tx)
      try TrackingStore.deleteExpired(of: association, at: now, in: tx)
    }
  }
}
