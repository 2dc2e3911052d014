import Casework
import Crypto
import Engines
import SQL
import Testing

@testable import Office

@Suite("Signing in", .onEveryEngine)
struct SignInTests {
  private let email = "relations_officer@amal.example.org"

  private func signIn(
    _ email: String? = nil, _ password: String = House.password, in branch: Branch
  ) async throws -> (SessionToken, StaffMember) {
    try await branch.office.signIn(email: email ?? self.email, password: password, to: branch.id)
  }

  /// Fails so many times with the wrong password.
  private func fail(_ times: Int, in branch: Branch) async {
    for _ in 0..<times {
      await #expect(throws: SignInRefusal.wrongNameOrPassword) { try await signIn(nil, "غير صحيحة", in: branch) }
    }
  }

  @Test(
    "with the right name and password opens a session",
    arguments: [
      "relations_officer@amal.example.org", " Relations_Officer@AMAL.example.org ",
    ])
  func right(email: String) async throws {
    try await Branch.open { branch in
      let (token, member) = try await signIn(email, in: branch)
      #expect(member.roles == [.relationsOfficer])
      #expect(try await branch.office.session(token, in: branch.id)?.member.id == member.id)
      #expect(try await branch.house.neighbour().session(token, in: branch.id)?.member.id == member.id)
    }
  }

  @Test(
    "with a wrong password, an unknown name or nothing is refused in the same words",
    arguments: [
      ("relations_officer@amal.example.org", "غير صحيحة"), ("nobody@amal.example.org", House.password),
      ("relations_officer@amal.example.org", ""), ("", ""),
    ])
  func wrong(email: String, password: String) async throws {
    try await Branch.open { branch in
      await #expect(throws: SignInRefusal.wrongNameOrPassword) { try await signIn(email, password, in: branch) }
      let sessions = try await branch.house.count("SELECT count(*) FROM session")
      #expect(sessions == 0)
    }
  }

  @Test("with an unknown name looks at a hash of the same cost as a real one")
  func decoy() async throws {
    try await Branch.open { branch in
      _ = try? await signIn("nobody@amal.example.org", in: branch)
      let decoy = try #require(branch.office.shelf.decoy)
      #expect(!decoy.needsRehash(for: House.cost))
      #expect(!decoy.verify(House.password))
    }
  }

  @Test("closes the door after five failures, for the right password too, and opens it when the wait is over")
  func lockout() async throws {
    try await Branch.open { branch in
      await fail(5, in: branch)
      let until = branch.house.clock.now + .minutes(1)
      await #expect(throws: SignInRefusal.lockedUntil(until)) { try await signIn(in: branch) }
      branch.house.clock.advance(by: .minutes(1))
      _ = try await signIn(in: branch)
      await fail(4, in: branch)
      _ = try await signIn(in: branch)
    }
  }

