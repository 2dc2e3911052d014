import Casework
import Engines
import Testing

@testable import Office

@Suite("Whoever has a page open", .onEveryEngine)
struct OnlookerTests {
  private func signIn(_ role: Role, to branch: Branch) async throws -> SessionToken {
    try await branch.office.signIn(
      email: "\(role.rawValue)@amal.example.org", password: House.password, to: branch.id
    ).0
  }

  private func look(_ sight: Sight, _ session: SessionToken, in branch: Branch) async throws -> Outlook {
    try await branch.office.look([Onlooker(sight, in: session)], in: branch.id)[0]
  }

  private func shown(_ id: Request.ID, in branch: Branch) async throws -> Mark {
    try await branch.office.request(id, as: branch.actor(.relationsOfficer)).mark
  }

  @Test("sees a request as its page showed it, until a verb or a note changes it")
  func request() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .complete)
      let session = try await signIn(.socialResearcher, to: branch)
      let before = try await shown(id, in: branch)
      guard case .stands(before, _, _) = try await look(.request(id), session, in: branch) else {
        Issue.record("it stands as it was shown")
        return
      }
      branch.house.clock.advance(by: .minutes(1))
      try await branch.act(.refer, on: id)
      let version = try await branch.request(id).version
      let after = try await shown(id, in: branch)
      #expect(after != before)
      #expect(try await look(.request(id), session, in: branch) == .stands(after, version: version, .referred))
      branch.house.clock.advance(by: .minutes(1))
      try await branch.office.note("انظر العقد", on: id, as: branch.actor(.relationsOfficer))
      let noted = try await shown(id, in: branch)
      #expect(noted != after)
      #expect(try await look(.request(id), session, in: branch) == .stands(noted, version: version, .noted))
    }
  }

  @Test("hears who did what since, newest first")
  func news() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .complete)
      let mark = try await shown(id, in: branch)
      branch.house.clock.advance(by: .minutes(1))
      try await branch.act(.refer, on: id)
      branch.house.clock.advance(by: .minutes(1))
      try await branch.act(.answerReferral, on: id)
      let (fresh, events) = try await branch.office.news(of: id, since: mark, as: branch.actor(.committeeMember))
      #expect(events.map(\.kind) == [.referralAnswered, .referred])
      #expect(try await shown(id, in: branch) == fresh)
      await #expect(throws: OfficeRefusal.notAllowed(.seeRequests)) {
        try await branch.office.news(of: id, since: mark, as: branch.actor(.humanResources))
      }
    }
  }

  @Test("sees the same list until a line or a count of it changes")
  func list() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .complete)
      let session = try await signIn(.relationsOfficer, to: branch)
      let shown = try await branch.office.inbox(.team, after: nil, as: branch.actor(.relationsOfficer)).mark
      let before = try await look(.inbox(.team, view: nil, after: nil), session, in: branch)
      #expect(before == .stands(shown, version: nil, nil))
      #expect(try await look(.inbox(.team, view: nil, after: nil), session, in: branch) == before)
      try await branch.act(.withdraw, on: id)
      #expect(try await look(.inbox(.team, view: nil, after: nil), session, in: branch) != before)
    }
  }

  @Test("sees nothing any more once signed out, nor after the session ran out, nor without the duty")
  func over() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .complete)
      let (first, second) = (
        try await signIn(.relationsOfficer, to: branch), try await signIn(.socialResearcher, to: branch)
      )
      let without = try await signIn(.humanResources, to: branch)
      try await branch.office.signOut(first, of: branch.id)
      #expect(try await look(.request(id), first, in: branch) == .closed)
      #expect(try await look(.request(id), without, in: branch) == .closed)
      #expect(try await look(.request(id), second, in: branch) != .closed)
      branch.house.clock.advance(by: .minutes(121))
      #expect(try await look(.request(id), second, in: branch) == .closed)
    }
  }

  @Test("keeps no session alive by looking")
  func noUse() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .complete)
      let session = try await signIn(.relationsOfficer, to: branch)
      for _ in 0..<5 {
        branch.house.clock.advance(by: .minutes(25))
        _ = try await look(.request(id), session, in: branch)
      }
      #expect(try await branch.office.session(session, in: branch.id) == nil)
    }
  }

  @Test("never sees another association's request")
  func stranger() async throws {
    try await Branch.open { branch in
      let theirs = try await branch.house.branch("other")
      let id = try await theirs.request(at: .complete)
      let session = try await signIn(.relationsOfficer, to: branch)
      #expect(try await look(.request(id), session, in: branch) == .closed)
    }
  }
}
