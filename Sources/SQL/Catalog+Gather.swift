extension Catalog {
  /// Puts together what an engine tells of its tables in four lists.
  ///
  /// Their rows are: table, column, kind, nullable; table and column of each primary key in order; table, name of the
  /// reference, column, other table, its column; table, name of the index, column, unique.
  package init(
    columns: [(table: String, Column)], keys: [(table: String, column: String)],
    references: [(table: String, name: String, column: String, other: String, key: String)],
    indexes: [(table: String, name: String, column: String, isUnique: Bool)]
  ) {
    let columnsOf = Dictionary(grouping: columns, by: \.table).mapValues { $0.map(\.1) }
    let keyOf = Dictionary(grouping: keys, by: \.table).mapValues { $0.map(\.column) }
    let referencesOf = Dictionary(grouping: references, by: \.table)
    let indexesOf = Dictionary(grouping: indexes, by: \.table)
    self.init(
      tables: columnsOf.map { name, columns in
        var table = Table(name: name, columns: columns, primaryKey: keyOf[name] ?? [])
        for (_, parts) in Dictionary(grouping: referencesOf[name] ?? [], by: \.name) {
          guard let first = parts.first else { continue }
          table.references.insert(
            Reference(columns: parts.map(\.column), table: first.other, key: parts.map(\.key)))
        }
        for (_, parts) in Dictionary(grouping: indexesOf[name] ?? [], by: \.name) {
          table.indexes.insert(Index(columns: parts.map(\.column), isUnique: parts.contains(where: \.isUnique)))
        }
        return table
      })
  }
}
