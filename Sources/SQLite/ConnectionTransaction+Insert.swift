import SQL

extension ConnectionTransaction {
  /// Adds the rows by one statement that takes a row at a time.
  ///
  /// Of a statement with several rows the engine keeps a copy of every page it is about to change, to undo it by itself.
  func insert(_ rows: [[SQLValue]], into table: Catalog.Table) throws {
    let places = (1...table.columns.count).map { "$\($0)" }.joined(separator: ", ")
    let text = "INSERT INTO \(table.name) (\(table.columnList)) VALUES (\(places))"
    try mustBeAllowed(text)
    for row in rows { try row.mustBeKeepable() }
    try connection.run(text, forEachOf: rows)
  }
}
