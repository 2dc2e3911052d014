import SQL
import SQLite

/// How many durable writes a second sixteen writers get, and how long the unluckiest waits.
struct Writes {
  let database: SQLiteDatabase
  let first: Int

  func run() async throws {
    let writers = 16
    let each = 4000
    let base = Int.random(in: first..<(1 << 40))
    let start = ContinuousClock.now
    let waits = try await withThrowingTaskGroup(of: [Duration].self) { group in
      for writer in 0..<writers {
        group.addTask { try await write(each, from: base + writer * each) }
      }
      return try await group.reduce(into: [Duration]()) { $0 += $1 }
    }
    let taken = ContinuousClock.now - start
    let sorted = waits.sorted()
    let seconds = Double(taken.components.seconds) + Double(taken.components.attoseconds) / 1e18
    print("durable writes, \(writers) writers: \(Int(Double(waits.count) / seconds))/s")
    print(
      "  p50 \(sorted[sorted.count / 2]), p99 \(sorted[sorted.count * 99 / 100]), worst \(sorted[sorted.count - 1])")
  }

  private func write(_ count: Int, from first: Int) async throws -> [Duration] {
    var waits: [Duration] = []
    for id in first..<(first + count) {
      let start = ContinuousClock.now
      try await database.write(in: .association([])) { try SQLBench.insert(id, $0) }
      waits.append(ContinuousClock.now - start)
    }
    return waits
  }
}
