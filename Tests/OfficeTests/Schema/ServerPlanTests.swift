import Casework
import Engines
import SQL
import Testing

@testable import Office

/// What is asked of the database many times a day.
enum Errand: String, CaseIterable, Sendable {
  case inbox, counts, requestPage, door, chain

  func run(_ branch: Branch, _ request: Request, _ tx: any Transaction) throws {
    let officer = try branch.actor(.relationsOfficer).member.id
    let token = [UInt8](repeating: 1, count: 32)
    let now = branch.house.clock.now
    switch self {
    case .inbox:
      for filter in RequestFilter.allCases {
        for place in [nil, ListPlace(due: 20_000, id: request.id)] {
          _ = try RequestLists.page(filter, of: officer, after: place, limit: 26, in: branch.id, tx)
        }
      }
    case .counts:
      _ = try RequestLists.tally(of: branch.id, at: 1, on: CalendarDay(now), in: tx)
      _ = try RequestLists.count(mineOf: officer, by: CalendarDay(now), of: branch.id, in: tx)
    case .requestPage:
      _ = try RequestLists.find(RequestNumber(year: 2026, serial: 1), of: branch.id, in: tx)
      _ = try RequestLists.find(NationalID(typed: "1000000008"), of: branch.id, in: tx)
      _ = try RequestStore.get(request.id, of: branch.id, in: tx)
      _ = try EventStore.events(about: request.id, of: branch.id, in: tx)
      _ = try MessageStore.messages(about: request.id, of: branch.id, in: tx)
    case .door:
      _ = try StaffStore.find(email: "x@example.org", of: branch.id, in: tx)
      _ = try SessionStore.find(SessionToken(text: "x"), of: branch.id, at: now, in: tx)
      _ = try ApplicationStore.get(token, of: branch.id, in: tx)
      _ = try SubmissionStore.get(token, of: branch.id, in: tx)
      _ = try TrackingSessionStore.request(of: TrackingToken(text: "a token"), in: branch.id, at: now, tx)
    case .chain:
      _ = try RequestStore.standings(of: branch.id, after: [], limit: 1_000, in: tx)
      _ = try AuditChain.Head.get(of: branch.id, in: tx)
      _ = try MessageStore.latest(of: branch.id, limit: 50, in: tx)
    }
  }
}

/// How a server goes about them once a table is worth an index.
@Suite("How PostgreSQL goes about the queries of every day", .timeLimit(.minutes(15)))
struct ServerPlanTests {
  private func plans(_ errand: Errand) async throws -> [[String]] {
    var plans: [[String]] = []
    try await Engine.$current.withValue(.postgres) {
      try await Branch.open { branch in
        let request = try await branch.request(branch.request(at: .complete))
        plans = try await branch.house.database.read(in: .of(branch.id)) { tx in
          // A table of three rows is read whole by anyone in their right mind.
          _ = try tx.rows("SELECT set_config('enable_seqscan', 'off', true)", []) { _ in }
          let explaining = ExplainingTransaction(tx, by: "EXPLAIN (COSTS OFF)", column: 0)
          try errand.run(branch, request, explaining)
          return explaining.plans.map(\.steps)
        }
      }
    }
    return plans
  }

  @Test("each begins with its association in an index", arguments: Errand.allCases)
  func indexes(errand: Errand) async throws {
    for steps in try await plans(errand) {
      #expect(!steps.contains { $0.contains("Seq Scan") }, "\(steps)")
      let conditions = steps.filter { $0.contains("Index Cond:") }
      #expect(!conditions.isEmpty && conditions.allSatisfy { $0.contains("association_id = ") }, "\(steps)")
    }
  }

  @Test("none compares the scope row by row", arguments: Errand.allCases)
  func scope(errand: Errand) async throws {
    for steps in try await plans(errand) {
      let filters = steps.filter { $0.contains(" Filter:") && !$0.contains("One-Time Filter:") }
      #expect(!filters.contains { $0.contains("app.association") }, "\(steps)")
    }
  }

  /// A query over several tables is carried out within one association of each: on a server that spreads associations
  /// over machines, on one machine.
  @Test("every table in it is read for the one association that was named", arguments: Errand.allCases)
  func oneAssociation(errand: Errand) async throws {
    for steps in try await plans(errand) {
      // What a bitmap finds in an index is then fetched from its table: one reading, told in two steps.
      let scans = steps.filter { $0.contains("Scan") && !$0.contains("Bitmap Heap Scan") }
      let named = steps.filter { $0.contains("Index Cond:") && $0.contains("association_id = '\\x") }
      #expect(!scans.isEmpty && scans.count == named.count, "\(steps)")
    }
  }
}
