import Casework
import SQL

/// Sessions as rows: the token's hash, never the token.
enum SessionStore {
  static func insert(
    _ token: SessionToken, for staff: StaffMember.ID, of association: Association.ID, at now: Instant,
    in tx: any Transaction
  ) throws {
    try tx.run(
      """
      INSERT INTO session (association_id, token_hash, staff_id, created_at, seen_at, expires_at)
      VALUES ($1, $2, $3, $4, $4, $5)
      """,
      [.id(association), .bytes(token.hash), .id(staff), .time(now), .time(now + Office.longestSession)])
  }

  /// A session that is not over: whose it is, and when it was last used.
  struct Found {
    var member: StaffMember
    var seenAt: Instant
  }

  static func find(
    _ token: SessionToken, of association: Association.ID, at now: Instant, in tx: any Transaction
  ) throws -> Found? {
    try tx.first(
      """
      SELECT s.id, s.name, s.email, s.roles, s.is_active, s.failures, s.locked_until, s.password_hash, n.seen_at
      FROM session n JOIN staff s ON s.association_id = n.association_id AND s.id = n.staff_id
      WHERE n.association_id = $1 AND n.token_hash = $2 AND n.expires_at > $3 AND n.seen_at > $4
      """,
      [.id(association), .bytes(token.hash), .time(now), .time(now - Office.idleSession)]
    ) { row in Found(member: try StaffStore.read(row), seenAt: Instant(microseconds: try row.integer(8))) }
  }

  /// Whose session a token was, over or not; nil once it was ended on purpose or its row is gone.
  static func holder(_ token: SessionToken, of association: Association.ID, in tx: any Transaction) throws
    -> StaffMember.ID?
  {
    try tx.first(
      "SELECT staff_id FROM session WHERE association_id = $1 AND token_hash = $2",
      [.id(association), .bytes(token.hash)]
    ) { row in
      var column = Columns(row)
      return try column.id()
    }
  }

  static func touch(
    _ token: SessionToken, of association: Association.ID, at now: Instant, in tx: any Transaction
  ) throws {
    try tx.run(
      "UPDATE session SET seen_at = $3 WHERE association_id = $1 AND token_hash = $2",
      [.id(association), .bytes(token.hash), .time(now)])
  }

  static func delete(_ token: SessionToken, of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      "DELETE FROM session WHERE association_id = $1 AND token_hash = $2", [.id(association), .bytes(token.hash)])
  }

  static func deleteAll(of staff: StaffMember.ID, in association: Association.ID, _ tx: any Transaction) throws {
    try tx.run("DELETE FROM session WHERE association_id = $1 AND staff_id = $2", [.id(association), .id(staff)])
  }

  static func deleteOthers(
    than kept: SessionToken, of staff: StaffMember.ID, in association: Association.ID, _ tx: any Transaction
  ) throws {
    try tx.run(
      "DELETE FROM session WHERE association_id = $1 AND staff_id = $2 AND token_hash <> $3",
      [.id(association), .id(staff), .bytes(kept.hash)])
  }

  static func deleteExpired(of association: Association.ID, at now: Instant, in tx: any Transaction) throws {
    try tx.run("DELETE FROM session WHERE association_id = $1 AND expires_at <= $2", [.id(association), .time(now)])
  }
}
