package import Casework
import Crypto
import SQL

/// The secret of an applicant who proved their mobile; only its hash is stored.
///
/// Opens one request for an hour.
package struct TrackingToken: Hashable, Sendable {
  package let text: String

  package init(text: String) { self.text = text }

  /// A new one that nobody can guess.
  init(drawnFrom randomness: any Randomness) { text = Base64URL.encode(randomness.bytes(24)) }

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

  /// Sends a one-time code to the applicant when number and mobile belong together.
  ///
  /// The caller is told nothing either way, and the same is read and written either way, so that nobody learns from
  /// answer or time who asked for help.
  package func sendTrackingCode(
    for number: RequestNumber, to mobile: Mobile, of association: Association.ID
  ) async throws {
    let now = clock.now
    let code = randomness.oneTimeCode()
    let id: Message.ID = randomness.identifier(at: now)
    try await database.write(in: .of(association)) { tx in
      let applicant = try RequestLists.applicant(of: number, in: association, tx)
      let request = try CodeStore.tracking.issue(
        code, for: applicant?.mobile == mobile ? applicant?.request : nil, typedAs: number.description,
        of: association, at: now, in: tx)
      guard let request else { return }
      try post(
        Message(
          id: id, request: request, recipient: mobile, kind: .trackingCode, at: now,
          facts: [Event.Fact(.number, number.description), Event.Fact(.note, code)]), of: association, in: tx)
    }
    announceMessages(of: association)
  }

  /// Exchanges the right code for a session on its request.
  package func openTracking(
    _ number: RequestNumber, code: String, of association: Association.ID
  ) async throws -> TrackingToken {
    let now = clock.now
    let token = TrackingToken(drawnFrom: randomness)
    let opened = try await database.write(in: .of(association)) { tx in
      let request = try RequestLists.find(number, of: association, in: tx)
      guard
        try CodeStore.tracking.redeem(
          code, for: request, typedAs: number.description, of: association, at: now, in: tx), let request
      else { return false }
      try TrackingSessionStore.open(token, on: request, of: association, at: now, in: tx)
      return true
    }
    guard opened else { throw TrackingRefusal.codeNotAccepted }
    return token
  }

  /// Ends an applicant's session on their request.
  package func closeTracking(_ token: TrackingToken, of association: Association.ID) async throws {
    try await database.write(in: .of(association)) { tx in
      try TrackingSessionStore.close(token, of: association, in: tx)
    }
  }

  /// The request an applicant may see; nil when the session is over.
  package func tracked(_ token: TrackingToken, of association: Association.ID) async throws -> RequestFile? {
    let now = clock.now
    let id = try await database.read(in: .of(association)) { tx in
      try TrackingSessionStore.request(of: token, in: association, at: now, tx)
    }
    guard let id else { return nil }
    return try await file(of: id, in: association, withMessages: true)
  }

  /// The applicant supplies a document that is asked for; `UploadsSpent` beyond the request's allowance.
  package func supply(
    _ path: String, named name: String, for code: String, as token: TrackingToken, of association: Association.ID
  ) async throws {
    let file = try await opened(token, of: association)
    let actor = Actor.applicant(name: file.request.applicant.name.full)
    let document = try await takeFromApplicant(path, named: name, for: file.request.id, in: association)
    try await change(file.request.id, in: association, seen: nil) { request, bearings in
      try request.supply(document, for: code, by: actor, at: bearings.now)
    }
  }

  /// Takes a file that an applicant sent for their request; `UploadsSpent` beyond its allowance.
  func takeFromApplicant(
    _ path: String, named name: String, for id: Request.ID, in association: Association.ID
  ) async throws -> RequestDocument {
    let now = clock.now
    try await database.read(in: .of(association)) { tx in
      try UploadStore.mustAllow(0, for: id.bytes, of: association, in: tx)
    }
    let document = try vault.take(path, named: name, as: randomness.identifier(at: now), at: now)
    try await database.write(in: .of(association)) { tx in
      try UploadStore.count(document.size, for: id.bytes, of: association, at: now, in: tx)
    }
    return document
  }

  /// The applicant signs; the code they just proved their mobile with is the method.
  ///
  /// `version` is the request whose data they read; `changedMeanwhile` when it is no longer the one that stands.
  package func attest(
    signedBy signer: String, seen version: Int, as token: TrackingToken, of association: Association.ID
  ) async throws {
    let file = try await opened(token, of: association)
    let actor = Actor.applicant(name: file.request.applicant.name.full)
    try await change(file.request.id, in: association, seen: version) { request, bearings in
      [
        try request.attest(
          bearings.policy.declaration, signedBy: signer, method: .oneTimeCode, by: actor, at: bearings.now,
          with: bearings.hash)
      ]
    }
  }

  /// The applicant takes the request back, before it is decided.
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
}
