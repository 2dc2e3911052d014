import Casework
import SQL

/// How much an applicant may upload for one draft, or for one request after it was sent; replaced files count as well.
package enum UploadAllowance {
  package static let files = 60
  /// 200 mebibytes.
  package static let bytes = 200 * 1024 * 1024
}

/// More was uploaded for one draft or request than its allowance.
package struct UploadsSpent: Error, Hashable, Sendable {}

/// What was uploaded so far for a draft (the hash of its token), a request (its identifier) or at the desk, as rows.
enum UploadStore {
  /// How much was handed in.
  struct Counted {
    var files = 0
    var bytes = 0
  }

  /// Counts an upload; throws `UploadsSpent` when it is one too many or too much.
  static func count(
    _ size: Int, for subject: [UInt8], of association: Association.ID, at now: Instant, in tx: any Transaction
  ) throws {
    try mustAllow(size, for: subject, of: association, in: tx)
    try add(size, for: subject, of: association, at: now, in: tx)
  }

  /// Throws `UploadsSpent` when `size` more bytes in one more file are over the allowance.
  static func mustAllow(
    _ size: Int, for subject: [UInt8], of association: Association.ID, in tx: any Transaction
  ) throws {
    let so = try counted(for: subject, of: association, in: tx)
    guard so.files < UploadAllowance.files, so.bytes + size <= UploadAllowance.bytes else { throw UploadsSpent() }
  }

  static func add(
    _ size: Int, for subject: [UInt8], of association: Association.ID, at now: Instant, in tx: any Transaction
  ) throws {
    try tx.run(
      """
      INSERT INTO upload_count (association_id, subject_id, files, bytes, updated_at) VALUES ($1, $2, 1, $3, $4)
      ON CONFLICT (association_id, subject_id) DO UPDATE SET files = upload_count.files + 1,
        bytes = upload_count.bytes + excluded.bytes, updated_at = excluded.updated_at
      """, [.id(association), .bytes(subject), .integer(size), .time(now)])
  }

  static func counted(
    for subject: [UInt8], of association: Association.ID, in tx: any Transaction
  ) throws -> Counted {
    try tx.first(
      "SELECT files, bytes FROM upload_count WHERE association_id = $1 AND subject_id = $2",
      [.id(association), .bytes(subject)]
    ) { Counted(files: Int(try $0.integer(0)), bytes: Int(try $0.integer(1))) } ?? Counted()
  }

  static func delete(_ subject: [UInt8], of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      "DELETE FROM upload_count WHERE association_id = $1 AND subject_id = $2", [.id(association), .bytes(subject)])
  }

  /// Forgets what was counted for drafts and requests that have rested since `moment`.
  static func deleteOlder(than moment: Instant, of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      "DELETE FROM upload_count WHERE association_id = $1 AND updated_at < $2", [.id(association), .time(moment)])
  }
}
