import Casework
import Crypto
import SQL

/// Failed tries under names nobody has, as rows.
///
/// Sign-ins under them close the door as a real name's do, so that the door tells nobody who works here; asking after a
/// request that is not there writes as asking after one that is, so that the time it takes tells nobody who asked for
/// help.
enum UnknownNameStore {
  static func lockout(of email: String, in association: Association.ID, _ tx: any Transaction) throws -> Lockout {
    let found = try tx.first(
      "SELECT failures, locked_until FROM unknown_name WHERE association_id = $1 AND name_hash = $2",
      [.id(association), .bytes(hash(of: email))]
    ) { row in
      var column = Columns(row)
      return Lockout(failures: try column.int(), until: try column.instantOrNil())
    }
    return found ?? Lockout()
  }

  static func save(
    _ lockout: Lockout, of email: String, in association: Association.ID, at now: Instant, _ tx: any Transaction
  ) throws {
    try tx.run(
      """
      INSERT INTO unknown_name (association_id, name_hash, failures, locked_until, tried_at) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (association_id, name_hash) DO UPDATE SET failures = excluded.failures,
        locked_until = excluded.locked_until, tried_at = excluded.tried_at
      """,
      [
        .id(association), .bytes(hash(of: email)), .integer(lockout.failures), .time(orNull: lockout.until), .time(now),
      ])
  }

  /// Writes down a try at something that is not there: as much as is written where it is.
  static func countTry(_ name: String, at now: Instant, of association: Association.ID, in tx: any Transaction) throws {
    var lockout = try lockout(of: name, in: association, tx)
    lockout.failed(at: now)
    try save(lockout, of: name, in: association, at: now, tx)
    try deleteOlder(than: now - .days(1), of: association, in: tx)
  }

  static func deleteOlder(than moment: Instant, of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      "DELETE FROM unknown_name WHERE association_id = $1 AND tried_at < $2", [.id(association), .time(moment)])
  }

  /// The name itself is not kept: people type passwords into the wrong field.
  private static func hash(of email: String) -> [UInt8] {
    SHA256.digest(Array("name:\(email)".utf8))
  }
}
