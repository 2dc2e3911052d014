import Arabic
package import Casework
import Crypto
import SQL

extension Office {
  package static let shortestPassword = 12
  /// So many different signs a password has at least.
  private static let fewestSigns = 5
  package static let longestPassword = 200

  /// Changes one's own password; the person's other sessions end, `session` goes on.
  ///
  /// A wrong old password counts towards the lock-out as one at the door does.
  package func changePassword(
    from old: String, to new: String, keeping session: SessionToken, as actor: StaffActor
  ) async throws {
    let password = try Self.checkedPassword(new)
    try await mustKnow(old, of: actor)
    guard old != new else { throw StaffRefusal.passwordUnchanged }
    let fresh = StoredPassword(try await passwords.make(of: password), isTemporary: false)
    let now = clock.now
    try await database.write(in: .of(actor.association)) { tx in
      let id = actor.member.id
      try StaffStore.setPassword(fresh, of: id, in: actor.association, tx)
      try StaffStore.setLockout(Lockout(), of: id, in: actor.association, tx)
      try SessionStore.deleteOthers(than: session, of: id, in: actor.association, tx)
      try StaffStore.tell(.passwordChanged, of: actor.member, by: actor.actor, at: now, in: actor.association, tx)
    }
    announceChange(in: actor.association)
  }

  /// Refuses whoever does not know the person's password, and counts the failure.
  private func mustKnow(_ old: String, of actor: StaffActor) async throws {
    let now = clock.now
    let found = try await database.read(in: .of(actor.association)) { tx in
      try StaffStore.find(email: actor.member.email, of: actor.association, in: tx)
    }
    guard let found else { throw OfficeRefusal.notFound }
    if let until = found.member.lockout.until, found.member.lockout.isClosed(at: now) {
      throw SignInRefusal.lockedUntil(until)
    }
    guard try await passwords.verify(old, against: found.password.hash).isRight else {
      try await recordFailure(of: actor.member.email, in: actor.association, at: now)
      throw StaffRefusal.passwordWrong
    }
  }

  /// Gives a colleague a fresh password, shown once and to be changed at the first sign-in; their sessions end and a
  /// lock-out is lifted.
  package func resetPassword(of id: StaffMember.ID, as actor: StaffActor) async throws -> String {
    try actor.must(.manageStaff)
    let fresh = freshPassword()
    let password = StoredPassword(try await passwords.make(of: fresh), isTemporary: true)
    let now = clock.now
    try await database.write(in: .of(actor.association)) { tx in
      let member = try StaffStore.get(id, of: actor.association, in: tx)
      try StaffStore.setPassword(password, of: id, in: actor.association, tx)
      try StaffStore.setLockout(Lockout(), of: id, in: actor.association, tx)
      try SessionStore.deleteAll(of: id, in: actor.association, tx)
      try StaffStore.tell(.passwordIssued, of: member, by: actor.actor, at: now, in: actor.association, tx)
    }
    announceChange(in: actor.association)
    return fresh
  }

  /// Twenty letters and digits that nobody chose.
  package func freshPassword() -> String {
    String(Base64URL.encode(randomness.bytes(15)).prefix(20))
  }

  static func checkedPassword(_ password: String) throws(StaffRefusal) -> String {
    guard password.count >= shortestPassword else { throw .passwordTooShort(least: shortestPassword) }
    guard password.count <= longestPassword else { throw .passwordTooLong(most: longestPassword) }
    guard Set(password).count >= fewestSigns, !password.isRun else { throw .passwordTooPlain }
    return password
  }

  /// Hashes a password anew at the cost of the day, now that it is known; left for the next sign-in when the hashers
  /// are busy.
  func renewed(_ stored: StoredPassword, of password: String) async -> StoredPassword? {
    guard let hash = try? await passwords.make(of: password) else { return nil }
    return StoredPassword(hash, isTemporary: stored.isTemporary)
  }
}

extension StaffStore {
  /// Keeps the same password under a fresh hash, unless it was changed meanwhile.
  ///
  /// A row that is not as the chain has it stays so: a fresh fingerprint would cover up what was done to it.
  static func renew(
    _ old: StoredPassword, as fresh: StoredPassword, of member: StaffMember, in association: Association.ID,
    at now: Instant, _ tx: any Transaction
  ) throws {
    guard try find(email: member.email, of: association, in: tx)?.password == old,
      try AuditChain.lastState(of: member.id.bytes, in: association, tx)
        == fingerprint(of: member.id, in: association, tx)
    else { return }
    try setPassword(fresh, of: member.id, in: association, tx)
    try tell(.passwordRenewed, of: member, by: .system, at: now, in: association, tx)
  }

  /// Writes into the chain what was done about a person, with their row as it is now.
  static func tell(
    _ kind: Event.Kind, of member: StaffMember, by actor: Actor, at now: Instant, in association: Association.ID,
    _ tx: any Transaction, facts: [Event.Fact] = []
  ) throws {
    let event = Event(
      kind, by: actor, at: now, policy: nil, facts: [Event.Fact(.assignee, member.name)] + facts)
    try AuditChain.append(
      [event], about: member.id.bytes, state: try fingerprint(of: member.id, in: association, tx), of: association,
      in: tx)
  }
}

extension String {
  /// Whether each of its signs is the next one, as in 123456789012 or abcdefghijkl; nought follows nine.
  fileprivate var isRun: Bool {
    let values = unicodeScalars.map { $0.digitValue ?? Int($0.value) }
    return zip(values, values.dropFirst()).allSatisfy { $1 == $0 + 1 || $0 == 9 && $1 == 0 }
  }
}
