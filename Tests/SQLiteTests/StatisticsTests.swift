import SQL
import SQLite
import Testing

@Suite("The sizes the engine plans by")
struct StatisticsTests {
  private static let gifts = Migration(
    1, "gifts",
    sqlite: """
      CREATE TABLE gift (
        association_id BLOB NOT NULL, id BLOB NOT NULL, mobile TEXT NOT NULL, PRIMARY KEY (association_id, id)
      ) STRICT;
      CREATE INDEX gift_of_mobile ON gift (association_id, mobile, id);
      """)
  private static let rings = Migration(
    2, "rings",
    sqlite: """
      CREATE TABLE ring (id BLOB NOT NULL, gift BLOB NOT NULL, PRIMARY KEY (id)) STRICT, WITHOUT ROWID;
      CREATE INDEX ring_of_gift ON ring (gift);
      """)

  private func sizes(_ database: SQLiteDatabase) async throws -> [String] {
    try await database.read(in: .host) { tx in
      try tx.rows("SELECT idx || ' ' || stat FROM sqlite_stat1 ORDER BY 1", []) { try $0.text(0) }
    }
  }

  @Test("are those of a large host, whatever the file holds")
  func assumed() async throws {
    let folder = try TemporaryFolder()
    let database = try SQLiteDatabase.open(at: folder / "office.db")
    try await database.migrate([Self.gifts])
    #expect(
      try await sizes(database) == [
        "gift_of_mobile 1000000 20000 1000 1", "sqlite_autoindex_gift_1 1000000 20000 1",
      ])
    await database.close()
  }

  @Test("follow the schema, and come back where they were lost")
  func kept() async throws {
    let folder = try TemporaryFolder()
    let database = try SQLiteDatabase.open(at: folder / "office.db")
    try await database.migrate([Self.gifts])
    try await database.migrate([Self.gifts, Self.rings])
    #expect(
      try await sizes(database).filter { $0.contains("ring") } == ["ring 1000000 1", "ring_of_gift 1000000 20000"])
    let all = try await sizes(database)
    #expect(all.count == 4)
    let losses = [
      "DELETE FROM sqlite_stat1", "UPDATE sqlite_stat1 SET stat = '10 10'",
      "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('gift', NULL, 12)",
    ]
    for loss in losses {
      try await database.write(in: .host) { _ = try $0.run(loss, []) }
      try await database.migrate([Self.gifts, Self.rings])
      #expect(try await sizes(database) == all)
    }
    await database.close()
  }

  @Test("have it read off an index that holds more than the key, where that is all a statement wants")
  func covering() async throws {
    let folder = try TemporaryFolder()
    let database = try SQLiteDatabase.open(at: folder / "office.db")
    let listed = Migration(
      3, "listed", sqlite: "CREATE INDEX gift_listed ON gift (association_id, id, mobile)")
    try await database.migrate([Self.gifts, Self.rings, listed])
    let plan = try await database.read(in: .association([UInt8](repeating: 1, count: 16))) { tx in
      try tx.rows(
        "EXPLAIN QUERY PLAN SELECT mobile FROM gift WHERE association_id = $1 AND id IN ($2, $3)",
        [.null, .null, .null]
      ) { try $0.text(3) }
    }
    #expect(plan == ["SEARCH gift USING COVERING INDEX gift_listed (association_id=? AND id=?)"])
    await database.close()
  }

  @Test("have it look for a mobile by its index, though another would give the order too, on connections open before")
  func planned() async throws {
    let folder = try TemporaryFolder()
    let database = try SQLiteDatabase.open(at: folder / "office.db")
    _ = try await database.read(in: .host) { try $0.rows("SELECT 1", []) { try $0.integer(0) } }
    try await database.migrate([Self.gifts])
    let plan = try await database.read(in: .association([UInt8](repeating: 1, count: 16))) { tx in
      try tx.rows(
        "EXPLAIN QUERY PLAN SELECT id FROM gift WHERE association_id = $1 AND mobile = $2 ORDER BY id DESC LIMIT 20",
        [.null, .null]
      ) { try $0.text(3) }
    }
    #expect(plan == ["SEARCH gift USING COVERING INDEX gift_of_mobile (association_id=? AND mobile=?)"])
    await database.close()
  }
}
