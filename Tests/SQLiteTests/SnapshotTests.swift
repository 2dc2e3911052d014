import SQL
import Testing

@testable import SQLite

@Suite("Reading")
struct SnapshotTests {
  @Test("pages and statements kept in memory are given back once nobody reads, and made anew when somebody does")
  func rest() async throws {
    try await Ledger.with { database, _ in
      for id in 0..<50 { try await database.add(id) }
      _ = try await database.count()
      let reader = try await database.readers.borrow()
      #expect(reader.cachedBytes > 8_192 && reader.keptStatements > 0)
      database.readers.giveBack(reader)
      database.readers.shrink()
      #expect(reader.cachedBytes < 8_192 && reader.keptStatements == 0)
      #expect(try await database.count() == 50)
    }
  }

  @Test("the caches are given back each time it has become quiet")
  func quiet() async throws {
    let (calls, told) = AsyncStream<Void>.makeStream()
    let rest = Rest(after: .milliseconds(10), atMost: 1) { told.yield() }
    rest.putOff()
    var waiting = calls.makeAsyncIterator()
    await waiting.next()
    rest.putOff()
    await waiting.next()
  }

  @Test("once the caches were given back whoever asked hears of it")
  func restTold() async throws {
    let (calls, told) = AsyncStream<Void>.makeStream()
    var options = SQLiteOptions()
    (options.restAfter, options.restingUses) = (.milliseconds(10), 1_000)
    options.onRest = { told.yield() }
    try await Ledger.with(options) { database, _ in
      try await database.add(1)
      var waiting = calls.makeAsyncIterator()
      await waiting.next()
      #expect(try await database.count() == 1)
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
}
