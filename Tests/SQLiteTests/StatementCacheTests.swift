import SQL
import Testing

@testable import SQLite

@Suite("Prepared statements")
struct StatementCacheTests {
  @Test("a connection keeps no more statements than it may, and those used last")
  func bound() throws {
    let folder = try TemporaryFolder()
    let file = DatabaseFile(path: folder / "office.db")
    _ = try file.create()
    var options = SQLiteOptions()
    options.keptStatements = 4
    let connection = try Connection(file: file, role: .writer, options: options)
    let first = try connection.prepared("SELECT 0")
    for number in 1...50 {
      _ = try connection.rows("SELECT \(number)", []) { _ in }
      #expect(try connection.prepared("SELECT 0") === first)
    }
    #expect(connection.keptStatements == 4)
  }
}
