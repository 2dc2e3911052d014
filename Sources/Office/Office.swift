package import Casework
package import Crypto
package import SQL

/// What the association does: check the duty, load, decide, save.
///
/// Web, commands and jobs enter here.
package struct Office: Sendable {
  package let database: any Database
  package let clock: any TimeSource
  package let randomness: any Randomness
  package let vault: Vault
  package let passwords: PasswordHasher
  package let wakeups: any Wakeups
  /// How whoever looks on hears that something happened.
  package let changes: any Wakeups
  /// Whether what the association says goes out; otherwise it is written down and no more.
  package let carriesMessages: Bool
  let hash = SHA256Fingerprint()
  let shelf = Shelf()

  package init(
    database: any Database, clock: any TimeSource, randomness: any Randomness, vault: Vault, passwords: PasswordHasher,
    wakeups: any Wakeups = LocalWakeups(), changes: any Wakeups = LocalWakeups(), carriesMessages: Bool = false
  ) {
    self.database = database
    self.clock = clock
    self.randomness = randomness
    self.vault = vault
    self.passwords = passwords
    self.wakeups = wakeups
    self.changes = changes
    self.carriesMessages = carriesMessages
  }
}

/// Where chance comes from, so that a test can seed it.
package protocol Randomness: Sendable {
  func bytes(_ count: Int) -> [UInt8]
}

extension Randomness {
  /// A fresh identifier for something made at `moment`.
  package func identifier<Entity>(at moment: Instant) -> Identifier<Entity> {
    var source = ByteSource(bytes: bytes(16))
    return Identifier(at: moment, randomness: &source)
  }

  /// Six decimal digits, each combination as likely as any other.
  package func oneTimeCode() -> String {
    var source = ByteSource(bytes: bytes(64))
    return OneTimeCode.make(using: &source)
  }
}

/// Random bytes as the numbers an identifier or a code asks for.
private struct ByteSource: RandomNumberGenerator {
  var bytes: [UInt8]
  var position = 0

  mutating func next() -> UInt64 {
    var value: UInt64 = 0
    for _ in 0..<8 {
      value = value << 8 | UInt64(bytes[position % bytes.count])
      position += 1
    }
    return value
  }
}

/// The system's random source.
package struct SystemRandomness: Randomness {
  package init() {}

  package func bytes(_ count: Int) -> [UInt8] {
    SecureRandom.bytes(count)
  }
}

/// SHA-256 from the crypto library, as the rules ask for it.
package struct SHA256Fingerprint: Fingerprinting {
  package init() {}

  package func fingerprint(of bytes: [UInt8]) -> [UInt8] {
    SHA256.digest(bytes)
  }
}

/// Why an operation did not happen, beside the refusals of the rules themselves.
package enum OfficeRefusal: Error, Hashable, Sendable {
  case notFound
  /// The person's posts do not carry this duty.
  case notAllowed(Duty)
  /// Someone else saved in between; what was read is no longer what is stored.
  case changedMeanwhile
}

/// Someone signed in to one association.
package struct StaffActor: Hashable, Sendable {
  package let association: Association.ID
  package let member: StaffMember
  /// What the person's posts carry, gathered once: a page asks for dozens of duties.
  private let duties: Duties

  package init(association: Association.ID, member: StaffMember) {
    self.association = association
    self.member = member
    duties = member.isActive && !member.hasTemporaryPassword ? member.duties : []
  }

  package func may(_ duty: Duty) -> Bool { duties.contains(duty) }

  /// Whether households, incomes and health are theirs to see: for who studies or decides, whatever else a person may do.
  package var seesHouseholds: Bool { may(.study) || may(.decide) }

  func must(_ duty: Duty) throws(OfficeRefusal) {
    guard may(duty) else { throw .notAllowed(duty) }
  }

  package var actor: Actor { .staff(member.id, name: member.name) }
}
