import SQL

extension Move.Shelf {
  /// The next rows by their key, after the one with the key `place`; from the first one when that is nil.
  func rows(after place: [SQLValue]?, limit: Int, in tx: any Transaction) throws -> [[SQLValue]] {
    let kinds = table.columns.map(\.kind)
    return try tx.rows(statement(isFirst: place == nil, limit), given + (place ?? [])) { row in
      var values: [SQLValue] = []
      values.reserveCapacity(kinds.count)
      for (column, kind) in kinds.enumerated() { values.append(try row.value(column, kind)) }
      return values
    }
  }

  /// The key of the last row that is there; nil when there is none.
  func lastKey(in tx: any Transaction) throws -> [SQLValue]? {
    let key = table.ownKey
    let kinds = key.map { name in table.columns.first { $0.name == name }?.kind ?? .integer }
    guard !key.isEmpty else { return try tx.first("SELECT 1 FROM \(source)", given) { _ in [] } }
    let order = key.map { "\($0) DESC" }.joined(separator: ", ")
    return try tx.first(
      "SELECT \(key.joined(separator: ", ")) FROM \(source) ORDER BY \(order) LIMIT 1", given
    ) { row in try kinds.enumerated().map { try row.value($0, $1) } }
  }

  /// The key within the association of a row that was read.
  func key(of row: [SQLValue]) -> [SQLValue] {
    table.ownKey.compactMap { name in table.columns.firstIndex { $0.name == name }.map { row[$0] } }
  }

  func count(in tx: any Transaction) throws -> Int {
    Int(try tx.first("SELECT count(*) FROM \(source)", given) { try $0.integer(0) } ?? 0)
  }

  private func statement(isFirst: Bool, _ limit: Int) -> String {
    let key = table.ownKey
    guard !key.isEmpty else { return "SELECT \(table.columnList) FROM \(source)" }
    let names = key.joined(separator: ", ")
    let start = isFirst ? "" : "\(given.isEmpty ? "WHERE" : "AND") (\(names)) > (\(places(key.count)))"
    return "SELECT \(table.columnList) FROM \(source) \(start) ORDER BY \(names) LIMIT \(limit)"
  }

  private func places(_ count: Int) -> String {
    (1...count).map { "$\($0 + given.count)" }.joined(separator: ", ")
  }

  private var source: String {
    guard association != nil, let column = table.associationColumn else { return table.name }
    return "\(table.name) WHERE \(column) = $1"
  }

  private var given: [SQLValue] { association.map { [.bytes($0)] } ?? [] }
}

extension Row {
  /// What a column holds, which is of the kind its table declares.
  fileprivate func value(_ column: Int, _ kind: Catalog.Kind) throws -> SQLValue {
    if isNull(column) { return .null }
    return switch kind {
    case .integer: .integer(try integer(column))
    case .text: .text(try text(column))
    case .bytes: .bytes(try bytes(column))
    }
  }
}

extension Database {
  func rows(of shelf: Move.Shelf, after place: [SQLValue]?, limit: Int) async throws -> [[SQLValue]] {
    try await read(in: shelf.scope) { tx in try shelf.rows(after: place, limit: limit, in: tx) }
  }

  /// Counting a table of millions takes its time.
  func count(of shelf: Move.Shelf) async throws -> Int {
    try await longRead(in: shelf.scope, within: .seconds(600)) { tx in try shelf.count(in: tx) }
  }
}
