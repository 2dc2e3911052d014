import Casework
import Engines
import Testing

@testable import Office

@Suite("The people of an association", .onEveryEngine)
struct PeopleTests {
  private func add(
    name: String = "منى السالم", email: String = "muna@example.org", roles: Set<Role> = [.humanResources],
    password: String = House.password, in branch: Branch
  ) async throws -> StaffMember {
    try await branch.office.addStaff(
      name: name, email: email, roles: roles, password: password, as: branch.actor(.administrator))
  }

  @Test("are added by the administrator and can sign in")
  func added() async throws {
    try await Branch.open { branch in
      let member = try await add(email: " Muna@Example.org ", in: branch)
      #expect(member.email == "muna@example.org")
      let (_, found) = try await branch.office.signIn(
        email: "muna@example.org", password: House.password, to: branch.id)
      #expect(found.id == member.id)
      #expect(try await branch.settings().staff[member.id] == "منى السالم")
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("need a name, an address, a post and a password that will do")
  func refused() async throws {
    try await Branch.open { branch in
      let before = try await branch.house.count("SELECT count(*) FROM staff")
      await #expect(throws: StaffRefusal.nameMissing) { try await add(name: " ", in: branch) }
      for email in ["", "muna", "muna@example", "mu na@example.org", "منى@example.org", "a@b@example.org"] {
        await #expect(throws: StaffRefusal.emailNotValid, "\(email)") { try await add(email: email, in: branch) }
      }
      await #expect(throws: StaffRefusal.rolesMissing) { try await add(roles: [], in: branch) }
      let short = String(repeating: "x", count: Office.shortestPassword - 1)
      await #expect(throws: StaffRefusal.passwordTooShort(least: Office.shortestPassword)) {
        try await add(password: short, in: branch)
      }
      await #expect(throws: StaffRefusal.passwordTooLong(most: 200)) {
        try await add(password: String(repeating: "x", count: 201), in: branch)
      }
      await #expect(throws: StaffRefusal.emailTaken) {
        try await add(email: "ADMINISTRATOR@amal.example.org", in: branch)
      }
      #expect(try await branch.house.count("SELECT count(*) FROM staff") == before)
    }
  }

  @Test("are managed by the administrator alone", arguments: Role.allCases.filter { $0 != .administrator })
  func duty(role: Role) async throws {
    try await Branch.open { branch in
      let actor = try branch.actor(role)
      await #expect(throws: OfficeRefusal.notAllowed(.manageStaff)) {
        try await branch.office.addStaff(
          name: "منى", email: "m@example.org", roles: [.administrator], password: House.password, as: actor)
      }
      await #expect(throws: OfficeRefusal.notAllowed(.manageStaff)) {
        try await branch.office.changeStaff(actor.member.id, roles: [.administrator], isActive: true, as: actor)
      }
    }
  }

  @Test("always have an administrator among them")
  func lastAdministrator() async throws {
    try await Branch.open { branch in
      let administrator = try branch.actor(.administrator)
      await #expect(throws: StaffRefusal.lastAdministrator) {
        try await branch.office.changeStaff(
          administrator.member.id, roles: [.humanResources], isActive: true, as: administrator)
      }
      await #expect(throws: StaffRefusal.lastAdministrator) {
        try await branch.office.changeStaff(
          administrator.member.id, roles: [.administrator], isActive: false, as: administrator)
      }
      let unchanged = try await branch.office.staff(as: administrator).first { $0.id == administrator.member.id }
      #expect(unchanged == administrator.member)
    }
  }

  @Test("change their own password, and all their sessions end")
  func password() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let (token, _) = try await branch.office.signIn(
        email: officer.member.email, password: House.password, to: branch.id)
      await #expect(throws: StaffRefusal.passwordWrong) {
        try await branch.office.changePassword(from: "غير صحيحة", to: "كلمة-جديدة-طويلة", as: officer)
      }
      await #expect(throws: StaffRefusal.passwordTooShort(least: Office.shortestPassword)) {
        try await branch.office.changePassword(from: House.password, to: "قصيرة", as: officer)
      }
      #expect(try await branch.office.session(token, in: branch.id) != nil)
      try await branch.office.changePassword(from: House.password, to: "كلمة-جديدة-طويلة", as: officer)
      #expect(try await branch.office.session(token, in: branch.id) == nil)
      _ = try await branch.office.signIn(email: officer.member.email, password: "كلمة-جديدة-طويلة", to: branch.id)
      #expect(try await branch.verdict().isIntact)
    }
  }
}
