package import Casework
import SQL

extension Office {
  /// Deletes what an association may no longer keep: forms long untouched, sessions, codes, failed sign-ins, notices and
  /// jobs gone by.
  ///
  /// Once a day files go that nothing refers to any more, of whatever association. For the daily round; costs next to
  /// nothing when there is nothing. Returns how many files went.
  @discardableResult
  package func sweep(_ association: Association.ID) async throws -> Int {
    let now = clock.now
    try await database.write(in: .of(association)) { tx in
      try ApplicationStore.deleteOlder(than: now - Self.draftLife, of: association, in: tx)
      try UploadStore.deleteOlder(than: now - Self.draftLife, of: association, in: tx)
      try SessionStore.deleteExpired(of: association, at: now, in: tx)
      try UnknownNameStore.deleteOlder(than: now - .days(1), of: association, in: tx)
      try TrackingSessionStore.deleteExpired(of: association, at: now, in: tx)
      try BookingSessionStore.deleteExpired(of: association, at: now, in: tx)
      try NoticeStore.deleteSeen(before: now - Self.seenNoticeLife, of: association, in: tx)
      try JobStore.deleteDone(before: now - Self.doneJobLife, of: association, in: tx)
    }
    return try await collectFiles()
  }
}
