import Glibc
import SQL
import SQLite
import Testing

@Suite("Backups")
struct BackupTests {
  @Test("a backup made while others write shows one moment and is whole")
  func whileWriting() async throws {
    try await Ledger.with { database, folder in
      // Every write adds a donor and a gift, so any moment has as many of one as of the other.
      for round in 0..<20 { try await database.addPairs(from: round * 200, count: 200) }
      let isDone = Kept(false)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 1...4 {
          group.addTask {
            var number = writer * 1_000_000
            while !isDone.value {
              try await database.addPairs(from: number, count: 1)
              number += 1
            }
          }
        }
        try await database.backUp(to: folder / "copy.db")
        isDone.value = true
        try await group.waitForAll()
      }
      let copy = try SQLiteDatabase.open(at: folder / "copy.db")
      let donors = try await copy.count() ?? 0
      let gifts = try await copy.count(of: "gift")
      #expect(donors >= 4000)
      #expect(gifts == donors)
      let findings = try await copy.integrityCheck()
      #expect(findings.isEmpty)
      await copy.close()
    }
  }

  @Test("a backup is one file, for its owner's eyes alone")
  func oneFile() async throws {
    try await Ledger.with { database, folder in
      try await database.add(1)
      let portion = Kept<CopyProgress?>(nil)
      try await database.backUp(to: folder / "copy.db") { portion.value = $0 }
      #expect(folder.names.filter { $0.hasPrefix("copy") } == ["copy.db"])
      var details = stat()
      stat(folder / "copy.db", &details)
      #expect(details.st_mode & 0o777 == 0o600)
      #expect(portion.value?.pages == portion.value?.total)
    }
  }

  @Test("a file that is already there is left as it is")
  func existing() async throws {
    try await Ledger.with { database, folder in
      try folder.write([1, 2, 3], to: "copy.db")
      await #expect(throws: BackupRefusal.targetExists(folder / "copy.db")) {
        try await database.backUp(to: folder / "copy.db")
      }
      #expect(!folder.names.contains("copy.db.partial"))
    }
  }

  @Test("a copy in the making is not disturbed by another")
  func unfinished() async throws {
    try await Ledger.with { database, folder in
      try folder.write([], to: "copy.db.partial")
      await #expect(throws: BackupRefusal.unfinishedCopy(folder / "copy.db.partial")) {
        try await database.backUp(to: folder / "copy.db")
      }
    }
  }

  @Test("a folder that is not there is a clear fault")
  func nowhere() async throws {
    try await Ledger.with { database, folder in
      await #expect(throws: BackupRefusal.self) { try await database.backUp(to: folder / "no/such/copy.db") }
    }
  }

  @Test("the files are readable by their owner alone, log included")
  func modes() async throws {
    try await Ledger.with { database, folder in
      try await database.add(1)
      for name in folder.names {
        var details = stat()
        stat(folder / name, &details)
        #expect(details.st_mode & 0o777 == 0o600, "\(name)")
      }
      #expect(database.sizeOnDisk > 4096)
    }
  }
}

@Suite("Restoring")
struct RestoreTests {
  @Test("a restored backup carries on where it was made")
  func restored() async throws {
    try await Ledger.with { database, folder in
      try await database.add(1)
      try await database.backUp(to: folder / "copy.db")
      try await SQLiteDatabase.restore(
        from: folder / "copy.db", to: folder / "second.db", migrations: Ledger.migrations)
      let second = try SQLiteDatabase.open(at: folder / "second.db")
      let steps = try await second.migrate(Ledger.migrations)
      #expect(steps == 0)
      try await second.add(2)
      let count = try await second.count()
      #expect(count == 2)
      await second.close()
    }
  }

