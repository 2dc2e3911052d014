import SQL
import Testing

@testable import Postgres

@Suite("The address of a database")
struct AddressTests {
  @Test(
    "is shown without its password and options",
    arguments: [
      ("postgres://sila:s3cret@db.example.org/office", "postgres://sila@db.example.org/office"),
      ("postgresql://sila:s3cret@a:5433,b:5434/office?sslmode=verify-full", "postgres://sila@a:5433,b:5434/office"),
      ("postgres://sila@/office?host=/run/postgresql&password=s3cret", "postgres://sila@/run/postgresql/office"),
      ("postgres:///office", "postgres:///office"),
    ])
  func shown(text: String, description: String) throws {
    #expect(try #require(PostgresAddress(text)).description == description)
  }

  @Test(
    "is not just any text",
    arguments: ["", "office.db", "postgres", "postgres://h/d?no_such=1", "mysql://h/d"])
  func refused(text: String) {
    #expect(PostgresAddress(text) == nil)
  }
}

@Suite("Prepared statements of a connection")
struct StatementCacheTests {
  @Test("no more are kept than may be, and those used last")
  func bound() {
    var cache = StatementCache(capacity: 3)
    _ = cache.keep(PreparedStatement(name: "first", types: []), for: "first")
    for number in 1...20 {
      _ = cache.keep(PreparedStatement(name: "s\(number)", types: []), for: "SELECT \(number)")
      #expect(cache.statement(for: "first")?.name == "first")
    }
    #expect(cache.count == 3)
  }

  @Test("the server forgets a statement that made room")
  func forgotten() async throws {
    var options = PostgresOptions()
    options.keptStatements = 2
    options.connections = 1
    try await Ledger.with(options) { database, _ in
      for number in 1...20 {
        try await database.read(in: .host) { _ = try $0.rows("SELECT \(number)", []) { try $0.integer(0) } }
      }
      let kept = try await database.read(in: .host) {
        try $0.first("SELECT count(*) FROM pg_prepared_statements", []) { try $0.integer(0) }
      }
      #expect((2...4).contains(kept ?? 0), "two, the one that counts them and one that the server is yet to forget")
    }
  }

  @Test("one that fails each time it runs is prepared once")
  func failing() async throws {
    var options = PostgresOptions()
    options.connections = 1
    try await Ledger.with(options) { database, _ in
      try await database.write(in: .host) { try $0.run("INSERT INTO donor (id, name) VALUES (1, 'x')", []) }
      for _ in 0..<20 {
        await #expect(throws: SQLFault.self) { try await database.add(1) }
      }
      let kept = try await database.read(in: .host) {
        try $0.first(
          "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE 'INSERT INTO donor (id, name, mobile)%'", []
        ) {
          try $0.integer(0)
        }
      }
      #expect(kept == 1)
    }
  }
}
