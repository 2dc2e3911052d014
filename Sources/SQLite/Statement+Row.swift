import CSQLite
import SQL

/// The row the statement stands on.
extension Statement: Row {
  func isNull(_ column: Int) -> Bool {
    kind(of: column) == SQLITE_NULL
  }

  func integer(_ column: Int) throws -> Int64 {
    guard kind(of: column) == SQLITE_INTEGER else { throw SQLFault.unexpectedColumn(column) }
    return sqlite3_column_int64(handle, Int32(column))
  }

  func text(_ column: Int) throws -> String {
    guard kind(of: column) == SQLITE_TEXT, let start = sqlite3_column_text(handle, Int32(column)) else {
      throw SQLFault.unexpectedColumn(column)
    }
    let count = Int(sqlite3_column_bytes(handle, Int32(column)))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  func bytes(_ column: Int) throws -> [UInt8] {
    try withBytes(column) { [UInt8]($0) }
  }

  func withBytes<Result>(_ column: Int, _ use: (UnsafeRawBufferPointer) -> Result) throws -> Result {
    guard kind(of: column) == SQLITE_BLOB else { throw SQLFault.unexpectedColumn(column) }
    let start = sqlite3_column_blob(handle, Int32(column))
    let count = Int(sqlite3_column_bytes(handle, Int32(column)))
    return use(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// The engine answers NULL for a column that is not there.
  private func kind(of column: Int) -> Int32 {
    guard let column = Int32(exactly: column) else { return SQLITE_NULL }
    return sqlite3_column_type(handle, column)
  }
}
