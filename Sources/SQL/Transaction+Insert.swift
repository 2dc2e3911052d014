extension Transaction {
  /// Several statements of 32 rows each: enough to spare most of the work of a statement for each row.
  package func insert(_ rows: [[SQLValue]], into table: Catalog.Table) throws {
    var rest = rows[...]
    let whole = rows.count < 32 ? "" : table.insertStatement(rows: 32)
    while !rest.isEmpty {
      let part = rest.prefix(32)
      try run(part.count == 32 ? whole : table.insertStatement(rows: part.count), part.flatMap { $0 })
      rest = rest.dropFirst(32)
    }
  }
}

extension Catalog.Table {
  /// The columns' names, one after the other.
  package var columnList: String { columns.map(\.name).joined(separator: ", ") }

  fileprivate func insertStatement(rows: Int) -> String {
    let width = columns.count
    let places = (0..<rows).map { row in
      "(" + (1...width).map { "$\(row * width + $0)" }.joined(separator: ", ") + ")"
    }
    return "INSERT INTO \(name) (\(columnList)) VALUES \(places.joined(separator: ", "))"
  }
}
