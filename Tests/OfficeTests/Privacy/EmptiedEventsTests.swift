import Casework
import Engines
import SQL
import Testing

@testable import Office

@Suite("What the chain keeps of a destroyed record", .onEveryEngine)
struct EmptiedEventsTests {
  /// A request that was granted, answered by letter and closed, destroyed ten years later; `body` gets its way before.
  private func destroyed(_ body: (Branch, Request.ID, [Event]) async throws -> Void) async throws {
    try await Branch.open { branch in
      let request = try await branch.request(at: .closed)
      let manager = try branch.actor(.seniorManagement)
      try await branch.office.note(
        "@\(manager.member.name) سارة العتيبي لا ترد", on: request, as: branch.actor(.relationsOfficer))
      // Otherwise that none is left would say nothing.
      #expect(try await branch.house.count("SELECT count(*) FROM notice WHERE kind = 'mention'") == 1)
      let before = try await events(of: request, branch)
      branch.house.clock.advance(by: .days(11 * 366))
      let id = try await branch.office.proposeDestruction(of: .grantedRequests, as: branch.actor(.relationsOfficer))
      try await branch.office.decide(id, .approve, seen: 0, as: branch.actor(.seniorManagement))
      try await branch.office.carryOutDestruction(id, as: branch.actor(.relationsOfficer))
      #expect(try await branch.verdict().isIntact)
      try await body(branch, request, before)
    }
  }

  private func events(of request: Request.ID, _ branch: Branch) async throws -> [Event] {
    try await branch.office.request(request, as: branch.actor(.relationsOfficer)).events
  }

  private func sequences(of request: Request.ID, _ branch: Branch) async throws -> (first: Int64, last: Int64) {
    let key: [SQLValue] = [.bytes(request.bytes)]
    return (
      try await branch.house.count("SELECT min(seq) FROM event WHERE subject_id = $1", key),
      try await branch.house.count("SELECT max(seq) FROM event WHERE subject_id = $1", key)
    )
  }

  @Test("is what happened, when, and who of the staff did it: the words and the applicant’s name go")
  func words() async throws {
    try await destroyed { branch, request, before in
      let after = try await events(of: request, branch)
      #expect(after.dropLast().map(\.kind) == before.map(\.kind) && after.last?.kind == .recordDestroyed)
      #expect(after.dropLast().map(\.at) == before.map(\.at))
      #expect(before.contains { !$0.facts.isEmpty } && after.dropLast().allSatisfy { $0.facts.isEmpty })
      for (event, was) in zip(after, before) {
        switch was.actor {
        case .applicant: #expect(event.actor == .applicant(name: "—"))
        case .staff, .system: #expect(event.actor == was.actor)
        }
      }
      let rows = try await branch.house.opened("event", of: branch.id).joined(separator: "\n")
      for secret in ["سارة محمد العتيبي", "1000000008", "501234567"] { #expect(!rows.contains(secret), "\(secret)") }
    }
  }

  @Test("is nothing of what colleagues told each other of it, and none tells another of it any more")
  func notices() async throws {
    try await destroyed { branch, request, _ in
      let (told, officer) = (
        try await branch.house.count("SELECT count(*) FROM notice WHERE request_id IS NOT NULL"),
        try branch.actor(.relationsOfficer)
      )
      #expect(told == 0)
      await #expect(throws: Refusal.wrongStage(.closed)) {
        try await branch.office.note("سارة اتصلت", on: request, as: officer)
      }
    }
  }

  @Test("is of its letters the number, the kind and what they can be checked by")
  func letters() async throws {
    try await destroyed { branch, request, _ in
      let letters = try await branch.office.request(request, as: branch.actor(.relationsOfficer)).letters
      #expect(!letters.isEmpty)
      for letter in letters {
        #expect(letter.content[.addressee] == "—")
        #expect(try await branch.office.checkLetter(code: #require(letter.content[.code]), of: branch.id) != nil)
      }
      let rows = try await branch.house.opened("letter", of: branch.id).joined(separator: "\n")
      #expect(!rows.contains("العتيبي"))
      #expect(try await !branch.verdict(after: "UPDATE letter SET content_hash = code_hash").isIntact)
    }
  }

  @Test(
    "is still watched over: what is left of an emptied event cannot be changed",
    arguments: [
      "at = 1", "kind = 'noted'", "actor_name = 'غيره'", "actor_kind = 'system'", "policy_id = NULL", "facts = 'x'",
      "state = (SELECT code_hash FROM letter LIMIT 1)",
    ])
  func changed(_ change: String) async throws {
    try await destroyed { branch, request, _ in
      let (first, last) = try await sequences(of: request, branch)
      let verdict = try await branch.verdict(after: "UPDATE event SET \(change) WHERE seq = \(first)")
      #expect(verdict == .eventTampered(sequence: last))
    }
  }

  @Test("holds the chain together: neither can its hash be changed nor it be taken out")
  func links() async throws {
    try await destroyed { branch, request, _ in
      let first = try await sequences(of: request, branch).first
      for change in [
        "UPDATE event SET hash = (SELECT code_hash FROM letter LIMIT 1) WHERE seq = \(first)",
        "DELETE FROM event WHERE seq = \(first)",
      ] { #expect(try await !branch.verdict(after: change).isIntact, "\(change)") }
    }
  }

  @Test("is not taken for whole when it is no longer said to be emptied")
  func unmarked() async throws {
    try await destroyed { branch, request, _ in
      let first = try await sequences(of: request, branch).first
      let verdict = try await branch.verdict(after: "UPDATE event SET destroyed_on = NULL WHERE seq = \(first)")
      #expect(verdict == .eventTampered(sequence: first))
    }
  }

  @Test("is not what somebody else emptied: no destruction tells of it")
  func forged() async throws {
    try await Branch.open { branch in
      let request = try await branch.request(at: .closed)
      let first = try await sequences(of: request, branch).first
      let verdict = try await branch.verdict(
        after: "UPDATE event SET facts = '', destroyed_on = 'DST-2028-00001' WHERE seq = \(first)")
      #expect(verdict == .eventTampered(sequence: first))
    }
  }

  @Test("does not grow by what is emptied after the destruction was told of")
  func more() async throws {
    try await destroyed { branch, request, _ in
      let last = try await sequences(of: request, branch).last
      let verdict = try await branch.verdict(
        after: "UPDATE event SET destroyed_on = 'DST-2037-00001' WHERE seq = \(last)")
      #expect(verdict == .eventTampered(sequence: try await sequences(of: request, branch).first))
    }
  }
}
