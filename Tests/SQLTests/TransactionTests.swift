import Dispatch
import Engines
import SQL
import Testing

@Suite("Transactions keep the same promises on every engine", .onEveryEngine, .timeLimit(.minutes(15)))
struct TransactionTests {
  @Test("a read sees one moment, whatever is written meanwhile")
  func snapshot() async throws {
    try await Ledger.with { database in
      try await database.add(1)
      let counts = try await database.longRead(in: .host, within: .seconds(10)) { transaction in
        let before = try transaction.count()
        let written = DispatchSemaphore(value: 0)
        Task {
          try await database.add(2)
          written.signal()
        }
        written.wait()
        return [before, try transaction.count()]
      }
      #expect(counts == [1, 1])
      let after = try await database.count()
      #expect(after == 2)
    }
  }

  @Test("more transactions than connections wait their turn")
  func waiting() async throws {
    try await Ledger.with(Ledger.Options(connections: 1)) { database in
      try await database.add(1)
      try await withThrowingTaskGroup(of: Int64?.self) { group in
        for _ in 0..<20 { group.addTask { try await database.count() } }
        for try await count in group { #expect(count == 1) }
      }
    }
  }

  @Test("a query past its deadline ends, and the next one is served")
  func deadline() async throws {
    try await Ledger.with(Ledger.Options(connections: 1, queryLimit: .milliseconds(30))) { database in
      await #expect(throws: SQLFault.timedOut) {
        try await database.read(in: .host) { try $0.rows(Ledger.endless, [1_000_000]) { _ in } }
      }
      let count = try await database.count()
      #expect(count == 0)
    }
  }

  @Test("a long read has a deadline of its own")
  func longRead() async throws {
    try await Ledger.with { database in
      await #expect(throws: SQLFault.timedOut) {
        try await database.longRead(in: .host, within: .milliseconds(30)) {
          try $0.rows(Ledger.endless, [1_000_000]) { _ in }
        }
      }
    }
  }

  @Test("what a body throws arrives as it was thrown, and nothing of the body stays")
  func ownErrors() async throws {
    struct NotFound: Error, Equatable {}
    try await Ledger.with { database in
      await #expect(throws: NotFound()) { try await database.read(in: .host) { _ in throw NotFound() } }
      await #expect(throws: NotFound()) {
        try await database.write(in: .host) { transaction in
          try transaction.add(1)
          throw NotFound()
        }
      }
      let count = try await database.count()
      #expect(count == 0)
    }
  }

  @Test("a rule that is checked at the end of the transaction refuses the whole of it")
  func deferred() async throws {
    try await Ledger.with { database in
      await #expect(throws: SQLFault.self) {
        try await database.write(in: .host) { transaction in
          try transaction.add(1)
          try transaction.run("INSERT INTO gift (id, donor, amount) VALUES (1, 2, 5)", [])
        }
      }
      try await database.write(in: .host) { transaction in
        try transaction.run("INSERT INTO gift (id, donor, amount) VALUES (1, 2, 5)", [])
        try transaction.add(2)
      }
      let count = try await database.count()
      #expect(count == 1)
    }
  }

  @Test("writers of one association come one after the other, and none is lost")
  func oneAtATime() async throws {
    try await Ledger.with { database in
      let scope = Scope.association(ours)
      try await database.write(in: scope) { transaction in
        try transaction.run("INSERT INTO case_file (association_id, number) VALUES ($1, 0)", [.bytes(ours)])
      }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<40 {
          group.addTask {
            try await database.write(in: scope) { transaction in
              let last = try transaction.first("SELECT max(number) FROM case_file", []) { try $0.integer(0) } ?? 0
              try transaction.run(
                "INSERT INTO case_file (association_id, number) VALUES ($1, $2)", [.bytes(ours), .integer(last + 1)])
            }
          }
        }
        try await group.waitForAll()
      }
      let numbers = try await database.read(in: scope) {
        try $0.rows("SELECT number FROM case_file ORDER BY number", []) { try $0.integer(0) }
      }
      #expect(numbers == Array(0...40))
    }
  }

  @Test(
    "an association's tables are closed to the host's scope",
    arguments: ["SELECT number FROM case_file", "SELECT d.name FROM donor AS d JOIN case_file ON 1 = 1"])
  func hostScope(statement: String) async throws {
    try await Ledger.with { database in
      try await database.add(1)
      try await database.write(in: .association(ours)) { transaction in
        try transaction.run("INSERT INTO case_file (association_id, number) VALUES ($1, 1)", [.bytes(ours)])
      }
      await #expect(throws: SQLFault.self) {
        try await database.read(in: .host) { try $0.rows(statement, []) { _ in } }
      }
      let rows = try await database.read(in: .association(ours)) { try $0.rows(statement, []) { _ in true } }
      #expect(rows.count == 1)
    }
  }

  @Test("the host's own tables are open to both scopes")
  func hostTables() async throws {
    try await Ledger.with { database in
      try await database.add(1)
      for scope in [Scope.host, .association(ours)] {
        let rows = try await database.read(in: scope) { try $0.rows("SELECT name FROM donor", []) { _ in true } }
        #expect(rows.count == 1)
      }
    }
  }
}
