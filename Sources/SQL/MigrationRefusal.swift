/// Why a database's schema cannot be brought to the program's.
package enum MigrationRefusal: Error, Hashable, Sendable {
  /// The program's own list skips or repeats a number.
  case notDense(expected: Int, found: Int)
  /// The database has a later step without this one.
  case gap(missing: Int)
  /// A step was edited after it was released or applied.
  case changed(number: Int, name: String)
  /// The database was last used by a newer program.
  case newerThanProgram(database: Int, program: Int)
  /// The step's text begins or ends a transaction of its own.
  case endsItsTransaction(number: Int)
  /// The step leaves a table whose columns take any type.
  case notStrict(number: Int, table: String)
  /// The step leaves a reference to a row that is not there.
  case brokenReference(number: Int, table: String)
  /// The step leaves an association's table open to the others.
  case unguarded(number: Int, table: String)
  /// The database lacks steps, and whoever asks may not take them.
  case behind(database: Int, program: Int)
  /// The database holds another program's data.
  case foreignFile
  case failed(number: Int, name: String, SQLFault)
  /// The engine failed before any step was tried.
  case fault(SQLFault)
}

extension MigrationRefusal: CustomStringConvertible {
  /// What happened and what to do, for the person who runs the program.
  package var description: String {
    switch self {
    case .notDense(let expected, let found):
      "The program's schema steps are not numbered in order: step \(expected) was expected, \(found) found."
    case .gap(let missing):
      "The database lacks schema step \(missing) though it has later ones. Restore it from a backup."
    case .changed(let number, let name):
      "Schema step \(number) (\(name)) is not the one that was released. Run the program it was made with, or restore."
    case .newerThanProgram(let database, let program):
      "The database is at schema step \(database); this program knows \(program). Install the newer program."
    case .endsItsTransaction(let number):
      "Schema step \(number) begins or ends a transaction of its own; nothing of it was kept where possible."
    case .notStrict(let number, let table):
      "Schema step \(number) leaves table \(table) without STRICT; nothing of it was kept."
    case .brokenReference(let number, let table):
      "Schema step \(number) leaves table \(table) with references to missing rows; nothing of it was kept."
    case .unguarded(let number, let table):
      "Schema step \(number) leaves table \(table) open to every association; nothing of it was kept."
    case .behind(let database, let program):
      "The database is at schema step \(database); this program needs \(program). Name the tables' owner in SILA_DATABASE_OWNER."
    case .foreignFile:
      "The database is another program's; it was left as it is."
    case .failed(let number, let name, let fault):
      "Schema step \(number) (\(name)) failed and nothing of it was kept: \(fault)."
    case .fault(let fault):
      "The database's schema could not be read: \(fault)."
    }
  }
}
