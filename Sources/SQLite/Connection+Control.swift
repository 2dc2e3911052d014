import CSQLite
import SQL

extension Connection {
  /// The statements that open and end transactions, kept apart from everyone else's.
  enum Control: String, CaseIterable {
    case begin = "BEGIN"
    /// Takes the file's write lock at once: a transaction that reads first and asks later can be refused in the middle.
    case beginImmediate = "BEGIN IMMEDIATE"
    case commit = "COMMIT"
    case rollBack = "ROLLBACK"
    case savepoint = "SAVEPOINT request"
    case release = "RELEASE request"
    case rollBackToSavepoint = "ROLLBACK TO request"

    /// A body may not use these words: they would end, split or leave the transaction it was given.
    static let reservedWords: Set<String> = [
      "BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE", "ATTACH", "DETACH", "PRAGMA", "VACUUM",
    ]
  }

  func control(_ control: Control) throws(SQLFault) {
    let statement: Statement
    if let kept = controls[control] {
      statement = kept
    } else {
      statement = try Statement(compile(control.rawValue))
      controls[control] = statement
    }
    deadline.restart()
    if !isInTransaction { lossOfTransaction = nil }
    let code = sqlite3_step(statement.handle)
    // Named before the reset, which clears the message.
    let fault = code == SQLITE_DONE ? nil : fault(code)
    sqlite3_reset(statement.handle)
    if let fault { throw fault }
  }

  /// Leaves no transaction open, whatever state it is in.
  func endTransaction() {
    guard isInTransaction else { return }
    // A rollback has nothing that can fail but an engine already beyond use, whose next BEGIN will say so.
    try? control(.rollBack)
  }

  func mustNotBeReserved(_ text: String) throws(SQLFault) {
    let word = text.unicodeScalars.drop { $0 == " " || $0 == "\n" }.prefix { $0.properties.isAlphabetic }
    guard Control.reservedWords.contains(String(word).uppercased()) else { return }
    throw .other(code: Int(SQLITE_MISUSE), message: "a body may not run \(word)")
  }
}
