import Crypto
import Glibc
import SQL
import SQLite
import Synchronization

/// Prints what the database engine does on this machine: reads, durable writes, memory, backup.
///
/// `sila-bench-sql [FOLDER] [ROWS]`; the folder must be on the disk that is to be measured. The rows are made up. A
/// server is measured by `ServerBench`.
@main enum SQLBench {
  static let migrations = [
    Migration(
      1, "requests",
      sqlite: """
        CREATE TABLE request (
          association_id BLOB NOT NULL,
          id INTEGER NOT NULL, stage INTEGER NOT NULL, due INTEGER NOT NULL,
          applicant TEXT NOT NULL, service TEXT NOT NULL, note TEXT NOT NULL,
          PRIMARY KEY (association_id, id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX request_by_due ON request (association_id, stage, due, id);
        """)
  ]

  static func main() async throws {
    let arguments = CommandLine.arguments
    if let bench = ServerBench(Array(arguments.dropFirst())) { return try await bench.run() }
    let folder = arguments.count > 1 ? arguments[1] : "."
    let rows = arguments.count > 2 ? Int(arguments[2]) ?? 1_000_000 : 1_000_000
    let path = "\(folder)/bench-\(getpid()).db"
    defer { for suffix in ["", "-wal", "-shm", ".copy"] { unlink(path + suffix) } }
    try await fill(path, rows)
    let opening = ContinuousClock.now
    let database = try SQLiteDatabase.open(at: path)
    try await database.migrate(migrations)
    print("open and check the schema: \(ContinuousClock.now - opening)")
    try await Reads(database: database, rows: rows).run()
    print("memory after reads: \(residentMegabytes()) MB")
    for _ in 0..<2 { try await Writes(database: database, first: rows).run() }
    try await backUp(database, to: path + ".copy")
    print("database: \(database.sizeOnDisk / 1_048_576) MB, memory: \(residentMegabytes()) MB")
    await database.close()
    secrets()
  }

  static func association(_ number: Int) -> [UInt8] { [UInt8](repeating: 0, count: 15) + [UInt8(number % 50)] }

  static func insert(_ id: Int, _ transaction: any Transaction) throws {
    try transaction.run(
      "INSERT INTO request VALUES ($1, $2, $3, $4, $5, $6, $7)",
      [
        .bytes(association(id)), .integer(id), .integer(id % 7), .integer((id &* 7_919) % 1_000_003),
        .text("مقدم الطلب رقم \(id)"), "إعانة نقدية", .text(String(repeating: "ملاحظة ", count: 12)),
      ])
  }

  private static func fill(_ path: String, _ rows: Int) async throws {
    let start = ContinuousClock.now
    let database = try SQLiteDatabase.open(at: path)
    try await database.migrate(migrations)
    for first in stride(from: 0, to: rows, by: 10_000) {
      try await database.write(in: .association([])) { transaction in
        for id in first..<min(first + 10_000, rows) { try insert(id, transaction) }
      }
    }
    await database.close()
    print("\(rows) rows made in \(ContinuousClock.now - start)")
  }

  private static func backUp(_ database: SQLiteDatabase, to path: String) async throws {
    let isDone = Flag()
    let worst = try await withThrowingTaskGroup(of: Duration.self) { group in
      group.addTask {
        var worst = Duration.zero
        var id = 900_000_000
        while !isDone.isSet {
          let start = ContinuousClock.now
          id += 1
          let next = id
          try await database.write(in: .association([])) { try insert(next, $0) }
          worst = max(worst, ContinuousClock.now - start)
        }
        return worst
      }
      let start = ContinuousClock.now
      try await database.backUp(to: path)
      print("backup: \(ContinuousClock.now - start)")
      isDone.set()
      return try await group.next() ?? .zero
    }
    print("worst write during the backup: \(worst)")
  }

  private static func secrets() {
    let event = [UInt8](repeating: 65, count: 200)
    measure("SHA-256 of a 200-byte event", times: 200_000) { _ = SHA256.digest(event) }
    measure("a password, interactive cost", times: 5) { _ = try? PasswordHash.make(of: "كلمة") }
  }

  private static func measure(_ name: String, times: Int, _ work: () -> Void) {
    let start = ContinuousClock.now
    for _ in 0..<times { work() }
    print("\(name): \((ContinuousClock.now - start) / times)")
  }

  private static func residentMegabytes() -> Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 128)
    fgets(&line, 128, file)
    let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return (text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 4096 / 1_048_576
  }
}

/// Set once by one task, seen by the others.
final class Flag: Sendable {
  private let state = Mutex(false)
  var isSet: Bool { state.withLock { $0 } }
  func set() { state.withLock { $0 = true } }
}
