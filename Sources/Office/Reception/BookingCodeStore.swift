import Casework
import Crypto
import SQL

/// One-time codes of appointments and the session one opens, a row for each appointment; only their hashes.
enum BookingCodeStore {
  /// Stores a fresh code unless too many were sent within the hour; false then.
  static func issue(
    _ code: String, for booking: Booking.ID, of association: Association.ID, at now: Instant, in tx: any Transaction
  ) throws -> Bool {
    let window = try tx.first(
      "SELECT issued, window_at FROM booking_code WHERE association_id = $1 AND booking_id = $2",
      [.id(association), .id(booking)]
    ) { (issued: Int(try $0.integer(0)), began: Instant(microseconds: try $0.integer(1))) }
    var (issued, began) = (1, now)
    if let window, now - window.began < .hours(1) {
      guard window.issued < Office.codesAnHour else { return false }
      (issued, began) = (window.issued + 1, window.began)
    }
    try tx.run(
      """
      INSERT INTO booking_code (association_id, booking_id, code_hash, expires_at, attempts, issued, window_at)
      VALUES ($1, $2, $3, $4, 0, $5, $6)
      ON CONFLICT (association_id, booking_id) DO UPDATE SET code_hash = excluded.code_hash,
        expires_at = excluded.expires_at, attempts = 0, issued = excluded.issued, window_at = excluded.window_at
      """,
      [
        .id(association), .id(booking), .bytes(hash(of: code, for: booking)), .time(now + Office.codeLife),
        .integer(issued), .time(began),
      ])
    return true
  }

  /// Whether this is the code that was sent; each try counts, and a right one works once.
  static func redeem(
    _ code: String, for booking: Booking.ID, of association: Association.ID, at now: Instant, in tx: any Transaction
  ) throws -> Bool {
    let key: [SQLValue] = [.id(association), .id(booking)]
    let stored = try tx.first(
      "SELECT code_hash, expires_at, attempts FROM booking_code WHERE association_id = $1 AND booking_id = $2", key
    ) { (hash: try $0.bytes(0), until: Instant(microseconds: try $0.integer(1)), attempts: Int(try $0.integer(2))) }
    guard let stored, now < stored.until, stored.attempts < Office.codeAttempts else { return false }
    let isRight = constantTimeEqual(stored.hash, hash(of: code, for: booking))
    try tx.run(
      "UPDATE booking_code SET attempts = $3 WHERE association_id = $1 AND booking_id = $2",
      key + [.integer(isRight ? Office.codeAttempts : stored.attempts + 1)])
    return isRight
  }

  /// Opens a session on an appointment; one that was open before is over.
  static func open(
    _ token: TrackingToken, for booking: Booking.ID, of association: Association.ID, at now: Instant,
    in tx: any Transaction
  ) throws {
    try tx.run(
      """
      INSERT INTO booking_code (association_id, booking_id, code_hash, expires_at, attempts, issued, window_at,
        token_hash, token_until)
      VALUES ($1, $2, $3, $4, $5, 0, $4, $6, $7)
      ON CONFLICT (association_id, booking_id) DO UPDATE SET token_hash = excluded.token_hash,
        token_until = excluded.token_until
      """,
      [
        .id(association), .id(booking), .bytes([]), .time(now), .integer(Office.codeAttempts),
        .bytes(hash(of: token)), .time(now + Office.trackingLife),
      ])
  }

  static func close(_ token: TrackingToken, of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      "UPDATE booking_code SET token_hash = NULL, token_until = NULL WHERE association_id = $1 AND token_hash = $2",
      [.id(association), .bytes(hash(of: token))])
  }

  static func booking(
    of token: TrackingToken, in association: Association.ID, at now: Instant, _ tx: any Transaction
  ) throws -> Booking.ID? {
    try tx.first(
      "SELECT booking_id FROM booking_code WHERE association_id = $1 AND token_hash = $2 AND token_until > $3",
      [.id(association), .bytes(hash(of: token)), .time(now)]
    ) { row in
      var column = Columns(row)
      return try column.id()
    }
  }

  /// Deletes what opens nothing any more, once its hour of counting is over.
  static func deleteExpired(of association: Association.ID, at now: Instant, in tx: any Transaction) throws {
    try tx.run(
      """
      DELETE FROM booking_code WHERE association_id = $1 AND window_at <= $2 AND expires_at <= $3
        AND (token_until IS NULL OR token_until <= $3)
      """, [.id(association), .time(now - .hours(1)), .time(now)])
  }

  private static func hash(of code: String, for booking: Booking.ID) -> [UInt8] {
    SHA256.digest(Array("booking:\(booking):\(code)".utf8))
  }

  private static func hash(of token: TrackingToken) -> [UInt8] { SHA256.digest(Array("own:\(token.text)".utf8)) }
}
