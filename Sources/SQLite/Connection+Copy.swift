import CSQLite
import SQL

extension Connection {
  /// Copies the whole database, as one snapshot shows it, over `target`'s, in portions of 4 MiB.
  ///
  /// The snapshot is kept open throughout: without it the engine would start over each time somebody writes.
  func copy(to target: Connection, reporting: (CopyProgress) -> Void) throws(SQLFault) {
    try control(.begin)
    defer { endTransaction() }
    try execute("SELECT count(*) FROM sqlite_schema")
    guard let copy = sqlite3_backup_init(target.handle, "main", handle, "main") else {
      throw target.fault(sqlite3_errcode(target.handle))
    }
    var code = SQLITE_OK
    while code == SQLITE_OK {
      code = sqlite3_backup_step(copy, 1024)
      let total = Int(sqlite3_backup_pagecount(copy))
      reporting(CopyProgress(pages: total - Int(sqlite3_backup_remaining(copy)), of: total))
    }
    let end = sqlite3_backup_finish(copy)
    guard code == SQLITE_DONE else { throw target.fault(code) }
    guard end == SQLITE_OK else { throw target.fault(end) }
  }

  /// Leaves the database in one plain file, which can be opened where nothing beside it may be written.
  func leaveLog() throws(SQLFault) {
    guard try answer(to: "PRAGMA journal_mode = DELETE") == "delete" else { throw .busy }
  }

  /// What a check finds wrong, at most twenty findings; nothing when the file is sound.
  func findings(of check: Check) throws -> [String] {
    try rows("SELECT * FROM pragma_\(check.rawValue)(20)", []) { try $0.text(0) }.filter { $0 != "ok" }
  }

  enum Check: String {
    case quick = "quick_check"
    case full = "integrity_check"
  }
}

/// How far a copy has come.
package struct CopyProgress: Hashable, Sendable {
  package let pages: Int
  package let total: Int

  init(pages: Int, of total: Int) {
    self.pages = pages
    self.total = total
  }
}
