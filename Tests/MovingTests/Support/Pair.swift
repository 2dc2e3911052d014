import Foundation
import Postgres
import PostgresCluster
import SQL
import SQLite
import Synchronization

@testable import Moving

/// Two engines to move between, and what is in neither of the product's tables but may be in one some day.
enum Way: String, CaseIterable, Sendable {
  case toServer = "from the embedded engine to a server"
  case toFile = "from a server to the embedded engine"
}

/// A source with something in it and an empty target, with tables of every sort.
final class Pair: Sendable {
  let source: any Catalogued
  let target: any Catalogued

  private init(_ source: any Catalogued, _ target: any Catalogued) {
    self.source = source
    self.target = target
  }

  /// Lends a pair; `other` are the target's steps where they are not the source's.
  static func open(
    _ way: Way, _ steps: [Migration] = Schema.steps, other: [Migration]? = nil,
    _ body: (Pair) async throws -> Void
  ) async throws {
    let path = NSTemporaryDirectory() + "sila-moving-\(UUID().uuidString).sqlite"
    let file = try SQLiteDatabase.open(at: path)
    try await file.migrate(way == .toServer ? steps : other ?? steps)
    let server = try await server(way == .toFile ? steps : other ?? steps)
    let pair = way == .toServer ? Pair(file, server) : Pair(server, file)
    let result: Result<Void, any Error>
    do {
      result = .success(try await body(pair))
    } catch {
      result = .failure(error)
    }
    await file.close()
    await server.close()
    for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    try result.get()
  }

  private static let made = Mutex(0)

  private static func server(_ steps: [Migration]) async throws -> PostgresDatabase {
    let cluster = try PostgresCluster.shared
    try DatabaseShelf.makeRoles(on: cluster)
    let name = made.withLock { made in
      made += 1
      return "moving_\(made)"
    }
    try cluster.run("CREATE DATABASE \(name) OWNER \(DatabaseShelf.owner)")
    let address = try address(cluster.address(name, as: DatabaseShelf.login))
    try await PostgresDatabase.migrate(
      at: self.address(cluster.address(name, as: DatabaseShelf.owner)), steps, grantingTo: DatabaseShelf.login)
    return PostgresDatabase(at: address)
  }

  private static func address(_ text: String) throws -> PostgresAddress {
    guard let address = PostgresAddress(text) else { throw PostgresCluster.Unavailable(description: "no address") }
    return address
  }
}

/// A small office: associations, what belongs to them in two generations, and a table of the host's own.
enum Schema {
  static let steps = [
    Migration(
      1, "small",
      sqlite: """
        CREATE TABLE association (
          id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
          slug TEXT NOT NULL UNIQUE
        ) STRICT;
        CREATE TABLE letter (
          association_id BLOB NOT NULL REFERENCES association(id),
          id BLOB NOT NULL,
          words TEXT,
          sum INTEGER,
          seal BLOB,
          PRIMARY KEY (association_id, id)
        ) STRICT;
        CREATE TABLE child (
          association_id BLOB NOT NULL,
          letter_id BLOB NOT NULL,
          name TEXT NOT NULL,
          year INTEGER NOT NULL,
          PRIMARY KEY (association_id, letter_id, name, year),
          FOREIGN KEY (association_id, letter_id) REFERENCES letter(association_id, id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE head (
          association_id BLOB NOT NULL PRIMARY KEY REFERENCES association(id),
          last INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE notice (
          name TEXT NOT NULL PRIMARY KEY,
          words TEXT NOT NULL
        ) STRICT;
        """,
      alsoOnPostgres: """
        ALTER TABLE association ENABLE ROW LEVEL SECURITY;
        ALTER TABLE association FORCE ROW LEVEL SECURITY;
        CREATE POLICY found ON association FOR SELECT USING (true);
        CREATE POLICY own ON association FOR INSERT
          WITH CHECK (id = uuid_send(current_setting('app.association')::uuid));
        """)
  ]

  /// Sixteen bytes for a small number.
  static func id(_ number: Int) -> [UInt8] { [UInt8](repeating: 0, count: 15) + [UInt8(truncatingIfNeeded: number)] }

  static let associations = [id(1), id(2), id(3)]

  /// Values that are easily mistaken for others on the way.
  static let letters: [(words: SQLValue, sum: SQLValue, seal: SQLValue)] = [
    ("", 0, .bytes([])), (nil, nil, nil), ("سلامٌ 'عليكم' \\ \"$1\"\n\t", .integer(Int64.min), .bytes([0, 255, 0])),
    (
      .text(String(repeating: "طويل ", count: 5_000)), .integer(Int64.max),
      .bytes([UInt8](repeating: 92, count: 70_000))
    ),
    ("NULL", -1, .bytes(Array("\\x00".utf8))), ("👩🏽‍⚕️", 1, nil),
  ]

  /// Fills a source; the third association has nothing but itself.
  static func fill(_ database: any Database) async throws {
    try await database.write(in: .host) { tx in
      try tx.run("INSERT INTO notice (name, words) VALUES ($1, $2)", ["b", "two"])
      try tx.run("INSERT INTO notice (name, words) VALUES ($1, $2)", ["أ", "one"])
    }
    for (number, association) in associations.enumerated() {
      try await database.write(in: .association(association)) { tx in
        let own = SQLValue.bytes(association)
        try tx.run("INSERT INTO association (id, slug) VALUES ($1, $2)", [own, .text("slug-\(number)")])
        guard number < 2 else { return }
        try tx.run("INSERT INTO head (association_id, last) VALUES ($1, $2)", [own, 7])
        for (place, letter) in letters.enumerated() {
          let id = SQLValue.bytes(Schema.id(200 - place))
          try tx.run(
            "INSERT INTO letter (association_id, id, words, sum, seal) VALUES ($1, $2, $3, $4, $5)",
            [own, id, letter.words, letter.sum, letter.seal])
          for (name, year) in [("ب", 2), ("ب", 1), ("a", 3), ("Z", 4), ("", -5)] {
            try tx.run(
              "INSERT INTO child (association_id, letter_id, name, year) VALUES ($1, $2, $3, $4)",
              [own, id, .text(name), .integer(year)])
          }
        }
      }
    }
  }
}
