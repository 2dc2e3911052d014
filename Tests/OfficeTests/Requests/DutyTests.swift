import Casework
import Engines
import Testing

@testable import Office

@Suite("Each verb is the work of those whose post carries its duty", .onEveryEngine)
struct DutyTests {
  @Test("and is refused to every other post, before anything is looked at", arguments: OfficeVerb.allCases)
  func refused(verb: OfficeVerb) async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .submitted)
      let before = try await branch.request(id)
      for role in Role.allCases where !role.duties.contains(verb.duty) {
        await #expect(throws: OfficeRefusal.notAllowed(verb.duty), "\(role) could \(verb)") {
          try await verb.act(on: id, seen: 99, as: branch.actor(role), in: branch)
        }
      }
      #expect(try await branch.request(id) == before)
    }
  }

  @Test("nobody whose account was closed does anything", arguments: OfficeVerb.allCases)
  func inactive(verb: OfficeVerb) async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .submitted)
      var member = try branch.actor(verb.usual).member
      member.isActive = false
      let gone = StaffActor(association: branch.id, member: member)
      await #expect(throws: OfficeRefusal.notAllowed(verb.duty)) {
        try await verb.act(on: id, seen: 1, as: gone, in: branch)
      }
    }
  }

  @Test("requests are shown to those who see requests alone", arguments: Role.allCases)
  func sees(role: Role) async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .complete)
      let actor = try branch.actor(role)
      let sees = role.duties.contains(.seeRequests)
      #expect(await succeeds { _ = try await branch.office.request(id, as: actor) } == sees)
      #expect(await succeeds { _ = try await branch.office.inbox(.team, after: nil, as: actor) } == sees)
      #expect(await succeeds { _ = try await branch.office.find("REQ-2026-00001", as: actor) } == sees)
      #expect(await succeeds { _ = try await branch.office.document("id", of: id, as: actor) } == sees)
    }
  }

  @Test("what isn't about requests asks for its duty as well", arguments: Role.allCases)
  func others(role: Role) async throws {
    try await Branch.open { branch in
      let actor = try branch.actor(role)
      let office = branch.office
      #expect(await succeeds { _ = try await office.policies(as: actor) } == actor.may(.seePolicy))
      #expect(await succeeds { _ = try await office.staff(as: actor) } == actor.may(.seeStaff))
      #expect(await succeeds { _ = try await office.outbox(as: actor) } == actor.may(.seeOutbox))
      #expect(await succeeds { _ = try await office.verifyChain(as: actor) } == actor.may(.seeAudit))
    }
  }

  @Test("a request is given only to colleagues who may see it")
  func assign() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .complete)
      let officer = try branch.actor(.relationsOfficer)
      await #expect(throws: OfficeRefusal.notFound) {
        try await branch.office.assign(branch.actor(.humanResources).member.id, on: id, seen: 1, as: officer)
      }
      await #expect(throws: OfficeRefusal.notAllowed(.assign)) {
        try await branch.office.assign(officer.member.id, on: id, seen: 1, as: branch.actor(.humanResources))
      }
      let researcher = try branch.actor(.socialResearcher).member.id
      try await branch.office.assign(researcher, on: id, seen: branch.request(id).version, as: officer)
      #expect(try await branch.request(id).assignee == researcher)
      try await branch.office.assign(nil, on: id, seen: branch.request(id).version, as: officer)
      #expect(try await branch.request(id).assignee == nil)
    }
  }
}

@Suite("Two people at one request", .onEveryEngine)
struct OptimisticLockTests {
  @Test("the second of two who looked at the same state is told, and nothing of theirs is saved")
  func second() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .complete)
      let seen = try await branch.request(id).version
      let officer = try branch.actor(.relationsOfficer)
      try await branch.office.refer("سؤال", on: id, seen: seen, as: officer)
      let after = try await branch.request(id)
      await #expect(throws: OfficeRefusal.changedMeanwhile) {
        try await branch.office.attest(signedBy: "سارة", method: .paper, on: id, seen: seen, as: officer)
      }
      #expect(try await branch.request(id) == after)
    }
  }

  @Test("of sixteen who act at once one succeeds")
  func sixteen() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .complete)
      let seen = try await branch.request(id).version
      let officer = try branch.actor(.relationsOfficer)
      let outcomes = await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<16 {
          group.addTask {
            (try? await branch.office.attest(signedBy: "سارة", method: .paper, on: id, seen: seen, as: officer)) != nil
          }
        }
        return await group.reduce(into: [Bool]()) { $0.append($1) }
      }
      #expect(outcomes.filter { $0 }.count == 1)
      #expect(try await branch.request(id).version == seen + 1)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("a verb the rules refuse saves nothing, and no event, and no message")
  func refused() async throws {
    try await Branch.open { branch in
      let id = try await branch.request(at: .complete)
      let events = try await branch.house.count("SELECT count(*) FROM event")
      let messages = try await branch.house.count("SELECT count(*) FROM message")
      await #expect(throws: Refusal.notAttested) { try await branch.act(.beginStudy, on: id) }
      #expect(try await branch.house.count("SELECT count(*) FROM event") == events)
      #expect(try await branch.house.count("SELECT count(*) FROM message") == messages)
    }
  }
}

/// Whether `work` is done without a refusal.
func succeeds(_ work: () async throws -> Void) async -> Bool {
  do {
    try await work()
    return true
  } catch {
    return false
  }
}
