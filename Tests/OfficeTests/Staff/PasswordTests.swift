import Casework
import Engines
import Testing

@testable import Office

@Suite("A person's password", .onEveryEngine)
struct PasswordTests {
  private static let fresh = "كلمة-جديدة-طويلة"

  /// The officer, signed in twice.
  private func signedIn(_ branch: Branch) async throws -> (StaffActor, here: SessionToken, elsewhere: SessionToken) {
    let officer = try branch.actor(.relationsOfficer)
    let email = officer.member.email
    let (here, _) = try await branch.office.signIn(email: email, password: House.password, to: branch.id)
    let (elsewhere, _) = try await branch.office.signIn(email: email, password: House.password, to: branch.id)
    return (officer, here, elsewhere)
  }

  @Test("is changed by its owner; the sessions elsewhere end and this one goes on")
  func changed() async throws {
    try await Branch.open { branch in
      let (officer, here, elsewhere) = try await signedIn(branch)
      try await branch.office.changePassword(from: House.password, to: Self.fresh, keeping: here, as: officer)
      #expect(try await branch.office.session(here, in: branch.id) != nil)
      #expect(try await branch.office.session(elsewhere, in: branch.id) == nil)
      _ = try await branch.office.signIn(email: officer.member.email, password: Self.fresh, to: branch.id)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("is not changed for a wrong old one, a short new one or the same one again")
  func refused() async throws {
    try await Branch.open { branch in
      let (officer, here, elsewhere) = try await signedIn(branch)
      await #expect(throws: StaffRefusal.passwordWrong) {
        try await branch.office.changePassword(from: "غير صحيحة", to: Self.fresh, keeping: here, as: officer)
      }
      await #expect(throws: StaffRefusal.passwordTooShort(least: Office.shortestPassword)) {
        try await branch.office.changePassword(from: House.password, to: "قصيرة", keeping: here, as: officer)
      }
      await #expect(throws: StaffRefusal.passwordUnchanged) {
        try await branch.office.changePassword(from: House.password, to: House.password, keeping: here, as: officer)
      }
      #expect(try await branch.office.session(elsewhere, in: branch.id) != nil)
    }
  }

  @Test("closes the door after five wrong old ones, for the right one too")
  func lockout() async throws {
    try await Branch.open { branch in
      let (officer, here, _) = try await signedIn(branch)
      for _ in 0..<5 {
        await #expect(throws: StaffRefusal.passwordWrong) {
          try await branch.office.changePassword(from: "غير صحيحة", to: Self.fresh, keeping: here, as: officer)
        }
      }
      let until = branch.house.clock.now + .minutes(1)
      await #expect(throws: SignInRefusal.lockedUntil(until)) {
        try await branch.office.changePassword(from: House.password, to: Self.fresh, keeping: here, as: officer)
      }
      branch.house.clock.advance(by: .minutes(1))
      try await branch.office.changePassword(from: House.password, to: Self.fresh, keeping: here, as: officer)
    }
  }

  @Test("that was handed out opens nothing before it is changed")
  func temporary() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer).member
      let issued = try await branch.office.resetPassword(of: officer.id, as: branch.actor(.administrator))
      let (token, _) = try await branch.office.signIn(email: officer.email, password: issued, to: branch.id)
      let before = try #require(try await branch.office.session(token, in: branch.id))
      #expect(before.member.hasTemporaryPassword)
      for duty in Duty.allCases { #expect(!before.may(duty), "\(duty)") }
      await #expect(throws: OfficeRefusal.notAllowed(.seeRequests)) {
        try await branch.office.inbox(.mine, after: nil, as: before)
      }
      try await branch.office.changePassword(from: issued, to: Self.fresh, keeping: token, as: before)
      let after = try #require(try await branch.office.session(token, in: branch.id))
      #expect(after.may(.seeRequests))
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("is handed out to a colleague the administrator adds")
  func added() async throws {
    try await Branch.open { branch in
      let member = try await branch.office.addStaff(
        name: "منى السالم", email: "muna@example.org", roles: [.humanResources], password: House.password,
        as: branch.actor(.administrator))
      #expect(try await branch.password(of: member.id).isTemporary)
    }
  }

  @Test("that was handed out is seen as tampered with when the mark is taken off outside the program")
  func mark() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer).member
      _ = try await branch.office.resetPassword(of: officer.id, as: branch.actor(.administrator))
      try await branch.house.meddle("UPDATE staff SET password_hash = replace(password_hash, 'temporary:', '')")
      #expect(try await !branch.verdict().isIntact)
    }
  }
}
