import Casework
import SQL

/// The session that is open on an appointment, in the row of its code; only the hash of its secret.
enum BookingSessionStore {
  /// Opens a session on an appointment; one that was open before is over.
  static func open(
    _ token: TrackingToken, on booking: Booking.ID, of association: Association.ID, at now: Instant,
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
        .bytes(token.hash), .time(now + Office.trackingLife),
      ])
  }

  static func close(_ token: TrackingToken, of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      "UPDATE booking_code SET token_hash = NULL, token_until = NULL WHERE association_id = $1 AND token_hash = $2",
      [.id(association), .bytes(token.hash)])
  }

  static func booking(
    of token: TrackingToken, in association: Association.ID, at now: Instant, _ tx: any Transaction
  ) throws -> Booking.ID? {
    try tx.first(
      "SELECT booking_id FROM booking_code WHERE association_id = $1 AND token_hash = $2 AND token_until > $3",
      [.id(association), .bytes(token.hash), .time(now)]
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
}
