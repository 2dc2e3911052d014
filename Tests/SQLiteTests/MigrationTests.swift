import SQL
import SQLite
import Testing

@Suite("Bringing the schema forward")
struct MigrationTests {
  private static let gifts = Ledger.migrations
  private static let notes = Migration(3, "notes", sqlite: "CREATE TABLE note (text TEXT NOT NULL) STRICT")

  @Test("a new file takes every step, and none again")
  func fresh() async throws {
    let folder = try TemporaryFolder()
    let database = try SQLiteDatabase.open(at: folder / "office.db")
    #expect(try await database.migrate(Self.gifts) == 2)
    #expect(try await database.migrate(Self.gifts) == 0)
    #expect(try await database.migrate(Self.gifts + [Self.notes]) == 1)
    await database.close()
  }

  @Test("a program that knows fewer steps than the database refuses it")
  func newer() async throws {
    try await Ledger.with { database, _ in
      await #expect(throws: MigrationRefusal.newerThanProgram(database: 2, program: 1)) {
        try await database.migrate(Array(Self.gifts.prefix(1)))
      }
    }
  }

  @Test("an applied step that was edited since is refused by its name")
  func changed() async throws {
    try await Ledger.with { database, _ in
      let edited = [Migration(1, "donors", sqlite: Self.gifts[0].sqlite + " "), Self.gifts[1]]
      await #expect(throws: MigrationRefusal.changed(number: 1, name: "donors")) {
        try await database.migrate(edited)
      }
    }
  }

  @Test("a released step whose text no longer has its checksum is refused")
  func locked() async throws {
    let text = "CREATE TABLE note (text TEXT NOT NULL) STRICT"
    let released = SQLiteDatabase.checksum(of: Migration(3, "notes", sqlite: text))
    try await Ledger.with { database, _ in
      await #expect(throws: MigrationRefusal.changed(number: 3, name: "notes")) {
        try await database.migrate(Self.gifts + [Migration(3, "notes", sqlite: text + ";", checksum: released)])
      }
      try await database.migrate(Self.gifts + [Migration(3, "notes", sqlite: text, checksum: released)])
    }
  }

  @Test("steps out of order are the program's own mistake", arguments: [[1, 3], [2], [1, 1], [2, 1]])
  func notDense(numbers: [Int]) async throws {
    let folder = try TemporaryFolder()
    let database = try SQLiteDatabase.open(at: folder / "office.db")
    let error = await #expect(throws: MigrationRefusal.self) {
      try await database.migrate(numbers.map { Migration($0, "step", sqlite: "SELECT 1") })
    }
    guard case .notDense = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    await database.close()
  }

  @Test("a database that lacks a step below its last is refused")
  func gap() async throws {
    try await Ledger.with { database, _ in
      try await database.write(in: .host) { try $0.run("DELETE FROM schema_migration WHERE number = 1", []) }
      await #expect(throws: MigrationRefusal.gap(missing: 1)) { try await database.migrate(Self.gifts) }
    }
  }

  @Test(
    "a step that fails leaves nothing of itself and keeps those before it",
    arguments: [
      "CREATE TABLE note (text TEXT) STRICT; CREATE TABLE donor (id INTEGER) STRICT",
      "CREATE TABLE note (text TEXT)",
      "CREATE TABLE note (text TEXT) STRICT; INSERT INTO gift (donor, amount) VALUES (44, 1)",
      "CREATE TABLE note (text TEXT) STRICT; nonsense",
    ])
  func failure(text: String) async throws {
    try await Ledger.with { database, _ in
      await #expect(throws: MigrationRefusal.self) {
        try await database.migrate(Self.gifts + [Migration(3, "notes", sqlite: text)])
      }
      let dump = try await database.schemaDump()
      #expect(!dump.contains("note"))
      try await database.migrate(Self.gifts + [Self.notes])
    }
  }

  @Test("a step that ends its transaction is refused")
  func transaction() async throws {
    try await Ledger.with { database, _ in
      await #expect(throws: MigrationRefusal.endsItsTransaction(number: 3)) {
        try await database.migrate(Self.gifts + [Migration(3, "notes", sqlite: "COMMIT")])
      }
    }
  }

  @Test("a table can be rebuilt without losing what refers to it")
  func rebuild() async throws {
    try await Ledger.with { database, _ in
      try await database.add(1)
      try await database.write(in: .host) { try $0.run("INSERT INTO gift (donor, amount) VALUES (1, 5)", []) }
      let rebuild = """
        CREATE TABLE new_donor (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
        INSERT INTO new_donor SELECT id, name FROM donor;
        DROP TABLE donor;
        ALTER TABLE new_donor RENAME TO donor;
        """
      try await database.migrate(Self.gifts + [Migration(3, "lean donors", sqlite: rebuild)])
      let gifts = try await database.count(of: "gift")
      #expect(gifts == 1)
      await #expect(throws: SQLFault.constraint("FOREIGN KEY constraint failed")) {
        try await database.write(in: .host) { try $0.run("DELETE FROM donor", []) }
      }
    }
  }

  @Test("two openers at once take each step once between them")
  func twoOpeners() async throws {
    for _ in 0..<10 {
      let folder = try TemporaryFolder()
      let taken = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<4 {
          group.addTask {
            let database = try SQLiteDatabase.open(at: folder / "office.db")
            let count = try await database.migrate(Self.gifts)
            await database.close()
            return count
          }
        }
        return try await group.reduce(0, +)
      }
      #expect(taken == 2)
    }
  }

  @Test("another program's database is left as it is")
  func foreign() async throws {
    let folder = try TemporaryFolder()
    let database = try SQLiteDatabase.open(at: folder / "office.db")
    try await database.write(in: .host) { try $0.run("CREATE TABLE recipe (text TEXT)", []) }
    await #expect(throws: MigrationRefusal.foreignFile) { try await database.migrate(Self.gifts) }
    await database.close()
  }

  @Test("the schema reads the same from every database that took the same steps")
  func dump() async throws {
    try await Ledger.with { database, _ in
      let dump = try await database.schemaDump()
      #expect(dump.hasPrefix("CREATE TABLE donor (\n"))
      #expect(dump.contains("CREATE INDEX gift_by_donor ON gift (donor);\n"))
      #expect(!dump.contains("schema_migration"))
      try await Ledger.with { other, _ in
        let again = try await other.schemaDump()
        #expect(again == dump)
      }
    }
  }

  @Test("a full-text index is dumped without its inner tables")
  func dumpOfIndex() async throws {
    try await Ledger.with { database, _ in
      let index = Migration(3, "search", sqlite: "CREATE VIRTUAL TABLE search USING fts5 (tokens, content = '')")
      try await database.migrate(Self.gifts + [index])
      let dump = try await database.schemaDump()
      #expect(dump.contains("fts5"))
      #expect(!dump.contains("search_data"))
    }
  }

  @Test("every refusal says what to do in one line")
  func texts() {
    let refusals: [MigrationRefusal] = [
      .notDense(expected: 1, found: 2), .gap(missing: 1), .changed(number: 1, name: "donors"),
      .newerThanProgram(database: 2, program: 1), .endsItsTransaction(number: 1),
      .notStrict(number: 1, table: "donor"), .brokenReference(number: 1, table: "gift"), .foreignFile,
      .failed(number: 1, name: "donors", .busy), .fault(.busy),
    ]
    for refusal in refusals {
      #expect(refusal.description.hasSuffix("."))
      #expect(!refusal.description.contains("\n"))
    }
  }
}
