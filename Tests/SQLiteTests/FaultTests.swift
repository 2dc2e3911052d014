import SQL
import SmallDisk
import Testing

@testable import SQLite

@Suite("Faults of the machine")
struct FaultTests {
  @Test("a file that has reached its size refuses writes, serves reads and recovers")
  func sizeLimit() async throws {
    try await Ledger.with { database, _ in
      try await database.addPairs(from: 1, count: 10)
      try await database.limit(toPages: 1)
      await #expect(throws: SQLFault.diskFull) { try await database.addPairs(from: 1000, count: 5000) }
      let during = try await database.count()
      #expect(during == 10)
      try await database.limit(toPages: 1_000_000)
      try await database.addPairs(from: 1000, count: 5000)
      let after = try await database.count()
      #expect(after == 5010)
    }
  }

  @Test("a full disk refuses writes, serves reads and recovers by itself", .enabled(if: SmallDisk.isPossible))
  func fullDisk() async throws {
    let folder = try TemporaryFolder()
    let disk = try SmallDisk(megabytes: 3, at: folder / "disk")
    let database = try SQLiteDatabase.open(at: disk.path + "/office.db")
    try await database.migrate(Ledger.migrations)
    try await database.addPairs(from: 1, count: 100)
    try disk.fill()
    var written = 0
    let fault = await #expect(throws: SQLFault.self) {
      while written < 100_000 {
        try await database.addPairs(from: 1000 + written, count: 50)
        written += 50
      }
    }
    #expect(fault == .diskFull)
    let during = try await database.count()
    #expect(during == Int64(100 + written))
    disk.empty()
    try await database.addPairs(from: 500_000, count: 100)
    let after = try await database.count()
    #expect(after == Int64(200 + written))
    let findings = try await database.integrityCheck()
    #expect(findings.isEmpty)
    await database.close()
    withExtendedLifetime(disk) {}
  }

  @Test("a file that is no database is called damaged")
  func notADatabase() throws {
    let folder = try TemporaryFolder()
    try folder.write([UInt8](repeating: 65, count: 5000), to: "office.db")
    #expect(throws: SQLFault.corrupt("file is not a database")) {
      try SQLiteDatabase.open(at: folder / "office.db")
    }
  }

  @Test("damage found by a read stops all writing")
  func damage() async throws {
    let folder = try TemporaryFolder()
    try await Ledger.with { database, other in
      try await database.addPairs(from: 1, count: 500)
      await database.close()
      let bytes = other.read("office.db").enumerated().map {
        $0.offset > 8192 && $0.offset % 4096 < 64 ? 0xEE : $0.element
      }
      try folder.write(bytes, to: "office.db")
    }
    let database = try SQLiteDatabase.open(at: folder / "office.db")
    #expect(database.damage == nil)
    await #expect(throws: SQLFault.self) {
      try await database.read(in: .host) { try $0.rows("SELECT name FROM donor", []) { try $0.text(0) } }
    }
    #expect(database.damage?.isDamage == true)
    let fault = await #expect(throws: SQLFault.self) { try await database.write(in: .host) { _ in } }
    #expect(fault == database.damage)
    await database.close()
  }

  @Test("a check says what is wrong with a damaged file")
  func findings() async throws {
    let folder = try TemporaryFolder()
    try await Ledger.with { database, other in
      try await database.addPairs(from: 1, count: 500)
      let sound = try await database.quickCheck()
      #expect(sound.isEmpty)
      await database.close()
      let bytes = other.read("office.db").enumerated().map { $0.offset > 20_480 ? 0 : $0.element }
      try folder.write(bytes, to: "office.db")
    }
    let database = try SQLiteDatabase.open(at: folder / "office.db")
    let findings = try await database.quickCheck()
    #expect(!findings.isEmpty)
    await database.close()
  }

  @Test("another process's long transaction is waited for only so long")
  func heldLock() async throws {
    var options = SQLiteOptions()
    options.patience = .milliseconds(20)
    try await Ledger.with(options) { database, folder in
      let other = try Connection(
        file: DatabaseFile(path: folder / "office.db"), role: .writer, options: options)
      try other.control(.beginImmediate)
      await #expect(throws: SQLFault.busy) { try await database.add(1) }
      other.endTransaction()
      try await database.add(1)
    }
  }

  @Test("a path that cannot be used is a clear fault", arguments: ["/no/such/folder/office.db", "/tmp"])
  func badPath(path: String) {
    #expect(throws: SQLFault.self) { try SQLiteDatabase.open(at: path) }
  }
}

extension SQLiteDatabase {
  /// Stands in for a disk of that size.
  fileprivate func limit(toPages pages: Int) async throws {
    try await writer.between { try $0.execute("PRAGMA max_page_count = \(pages)") }
  }
}
