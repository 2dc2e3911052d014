import Dispatch
import SQL
import Testing

@testable import SQLite

@Suite("Reading")
struct SnapshotTests {
  @Test("a read sees one moment, whatever is written meanwhile")
  func snapshot() async throws {
    try await Ledger.with { database, _ in
      try await database.add(1)
      let counts = try await database.longRead(in: .host, within: .seconds(10)) { transaction in
        let before = try transaction.count()
        let written = DispatchSemaphore(value: 0)
        Task {
          try await database.add(2)
          written.signal()
        }
        written.wait()
        return [before, try transaction.count()]
      }
      #expect(counts == [1, 1])
      let after = try await database.count()
      #expect(after == 2)
    }
  }

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

  @Test("a query past its deadline ends, and the connection serves on")
  func deadline() async throws {
    var options = SQLiteOptions()
    options.queryLimit = .milliseconds(30)
    options.readers = 1
    try await Ledger.with(options) { database, _ in
      await #expect(throws: SQLFault.timedOut) {
        try await database.read(in: .host) { try $0.rows("SELECT count(*) FROM (\(endless))", []) { _ in } }
      }
      let count = try await database.count()
      #expect(count == 0)
    }
  }

  @Test("what a body throws arrives as it was thrown")
  func ownErrors() async throws {
    struct NotFound: Error, Equatable {}
    try await Ledger.with { database, _ in
      await #expect(throws: NotFound()) { try await database.read(in: .host) { _ in throw NotFound() } }
      await #expect(throws: NotFound()) { try await database.write(in: .host) { _ in throw NotFound() } }
    }
  }
}
