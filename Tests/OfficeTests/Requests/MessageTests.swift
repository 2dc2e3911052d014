import Casework
import Engines
import Testing

@testable import Office

@Suite("What the applicant is told", .onEveryEngine)
struct MessageTests {
  @Test(
    "follows each event that concerns them",
    arguments: [
      (OfficeVerb.handBack, Stage.submitted, [Message.Kind.incomplete]), (.reject, .complete, [.incomplete]),
      (.reject, .withCommittee, [.incomplete]), (.edit, .attested, [.signAgain]), (.edit, .complete, []),
      (.supply, .attested, [.signAgain]), (.giveNotice, .complete, [.committeeNotice]),
      (.pauseClock, .underStudy, [.clockPaused]),
      (.withdraw, .complete, [.withdrawn]), (.answer, .accepted, [.accepted]), (.answer, .rejected, [.rejected]),
      (.register, .notified, [.registered]), (.deliver, .registered, [.delivered]), (.verify, .complete, []),
      (.assign, .complete, []), (.refer, .complete, []), (.accept, .withCommittee, []), (.close, .delivered, []),
    ])
  func follows(verb: OfficeVerb, stage: Stage, kinds: [Message.Kind]) async throws {
    try await Branch.open { branch in
      branch.house.clock.advance(by: .minutes(1))
      let id = try await branch.request(at: stage)
      branch.house.clock.advance(by: .minutes(1))
      let now = branch.house.clock.now
      try await branch.act(verb, on: id)
      let sent = try await branch.office.outbox(as: branch.actor(.administrator)).filter { $0.at == now }
      #expect(sent.map(\.kind) == kinds)
      #expect(sent.allSatisfy { $0.recipient.text == "+966501234567" && $0[.number] == "REQ-2026-00001" })
    }
  }

  @Test("tells the applicant nothing of who sat on the committee")
  func members() async throws {
    try await Branch.open { branch in
      _ = try await branch.request(at: .notified)
      let messages = try await branch.office.outbox(as: branch.actor(.administrator))
      #expect(messages.contains { $0.kind == .accepted })
      #expect(messages.allSatisfy { $0[.members] == nil })
    }
  }

  @Test("begins with the number of the request")
  func received() async throws {
    try await Branch.open { branch in
      let receipt = try await branch.submit()
      let messages = try await branch.office.outbox(as: branch.actor(.administrator))
      #expect(messages.map(\.kind) == [.received])
      #expect(messages.first?[.number] == receipt.number.description)
    }
  }

  @Test("is shown to anyone at a demo alone")
  func demo() async throws {
    try await House.open { house in
      let demo = try await house.branch("demo")
      try await demo.submit()
      #expect(try await house.office.outbox(of: demo.association).count == 1)
      let real = try await house.branch("amal")
      await #expect(throws: OfficeRefusal.notFound) { try await house.office.outbox(of: real.association) }
    }
  }
}
