import Dispatch
import PostgresCluster
import SQL
import Testing

@testable import Postgres

@Suite("Faults of the server and of the way to it", .timeLimit(.minutes(15)))
struct FaultTests {
  @Test("a query past its limit is cancelled, and the next one is served")
  func deadline() async throws {
    var options = PostgresOptions()
    options.queryLimit = .milliseconds(50)
    options.connections = 1
    try await Ledger.with(options) { database, place in
      await #expect(throws: SQLFault.timedOut) {
        try await database.read(in: .host) { try $0.rows("SELECT pg_sleep(60)::text", []) { _ in } }
      }
      let count = try await database.count()
      #expect(count == 0)
      let running = try place.sessions("query LIKE '%pg_sleep(60)%' AND state = 'active'")
      #expect(running == 0)
    }
  }

  @Test("a connection that was ended between two transactions is replaced without anyone noticing")
  func endedBetween() async throws {
    var options = PostgresOptions()
    options.connections = 1
    try await Ledger.with(options) { database, place in
      try await database.add(1)
      try place.endOthers()
      try await database.add(2)
      #expect(try await database.count() == 2)
    }
  }

  @Test("a write whose connection is lost before its commit runs again")
  func lostBeforeCommit() async throws {
    try await Ledger.with { database, place in
      let runs = Runs()
      try await database.write(in: .host) { transaction in
        try transaction.add(1)
        if runs.next() == 1 { try place.endOthers() }
        try transaction.add(2)
      }
      #expect(runs.count == 2)
      #expect(try await database.count() == 2)
    }
  }

  @Test("a write whose commit was not answered is in doubt, and does not run again by itself")
  func lostCommit() async throws {
    try await Ledger.with { database, place in
      // The server is held up in the middle of the commit, after it was asked for and before it is answered.
      try place.run(
        """
        CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(60); RETURN NULL; END $$;
        CREATE CONSTRAINT TRIGGER hold AFTER INSERT ON donor DEFERRABLE INITIALLY DEFERRED
          FOR EACH ROW EXECUTE FUNCTION hold()
        """)
      let runs = Runs()
      let write = Task {
        try await database.write(in: .host) { transaction in
          _ = runs.next()
          try transaction.add(1)
        }
      }
      while try place.sessions("wait_event = 'PgSleep' AND query = 'COMMIT'") == 0 { await Task.yield() }
      try place.endOthers()
      await #expect(throws: SQLFault.connectionLost(inDoubt: true)) { try await write.value }
      #expect(runs.count == 1)
      try place.run("DROP TRIGGER hold ON donor; DROP FUNCTION hold()")
    }
  }

  @Test("a server that is not there is a lost connection, and the log may say why")
  func notThere() async throws {
    let address = try Ledger.address("postgres://sila:secret-word@/sila?host=/nowhere/at/all")
    let database = PostgresDatabase(at: address)
    await #expect(throws: SQLFault.connectionLost(inDoubt: false)) { try await database.count() }
    #expect(database.lastRefusal?.contains("/nowhere/at/all") == true)
    #expect(database.lastRefusal?.contains("secret-word") == false)
    await database.close()
  }

  @Test("a lock that another holds is waited for only so long")
  func heldLock() async throws {
    var options = PostgresOptions()
    options.patience = .milliseconds(50)
    try await Ledger.with(options) { database, _ in
      let fault = try await database.write(in: .association(ours)) { transaction in
        try transaction.add(1)
        let waited = DispatchSemaphore(value: 0)
        let fault = Kept<SQLFault?>(nil)
        Task {
          do {
            try await database.write(in: .association(ours)) { try $0.add(2) }
          } catch {
            fault.value = error as? SQLFault
          }
          waited.signal()
        }
        waited.wait()
        return fault.value
      }
      #expect(fault == .busy)
      let count = try await database.count()
      #expect(count == 1)
    }
  }

  @Test("writes that undid one another run again until each is done")
  func serializable() async throws {
    var options = PostgresOptions()
    options.order = .serializable
    options.attempts = 50
    try await Ledger.with(options) { database, _ in
      try await database.add(1)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<20 {
          group.addTask {
            try await database.write(in: .host) { transaction in
              let balance = try transaction.first("SELECT balance FROM donor", []) { try $0.integer(0) }
              try transaction.run("UPDATE donor SET balance = $1", [.integer((balance ?? 0) + 1)])
            }
          }
        }
        try await group.waitForAll()
      }
      let balance = try await database.read(in: .host) {
        try $0.rows("SELECT balance FROM donor", []) { try $0.integer(0) }
      }
      #expect(balance == [20])
    }
  }

  @Test("a server turned read-only is a lost connection: it is a standby now")
  func readOnly() async throws {
    try await Ledger.with { database, place in
      try place.cluster.run("ALTER DATABASE \(place.name) SET default_transaction_read_only = on")
      await #expect(throws: SQLFault.connectionLost(inDoubt: false)) { try await database.add(1) }
      try place.cluster.run("ALTER DATABASE \(place.name) RESET default_transaction_read_only")
      try await database.add(1)
    }
  }

  @Test(
    "each state of the server's is the fault the office knows",
    arguments: [
      ("53300", .busy), ("57P03", .busy), ("55P03", .busy), ("40001", .busy), ("40P01", .busy), ("53100", .diskFull),
      ("57014", .timedOut), ("57P01", .connectionLost(inDoubt: false)), ("08006", .connectionLost(inDoubt: false)),
      ("25006", .connectionLost(inDoubt: false)), ("XX001", .corrupt("words")), ("XX002", .corrupt("words")),
      ("23505", .constraint("rule")),
    ] as [(String, SQLFault)])
  func states(state: String, fault: SQLFault) {
    #expect(SQLFault(ServerError(state: state, message: "words", constraint: "rule")) == fault)
  }

  @Test(
    "a session that another one was put in the place of is told of by what to do about it",
    arguments: ["42P05", "26000"])
  func pooler(state: String) {
    guard case .other(_, let words) = SQLFault(ServerError(state: state, message: "words")) else {
      Issue.record("another fault")
      return
    }
    #expect(words.contains("session mode"))
  }
}

extension Ledger.Place {
  /// How many sessions on this database, but the one that asks, are as `condition` says.
  fileprivate func sessions(_ condition: String) throws -> Int? {
    let counts = try run(
      """
      SELECT count(*) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND \(condition)
      """)
    return counts.first.flatMap { Int($0) }
  }

  /// Ends every session on this database but the one that asks.
  fileprivate func endOthers() throws {
    try run(
      """
      SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()
      """)
  }
}

/// Counts how often a body ran.
private final class Runs: Sendable {
  private let kept = Kept(0)

  var count: Int { kept.value }

  func next() -> Int {
    kept.change {
      $0 += 1; return $0
    }
  }
}
