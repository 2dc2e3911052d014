import Dispatch
import SQL
import Synchronization
import Testing

@testable import SQLite

@Suite("Writing together")
struct GroupCommitTests {
  private struct ChangedMyMind: Error {}

  @Test("a write that throws leaves nothing behind and its neighbours whole")
  func isolation() async throws {
    try await Ledger.with { database, _ in
      let refused = await database.inOneBatch(count: 40) { transaction, number in
        try transaction.add(number)
        if number.isMultiple(of: 3) { throw ChangedMyMind() }
      }
      #expect(refused == Set((0..<40).filter { $0.isMultiple(of: 3) }))
      let kept = try await database.read(in: .host) { transaction in
        try transaction.rows("SELECT id FROM donor ORDER BY id", []) { Int(try $0.integer(0)) }
      }
      #expect(kept == (0..<40).filter { !$0.isMultiple(of: 3) })
    }
  }

  @Test(
    "a write that throws before it changed anything costs its neighbours nothing; one that changed something, a second run",
    arguments: [(false, 1), (true, 2)])
  func repeats(changesFirst: Bool, runs: Int) async throws {
    try await Ledger.with { database, _ in
      let counts = Mutex<[Int: Int]>([:])
      let refused = await database.inOneBatch(count: 12) { transaction, number in
        counts.withLock { $0[number, default: 0] += 1 }
        if number == 7, !changesFirst { throw ChangedMyMind() }
        try transaction.add(number)
        if number == 7 { throw ChangedMyMind() }
      }
      #expect(refused == [7])
      #expect(counts.withLock { $0[0] } == runs)
      let kept = try await database.count()
      #expect(kept == 11)
    }
  }

  @Test("a reference that only the commit finds broken fails the write that made it and no other")
  func deferredReference() async throws {
    try await Ledger.with { database, _ in
      try await database.add(1)
      let refused = await database.inOneBatch(count: 10) { transaction, number in
        let donor = number == 4 ? 99 : 1
        try transaction.run("INSERT INTO gift (donor, amount) VALUES ($1, $2)", [.integer(donor), .integer(number)])
      }
      #expect(refused == [4])
      let kept = try await database.count(of: "gift")
      #expect(kept == 9)
    }
  }

  @Test("a change cut off by its deadline takes no neighbour with it")
  func deadline() async throws {
    var options = SQLiteOptions()
    options.queryLimit = .milliseconds(50)
    try await Ledger.with(options) { database, _ in
      let refused = await database.inOneBatch(count: 6) { transaction, number in
        try transaction.add(number)
        if number == 3 { try transaction.run("INSERT INTO donor (name) " + endless, []) }
      }
      #expect(refused == [3])
      let kept = try await database.count()
      #expect(kept == 5)
    }
  }

