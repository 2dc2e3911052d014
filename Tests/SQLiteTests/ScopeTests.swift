import SQL
import SQLite
import Testing

@Suite("The association a transaction is for")
struct ScopeTests {
  private static let migrations = [
    Migration(
      1, "associations",
      sqlite: """
        CREATE TABLE association (id BLOB PRIMARY KEY, slug TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE case_file (
          association_id BLOB NOT NULL REFERENCES association, number INTEGER NOT NULL,
          PRIMARY KEY (association_id, number)
        ) STRICT, WITHOUT ROWID;
        """)
  ]

  private func with(checking: Bool, _ body: (SQLiteDatabase) async throws -> Void) async throws {
    let folder = try TemporaryFolder()
    var options = SQLiteOptions()
    options.checksScope = checking
    let database = try SQLiteDatabase.open(at: folder / "office.db", options)
    try await database.migrate(Self.migrations)
    try await body(database)
    await database.close()
  }

  @Test(
    "an association's tables are closed to the host's scope where scopes are checked",
    arguments: ["SELECT number FROM case_file", "SELECT a.slug FROM association AS a JOIN case_file ON 1"])
  func hostScope(statement: String) async throws {
    try await with(checking: true) { database in
      await #expect(throws: SQLFault.self) {
        try await database.read(in: .host) { try $0.rows(statement, []) { _ in } }
      }
      try await database.read(in: .association([1])) { _ = try $0.rows(statement, []) { _ in } }
    }
  }

  @Test("the host's own tables are open to both scopes")
  func hostTables() async throws {
    try await with(checking: true) { database in
      for scope in [Scope.host, .association([1])] {
        try await database.read(in: scope) { _ = try $0.rows("SELECT slug FROM association", []) { _ in } }
      }
    }
  }

  @Test("where scopes are not checked nothing is refused")
  func unchecked() async throws {
    try await with(checking: false) { database in
      try await database.read(in: .host) { _ = try $0.rows("SELECT number FROM case_file", []) { _ in } }
    }
  }
}