  @Test("closes the door on a name nobody has just as on a real one, and forgets it after a day")
  func unknownName() async throws {
    try await Branch.open { branch in
      let email = "nobody@amal.example.org"
      for _ in 0..<5 {
        await #expect(throws: SignInRefusal.wrongNameOrPassword) { try await signIn(email, in: branch) }
      }
      await #expect(throws: SignInRefusal.lockedUntil(branch.house.clock.now + .minutes(1))) {
        try await signIn(email, in: branch)
      }
      branch.house.clock.advance(by: .days(2))
      try await branch.office.sweep(branch.id)
      #expect(try await branch.house.count("SELECT count(*) FROM unknown_name") == 0)
    }
  }

  @Test("locks out the one person, not their colleagues")
  func colleagues() async throws {
    try await Branch.open { branch in
      await fail(5, in: branch)
      _ = try await signIn("social_researcher@amal.example.org", in: branch)
    }
  }

  @Test("is over for whoever no longer works here, and their sessions with it")
  func inactive() async throws {
    try await Branch.open { branch in
      let (token, member) = try await signIn(in: branch)
      try await branch.change(member.id, roles: member.roles, isActive: false)
      #expect(try await branch.office.session(token, in: branch.id) == nil)
      await #expect(throws: SignInRefusal.wrongNameOrPassword) { try await signIn(in: branch) }
    }
  }

  @Test("lasts two hours unused")
  func idle() async throws {
    try await Branch.open { branch in
      let (token, _) = try await signIn(in: branch)
      branch.house.clock.advance(by: .minutes(119))
      #expect(try await branch.office.session(token, in: branch.id) != nil)
      branch.house.clock.advance(by: .hours(2))
      #expect(try await branch.office.session(token, in: branch.id) == nil)
    }
  }

  @Test("lasts twelve hours however busy")
  func absolute() async throws {
    try await Branch.open { branch in
      let (token, _) = try await signIn(in: branch)
      for _ in 0..<11 {
        branch.house.clock.advance(by: .hours(1))
        #expect(try await branch.office.session(token, in: branch.id) != nil)
      }
      branch.house.clock.advance(by: .hours(1))
      #expect(try await branch.office.session(token, in: branch.id) == nil)
      try await branch.office.sweep(branch.id)
      #expect(try await branch.house.count("SELECT count(*) FROM session") == 0)
    }
  }

  @Test("ends with signing out, for that session alone")
  func signOut() async throws {
    try await Branch.open { branch in
      let (first, _) = try await signIn(in: branch)
      let (second, _) = try await signIn(in: branch)
      try await branch.office.signOut(first, of: branch.id)
      #expect(try await branch.office.session(first, in: branch.id) == nil)
      #expect(try await branch.office.session(second, in: branch.id) != nil)
    }
  }

  @Test("keeps the token's hash, never the token")
  func hashed() async throws {
    try await Branch.open { branch in
      let (token, _) = try await signIn(in: branch)
      let found = try await branch.house.count(
        "SELECT count(*) FROM session WHERE token_hash = $1", [.bytes(Array(token.text.utf8))])
      #expect(found == 0)
      #expect(try await branch.office.session(SessionToken(text: token.text + "x"), in: branch.id) == nil)
    }
  }

  @Test("tells of a post that was given since, at the next click")
  func newPost() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer).member
      let (token, _) = try await signIn(in: branch)
      try await branch.change(officer.id, roles: [.relationsOfficer, .seniorManagement])
      #expect(try await branch.office.session(token, in: branch.id) == nil, "changed posts ask for a new sign-in")
      let (fresh, _) = try await signIn(in: branch)
      #expect(try await branch.office.session(fresh, in: branch.id)?.may(.pauseClocks) == true)
    }
  }

  @Test("hashes a password anew that was kept at another cost, and the books tell of it")
  func rehash() async throws {
    try await Branch.open { branch in
      let older = Office(
        database: branch.house.database, clock: branch.house.clock, randomness: SeededRandomness(seed: 3),
        vault: branch.office.vault, passwords: PasswordHasher(cost: PasswordHash.Cost(passes: 2, memory: 8 << 10)))
      let member = try await older.addStaff(
        name: "منى السالم", email: "muna@example.org", roles: [.humanResources], password: House.password, to: branch.id
      )
      #expect(try await branch.password(of: member.id).hash.needsRehash(for: House.cost))
      _ = try await signIn(member.email, in: branch)
      let renewed = try await branch.password(of: member.id)
      #expect(!renewed.hash.needsRehash(for: House.cost))
      #expect(!renewed.isTemporary)
      _ = try await signIn(member.email, in: branch)
      #expect(try await branch.password(of: member.id) == renewed, "once is enough")
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("leaves a row that was changed outside the program as it is, so that the walk still names it")
  func noWhitewash() async throws {
    try await Branch.open { branch in
      let hash = try PasswordHash.make(of: "كلمة-دخيلة-طويلة", cost: PasswordHash.Cost(passes: 2, memory: 8 << 10))
      let officer = try branch.actor(.relationsOfficer).member
      try await branch.house.meddle(
        "UPDATE staff SET password_hash = $1 WHERE id = $2", [.text(hash.encoded), .bytes(officer.id.bytes)])
      _ = try await signIn(nil, "كلمة-دخيلة-طويلة", in: branch)
      #expect(try await branch.password(of: officer.id).hash == hash)
      #expect(try await !branch.verdict().isIntact)
    }
  }
}
