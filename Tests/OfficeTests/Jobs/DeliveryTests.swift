import Casework
import Crypto
import Engines
import SQL
import Synchronization
import Testing

@testable import Office

/// A carrier that notes what it was given, and refuses when it is told to.
final class NotingCarrier: Carrier {
  private let state = Mutex<(isOpen: Bool, taken: [Message.ID])>((true, []))

  var taken: [Message.ID] { state.withLock(\.taken) }

  func close() { state.withLock { $0.isOpen = false } }

  func carry(_ message: Message, from association: Association) async throws {
    try state.withLock { state in
      guard state.isOpen else { throw CarrierRefusal() }
      state.taken.append(message.id)
    }
  }
}

@Suite("A message's delivery", .onEveryEngine)
struct DeliveryTests {
  /// Lends a branch whose office has its messages carried.
  private func open(_ slug: String = "amal", _ body: (Branch) async throws -> Void) async throws {
    try await House.open { house in
      let branch = try await house.branch(slug)
      try await body(try branch.carrying())
    }
  }

  @Test("is queued with the message, one for each")
  func queued() async throws {
    try await open { branch in
      try await branch.submit()
      let messages = try await branch.office.outbox(as: branch.actor(.administrator))
      let claims = try await branch.claim([.delivery])
      #expect(claims.map(\.job.subject) == messages.map(\.id.bytes))
    }
  }

  @Test("is not queued when the change it tells of does not come about")
  func refused() async throws {
    try await open { branch in
      let id = try await branch.request(at: .complete)
      let before = try await branch.house.count("SELECT COUNT(*) FROM job")
      await #expect(throws: OfficeRefusal.changedMeanwhile) {
        try await branch.office.withdraw(because: "بطلبه", on: id, seen: 99, as: branch.actor(.relationsOfficer))
      }
      #expect(try await branch.house.count("SELECT COUNT(*) FROM job") == before)
    }
  }

  @Test("is not queued where messages are not carried")
  func none() async throws {
    try await Branch.open { branch in
      try await branch.submit()
      #expect(try await branch.claim([.delivery]).isEmpty)
    }
  }

  @Test("hands the message over")
  func carried() async throws {
    try await open { branch in
      try await branch.submit()
      let carrier = NotingCarrier()
      let claim = try #require(try await branch.claim([.delivery]).first)
      try await branch.office.deliver(claim.job, of: branch.id, by: carrier)
      #expect(carrier.taken.map(\.bytes) == [claim.job.subject])
    }
  }

  @Test("of a demo hands nothing over")
  func demo() async throws {
    try await open("demo") { branch in
      try await branch.submit()
      let carrier = NotingCarrier()
      let claim = try #require(try await branch.claim([.delivery]).first)
      try await branch.office.deliver(claim.job, of: branch.id, by: carrier)
      #expect(carrier.taken.isEmpty)
    }
  }

  @Test("of a code that opens nothing any more hands nothing over")
  func lateCode() async throws {
    try await open { branch in
      let receipt = try await branch.submit()
      _ = try await branch.claim([.delivery])
      try await branch.office.sendTrackingCode(for: receipt.number, to: Mobile(typed: "0501234567"), of: branch.id)
      let claim = try #require(try await branch.claim([.delivery]).first)
      branch.house.clock.advance(by: Office.codeLife)
      let carrier = NotingCarrier()
      try await branch.office.deliver(claim.job, of: branch.id, by: carrier)
      #expect(carrier.taken.isEmpty)
    }
  }

  @Test("that the carrier refuses says so, and nothing of the message")
  func refusedByCarrier() async throws {
    try await open { branch in
      try await branch.submit()
      let carrier = NotingCarrier()
      carrier.close()
      let claim = try #require(try await branch.claim([.delivery]).first)
      let error = await #expect(throws: CarrierRefusal.self) {
        try await branch.office.deliver(claim.job, of: branch.id, by: carrier)
      }
      #expect(error.map { Job.Failure($0) } == .notCarried)
    }
  }
}

extension Branch {
  /// The same branch in an office that has its messages carried.
  func carrying() throws -> Branch {
    Branch(house: try house.carrying(), association: association, services: services, staff: staff)
  }
}
