import SQL
import Testing

@testable import SQLite

@Suite("Reading")
struct SnapshotTests {
  @Test("more reads than connections wait their turn")
  func waiting() async throws {
    var options = SQLiteOptions()
    options.readers = 1
    try await Ledger.with(options) { database, _ in
      try await database.add(1)
      let held = try await database.readers.borrow()
      try await withThrowingTaskGroup(of: Int64?.self) { group in
        for _ in 0..<20 { group.addTask { try await database.count() } }
        database.readers.giveBack(held)
        for try await count in group { #expect(count == 1) }
      }
    }
  }
}
