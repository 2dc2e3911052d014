import Casework
import Crypto
import SQL

/// One-time codes and the sessions they open, as rows.
enum TrackingStore {
  /// The request with this number and whom it may be shown to, without reading the rest of it.
  static func applicant(of number: RequestNumber, in association: Association.ID, _ tx: any Transaction) throws -> (
    request: Request.ID, mobile: Mobile
  )? {
    try tx.first(
      "SELECT id, mobile FROM request WHERE association_id = $1 AND year = $2 AND serial = $3",
      [.id(association), .integer(number.year), .integer(number.serial)]
    ) { row in
      var column = Columns(row)
      return (request: try column.id(), mobile: try column.form())
    }
  }

  /// What came of a code that was typed in.
  enum Redemption {
    case right, wrong
    /// There is none to compare with: never asked for, too old, or tried too often.
    case notAsked
  }

  /// Stores a fresh code unless too many were sent within the hour; false then.
  static func issue(
    _ hash: [UInt8], for request: Request.ID, of association: Association.ID, at now: Instant, in tx: any Transaction
  ) throws -> Bool {
    let window = try tx.first(
      "SELECT issued, window_at FROM tracking_code WHERE association_id = $1 AND request_id = $2",
      [.id(association), .id(request)]
    ) { (issued: Int(try $0.integer(0)), began: Instant(microseconds: try $0.integer(1))) }
    var issued = 1
    var began = now
    if let window, now - window.began < .hours(1) {
      guard window.issued < Office.codesAnHour else { return false }
      issued = window.issued + 1
      began = window.began
    }
    try tx.run(
      """
      INSERT INTO tracking_code (association_id, request_id, code_hash, expires_at, attempts, issued, window_at)
      VALUES ($1, $2, $3, $4, 0, $5, $6)
      ON CONFLICT (association_id, request_id) DO UPDATE SET code_hash = excluded.code_hash,
        expires_at = excluded.expires_at, attempts = 0, issued = excluded.issued, window_at = excluded.window_at
      """,
      [
        .id(association), .id(request), .bytes(hash), .time(now + Office.codeLife), .integer(issued), .time(began),
      ])
    return true
  }

  /// Compares a code with the one that was sent; a right one works once.
  static func redeem(
    _ hash: [UInt8], for request: Request.ID, of association: Association.ID, at now: Instant, in tx: any Transaction
  ) throws -> Redemption {
    let key: [SQLValue] = [.id(association), .id(request)]
    let stored = try tx.first(
      "SELECT code_hash, expires_at, attempts FROM tracking_code WHERE association_id = $1 AND request_id = $2", key
    ) { (hash: try $0.bytes(0), until: Instant(microseconds: try $0.integer(1)), attempts: Int(try $0.integer(2))) }
    guard let stored, now < stored.until, stored.attempts < Office.codeAttempts else { return .notAsked }
    let isRight = constantTimeEqual(stored.hash, hash)
    try tx.run(
      "UPDATE tracking_code SET attempts = $3 WHERE association_id = $1 AND request_id = $2",
      key + [.integer(isRight ? Office.codeAttempts : stored.attempts + 1)])
    return isRight ? .right : .wrong
  }

  static func open(
    _ token: [UInt8], for request: Request.ID, of association: Association.ID, until: Instant, in tx: any Transaction
  ) throws {
    try tx.run(
      """
      INSERT INTO tracking_session (association_id, token_hash, request_id, expires_at) VALUES ($1, $2, $3, $4)
      """, [.id(association), .bytes(token), .id(request), .time(until)])
  }

  static func close(_ token: [UInt8], of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      "DELETE FROM tracking_session WHERE association_id = $1 AND token_hash = $2", [.id(association), .bytes(token)])
  }

  /// Deletes sessions that are over, and codes whose hour of counting is.
  static func deleteExpired(of association: Association.ID, at now: Instant, in tx: any Transaction) throws {
    try tx.run(
      "DELETE FROM tracking_session WHERE association_id = $1 AND expires_at <= $2", [.id(association), .time(now)])
    try tx.run(
      "DELETE FROM tracking_code WHERE association_id = $1 AND window_at <= $2 AND expires_at <= $3",
      [.id(association), .time(now - .hours(1)), .time(now)])
  }

  static func request(
    of token: [UInt8], of association: Association.ID, at now: Instant, in tx: any Transaction
  ) throws -> Request.ID? {
    try tx.first(
      """
      SELECT request_id FROM tracking_session WHERE association_id = $1 AND token_hash = $2 AND expires_at > $3
      """, [.id(association), .bytes(token), .time(now)]
    ) { row in
      var column = Columns(row)
      return try column.id()
    }
  }
}
