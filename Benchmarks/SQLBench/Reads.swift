import Glibc
import SQL

/// What a page costs to read, one reader at a time and eight at once.
struct Reads {
  let database: any Database
  let rows: Int

  func run() async throws {
    for readers in [1, 8] {
      try await measure("point read", readers) { try await one($0) }
      try await measure("page of 20 rows", readers) { try await page($0) }
    }
  }

  private func one(_ number: Int) async throws {
    let id = number &* 7_919 % rows
    let association = SQLBench.association(id)
    _ = try await database.read(in: .association(association)) { transaction in
      try transaction.first(
        "SELECT applicant, stage FROM request WHERE association_id = $1 AND id = $2",
        [.bytes(association), .integer(id)]
      ) { (try $0.text(0), try $0.integer(1)) }
    }
  }

  private func page(_ number: Int) async throws {
    let association = SQLBench.association(number)
    let page = """
      SELECT id, due, stage, applicant, service, note FROM request
      WHERE association_id = $1 AND stage = $2 AND due > $3 ORDER BY due, id LIMIT 20
      """
    _ = try await database.read(in: .association(association)) { transaction in
      try transaction.rows(
        page, [.bytes(association), .integer(number % 7), .integer(number &* 104_729 % 900_000)]
      ) { row in
        (try row.integer(0), try row.integer(1), try row.integer(2), try row.text(3), try row.text(4), try row.text(5))
      }
    }
  }

  private func measure(_ name: String, _ readers: Int, _ read: @escaping @Sendable (Int) async throws -> Void)
    async throws
  {
    let times = 40_000
    let start = ContinuousClock.now
    let processor = clock()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for reader in 0..<readers {
        group.addTask {
          for number in 0..<(times / readers) { try await read(number * readers + reader) }
        }
      }
      try await group.waitForAll()
    }
    let spent = (clock() - processor) * 10 / times
    print(
      "\(name), \(readers) at once: \((ContinuousClock.now - start) / times) each, CPU \(spent / 10).\(spent % 10) µs")
  }
}
