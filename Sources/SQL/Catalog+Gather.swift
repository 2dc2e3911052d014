extension Catalog {
  /// Reads what an engine tells of its tables by four queries, whose rows are those of the lists below.
  ///
  /// `kind` says what a declared type holds, or throws.
  package static func gather(
    columns: String, keys: String, references: String, indexes: String, kind: (String) throws -> Kind,
    in tx: any Transaction
  ) throws -> Catalog {
    Catalog(
      columns: try tx.rows(columns, []) { row in
        (
          try row.text(0),
          Column(name: try row.text(1), kind: try kind(row.text(2)), isNullable: try !row.flag(3))
        )
      },
      keys: try tx.rows(keys, []) { (try $0.text(0), try $0.text(1)) },
      references: try tx.rows(references, []) { row in
        (try row.text(0), try row.text(1), try row.text(2), try row.text(3), try row.text(4))
      },
      indexes: try tx.rows(indexes, []) { row in
        (try row.text(0), try row.text(1), try row.text(2), try row.flag(3))
      })
  }

  /// Puts together what an engine tells of its tables in four lists.
  ///
  /// Their rows are: table, column, kind, nullable; table and column of each primary key in order; table, name of the
  /// reference, column, other table, its column; table, name of the index, column, unique.
  private init(
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
