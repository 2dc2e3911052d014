package import Casework
import Crypto
import SQL

/// Why nobody was signed in.
///
/// The words shown never tell which of name and password was wrong.
package enum SignInRefusal: Error, Hashable, Sendable {
  case wrongNameOrPassword
  /// Too many failures; the next try is looked at after this moment.
  case lockedUntil(Instant)
}

/// A signed-in session's secret, for the cookie; only its hash is stored.
package struct SessionToken: Hashable, Sendable {
  package let text: String

  package init(text: String) { self.text = text }

  var hash: [UInt8] { SHA256.digest(Array("session:\(text)".utf8)) }
}

extension Office {
  /// A session lasts this long at most.
  package static let longestSession = Span.hours(12)
  /// A session ends when it was not used for so long.
  package static let idleSession = Span.hours(2)

  /// Signs a person in.
  ///
  /// Costs the same whether the name is known or not; failures close the door for a while.
  package func signIn(
    email: String, password: String, to association: Association.ID
  ) async throws -> (SessionToken, StaffMember) {
    let email = email.trimmedSpaces.lowercased()
    let now = clock.now
    let (found, lockout) = try await database.read(in: .of(association)) { tx in
      let found = try StaffStore.find(email: email, of: association, in: tx)
      return (found, try found?.member.lockout ?? UnknownNameStore.lockout(of: email, in: association, tx))
    }
    if let until = lockout.until, lockout.isClosed(at: now) { throw SignInRefusal.lockedUntil(until) }
    let hash = if let found { PasswordHash(encoded: found.passwordHash) } else { try await decoy() }
    let matches = try await passwords.verify(password, against: hash).isRight
    guard let member = found?.member, matches, member.isActive else {
      try await recordFailure(of: email, in: association, at: now)
      throw SignInRefusal.wrongNameOrPassword
    }
    return (try await openSession(for: member, in: association, at: now), member)
  }

  /// Looked at when the name is unknown, so that the answer takes as long: the hash of a password nobody has, made
  /// once at the cost of the day.
  private func decoy() async throws -> PasswordHash {
    if let kept = shelf.decoy { return kept }
    let fresh = try await passwords.make(of: Base64URL.encode(randomness.bytes(24)))
    shelf.keep(decoy: fresh)
    return fresh
  }

  private func recordFailure(of email: String, in association: Association.ID, at now: Instant) async throws {
    try await database.write(in: .of(association)) { tx in
      guard let member = try StaffStore.find(email: email, of: association, in: tx)?.member else {
        var lockout = try UnknownNameStore.lockout(of: email, in: association, tx)
        lockout.failed(at: now)
        return try UnknownNameStore.save(lockout, of: email, in: association, at: now, tx)
      }
      var lockout = member.lockout
      lockout.failed(at: now)
      try StaffStore.setLockout(lockout, of: member.id, in: association, tx)
    }
  }

  private func openSession(
    for member: StaffMember, in association: Association.ID, at now: Instant
  ) async throws -> SessionToken {
    let token = SessionToken(text: Base64URL.encode(randomness.bytes(32)))
    try await database.write(in: .of(association)) { tx in
      try StaffStore.setLockout(Lockout(), of: member.id, in: association, tx)
      try SessionStore.deleteExpired(of: association, at: now, in: tx)
      try SessionStore.insert(token, for: member.id, of: association, at: now, in: tx)
    }
    return token
  }

  /// Whose session it is; nil when it is unknown, over, or its person no longer works here.
  package func session(_ token: SessionToken, in association: Association.ID) async throws -> StaffActor? {
    let now = clock.now
    let found = try await database.read(in: .of(association)) { tx in
      try SessionStore.find(token, of: association, at: now, in: tx)
    }
    guard let found, found.member.isActive else { return nil }
    if now - found.seenAt > .minutes(5) {
      do {
        try await database.write(in: .of(association)) { tx in
          try SessionStore.touch(token, of: association, at: now, in: tx)
        }
      } catch is SQLFault {
        // Where nothing can be written, what is there can still be read; the session ends a little sooner at worst.
      }
    }
    return StaffActor(association: association, member: found.member)
  }

  /// Whose session it was that ran out; nil when it was ended on purpose, or is unknown.
  package func holder(of token: SessionToken, in association: Association.ID) async throws -> StaffMember.ID? {
    try await database.read(in: .of(association)) { tx in
      try SessionStore.holder(token, of: association, in: tx)
    }
  }

  /// Ends a session; the person's others go on.
  package func signOut(_ token: SessionToken, of association: Association.ID) async throws {
    try await database.write(in: .of(association)) { tx in
      try SessionStore.delete(token, of: association, in: tx)
    }
  }
}
