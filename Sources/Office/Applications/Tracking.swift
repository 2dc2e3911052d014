package import Casework
import Crypto
import SQL

/// The secret of an applicant who proved their mobile; only its hash is stored. Opens one request for an hour.
package struct TrackingToken: Hashable, Sendable {
  package let text: String

  package init(text: String) { self.text = text }

  var hash: [UInt8] { SHA256.digest(Array("tracking:\(text)".utf8)) }
}

/// Why a code did not open a request.
package enum TrackingRefusal: Error, Hashable, Sendable {
  /// Wrong, too old, or tried too often: which of them is not told.
  case codeNotAccepted
}

extension Office {
  package static let codeLife = Span.minutes(10)
  package static let codeAttempts = 5
  /// So many codes are sent for one request within an hour.
  package static let codesAnHour = 5
  package static let trackingLife = Span.hours(1)

  /// Sends a one-time code to the applicant when number and mobile belong together. The caller is told nothing
  /// either way, so that nobody learns who asked for help.
  package func sendTrackingCode(
    for number: RequestNumber, to mobile: Mobile, of association: Association.ID
  ) async throws {
    let now = clock.now
    let code = randomness.oneTimeCode()
    let id: Message.ID = randomness.identifier(at: now)
    try await database.write(in: .of(association)) { tx in
      guard let request = try RequestLists.find(number, of: association, in: tx),
        try RequestStore.get(request, of: association, in: tx).applicant.mobile == mobile,
        try TrackingStore.issue(Self.hash(of: code, for: request), for: request, of: association, at: now, in: tx)
      else { return }
      try MessageStore.insert(
        Message(
          id: id, request: request, recipient: mobile, kind: .trackingCode, at: now,
          facts: [Event.Fact(.number, number.description), Event.Fact(.note, code)]), of: association, in: tx)
    }
  }

  /// Exchanges the right code for a session on its request.
  package func openTracking(
    _ number: RequestNumber, code: String, of association: Association.ID
  ) async throws -> TrackingToken {
    let now = clock.now
    let token = TrackingToken(text: Base64URL.encode(randomness.bytes(24)))
    let opened = try await database.write(in: .of(association)) { tx in
      guard let request = try RequestLists.find(number, of: association, in: tx),
        try TrackingStore.redeem(Self.hash(of: code, for: request), for: request, of: association, at: now, in: tx)
      else { return false }
      try TrackingStore.open(token.hash, for: request, of: association, until: now + Self.trackingLife, in: tx)
      return true
    }
    guard opened else { throw TrackingRefusal.codeNotAccepted }
    return token
  }

  /// The request an applicant may see; nil when the session is over.
  package func tracked(_ token: TrackingToken, of association: Association.ID) async throws -> RequestFile? {
    let now = clock.now
    let id = try await database.read(in: .of(association)) { tx in
      try TrackingStore.request(of: token.hash, of: association, at: now, in: tx)
    }
    guard let id else { return nil }
    return try await file(of: id, in: association, withMessages: true)
  }

  /// The applicant supplies a document that was missing.
  package func supply(
    _ path: String, named name: String, for code: String, as token: TrackingToken, of association: Association.ID
  ) async throws {
    let file = try await opened(token, of: association)
    let document = try vault.take(path, named: name, as: randomness.identifier(at: clock.now))
    let actor = Actor.applicant(name: file.request.applicant.name.full)
    try await change(file.request.id, in: association, seen: nil) { request, bearings in
      try request.supply(document, for: code, by: actor, at: bearings.now)
    }
  }

  /// The applicant signs; the code they just proved their mobile with is the method.
  package func attest(
    signedBy signer: String, as token: TrackingToken, of association: Association.ID
  ) async throws {
    let file = try await opened(token, of: association)
    let actor = Actor.applicant(name: file.request.applicant.name.full)
    try await change(file.request.id, in: association, seen: nil) { request, bearings in
      [
        try request.attest(
          bearings.policy.declaration, signedBy: signer, method: .oneTimeCode, by: actor, at: bearings.now,
          with: bearings.hash)
      ]
    }
  }

  package func withdraw(
    because reason: String, as token: TrackingToken, of association: Association.ID
  ) async throws {
    let file = try await opened(token, of: association)
    let actor = Actor.applicant(name: file.request.applicant.name.full)
    try await change(file.request.id, in: association, seen: nil) { request, bearings in
      [try request.withdraw(because: reason, by: actor, at: bearings.now)]
    }
  }

  private func opened(_ token: TrackingToken, of association: Association.ID) async throws -> RequestFile {
    guard let file = try await tracked(token, of: association) else { throw OfficeRefusal.notFound }
    return file
  }

  private static func hash(of code: String, for request: Request.ID) -> [UInt8] {
    SHA256.digest(Array("code:\(request):\(code)".utf8))
  }
}

/// One-time codes and the sessions they open, as rows.
enum TrackingStore {
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

  /// Whether the code is right, in time and not tried too often; a right one works once.
  static func redeem(
    _ hash: [UInt8], for request: Request.ID, of association: Association.ID, at now: Instant, in tx: any Transaction
  ) throws -> Bool {
    let key: [SQLValue] = [.id(association), .id(request)]
    let stored = try tx.first(
      "SELECT code_hash, expires_at, attempts FROM tracking_code WHERE association_id = $1 AND request_id = $2", key
    ) { (hash: try $0.bytes(0), until: Instant(microseconds: try $0.integer(1)), attempts: Int(try $0.integer(2))) }
    guard let stored, now < stored.until, stored.attempts < Office.codeAttempts else { return false }
    let isRight = constantTimeEqual(stored.hash, hash)
    try tx.run(
      "UPDATE tracking_code SET attempts = $3 WHERE association_id = $1 AND request_id = $2",
      key + [.integer(isRight ? Office.codeAttempts : stored.attempts + 1)])
    return isRight
  }

  static func open(
    _ token: [UInt8], for request: Request.ID, of association: Association.ID, until: Instant, in tx: any Transaction
  ) throws {
    try tx.run(
      """
      INSERT INTO tracking_session (association_id, token_hash, request_id, expires_at) VALUES ($1, $2, $3, $4)
      """, [.id(association), .bytes(token), .id(request), .time(until)])
  }

  static func deleteExpired(of association: Association.ID, at now: Instant, in tx: any Transaction) throws {
    let key: [SQLValue] = [.id(association), .time(now)]
    try tx.run("DELETE FROM tracking_session WHERE association_id = $1 AND expires_at <= $2", key)
    try tx.run(
      "DELETE FROM tracking_code WHERE association_id = $1 AND expires_at <= $2 AND window_at <= $3",
      key + [.time(now - .hours(1))])
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
