import SQL
import SQLite
import Testing

@Suite("Statements and values of the embedded engine")
struct StatementTests {
  @Test(
    "what is written comes back as it was", arguments: ["نورة بنت سعد", "'; DROP TABLE donor; --"])
  func roundTrip(name: String) async throws {
    try await Ledger.with { database, _ in
      try await database.add(1, name)
      let read = try await database.read(in: .host) { transaction in
        try transaction.first("SELECT name FROM donor WHERE name = $1", [.text(name)]) { try $0.text(0) }
      }
      #expect(read.map { Array($0.utf8) } == Array(name.utf8))
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

  @Test(
    "a statement that changes far more than is kept in memory to undo it is done, and one that fails is undone by itself"
  )
  func large() async throws {
    try await Ledger.with { database, _ in
      let (count, page) = (400, String(repeating: "9", count: 4_000))
      let refusal = try await database.write(in: .host) { tx -> (any Error)? in
        for number in 0..<count { try tx.add(number, mobile: "\(number) \(page)") }
        try tx.run("UPDATE donor SET mobile = id || ' again ' || mobile", [])
        do {
          try tx.run("UPDATE donor SET mobile = CASE WHEN id < \(count - 2) THEN id ELSE 'the same' END", [])
          return nil
        } catch { return error }
      }
      #expect(refusal as? SQLFault == .constraint("donor.mobile"))
      let whole = try await database.read(in: .host) { tx in
        try tx.first("SELECT count(*) FROM donor WHERE mobile = id || ' again ' || id || ' \(page)'", []) {
          Int(try $0.integer(0))
        }
      }
      #expect(whole == count)
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
}
