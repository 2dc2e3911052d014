import SQL

extension Connection {
  /// Tells the engine how large a database is that serves fifty associations with a million rows of everything.
  ///
  /// Left to itself it takes the rows of one value of an index's first column for ten, whatever the index: it reads through
  /// all of an association's rows in their order rather than sort the few that another index finds. Assumed sizes, unlike
  /// counted ones, make every database go about a statement alike, so that what tests look at is what is served. The rule
  /// knows no table: the first column of an index tells one row in fifty, each one after it one in twenty, and whatever holds
  /// all columns of a unique index a single row.
  func assumeSizes() throws {
    try control(.beginImmediate)
    defer { endTransaction() }
    // Made anew, so that every connection reads its schema again and the sizes with it.
    try execute("DROP TABLE IF EXISTS sqlite_stat1")
    try execute("ANALYZE schema_migration")
    try execute("DELETE FROM sqlite_stat1")
    for (table, index, sizes) in try assumedSizes() {
      _ = try run(
        "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ($1, $2, $3)", [.text(table), .text(index), .text(sizes)])
    }
    try control(.commit)
    try execute("ANALYZE sqlite_schema")
  }

  /// Whether the file has the size of each of its indexes, as the rule gives it now.
  func hasSizes() throws -> Bool {
    let isThere = try rows("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat1'", []) { try $0.integer(0) }
    guard !isThere.isEmpty else { return false }
    // Whatever an ANALYZE by hand has left there, which tells of tables without an index too.
    let all = "SELECT \(["tbl", "idx", "stat"].map { "CAST(coalesce(\($0), '') AS TEXT)" }.joined(separator: ", "))"
    let known = try rows("\(all) FROM sqlite_stat1", []) { row in try [row.text(0), row.text(1), row.text(2)] }
    return try Set(known) == Set(assumedSizes().map { [$0.table, $0.index, $0.sizes] })
  }

  private func assumedSizes() throws -> [(table: String, index: String, sizes: String)] {
    let found = try rows(Self.indexes, []) { row in
      (
        table: try row.text(0), index: try row.text(1), columns: try row.text(2).split(separator: ",").map(String.init),
        isUnique: try row.integer(3) == 1, isPartial: try row.integer(4) == 1
      )
    }
    let keys = Dictionary(grouping: found.filter { $0.isUnique && !$0.isPartial }, by: \.table)
      .mapValues { $0.map { Set($0.columns) } }
    return found.map { index in
      let own = index.isUnique ? [Set(index.columns)] : []
      let keys = (keys[index.table] ?? []) + own
      var left = index.isPartial ? 50_000 : 1_000_000
      var sizes = [left]
      for place in 1...index.columns.count {
        let columns = Set(index.columns.prefix(place))
        left = keys.contains { $0.isSubset(of: columns) } ? 1 : max(1, left / (place == 1 ? 50 : 20))
        sizes.append(left)
      }
      return (index.table, index.index, sizes.map(String.init).joined(separator: " "))
    }
  }

  /// The key of a table without row numbers goes by the table's name.
  private static let indexes = """
    SELECT t.name, CASE WHEN t.wr = 1 AND i.origin = 'pk' THEN t.name ELSE i.name END,
      (SELECT group_concat(coalesce(name, '?' || seqno)) FROM pragma_index_info(i.name)), i."unique", i.partial
    FROM pragma_table_list AS t JOIN pragma_index_list(t.name) AS i
    WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1, 2
    """
}
