import Postgres
import SQL

/// What a PostgreSQL server does from here, and what each way of keeping writers apart costs.
///
/// `sila-bench-sql postgres://OWNER@… postgres://LOGIN@… [ROWS]`, on an empty database of the owner's.
struct ServerBench {
  let owner: PostgresAddress
  let login: PostgresAddress
  let rows: Int

  init?(_ arguments: [String]) {
    guard arguments.count > 1, let owner = PostgresAddress(arguments[0]), let login = PostgresAddress(arguments[1])
    else { return nil }
    self.owner = owner
    self.login = login
    rows = arguments.count > 2 ? Int(arguments[2]) ?? 100_000 : 100_000
  }

  private static let migrations =
    SQLBench.migrations + [
      Migration(
        2, "chain",
        sqlite: """
          CREATE TABLE link (
            association_id BLOB NOT NULL,
            seq INTEGER NOT NULL,
            facts TEXT NOT NULL,
            PRIMARY KEY (association_id, seq)
          ) STRICT, WITHOUT ROWID;
          CREATE TABLE head (
            association_id BLOB NOT NULL PRIMARY KEY,
            seq INTEGER NOT NULL
          ) STRICT, WITHOUT ROWID;
          """)
    ]

  func run() async throws {
    try await PostgresDatabase.migrate(at: owner, Self.migrations, grantingTo: login.user)
    let database = PostgresDatabase(at: login)
    try await fill(database)
    try await Reads(database: database, rows: rows).run()
    await database.close()
    for order in [PostgresOptions.WriteOrder.oneAtATime, .serializable] {
      var options = PostgresOptions()
      options.order = order
      options.attempts = 100
      let database = PostgresDatabase(at: login, options)
      for associations in [1, 16] { try await chain(database, order, associations) }
      await database.close()
    }
  }

  private func fill(_ database: PostgresDatabase) async throws {
    for number in 0..<50 {
      let association = SQLBench.association(number)
      try await database.write(in: .association(association)) { [rows] transaction in
        for id in stride(from: number, to: rows, by: 50) { try SQLBench.insert(id, transaction) }
        try transaction.run("INSERT INTO head (association_id, seq) VALUES ($1, 0)", [.bytes(association)])
      }
    }
  }

  /// Sixteen writers append to the chains of so many associations, as every change of the office does.
  private func chain(_ database: PostgresDatabase, _ order: PostgresOptions.WriteOrder, _ associations: Int)
    async throws
  {
    let writers = 16
    let each = 200
    let start = ContinuousClock.now
    let waits = try await withThrowingTaskGroup(of: (waits: [Duration], refused: Int).self) { group in
      for writer in 0..<writers {
        let association = SQLBench.association(writer % associations)
        group.addTask { try await append(each, to: association, in: database) }
      }
      return try await group.reduce(into: (waits: [Duration](), refused: 0)) {
        $0.waits += $1.waits
        $0.refused += $1.refused
      }
    }
    let taken = ContinuousClock.now - start
    let seconds = Double(taken.components.seconds) + Double(taken.components.attoseconds) / 1e18
    let sorted = waits.waits.sorted()
    print(
      """
      \(order), \(writers) writers of \(associations) associations: \(Int(Double(sorted.count) / seconds))/s, \
      p50 \(sorted[sorted.count / 2]), p99 \(sorted[sorted.count * 99 / 100]), worst \(sorted[sorted.count - 1]), \
      refused \(waits.refused)
      """)
  }

  private func append(
    _ count: Int, to association: [UInt8], in database: PostgresDatabase
  ) async throws -> (waits: [Duration], refused: Int) {
    var waits: [Duration] = []
    var refused = 0
    for _ in 0..<count {
      let start = ContinuousClock.now
      do {
        try await database.write(in: .association(association)) { transaction in
          let last =
            try transaction.first(
              "SELECT seq FROM head WHERE association_id = $1", [.bytes(association)]
            ) { try $0.integer(0) } ?? 0
          try transaction.run(
            "INSERT INTO link (association_id, seq, facts) VALUES ($1, $2, $3)",
            [.bytes(association), .integer(last + 1), .text(String(repeating: "ملاحظة ", count: 12))])
          try transaction.run(
            "UPDATE head SET seq = $2 WHERE association_id = $1", [.bytes(association), .integer(last + 1)])
        }
        waits.append(ContinuousClock.now - start)
      } catch is SQLFault {
        refused += 1
      }
    }
    return (waits, refused)
  }
}
