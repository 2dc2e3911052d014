import Casework
import Engines
import Testing

@testable import Office

@Suite("The daily round and documents that expire", .onEveryEngine)
struct ExpiredDocumentTests {
  /// A request at `stage` whose identity card holds through 25 November.
  private func open(_ body: (Branch, Request.ID) async throws -> Void) async throws {
    try await Branch.open(at: "2026-11-22") { branch in
      let id = try await branch.request(at: .complete)
      try await branch.office.verify(
        "id", against: "الأصل", expires: day("2026-11-25"), on: id, seen: branch.request(id).version,
        as: branch.actor(.relationsOfficer))
      try await body(branch, id)
    }
  }

  @Test("opens the item again the day after its last, tells the applicant, and finds nothing a second time")
  func reopened() async throws {
    try await open { branch, id in
      branch.house.clock.set(try day("2026-11-25").start + .hours(12))
      #expect(try await branch.office.reopenExpired(of: branch.id) == 0)
      branch.house.clock.set(try day("2026-11-26").start + .hours(4))
      #expect(try await branch.office.reopenExpired(of: branch.id) == 1)
      let file = try await branch.office.file(of: id, in: branch.id, withMessages: true)
      #expect(file.request.stage == .incomplete && file.request.missingItems == ["id"])
      #expect(file.events.last?.kind == .itemExpired)
      #expect(file.messages.first?.kind == .incomplete)
      #expect(try await branch.office.reopenExpired(of: branch.id) == 0)
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("leaves a decided request alone")
  func decided() async throws {
    try await open { branch, id in
      try await branch.act(.verify, on: id)
      for verb in [OfficeVerb.attest, .giveNotice, .beginStudy, .report, .sendToCommittee, .accept] {
        try await branch.act(verb, on: id)
      }
      branch.house.clock.set(branch.house.clock.now + .days(30))
      #expect(try await branch.office.reopenExpired(of: branch.id) == 0)
      #expect(try await branch.request(id).stage == .accepted)
    }
  }
}

@Suite("What does not agree with an earlier request", .onEveryEngine)
struct KnownPeopleTests {
  @Test("is told on the staff's page, and not on the applicant's")
  func clashes() async throws {
    try await Branch.open { branch in
      let officer = try branch.actor(.relationsOfficer)
      _ = try await branch.submit()
      let moved = try await branch.submit(branch.application([.mobile: "0507654321"]))
      let other = try await branch.submit(branch.application([.nationalID: "2000000006", .first: "منى"]))
      let clashes = try await branch.office.request(moved.id, as: officer).clashes
      #expect(clashes.map(\.field) == [.mobile])
      #expect(try await branch.office.request(other.id, as: officer).clashes.map(\.field) == [.nationalID])
      #expect(try await branch.office.file(of: moved.id, in: branch.id).clashes.isEmpty)
    }
  }
}
