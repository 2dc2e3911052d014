import Casework
import SQL

/// Sessions of applicants on their requests, as rows; only the hashes of their secrets.
enum TrackingSessionStore {
  static func open(
    _ token: TrackingToken, on request: Request.ID, of association: Association.ID, at now: Instant,
    in tx: any Transaction
  ) throws {
    try tx.run(
      """
      INSERT INTO tracking_session (association_id, token_hash, request_id, expires_at) VALUES ($1, $2, $3, $4)
      """, [.id(association), .bytes(token.hash), .id(request), .time(now + Office.trackingLife)])
  }

  static func close(_ token: TrackingToken, of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      "DELETE FROM tracking_session WHERE association_id = $1 AND token_hash = $2",
      [.id(association), .bytes(token.hash)])
  }

  /// Ends every session on a request.
  static func closeAll(on request: Request.ID, of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      "DELETE FROM tracking_session WHERE association_id = $1 AND request_id = $2", [.id(association), .id(request)])
  }

  static func request(
    of token: TrackingToken, in association: Association.ID, at now: Instant, _ tx: any Transaction
  ) throws -> Request.ID? {
    try tx.first(
      """
      SELECT request_id FROM tracking_session WHERE association_id = $1 AND token_hash = $2 AND expires_at > $3
      """, [.id(association), .bytes(token.hash), .time(now)]
    ) { row in
      var column = Columns(row)
      return try column.id()
    }
  }

  /// Deletes sessions that are over, and codes whose hour of counting is.
  static func deleteExpired(of association: Association.ID, at now: Instant, in tx: any Transaction) throws {
    try tx.run(
      "DELETE FROM tracking_session WHERE association_id = $1 AND expires_at <= $2", [.id(association), .time(now)])
    try tx.run(
      "DELETE FROM tracking_code WHERE association_id = $1 AND window_at <= $2 AND expires_at <= $3",
      [.id(association), .time(now - .hours(1)), .time(now)])
  }
}
