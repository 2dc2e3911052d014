import Engines
import SQL
import Testing

@Suite("Statements and values mean the same on every engine", .onEveryEngine)
struct StatementTests {
  @Test(
    "what is written comes back as it was", arguments: ["نورة بنت سعد", "", "👩🏽‍💼", "'; DROP TABLE donor; --", "\\x41"])
  func roundTrip(name: String) async throws {
    try await Ledger.with { database in
      try await database.add(1, name)
      let read = try await database.read(in: .host) { transaction in
        try transaction.first("SELECT name FROM donor WHERE name = $1", [.text(name)]) { try $0.text(0) }
      }
      #expect(read.map { Array($0.utf8) } == Array(name.utf8))
    }
  }

  @Test("text with a NUL in it is refused before the engine sees it", arguments: ["\u{0}", "سعد\u{0}", "a\u{0}b"])
  func nul(name: String) async throws {
    try await Ledger.with { database in
      await #expect(throws: SQLFault.textWithNUL) { try await database.add(1, name) }
      await #expect(throws: SQLFault.textWithNUL) {
        try await database.read(in: .host) { try $0.rows("SELECT 1 WHERE $1 = 'a'", [.text(name)]) { _ in } }
      }
      await #expect(throws: SQLFault.textWithNUL) {
        let columns = [("id", Catalog.Kind.integer), ("name", .text)]
        let table = Catalog.Table(
          name: "donor", columns: columns.map { .init(name: $0, kind: $1, isNullable: false) }, primaryKey: ["id"])
        try await database.write(in: .host) { try $0.insert([[1, "ب"], [2, .text(name)]], into: table) }
      }
      let count = try await database.read(in: .host) {
        try $0.first("SELECT count(*) FROM donor", []) { try $0.integer(0) }
      }
      #expect(count == 0)
    }
  }

  @Test("of rows that are added together none is there when one of them is refused")
  func rowsTogether() async throws {
    try await Ledger.with { database in
      let table = Catalog.Table(
        name: "donor",
        columns: [("id", Catalog.Kind.integer), ("name", .text)].map { .init(name: $0, kind: $1, isNullable: false) },
        primaryKey: ["id"])
      let rows: [[SQLValue]] = (1...40).map { [.integer($0), "س"] }
      await #expect(throws: SQLFault.self) {
        try await database.write(in: .host) { try $0.insert(rows + [[7, "ص"]], into: table) }
      }
      func count() async throws -> Int64? {
        try await database.read(in: .host) { try $0.first("SELECT count(*) FROM donor", []) { try $0.integer(0) } }
      }
      #expect(try await count() == 0)
      try await database.write(in: .host) { try $0.insert(rows, into: table) }
      #expect(try await count() == 40)
    }
  }

  @Test("bytes, the lack of them and their absence are three things", arguments: [nil, [], [0, 255, 7]] as [[UInt8]?])
  func bytes(photo: [UInt8]?) async throws {
    try await Ledger.with { database in
      let read = try await database.write(in: .host) { transaction in
        try transaction.run("INSERT INTO donor (id, name, photo) VALUES (1, 'س', $1)", [.bytes(orNull: photo)])
        return try transaction.rows("SELECT photo FROM donor", []) { try $0.bytesOrNil(0) }
      }
      #expect(read == [photo])
    }
  }

  @Test("one statement takes a value where it took none before, and the other way round")
  func nullAndNot() async throws {
    try await Ledger.with { database in
      let mobiles: [String?] = [nil, "+966500000001", nil, "+966500000002"]
      let read = try await database.write(in: .host) { transaction in
        for (id, mobile) in mobiles.enumerated() { try transaction.add(id, mobile: mobile) }
        return try transaction.rows("SELECT mobile FROM donor ORDER BY id", []) { try $0.textOrNil(0) }
      }
      #expect(read == mobiles)
    }
  }

  @Test("integers keep all their 64 bits", arguments: [Int64.min, -1, 0, Int64.max])
  func integers(value: Int64) async throws {
    try await Ledger.with { database in
      let read = try await database.read(in: .host) { transaction in
        try transaction.first("SELECT $1", [.integer(value)]) { try $0.integer(0) }
      }
      #expect(read == value)
    }
  }

  @Test("a value goes where its number says, out of order, more than once and past the ninth")
  func numberedValues() async throws {
    try await Ledger.with { database in
      let read = try await database.read(in: .host) { transaction in
        try transaction.first("SELECT $3, $1, $2, $1, $12 || $11", (1...12).map { .text("\($0),") }) { row in
          try (0..<5).map { try row.text($0) }
        }
      }
      // The server asks for every number up to the highest, the embedded engine for those that are there.
      #expect(read == ["3,", "1,", "2,", "1,", "12,11,"])
    }
  }

  @Test("text sorts by its bytes, wherever the server stands")
  func order() async throws {
    try await Ledger.with { database in
      let names = ["ب", "a", "B", "أ", "_", "Z", "ا"]
      let read = try await database.write(in: .host) { transaction in
        for (id, name) in names.enumerated() { try transaction.add(id, name) }
        return try transaction.rows("SELECT name FROM donor ORDER BY name", []) { try $0.text(0) }
      }
      #expect(read == names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    }
  }

  @Test(
    "a statement with too few values, too many, or another kind of placeholder is refused",
    arguments: [("SELECT $1, $2", 1), ("SELECT $1", 2), ("SELECT ?", 1), ("SELECT :name", 1), ("SELECT $0", 1)])
  func wrongValues(statement: String, count: Int) async throws {
    try await Ledger.with { database in
      await #expect(throws: SQLFault.self) {
        try await database.read(in: .host) { transaction in
          try transaction.rows(statement, Array(repeating: .integer(1), count: count)) { _ in }
        }
      }
    }
  }

  @Test(
    "a body may not run what ends its transaction, nor two statements at once",
    arguments: ["COMMIT", " rollback", "SAVEPOINT x", "VACUUM", "SELECT 1; SELECT 2"])
  func reserved(statement: String) async throws {
    try await Ledger.with { database in
      await #expect(throws: SQLFault.self) { try await database.write(in: .host) { try $0.run(statement, []) } }
    }
  }

  @Test("a column read as what it does not hold is named by its place")
  func columnMismatch() async throws {
    try await Ledger.with { database in
      try await database.add(1)
      await #expect(throws: SQLFault.unexpectedColumn(1)) {
        try await database.read(in: .host) { transaction in
          try transaction.rows("SELECT id, name FROM donor", []) { try $0.integer(1) }
        }
      }
      await #expect(throws: SQLFault.unexpectedColumn(9)) {
        try await database.read(in: .host) { transaction in
          try transaction.rows("SELECT id FROM donor", []) { try $0.text(9) }
        }
      }
    }
  }

  @Test("a statement can run again while its own rows are being read")
  func nested() async throws {
    try await Ledger.with { database in
      let pairs = try await database.write(in: .host) { transaction in
        for id in 1...3 { try transaction.add(id) }
        return try transaction.rows("SELECT id FROM donor ORDER BY id", []) { _ in
          try transaction.rows("SELECT id FROM donor ORDER BY id", []) { try $0.integer(0) }
        }
      }
      #expect(pairs == [[1, 2, 3], [1, 2, 3], [1, 2, 3]])
    }
  }

  @Test("run says how many rows it changed")
  func changes() async throws {
    try await Ledger.with { database in
      let counts = try await database.write(in: .host) { transaction in
        for id in 1...3 { try transaction.add(id) }
        return [
          try transaction.run("UPDATE donor SET balance = 5 WHERE id > $1", [1]),
          try transaction.run("DELETE FROM donor WHERE id = $1", [9]),
          try transaction.run("SELECT 1 FROM donor", []),
        ]
      }
      #expect(counts == [2, 0, 0])
    }
  }

  @Test(
    "a broken rule is a broken rule",
    arguments: [
      "INSERT INTO donor (id, name) VALUES (1, 'س')", "INSERT INTO donor (id, name, mobile) VALUES (2, 'س', '05')",
      "UPDATE donor SET balance = -1", "INSERT INTO donor (id, name) VALUES (3, NULL)",
      "INSERT INTO gift (id, donor, amount) VALUES (1, 77, 1)",
    ])
  func constraints(statement: String) async throws {
    try await Ledger.with { database in
      try await database.add(1, mobile: "05")
      let fault = await #expect(throws: SQLFault.self) {
        try await database.write(in: .host) { try $0.run(statement, []) }
      }
      guard case .constraint = fault else {
        Issue.record("\(String(describing: fault))")
        return
      }
    }
  }

  @Test("text does not fit a column of numbers")
  func strictTypes() async throws {
    try await Ledger.with { database in
      await #expect(throws: SQLFault.self) {
        try await database.write(in: .host) {
          try $0.run("INSERT INTO donor (id, name, balance) VALUES (1, 'س', $1)", ["كثير"])
        }
      }
    }
  }

  @Test("a read cannot change anything")
  func readsOnly() async throws {
    try await Ledger.with { database in
      let fault = await #expect(throws: SQLFault.self) { try await database.read(in: .host) { try $0.add(1) } }
      guard case .other = fault else {
        Issue.record("\(String(describing: fault))")
        return
      }
      let kept = try await database.count()
      #expect(kept == 0)
    }
  }
}
