import CSQLite
import SQL

/// The tables that a statement reads or changes, as the engine names them while it prepares the statement.
final class TouchedTables {
  private(set) var names: Set<String> = []

  func forget() { names.removeAll(keepingCapacity: true) }

  /// Listens to `handle`, which it must outlive.
  func watch(_ handle: OpaquePointer) {
    let context = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_set_authorizer(
      handle,
      { context, action, table, _, _, _ in
        let actions = [SQLITE_READ, SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE]
        guard let context, let table, actions.contains(action) else { return SQLITE_OK }
        Unmanaged<TouchedTables>.fromOpaque(context).takeUnretainedValue().names.insert(String(cString: table))
        return SQLITE_OK
      }, context)
  }
}

extension Connection {
  /// Whether one of the tables leads its primary key with `association_id`, as an association's tables do.
  func isAnyOfAssociation(_ tables: Set<String>) throws(SQLFault) -> Bool {
    var lookup: OpaquePointer?
    let text = "SELECT 1 FROM pragma_table_info(?1) WHERE pk = 1 AND name = 'association_id'"
    let code = sqlite3_prepare_v2(handle, text, -1, &lookup, nil)
    defer { sqlite3_finalize(lookup) }
    guard code == SQLITE_OK, let lookup else { throw fault(code) }
    for table in tables.sorted() {
      sqlite3_reset(lookup)
      sila_sqlite3_bind_text(lookup, 1, table, UInt64(table.utf8.count))
      if sqlite3_step(lookup) == SQLITE_ROW { return true }
    }
    return false
  }
}
