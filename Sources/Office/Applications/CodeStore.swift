import Casework
import Crypto
import SQL

/// One-time codes by which somebody opens what is theirs: a row for each request or appointment, and only the code's hash.
///
/// A try at what is not there, or where no code was sent, writes as much as one that is, so that the time it takes tells
/// nobody who asked for help.
struct CodeStore<Holder>: Sendable {
  private let table: String
  private let column: String

  /// Stores a fresh code for a holder and returns it; nil when there is none, or too many were sent within the hour.
  ///
  /// `number` is what was typed to name the holder.
  func issue(
    _ code: String, for holder: Identifier<Holder>?, typedAs number: String, of association: Association.ID,
    at now: Instant, in tx: any Transaction
  ) throws -> Identifier<Holder>? {
    guard let holder, let window = try window(for: holder, of: association, at: now, in: tx) else {
      try countVainTry(number, of: association, at: now, in: tx)
      return nil
    }
    try tx.run(
      """
      INSERT INTO \(table) (association_id, \(column), code_hash, expires_at, attempts, issued, window_at)
      VALUES ($1, $2, $3, $4, 0, $5, $6)
      ON CONFLICT (association_id, \(column)) DO UPDATE SET code_hash = excluded.code_hash,
        expires_at = excluded.expires_at, attempts = 0, issued = excluded.issued, window_at = excluded.window_at
      """,
      [
        .id(association), .id(holder), .bytes(hash(of: code, for: holder)), .time(now + Office.codeLife),
        .integer(window.issued), .time(window.began),
      ])
    return holder
  }

  /// The hour of counting with one code more; nil when it has as many as are sent.
  private func window(
    for holder: Identifier<Holder>, of association: Association.ID, at now: Instant, in tx: any Transaction
  ) throws -> (issued: Int, began: Instant)? {
    let window = try tx.first(
      "SELECT issued, window_at FROM \(table) WHERE association_id = $1 AND \(column) = $2",
      [.id(association), .id(holder)]
    ) { (issued: Int(try $0.integer(0)), began: Instant(microseconds: try $0.integer(1))) }
    guard let window, now - window.began < .hours(1) else { return (1, now) }
    return window.issued < Office.codesAnHour ? (window.issued + 1, window.began) : nil
  }

  /// Whether this is the code that was sent to the holder; each try counts, and a right one works once.
  func redeem(
    _ code: String, for holder: Identifier<Holder>?, typedAs number: String, of association: Association.ID,
    at now: Instant, in tx: any Transaction
  ) throws -> Bool {
    guard let holder, let stored = try live(for: holder, of: association, at: now, in: tx) else {
      try countVainTry(number, of: association, at: now, in: tx)
      return false
    }
    let isRight = constantTimeEqual(stored.hash, hash(of: code, for: holder))
    try tx.run(
      "UPDATE \(table) SET attempts = $3 WHERE association_id = $1 AND \(column) = $2",
      [.id(association), .id(holder), .integer(isRight ? Office.codeAttempts : stored.attempts + 1)])
    return isRight
  }

  /// Takes back a code that was sent; codes sent within the hour stay counted.
  func revoke(for holder: Identifier<Holder>, of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      "UPDATE \(table) SET attempts = $3 WHERE association_id = $1 AND \(column) = $2",
      [.id(association), .id(holder), .integer(Office.codeAttempts)])
  }

  /// What a try is compared with; nil when a code was never asked for, is too old, or was tried too often.
  private func live(
    for holder: Identifier<Holder>, of association: Association.ID, at now: Instant, in tx: any Transaction
  ) throws -> (hash: [UInt8], attempts: Int)? {
    try tx.first(
      """
      SELECT code_hash, attempts FROM \(table)
      WHERE association_id = $1 AND \(column) = $2 AND expires_at > $3 AND attempts < $4
      """, [.id(association), .id(holder), .time(now), .integer(Office.codeAttempts)]
    ) { (hash: try $0.bytes(0), attempts: Int(try $0.integer(1))) }
  }

  private func countVainTry(
    _ number: String, of association: Association.ID, at now: Instant, in tx: any Transaction
  ) throws {
    try UnknownNameStore.countTry("\(table) \(number)", at: now, of: association, in: tx)
  }

  private func hash(of code: String, for holder: Identifier<Holder>) -> [UInt8] {
    SHA256.digest(Array("\(table):\(holder):\(code)".utf8))
  }
}

extension CodeStore<Request> {
  /// Of applicants, for their requests.
  static var tracking: CodeStore { CodeStore(table: "tracking_code", column: "request_id") }
}

extension CodeStore<Booking> {
  /// Of who made an appointment.
  static var booking: CodeStore { CodeStore(table: "booking_code", column: "booking_id") }
}
