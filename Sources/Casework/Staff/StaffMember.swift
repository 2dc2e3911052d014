/// Someone who works for the association and signs in.
package struct StaffMember: Hashable, Sendable {
  package typealias ID = Identifier<StaffMember>

  package static let longestName = 100
  package static let longestEmail = 200

  package let id: ID
  package var name: String
  /// What the person signs in with, lower-case.
  package var email: String
  package var roles: Set<Role>
  package var isActive: Bool
  package var lockout: Lockout
  /// The password was handed out by someone else: until the person has chosen their own, nothing opens to them.
  package var hasTemporaryPassword: Bool

  package init(
    id: ID, name: String, email: String, roles: Set<Role>, isActive: Bool = true, lockout: Lockout = Lockout(),
    hasTemporaryPassword: Bool = false
  ) {
    self.id = id
    self.name = name
    self.email = email
    self.roles = roles
    self.isActive = isActive
    self.lockout = lockout
    self.hasTemporaryPassword = hasTemporaryPassword
  }

  package var duties: Duties {
    roles.reduce(into: []) { $0.formUnion($1.duties) }
  }

  /// The first letters of the first two words, for the round badge beside a name.
  package var initials: String {
    String(name.split(separator: " ").prefix(2).compactMap(\.first))
  }
}

/// How often a sign-in failed, and until when the next try must wait.
///
/// Five failures in a row close the door for a minute; each further one doubles the wait, up to an hour.
package struct Lockout: Hashable, Sendable {
  package private(set) var failures: Int
  package private(set) var until: Instant?

  package static let allowance = 5
  package static let longest = Span.hours(1)

  package init(failures: Int = 0, until: Instant? = nil) {
    self.failures = failures
    self.until = until
  }

  /// Whether a try at `moment` is refused without looking at the password.
  package func isClosed(at moment: Instant) -> Bool {
    until.map { moment < $0 } ?? false
  }

  /// Counts a failure at `moment`, and closes the door from the fifth in a row.
  package mutating func failed(at moment: Instant) {
    failures = min(failures + 1, 1_000)
    guard failures >= Self.allowance else { return }
    let doublings = min(failures - Self.allowance, 6)
    until = moment + min(Span.minutes(1 << Int64(doublings)), Self.longest)
  }
}