  @Test("a body that hides the loss of its transaction is refused all the same")
  func hiddenLoss() async throws {
    var options = SQLiteOptions()
    options.queryLimit = .milliseconds(50)
    try await Ledger.with(options) { database, _ in
      await #expect(throws: SQLFault.timedOut) {
        try await database.write(in: .host) { transaction in
          _ = try? transaction.run("INSERT INTO donor (name) " + endless, [])
          try? transaction.add(7)
        }
      }
      let kept = try await database.count()
      #expect(kept == 0)
    }
  }

  @Test("two thousand writes of sixteen writers are all there")
  func manyWriters() async throws {
    try await Ledger.with { database, _ in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<16 {
          group.addTask {
            for number in 0..<125 { try await database.add(writer * 1000 + number) }
          }
        }
        try await group.waitForAll()
      }
      let kept = try await database.count()
      #expect(kept == 2000)
    }
  }

  @Test("writers that read before they write lose no update")
  func noLostUpdate() async throws {
    try await Ledger.with { database, _ in
      try await database.add(1)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<200 {
          group.addTask {
            try await database.write(in: .host) { transaction in
              let balance = try transaction.first("SELECT balance FROM donor", []) { try $0.integer(0) } ?? 0
              try transaction.run("UPDATE donor SET balance = $1", [.integer(balance + 1)])
            }
          }
        }
        try await group.waitForAll()
      }
      let balance = try await database.read(in: .host) { transaction in
        try transaction.first("SELECT balance FROM donor", []) { try $0.integer(0) }
      }
      #expect(balance == 200)
    }
  }

  @Test("a write beyond the queue's bound is told to come back")
  func bound() async throws {
    var options = SQLiteOptions()
    // One of them is the write that holds the others up.
    options.waitingWrites = 6
    try await Ledger.with(options) { database, _ in
      let refused = await database.inOneBatch(count: 8) { transaction, number in try transaction.add(number) }
      #expect(refused == [5, 6, 7])
      try await database.add(100)
      let kept = try await database.count()
      #expect(kept == 6)
    }
  }

  @Test("closing answers the writes that wait and refuses those that come later")
  func close() async throws {
    try await Ledger.with { database, folder in
      let refused = await database.inOneBatch(count: 20) { transaction, number in try transaction.add(number) }
      #expect(refused.isEmpty)
      await database.close()
      await #expect(throws: SQLFault.busy) { try await database.add(99) }
      await #expect(throws: SQLFault.busy) { try await database.count() }
      #expect(folder.names == ["office.db"])
      let again = try SQLiteDatabase.open(at: folder / "office.db")
      let kept = try await again.count()
      #expect(kept == 20)
      await again.close()
    }
  }

  @Test("the log starts over under steady writing, and a reader in the way only delays it")
  func boundedLog() async throws {
    var options = SQLiteOptions()
    options.checkpointPages = 50
    try await Ledger.with(options) { database, _ in
      let reader = try await database.readers.borrow()
      try reader.control(.begin)
      _ = try reader.rows("SELECT count(*) FROM donor", []) { _ in }
      for number in 0..<200 { try await database.addPairs(from: number * 10, count: 10) }
      let grown = database.file.log.size
      reader.endTransaction()
      database.readers.giveBack(reader)
      let bound = options.checkpointPages * 4096 * 4
      var number = 200
      while database.file.log.size > bound, number < 20_000 {
        try await database.addPairs(from: number * 10, count: 10)
        number += 1
      }
      #expect(grown > bound)
      #expect(database.file.log.size <= bound)
      let gifts = try await database.count(of: "gift")
      #expect(gifts == Int64(number * 10))
    }
  }

  @Test("two databases over one file write in turn")
  func secondOpener() async throws {
    try await Ledger.with { database, folder in
      let other = try SQLiteDatabase.open(at: folder / "office.db")
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<100 {
          group.addTask { try await (number.isMultiple(of: 2) ? database : other).add(number) }
        }
        try await group.waitForAll()
      }
      let kept = try await other.count()
      #expect(kept == 100)
      await other.close()
    }
  }
}

/// A query whose rows never end.
let endless = """
  WITH RECURSIVE more (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM more) SELECT 'س' FROM more
  """

extension SQLiteDatabase {
  /// Queues `count` writes behind one that holds the writer up, so that one commit takes them; returns those refused.
  func inOneBatch(
    count: Int, _ body: @escaping @Sendable (any Transaction, Int) throws -> Void
  ) async -> Set<Int> {
    let (answers, answer) = AsyncStream.makeStream(of: (number: Int, isKept: Bool).self)
    let gate = DispatchSemaphore(value: 0)
    writer.submit(
      WriteRequest(
        scope: .host,
        run: { _ in
          gate.wait()
          gate.signal()
          return {}
        }, refuse: { _ in }))
    for number in 0..<count {
      writer.submit(
        WriteRequest(
          scope: .host,
          run: { transaction in
            try body(transaction, number)
            return { answer.yield((number, true)) }
          }, refuse: { _ in answer.yield((number, false)) }))
    }
    gate.signal()
    var refused: Set<Int> = []
    for await (number, isKept) in answers.prefix(count) where !isKept { refused.insert(number) }
    return refused
  }
}
