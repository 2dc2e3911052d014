import Casework
import Crypto
import SQL

/// One-time codes of hand-overs, as rows; only their hashes.
enum HandoverCodeStore {
  static func issue(
    _ code: String, for part: InstalmentKey, of association: Association.ID, at now: Instant, in tx: any Transaction
  ) throws {
    try tx.run(
      """
      INSERT INTO handover_code (association_id, entitlement_id, number, code_hash, expires_at, attempts)
      VALUES ($1, $2, $3, $4, $5, 0)
      ON CONFLICT (association_id, entitlement_id, number) DO UPDATE SET code_hash = excluded.code_hash,
        expires_at = excluded.expires_at, attempts = 0
      """,
      [
        .id(association), .id(part.entitlement), .integer(part.number), .bytes(hash(of: code, for: part)),
        .time(now + Office.codeLife),
      ])
  }

  /// Whether this is the code that was sent; each try counts, and a right one works once.
  static func redeem(
    _ code: String, for part: InstalmentKey, of association: Association.ID, at now: Instant, in tx: any Transaction
  ) throws -> Bool {
    let key: [SQLValue] = [.id(association), .id(part.entitlement), .integer(part.number)]
    let stored = try tx.first(
      """
      SELECT code_hash, expires_at, attempts FROM handover_code
      WHERE association_id = $1 AND entitlement_id = $2 AND number = $3
      """, key
    ) { (hash: try $0.bytes(0), until: Instant(microseconds: try $0.integer(1)), attempts: Int(try $0.integer(2))) }
    guard let stored else { throw BenefitRefusal.codeNotSent }
    guard now < stored.until, stored.attempts < Office.codeAttempts else { return false }
    let isRight = constantTimeEqual(stored.hash, hash(of: code, for: part))
    try tx.run(
      "UPDATE handover_code SET attempts = $4 WHERE association_id = $1 AND entitlement_id = $2 AND number = $3",
      key + [.integer(isRight ? Office.codeAttempts : stored.attempts + 1)])
    return isRight
  }

  private static func hash(of code: String, for part: InstalmentKey) -> [UInt8] {
    SHA256.digest(Array("handover:\(part.entitlement):\(part.number):\(code)".utf8))
  }
}
