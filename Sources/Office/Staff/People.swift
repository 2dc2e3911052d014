package import Casework
import Crypto
import SQL

/// What is wrong with a new person or password; each is shown at its field.
package enum StaffRefusal: Error, Hashable, Sendable {
  case nameMissing
  case emailNotValid
  case emailTaken
  case rolesMissing
  case passwordTooShort(least: Int)
  case passwordTooLong(most: Int)
  case passwordWrong
  /// The last active administrator can neither be deactivated nor lose the post.
  case lastAdministrator
}

extension Office {
  package static let shortestPassword = 12
  package static let longestPassword = 200

  /// Everyone who works or worked for the association, by name; at most 2,000.
  package func staff(as actor: StaffActor) async throws -> [StaffMember] {
    try actor.must(.seeStaff)
    return try await database.read(in: .of(actor.association)) { tx in
      try StaffStore.all(of: actor.association, in: tx)
    }
  }

  /// Adds someone who may sign in with this password.
  @discardableResult
  package func addStaff(
    name: String, email: String, roles: Set<Role>, password: String, as actor: StaffActor
  ) async throws -> StaffMember {
    try actor.must(.manageStaff)
    return try await addStaff(
      name: name, email: email, roles: roles, password: password, to: actor.association, by: actor.actor)
  }

  /// Adds the first people of a new association, before anyone can sign in.
  @discardableResult
  package func addStaff(
    name: String, email: String, roles: Set<Role>, password: String, to association: Association.ID,
    by actor: Actor = .system
  ) async throws -> StaffMember {
    let now = clock.now
    let member = StaffMember(
      id: randomness.identifier(at: now), name: try Self.checkedName(name), email: try Self.checkedEmail(email),
      roles: roles)
    guard !roles.isEmpty else { throw StaffRefusal.rolesMissing }
    let hash = try await passwords.make(of: try Self.checkedPassword(password)).encoded
    try await database.write(in: .of(association)) { tx in
      if try StaffStore.find(email: member.email, of: association, in: tx) != nil { throw StaffRefusal.emailTaken }
      try StaffStore.insert(member, passwordHash: hash, of: association, at: now, in: tx)
      try AssociationStore.settingsChanged(of: association, in: tx)
      let event = Event(
        .staffAdded, by: actor, at: now, policy: nil,
        facts: [Event.Fact(.assignee, member.name), Event.Fact(.category, roles.stored)])
      try AuditChain.append(
        [event], about: member.id.bytes, state: try StaffStore.fingerprint(of: member.id, in: association, tx),
        of: association, in: tx)
    }
    return member
  }

  /// Changes a person's posts or lets them no longer sign in; their sessions end.
  package func changeStaff(
    _ id: StaffMember.ID, roles: Set<Role>, isActive: Bool, as actor: StaffActor
  ) async throws {
    try actor.must(.manageStaff)
    guard !roles.isEmpty else { throw StaffRefusal.rolesMissing }
    let now = clock.now
    try await database.write(in: .of(actor.association)) { tx in
      var member = try StaffStore.get(id, of: actor.association, in: tx)
      member.roles = roles
      member.isActive = isActive
      try StaffStore.update(member, of: actor.association, in: tx)
      let everyone = try StaffStore.all(of: actor.association, in: tx)
      guard everyone.contains(where: { $0.isActive && $0.roles.contains(.administrator) }) else {
        throw StaffRefusal.lastAdministrator
      }
      try SessionStore.deleteAll(of: id, in: actor.association, tx)
      try AssociationStore.settingsChanged(of: actor.association, in: tx)
      let event = Event(
        .staffChanged, by: actor.actor, at: now, policy: nil,
        facts: [Event.Fact(.assignee, member.name), Event.Fact(.category, roles.stored)])
      try AuditChain.append(
        [event], about: id.bytes, state: try StaffStore.fingerprint(of: id, in: actor.association, tx),
        of: actor.association, in: tx)
    }
  }

  /// Changes one's own password; every session of the person ends, this one too.
  package func changePassword(from old: String, to new: String, as actor: StaffActor) async throws {
    let found = try await database.read(in: .of(actor.association)) { tx in
      try StaffStore.find(email: actor.member.email, of: actor.association, in: tx)
    }
    guard let found, try await passwords.verify(old, against: PasswordHash(encoded: found.passwordHash)).isRight else {
      throw StaffRefusal.passwordWrong
    }
    let hash = try await passwords.make(of: try Self.checkedPassword(new)).encoded
    let event = Event(
      .staffChanged, by: actor.actor, at: clock.now, policy: nil,
      facts: [Event.Fact(.assignee, actor.member.name), Event.Fact(.category, actor.member.roles.stored)])
    try await database.write(in: .of(actor.association)) { tx in
      let id = actor.member.id
      try StaffStore.setPassword(hash: hash, of: id, in: actor.association, tx)
      try SessionStore.deleteAll(of: id, in: actor.association, tx)
      try AuditChain.append(
        [event], about: id.bytes, state: try StaffStore.fingerprint(of: id, in: actor.association, tx),
        of: actor.association, in: tx)
    }
  }

  /// Gives a colleague a fresh password, shown once; their sessions end and a lock-out is lifted.
  package func resetPassword(of id: StaffMember.ID, as actor: StaffActor) async throws -> String {
    try actor.must(.manageStaff)
    let fresh = freshPassword()
    let hash = try await passwords.make(of: fresh).encoded
    let now = clock.now
    try await database.write(in: .of(actor.association)) { tx in
      let member = try StaffStore.get(id, of: actor.association, in: tx)
      try StaffStore.setPassword(hash: hash, of: id, in: actor.association, tx)
      try StaffStore.setLockout(Lockout(), of: id, in: actor.association, tx)
      try SessionStore.deleteAll(of: id, in: actor.association, tx)
      let event = Event(
        .staffChanged, by: actor.actor, at: now, policy: nil, facts: [Event.Fact(.assignee, member.name)])
      try AuditChain.append(
        [event], about: id.bytes, state: try StaffStore.fingerprint(of: id, in: actor.association, tx),
        of: actor.association, in: tx)
    }
    return fresh
  }

  /// Twenty letters and digits that nobody chose.
  package func freshPassword() -> String {
    String(Base64URL.encode(randomness.bytes(15)).prefix(20))
  }

  private static func checkedName(_ name: String) throws(StaffRefusal) -> String {
    let name = name.trimmedSpaces
    guard (2...100).contains(name.count) else { throw .nameMissing }
    return name
  }

  private static func checkedEmail(_ email: String) throws(StaffRefusal) -> String {
    let email = email.trimmedSpaces.lowercased()
    let parts = email.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), email.utf8.count <= 200,
      email.utf8.allSatisfy({ $0 > 32 && $0 < 127 })
    else { throw .emailNotValid }
    return email
  }

  private static func checkedPassword(_ password: String) throws(StaffRefusal) -> String {
    guard password.count >= shortestPassword else { throw .passwordTooShort(least: shortestPassword) }
    guard password.count <= longestPassword else { throw .passwordTooLong(most: longestPassword) }
    return password
  }
}
