import SQL
import SQLite
import Testing

@Suite("Statements and values")
struct StatementTests {
  @Test(
    "what is written comes back as it was", arguments: ["نورة بنت سعد", "", "a\u{0}b", "👩🏽‍💼", "'; DROP TABLE donor; --"])
  func roundTrip(name: String) async throws {
    try await Ledger.with { database, _ in
      try await database.add(1, name)
      let read = try await database.read(in: .host) { transaction in
        try transaction.first("SELECT name FROM donor WHERE name = $1", [.text(name)]) { try $0.text(0) }
      }
      #expect(read.map { Array($0.utf8) } == Array(name.utf8))
    }
  }

  @Test("bytes, the lack of them and their absence are three things", arguments: [nil, [], [0, 255, 7]] as [[UInt8]?])
  func bytes(photo: [UInt8]?) async throws {
    try await Ledger.with { database, _ in
      let read = try await database.write(in: .host) { transaction in
        try transaction.run(
          "INSERT INTO donor (id, name, photo) VALUES (1, 'س', $1)", [.bytes(orNull: photo)])
        return try transaction.rows("SELECT photo FROM donor", []) { try $0.bytesOrNil(0) }
      }
      #expect(read == [photo])
    }
  }

  @Test("integers keep all their 64 bits", arguments: [Int64.min, -1, 0, Int64.max])
  func integers(value: Int64) async throws {
    try await Ledger.with { database, _ in
      let read = try await database.read(in: .host) { transaction in
        try transaction.first("SELECT $1", [.integer(value)]) { try $0.integer(0) }
      }
      #expect(read == value)
    }
  }

  @Test("a value goes where its number says, out of order and more than once")
  func numberedValues() async throws {
    try await Ledger.with { database, _ in
      let read = try await database.read(in: .host) { transaction in
        try transaction.first("SELECT $3, $1, $2, $1, $3", [.text("one"), .text("two"), .text("three")]) { row in
          try (0..<5).map { try row.text($0) }
        }
      }
      #expect(read == ["three", "one", "two", "one", "three"])
    }
  }

  @Test("more than nine values keep their numbers")
  func manyValues() async throws {
    try await Ledger.with { database, _ in
      let read = try await database.read(in: .host) { transaction in
        try transaction.first(
          "SELECT $12 || $1 || $2 || $11 || $10", (1...12).map { .text("\($0),") }
        ) { try $0.text(0) }
      }
      #expect(read == "12,1,2,11,10,")
    }
  }

  @Test(
    "a statement with too few values, too many, or another kind of placeholder is refused",
    arguments: [("SELECT $1, $2", 1), ("SELECT $1", 2), ("SELECT ?", 1), ("SELECT :name", 1), ("SELECT $0", 1)])
  func wrongValues(statement: String, count: Int) async throws {
    try await Ledger.with { database, _ in
      await #expect(throws: SQLFault.self) {
        try await database.read(in: .host) { transaction in
          try transaction.rows(statement, Array(repeating: .integer(1), count: count)) { _ in }
        }
      }
    }
  }

  @Test(
    "a body may not run what ends its transaction, nor two statements at once",
    arguments: ["COMMIT", " rollback", "PRAGMA query_only = OFF", "ATTACH 'x' AS y", "SELECT 1; SELECT 2", "", "--"])
  func reserved(statement: String) async throws {
    try await Ledger.with { database, _ in
      await #expect(throws: SQLFault.self) { try await database.write(in: .host) { try $0.run(statement, []) } }
    }
  }

  @Test("a column read as what it does not hold is named by its place")
  func columnMismatch() async throws {
    try await Ledger.with { database, _ in
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
    try await Ledger.with { database, _ in
      let pairs = try await database.write(in: .host) { transaction in
        for id in 1...3 { try transaction.add(id) }
        return try transaction.rows("SELECT id FROM donor", []) { _ in
          try transaction.rows("SELECT id FROM donor", []) { try $0.integer(0) }
        }
      }
      #expect(pairs == [[1, 2, 3], [1, 2, 3], [1, 2, 3]])
    }
  }

  @Test("run says how many rows it changed")
  func changes() async throws {
    try await Ledger.with { database, _ in
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

  @Test("a broken rule is named by what the engine knows of it")
  func constraints() async throws {
    try await Ledger.with { database, _ in
      try await database.add(1, mobile: "+966500000000")
      await #expect(throws: SQLFault.constraint("donor.mobile")) { try await database.add(2, mobile: "+966500000000") }
      await #expect(throws: SQLFault.constraint("donor.id")) { try await database.add(1) }
      await #expect(throws: SQLFault.constraint("balance_not_negative")) {
        try await database.write(in: .host) { try $0.run("UPDATE donor SET balance = -1", []) }
      }
      await #expect(throws: SQLFault.constraint("donor.name")) {
        try await database.write(in: .host) { try $0.run("INSERT INTO donor (name) VALUES (NULL)", []) }
      }
      await #expect(throws: SQLFault.constraint("FOREIGN KEY constraint failed")) {
        try await database.write(in: .host) { try $0.run("INSERT INTO gift (donor, amount) VALUES (77, 1)", []) }
      }
    }
  }

  @Test("a strict table refuses a value of another type")
  func strictTypes() async throws {
    try await Ledger.with { database, _ in
      await #expect(throws: SQLFault.constraint("cannot store TEXT value in INTEGER column donor.balance")) {
        try await database.write(in: .host) {
          try $0.run("INSERT INTO donor (name, balance) VALUES ('س', $1)", ["كثير"])
        }
      }
    }
  }

  @Test("a read cannot change anything")
  func readsOnly() async throws {
    try await Ledger.with { database, _ in
      await #expect(throws: SQLFault.self) { try await database.read(in: .host) { try $0.add(1) } }
      let kept = try await database.count()
      #expect(kept == 0)
    }
  }
}