  @Test("what is no sound backup of ours is refused and leaves nothing behind", arguments: Garbage.allCases)
  func garbage(kind: Garbage) async throws {
    try await Ledger.with { database, folder in
      try await kind.make(in: folder, from: database)
      await #expect(throws: BackupRefusal.self) {
        try await SQLiteDatabase.restore(
          from: folder / "garbage.db", to: folder / "second.db", migrations: Ledger.migrations)
      }
      #expect(folder.names.filter { $0.hasPrefix("second") } == [])
    }
  }

  enum Garbage: CaseIterable {
    case missing, empty, noise, cutOff, damaged, foreign, newer

    func make(in folder: TemporaryFolder, from database: SQLiteDatabase) async throws {
      switch self {
      case .missing: break
      case .empty: try folder.write([], to: "garbage.db")
      case .noise: try folder.write((0..<9000).map { UInt8(truncatingIfNeeded: $0 &* 7) }, to: "garbage.db")
      case .cutOff: try await spoil(folder, database) { Array($0.prefix($0.count / 2 + 100)) }
      case .damaged:
        try await spoil(folder, database) { bytes in
          bytes.enumerated().map { $0.offset > 8192 && $0.offset % 4096 < 64 ? 0xEE : $0.element }
        }
      case .foreign:
        let other = try SQLiteDatabase.open(at: folder / "garbage.db")
        try await other.write(in: .host) { try $0.run("CREATE TABLE recipe (text TEXT)", []) }
        await other.close()
      case .newer:
        try await database.migrate(
          Ledger.migrations + [Migration(3, "notes", sqlite: "CREATE TABLE note (text TEXT) STRICT")])
        try await database.backUp(to: folder / "garbage.db")
      }
    }

    private func spoil(
      _ folder: TemporaryFolder, _ database: SQLiteDatabase, _ change: ([UInt8]) -> [UInt8]
    ) async throws {
      try await database.addPairs(from: 1, count: 500)
      try await database.backUp(to: folder / "whole.db")
      try folder.write(change(folder.read("whole.db")), to: "garbage.db")
    }
  }

  @Test("a database that is open is not replaced, and goes on")
  func live() async throws {
    try await Ledger.with { database, folder in
      try await database.backUp(to: folder / "copy.db")
      try await database.add(1)
      await #expect(throws: BackupRefusal.inUse) {
        try await SQLiteDatabase.restore(
          from: folder / "copy.db", to: folder / "office.db", migrations: Ledger.migrations, replacing: true)
      }
      try await database.add(2)
      let count = try await database.count()
      #expect(count == 2)
    }
  }

  @Test("a closed database is replaced only when asked to be")
  func closed() async throws {
    try await Ledger.with { database, folder in
      try await database.backUp(to: folder / "copy.db")
      try await database.add(1)
      await database.close()
      await #expect(throws: BackupRefusal.targetExists(folder / "office.db")) {
        try await SQLiteDatabase.restore(
          from: folder / "copy.db", to: folder / "office.db", migrations: Ledger.migrations)
      }
      try await SQLiteDatabase.restore(
        from: folder / "copy.db", to: folder / "office.db", migrations: Ledger.migrations, replacing: true)
      let again = try SQLiteDatabase.open(at: folder / "office.db")
      let count = try await again.count()
      #expect(count == 0)
      await again.close()
    }
  }

  @Test("a damaged database can be replaced")
  func damagedTarget() async throws {
    try await Ledger.with { database, folder in
      try await database.backUp(to: folder / "copy.db")
      try folder.write([UInt8](repeating: 3, count: 8192), to: "broken.db")
      try folder.write([UInt8](repeating: 3, count: 4096), to: "broken.db-wal")
      try await SQLiteDatabase.restore(
        from: folder / "copy.db", to: folder / "broken.db", migrations: Ledger.migrations, replacing: true)
      let again = try SQLiteDatabase.open(at: folder / "broken.db")
      let findings = try await again.integrityCheck()
      #expect(findings.isEmpty)
      await again.close()
    }
  }

  @Test("a backup is not restored over itself")
  func ontoItself() async throws {
    try await Ledger.with { database, folder in
      try await database.backUp(to: folder / "copy.db")
      await #expect(throws: BackupRefusal.targetExists(folder / "copy.db")) {
        try await SQLiteDatabase.restore(
          from: folder / "copy.db", to: folder / "copy.db", migrations: Ledger.migrations, replacing: true)
      }
    }
  }
}

extension SQLiteDatabase {
  /// Adds `count` donors with a gift each, in one write.
  func addPairs(from first: Int, count: Int) async throws {
    try await write(in: .host) { transaction in
      for id in first..<(first + count) {
        try transaction.add(id, String(repeating: "ن", count: 100))
        try transaction.run(
          "INSERT INTO gift (id, donor, amount) VALUES ($1, $1, 5)", [.integer(id)])
      }
    }
  }
}

extension TemporaryFolder {
  func read(_ name: String) -> [UInt8] {
    guard let file = fopen(self / name, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&piece, 1, piece.count, file), count > 0 { bytes += piece[..<count] }
    return bytes
  }
}
