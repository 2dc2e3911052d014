import Engines
import Foundation
import Postgres
import PostgresCluster
import SQL
import SQLite

/// A small made-up schema on either engine: donors, the gifts that refer to them, and associations' case files.
enum Ledger {
  static let migrations = [
    Migration(
      1, "donors",
      sqlite: """
        CREATE TABLE donor (
          id INTEGER NOT NULL PRIMARY KEY,
          name TEXT NOT NULL,
          mobile TEXT UNIQUE,
          photo BLOB,
          balance INTEGER NOT NULL DEFAULT 0 CONSTRAINT balance_not_negative CHECK (balance >= 0)
        ) STRICT;
        CREATE TABLE gift (
          id INTEGER NOT NULL PRIMARY KEY,
          donor INTEGER NOT NULL REFERENCES donor DEFERRABLE INITIALLY DEFERRED,
          amount INTEGER NOT NULL
        ) STRICT;
        """),
    Migration(
      2, "case files",
      sqlite: """
        CREATE TABLE case_file (
          association_id BLOB NOT NULL,
          number INTEGER NOT NULL,
          title TEXT,
          PRIMARY KEY (association_id, number)
        ) STRICT, WITHOUT ROWID;
        """),
  ]

  /// How a database of these tests is opened.
  struct Options {
    /// How many transactions run at once, where the engine has a bound.
    var connections = 4
    var queryLimit = Duration.seconds(10)
  }

  /// Lends a migrated database on the engine of the test, and closes it.
  static func with(
    _ options: Options = Options(), _ body: @Sendable (any Database) async throws -> Void
  ) async throws {
    switch Engine.current {
    case .sqlite: try await withFile(options, body)
    case .postgres: try await withServer(options, body)
    }
  }

  private static func withFile(_ options: Options, _ body: (any Database) async throws -> Void) async throws {
    let path = NSTemporaryDirectory() + "sila-sql-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    var own = SQLiteOptions()
    own.readers = options.connections
    own.queryLimit = options.queryLimit
    own.checksScope = true
    let database = try SQLiteDatabase.open(at: path + "/ledger.db", own)
    try await database.migrate(migrations)
    do {
      try await body(database)
    } catch {
      await database.close()
      throw error
    }
    await database.close()
  }

  private static func withServer(_ options: Options, _ body: (any Database) async throws -> Void) async throws {
    let shelf = try await shelf.value
    let name = try await shelf.take()
    var own = PostgresOptions()
    own.connections = options.connections
    own.queryLimit = options.queryLimit
    own.patience = .seconds(60)
    let database = PostgresDatabase(
      at: try address(PostgresCluster.shared.address(name, as: DatabaseShelf.login)), own)
    do {
      try await body(database)
    } catch {
      await database.close()
      try shelf.giveBack(name)
      throw error
    }
    await database.close()
    try shelf.giveBack(name)
  }

  private static let shelf = Task {
    try await DatabaseShelf(on: PostgresCluster.shared, named: "contract") { owner in
      try await PostgresDatabase.migrate(at: address(owner), migrations, grantingTo: DatabaseShelf.login)
    }
  }

  private static func address(_ text: String) throws -> PostgresAddress {
    guard let address = PostgresAddress(text) else { throw PostgresCluster.Unavailable(description: "no address") }
    return address
  }

  /// A query that ends in no time worth waiting for.
  static var endless: String {
    let many = "SELECT count(*) FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)"
    return many + " SELECT a.i FROM n a, n b, n c, n d) AS x"
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

extension Database {
  func count(of table: String = "donor") async throws -> Int64? {
    try await read(in: .host) { try $0.count(of: table) }
  }

  func add(_ id: Int, _ name: String = "نورة", mobile: String? = nil) async throws {
    try await write(in: .host) { try $0.add(id, name, mobile: mobile) }
  }
}

/// Two associations' identifiers.
let ours = [UInt8](repeating: 1, count: 16)
let theirs = [UInt8](repeating: 2, count: 16)
