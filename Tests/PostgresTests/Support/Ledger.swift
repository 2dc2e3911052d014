import PostgresCluster
import SQL
import Testing

@testable import Postgres

/// A small made-up schema: donors, the gifts that refer to them, and an association's case files.
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

  private static let shelf = Task {
    try await DatabaseShelf(on: PostgresCluster.shared, named: "ledger") { owner in
      try await PostgresDatabase.migrate(at: address(owner), migrations, grantingTo: DatabaseShelf.login)
    }
  }

  static func address(_ text: String) throws -> PostgresAddress {
    try #require(PostgresAddress(text))
  }

  /// Lends a migrated database, as the login that the program works with sees it.
  static func with(
    _ options: PostgresOptions = .init(), _ body: (PostgresDatabase, Place) async throws -> Void
  ) async throws {
    let shelf = try await shelf.value
    let name = try await shelf.take()
    let place = try Place(name: name, cluster: PostgresCluster.shared)
    let database = PostgresDatabase(at: try address(place.cluster.address(name, as: DatabaseShelf.login)), options)
    do {
      try await body(database, place)
    } catch {
      await database.close()
      try shelf.giveBack(name)
      throw error
    }
    await database.close()
    try shelf.giveBack(name)
  }

  /// The same, and what the body returns.
  static func lent<Result: Sendable>(
    _ body: @Sendable (PostgresDatabase, Place) async throws -> Result
  ) async throws -> Result {
    let result = Kept<Result?>(nil)
    try await with { database, place in result.value = try await body(database, place) }
    return try #require(result.value)
  }

  /// Where a test's database is, for what the program itself cannot do.
  struct Place {
    let name: String
    let cluster: PostgresCluster

    @discardableResult
    func run(_ statements: String) throws -> [String] { try cluster.run(statements, in: name) }

    /// How many sessions of a login's are open on it.
    func sessions(of login: String) throws -> Int? {
      let counts = try run(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND usename = '\(login)'")
      return counts.first.flatMap { Int($0) }
    }
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

extension PostgresDatabase {
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
