import SQL

/// A statement the server has prepared for one connection.
final class PreparedStatement {
  let name: String
  /// The type of each parameter, as declared or as the server found it.
  let types: [UInt32]
  /// When it was last taken from its cache, in uses of that cache.
  var lastUse: UInt64 = 0

  init(name: String, types: [UInt32]) {
    self.name = name
    self.types = types
  }

  /// Whether the values can be given as they are: each of the type its parameter takes.
  func takes(_ values: [SQLValue]) -> Bool {
    zip(types, values).allSatisfy { type, value in
      switch value {
      case .null: true
      case .integer: type == ColumnType.integer
      case .text: ColumnType.texts.contains(type)
      case .bytes: type == ColumnType.bytes
      case .sealed, .sealedBefore: false
      }
    }
  }

  /// The types to prepare it anew with, so that these values fit and what was known of the others stays.
  func types(for values: [SQLValue]) -> [UInt32] {
    zip(types, values).map { type, value in value.type == 0 ? type : value.type }
  }
}

/// The prepared statements of one connection, by their text; the longest unused one makes room for a new one.
struct StatementCache {
  private var statements: [String: PreparedStatement] = [:]
  private var uses: UInt64 = 0
  private let capacity: Int

  init(capacity: Int) { self.capacity = max(capacity, 1) }

  var count: Int { statements.count }

  mutating func statement(for text: String) -> PreparedStatement? {
    guard let statement = statements[text] else { return nil }
    uses += 1
    statement.lastUse = uses
    return statement
  }

  /// Keeps `statement` and returns the name of the one that had to go.
  mutating func keep(_ statement: PreparedStatement, for text: String) -> String? {
    uses += 1
    statement.lastUse = uses
    let replaced = statements.updateValue(statement, forKey: text)
    guard replaced == nil, statements.count > capacity else { return replaced?.name }
    let oldest = statements.min { $0.value.lastUse < $1.value.lastUse }
    guard let oldest else { return nil }
    statements[oldest.key] = nil
    return oldest.value.name
  }
}
