import Casework
import Crypto
import SQL

/// One table with columns that rest sealed, read as it is.
struct SealedShelf: Sendable {
  let table: Catalog.Table
  /// The columns that rest sealed, by name.
  let seals: [(key: String, value: SealedKind)]

  /// A row's key within its association, and what its sealed columns hold.
  struct RestingRow: Sendable {
    var key: [SQLValue]
    var texts: [String?]
    /// How many of them were sealed anew.
    var done = 0

    func add(to count: inout Resealing.Count, _ seals: [(key: String, value: SealedKind)]) {
      for (text, seal) in zip(texts, seals) {
        guard let text else { continue }
        if let number = Sealer.keyNumber(of: text) {
          count.sealed[number, default: 0] += 1
        } else if !SealedColumns.mayRestOpen(text, as: seal.value) {
          count.open += 1
        }
      }
    }
  }

  private var ownKey: [String] { table.primaryKey.filter { $0 != "association_id" } }

  /// The next rows by their key, after `place`; from the first when that is nil.
  func rows(
    of association: Association.ID, after place: [SQLValue]?, limit: Int, in tx: any Transaction
  ) throws -> [RestingRow] {
    let names = ownKey
    let kinds = names.map { name in table.columns.first { $0.name == name }?.kind ?? .integer }
    let list = names.joined(separator: ", ")
    let after = place == nil ? "" : "AND (\(list)) > (\(placeholders(names.count, from: 2)))"
    let order = names.isEmpty ? "" : "ORDER BY \(list)"
    return try tx.rows(
      """
      SELECT \((names + seals.map(\.key)).joined(separator: ", ")) FROM \(table.name)
      WHERE association_id = $1 \(after) \(order) LIMIT \(limit)
      """, [.id(association)] + (place ?? [])
    ) { row in
      RestingRow(
        key: try StoredForm.values(of: row, from: 0, kinds.map(\.stored)),
        texts: try seals.indices.map { try row.textOrNil(names.count + $0) })
    }
  }

  /// Seals what of a row does not rest under the current key; returns how many values that were.
  func seal(
    _ row: RestingRow, of association: Association.ID, by sealer: Sealer, in tx: any Transaction
  ) throws -> Int {
    var changed: [(name: String, value: SQLValue)] = []
    for (text, seal) in zip(row.texts, seals) {
      guard let text else { continue }
      let number = Sealer.keyNumber(of: text)
      if number == sealer.keyring.current.number { continue }
      if number == nil, SealedColumns.mayRestOpen(text, as: seal.value) { continue }
      let opened = number == nil ? text : try sealer.open(text)
      changed.append((seal.key, SQLValue.sealed(seal.value, opened).sealed(by: sealer)))
    }
    guard !changed.isEmpty else { return 0 }
    let set = changed.enumerated().map { "\($1.name) = $\($0 + 1)" }.joined(separator: ", ")
    let first = changed.count + 1
    let key = ownKey.enumerated().map { " AND \($1) = $\(first + 1 + $0)" }.joined()
    try tx.run(
      "UPDATE \(table.name) SET \(set) WHERE association_id = $\(first)\(key)",
      changed.map(\.value) + [.id(association)] + row.key)
    return changed.count
  }
}

extension Catalog.Kind {
  fileprivate var stored: StoredForm.Kind {
    switch self {
    case .integer: .integer
    case .text: .text
    case .bytes: .bytes
    }
  }
}
