import SQL

extension ConnectionTransaction {
  /// Adds the rows by one statement that takes each column as one array.
  ///
  /// COPY would be a little faster, and the server refuses it for tables under row-level security.
  func insert(_ rows: [[SQLValue]], into table: Catalog.Table) throws {
    if let loss = connection.loss { throw loss }
    guard !rows.isEmpty else { return }
    for row in rows { try row.mustBeKeepable() }
    let arrays = try table.columns.enumerated().map { place, column in
      SQLValue.bytes(try ArrayForm.bytes(of: rows, at: place, column.kind))
    }
    let places = table.columns.enumerated().map { "$\($0 + 1)::\(ArrayForm.name($1.kind))[]" }
    let names = table.columns.indices.map { "c\($0)" }.joined(separator: ", ")
    let text = """
      INSERT INTO \(table.name) (\(table.columnList))
      SELECT \(names) FROM unnest(\(places.joined(separator: ", "))) AS given(\(names))
      """
    _ = try connection.execute(text, arrays, as: table.columns.map { ArrayForm.type($0.kind) })
  }
}

/// An array of one dimension as the server takes it in binary form.
private enum ArrayForm {
  static func name(_ kind: Catalog.Kind) -> String {
    switch kind {
    case .integer: "bigint"
    case .text: "text"
    case .bytes: "bytea"
    }
  }

  /// The numbers of bigint[], text[] and bytea[] in every server's catalogue.
  static func type(_ kind: Catalog.Kind) -> UInt32 {
    switch kind {
    case .integer: 1016
    case .text: 1009
    case .bytes: 1001
    }
  }

  private static func element(_ kind: Catalog.Kind) -> UInt32 {
    switch kind {
    case .integer: ColumnType.integer
    case .text: ColumnType.text
    case .bytes: ColumnType.bytes
    }
  }

  /// One column of the rows: how many dimensions, whether there are NULLs, of what, how many, counted from 1, and then
  /// each value behind its length.
  static func bytes(of rows: [[SQLValue]], at place: Int, _ kind: Catalog.Kind) throws(SQLFault) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(20 + rows.count * (kind == .integer ? 12 : 36))
    let hasNull = rows.contains { $0[place] == .null }
    for number in [1, hasNull ? 1 : 0, element(kind), UInt32(clamping: rows.count), 1] { append(number, to: &bytes) }
    for row in rows { try append(row[place], kind, to: &bytes) }
    return bytes
  }

  private static func append(_ value: SQLValue, _ kind: Catalog.Kind, to bytes: inout [UInt8]) throws(SQLFault) {
    switch (value, kind) {
    case (.null, _):
      append(UInt32.max, to: &bytes)
    case (.integer(let integer), .integer):
      append(8, to: &bytes)
      append(UInt32(truncatingIfNeeded: integer >> 32), to: &bytes)
      append(UInt32(truncatingIfNeeded: integer), to: &bytes)
    case (.text(let text), .text):
      append(UInt32(clamping: text.utf8.count), to: &bytes)
      bytes.append(contentsOf: text.utf8)
    case (.bytes(let content), .bytes):
      append(UInt32(clamping: content.count), to: &bytes)
      bytes.append(contentsOf: content)
    default:
      throw .misuse("a value is not of its column's kind")
    }
  }

  private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    for shift: UInt32 in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}
