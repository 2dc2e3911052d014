import SQL
import SQLite

/// A small made-up schema: donors, and the gifts that refer to them.
enum Ledger {
  static let migrations = [
    Migration(
      1, "donors",
      sqlite: """
        CREATE TABLE donor (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL,
          mobile TEXT UNIQUE,
          photo BLOB,
          balance INTEGER NOT NULL DEFAULT 0 CONSTRAINT balance_not_negative CHECK (balance >= 0)
        ) STRICT;
        """),
    Migration(
      2, "gifts",
      sqlite: """
        CREATE TABLE gift (
          id INTEGER PRIMARY KEY,
          donor INTEGER NOT NULL REFERENCES donor DEFERRABLE INITIALLY DEFERRED,
          amount INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX gift_by_donor ON gift (donor);
        """),
  ]

  /// Lends a migrated database in a folder of its own, and closes it.
  static func with(
    _ options: SQLiteOptions = .init(), _ body: (SQLiteDatabase, TemporaryFolder) async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder()
    let database = try SQLiteDatabase.open(at: folder / "office.db", options)
    try await database.migrate(migrations)
    try await body(database, folder)
    await database.close()
  }
}

extension Transaction {
  func add(_ id: Int, _ name: String = "نورة", mobile: String? = nil) throws {
    try run(
      "INSERT INTO donor (id, name, mobile) VALUES ($1, $2, $3)", [.integer(id), .text(name), .text(orNull: mobile)])
  }

  func count(of table: String = "donor") throws -> Int64? {
    try first("SELECT count(*) FROM \(table)", []) { try $0.integer(0) }
  }
}

extension SQLiteDatabase {
  func count(of table: String = "donor") async throws -> Int64? {
    try await read(in: .host) { try $0.count(of: table) }
  }

  func add(_ id: Int, _ name: String = "نورة", mobile: String? = nil) async throws {
    try await write(in: .host) { try $0.add(id, name, mobile: mobile) }
  }
}
