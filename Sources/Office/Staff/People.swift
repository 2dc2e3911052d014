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
  /// A few signs over and over, or a run of them: among the first anybody tries.
  case passwordTooPlain
  case passwordWrong
  /// The new password is the old one.
  case passwordUnchanged
  /// The last active administrator can neither be deactivated nor lose the post.
  case lastAdministrator
}

extension Office {
  /// Everyone who works or worked for the association, by name; at most 2,000.
  package func staff(as actor: StaffActor) async throws -> [StaffMember] {
    try actor.must(.seeStaff)
    return try await database.read(in: .of(actor.association)) { tx in
      try StaffStore.all(of: actor.association, in: tx)
    }
  }

  /// Adds someone who signs in with this password once and then chooses their own.
  @discardableResult
  package func addStaff(
    name: String, email: String, roles: Set<Role>, password: String, as actor: StaffActor
  ) async throws -> StaffMember {
    try actor.must(.manageStaff)
    return try await addStaff(
      name: name, email: email, roles: roles, password: password, isTemporary: true, to: actor.association,
      by: actor.actor)
  }

  /// Adds the first people of a new association, before anyone can sign in.
  @discardableResult
  package func addStaff(
    name: String, email: String, roles: Set<Role>, password: String, isTemporary: Bool = false,
    to association: Association.ID, by actor: Actor = .system
  ) async throws -> StaffMember {
    let now = clock.now
    let member = StaffMember(
      id: randomness.identifier(at: now), name: try Self.checkedName(name), email: try Self.checkedEmail(email),
      roles: roles, hasTemporaryPassword: isTemporary)
    guard !roles.isEmpty else { throw StaffRefusal.rolesMissing }
    let hash = try await passwords.make(of: try Self.checkedPassword(password))
    let stored = StoredPassword(hash, isTemporary: isTemporary)
    try await database.write(in: .of(association)) { tx in
      if try StaffStore.find(email: member.email, of: association, in: tx) != nil { throw StaffRefusal.emailTaken }
      try StaffStore.insert(member, password: stored, of: association, at: now, in: tx)
      try AssociationStore.settingsChanged(of: association, in: tx)
      try StaffStore.tell(
        .staffAdded, of: member, by: actor, at: now, in: association, tx,
        facts: [Event.Fact(.category, roles.stored)])
    }
    return member
  }

  private static func checkedName(_ name: String) throws(StaffRefusal) -> String {
    let name = name.trimmedSpaces
    guard (2...StaffMember.longestName).contains(name.count) else { throw .nameMissing }
    return name
  }

  private static func checkedEmail(_ email: String) throws(StaffRefusal) -> String {
    let email = email.trimmedSpaces.lowercased()
    let parts = email.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), email.utf8.count <= StaffMember.longestEmail,
      email.utf8.allSatisfy({ $0 > 32 && $0 < 127 })
    else { throw .emailNotValid }
    return email
  }
}
