import Glibc
import SQL
import SQLite

/// Writes with sixteen writers until it is killed, and says each write it was told is durable.
///
/// Its one argument is the path of the database. Each line it prints names one entry: the writer and its count.
@main enum CrashProbe {
  static let migrations = [
    Migration(
      1, "entries",
      sqlite: """
        CREATE TABLE entry (
          writer INTEGER NOT NULL, number INTEGER NOT NULL, filling TEXT NOT NULL, PRIMARY KEY (writer, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE tally (writer INTEGER PRIMARY KEY, count INTEGER NOT NULL) STRICT;
        """)
  ]

  static func main() async throws {
    guard let path = CommandLine.arguments.dropFirst().first else { exit(2) }
    let database = try SQLiteDatabase.open(at: path)
    try await database.migrate(migrations)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<16 { group.addTask { try await write(as: writer, to: database) } }
      try await group.waitForAll()
    }
  }

  private static func write(as writer: Int, to database: SQLiteDatabase) async throws {
    while true {
      let number = try await database.write(in: .host) { try enter(writer, $0) }
      // One call, shorter than a pipe keeps whole: no line is ever cut in two.
      let line = Array("\(writer) \(number)\n".utf8)
      guard Glibc.write(STDOUT_FILENO, line, line.count) == line.count else { return }
    }
  }

  /// Adds the writer's next entry and counts it, which must both be there or neither.
  private static func enter(_ writer: Int, _ transaction: any Transaction) throws -> Int64 {
    let count = try transaction.first("SELECT count FROM tally WHERE writer = $1", [.integer(writer)]) {
      try $0.integer(0)
    }
    let next = (count ?? 0) + 1
    try transaction.run(
      "INSERT INTO entry (writer, number, filling) VALUES ($1, $2, $3)",
      [.integer(writer), .integer(next), .text(String(repeating: "ص", count: Int(next % 300)))])
    try transaction.run(
      "INSERT INTO tally VALUES ($1, $2) ON CONFLICT (writer) DO UPDATE SET count = $2",
      [.integer(writer), .integer(next)])
    return next
  }
}
