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
    let hash = if let found { found.password.hash } else { try await decoy() }
    let verdict = try await passwords.verify(password, against: hash)
    guard let found, verdict.isRight, found.member.isActive else {
      try await recordFailure(of: email, in: association, at: now)
      throw SignInRefusal.wrongNameOrPassword
    }
    let renewed = verdict.isStale ? await renewed(found.password, of: password) : nil
    let token = try await openSession(
      for: found.member, renewing: renewed.map { (from: found.password, to: $0) }, in: association, at: now)
    return (token, found.member)
  }

  /// Looked at when the name is unknown, so that the answer takes as long: the hash of a password nobody has, made
  /// once at the cost of the day.
  private func decoy() async throws -> PasswordHash {
    if let kept = shelf.decoy { return kept }
    let fresh = try await passwords.make(of: Base64URL.encode(randomness.bytes(24)))
    shelf.keep(decoy: fresh)
    return fresh
  }

  func recordFailure(of email: String, in association: Association.ID, at now: Instant) async throws {
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
    for member: StaffMember, renewing password: (from: StoredPassword, to: StoredPassword)?,
    in association: Association.ID, at now: Instant
  ) async throws -> SessionToken {
    let token = SessionToken(text: Base64URL.encode(randomness.bytes(32)))
    try await database.write(in: .of(association)) { tx in
      try StaffStore.setLockout(Lockout(), of: member.id, in: association, tx)
      if let password { try StaffStore.renew(password.from, as: password.to, of: member, in: association, at: now, tx) }
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
    return try await actor(of: found, token, in: association, at: now)
  }

  /// What the association at an address is set to, and whose session it is: one look into the database where the
  /// address is known already.
  ///
  /// `notFound` when there is no such association; no actor as with `session`.
  package func enter(slug: String, with token: SessionToken) async throws -> (settings: Settings, actor: StaffActor?) {
    if let kept = shelf.settings(at: slug) {
      let (now, id) = (clock.now, kept.association.id)
      let look = try await database.read(in: .of(id)) { tx -> (isCurrent: Bool, found: SessionStore.Found?) in
        guard try AssociationStore.version(of: id, in: tx) == kept.version else { return (false, nil) }
        return (true, try SessionStore.find(token, of: id, at: now, in: tx))
      }
      if look.isCurrent { return (kept, try await actor(of: look.found, token, in: id, at: now)) }
    }
    let settings = try await settings(slug: slug)
    return (settings, try await session(token, in: settings.association.id))
  }

  /// The person of a session that was found, which is seen to be in use.
  private func actor(
    of found: SessionStore.Found?, _ token: SessionToken, in association: Association.ID, at now: Instant
  ) async throws -> StaffActor? {
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
    // Pages of this session that are still open hear no more.
    announceChange(in: association)
  }
}
