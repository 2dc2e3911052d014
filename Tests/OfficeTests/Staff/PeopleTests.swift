import Casework
import Engines
import SQL
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
      for plain in ["111111111111", "121212121212", "123456789012", "١٢٣٤٥٦٧٨٩٠١٢", "abcdefghijklmn"] {
        await #expect(throws: StaffRefusal.passwordTooPlain, "\(plain)") { try await add(password: plain, in: branch) }
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
        try await branch.office.changeStaff(
          actor.member.id, roles: [.administrator], isActive: true, seen: 0, as: actor)
      }
    }
  }

  @Test("always have an administrator among them")
  func lastAdministrator() async throws {
    try await Branch.open { branch in
      let administrator = try branch.actor(.administrator)
      await #expect(throws: StaffRefusal.lastAdministrator) {
        try await branch.change(administrator.member.id, roles: [.humanResources])
      }
      await #expect(throws: StaffRefusal.lastAdministrator) {
        try await branch.change(administrator.member.id, roles: [.administrator], isActive: false)
      }
      let unchanged = try await branch.office.staff(as: administrator).first { $0.id == administrator.member.id }
      #expect(unchanged == administrator.member)
    }
  }

  @Test("are changed upon what was seen: a colleague's change in between refuses this one")
  func seen() async throws {
    try await Branch.open { branch in
      let administrator = try branch.actor(.administrator)
      let officer = try branch.actor(.relationsOfficer).member
      let first = try await branch.office.staffFile(of: officer.id, as: administrator)
      try await branch.change(officer.id, roles: [.socialResearcher])
      await #expect(throws: OfficeRefusal.changedMeanwhile) {
        try await branch.office.changeStaff(
          officer.id, roles: [.committeeMember], isActive: true, seen: first.version, as: administrator)
      }
      let now = try await branch.office.staffFile(of: officer.id, as: administrator)
      #expect(now.member.roles == [.socialResearcher])
      #expect(now.lastChange?.actor == administrator.actor)
      try await branch.office.changeStaff(
        officer.id, roles: [.committeeMember], isActive: true, seen: now.version, as: administrator)
    }
  }

  @Test("leave no open request behind who is stopped: it stands among those to be assigned, and its page tells why")
  func released() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let open = try await branch.request(at: .complete)
      let over = try await branch.request(at: .closed)
      try await branch.office.assign(
        officer.member.id, on: open, seen: branch.request(open).version, as: branch.actor(.seniorManagement))
      let administrator = try branch.actor(.administrator)
      #expect(try await branch.office.staffFile(of: officer.member.id, as: administrator).openRequests == 1)
      let kept = try await branch.request(over).assignee
      try await branch.change(officer.member.id, roles: [.relationsOfficer], isActive: false)
      #expect(try await branch.request(open).assignee == nil)
      #expect(try await branch.request(over).assignee == kept, "what is over stays as it was")
      let inbox = try await branch.office.inbox(.unassigned, after: nil, as: branch.actor(.seniorManagement))
      #expect(inbox.lines.map(\.id).contains(open))
      let last = try await branch.office.request(open, as: branch.actor(.seniorManagement)).events.last
      #expect(last?.kind == .assigned)
      #expect(last?.actor == administrator.actor)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("keep their requests while only their posts change")
  func kept() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      let open = try await branch.request(at: .complete)
      try await branch.office.assign(
        officer.member.id, on: open, seen: branch.request(open).version, as: branch.actor(.seniorManagement))
      try await branch.change(officer.member.id, roles: [.relationsOfficer, .socialResearcher])
      #expect(try await branch.request(open).assignee == officer.member.id)
    }
  }

  @Test("leave in the books what was changed about them, from and to")
  func told() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer).member
      try await branch.change(officer.id, roles: [.socialResearcher], isActive: false)
      let last = try await branch.office.staffFile(of: officer.id, as: branch.actor(.administrator)).lastChange
      #expect(last?[.was] == "relations_officer")
      #expect(last?[.category] == "social_researcher")
      #expect(last?[.active] == "no")
    }
  }
}

extension Branch {
  /// Changes a person upon what is stored, as the administrator.
  func change(_ id: StaffMember.ID, roles: Set<Role>, isActive: Bool = true) async throws {
    let administrator = try actor(.administrator)
    let file = try await office.staffFile(of: id, as: administrator)
    try await office.changeStaff(id, roles: roles, isActive: isActive, seen: file.version, as: administrator)
  }

  /// A person's password as the row holds it.
  func password(of id: StaffMember.ID) async throws -> StoredPassword {
    try await house.database.read(in: .of(self.id)) { tx in
      let member = try StaffStore.get(id, of: self.id, in: tx)
      return try #require(try StaffStore.find(email: member.email, of: self.id, in: tx)).password
    }
  }
}
