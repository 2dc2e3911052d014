import CSQLite
package import SQL

extension SQLiteDatabase: Catalogued {
  /// The file's tables as its schema declares them.
  package func catalog() async throws -> Catalog {
    try await read(in: .host) { tx in
      try Catalog.gather(
        columns: Self.columns, keys: Self.keys, references: Self.references, indexes: Self.indexes, kind: Self.kind,
        in: tx)
    }
  }

  private static func kind(_ type: String) throws(SQLFault) -> Catalog.Kind {
    switch type {
    case "INTEGER", "INT": .integer
    case "TEXT": .text
    case "BLOB": .bytes
    default: throw .other(code: Int(SQLITE_MISMATCH), message: "a column is declared \(type)")
    }
  }

  private static let tables = """
    FROM pragma_table_list AS t JOIN
    """
  private static let own = "t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"

  private static let columns = """
    SELECT t.name, c.name, c.type, c."notnull" \(tables) pragma_table_info(t.name) AS c
    WHERE \(own) ORDER BY t.name, c.cid
    """

  private static let keys = """
    SELECT t.name, c.name \(tables) pragma_table_info(t.name) AS c WHERE \(own) AND c.pk > 0 ORDER BY t.name, c.pk
    """

  /// A reference that names no columns means the other table's primary key.
  private static let references = """
    SELECT t.name, CAST(f.id AS TEXT), f."from", f."table",
      coalesce(f."to", (SELECT k.name FROM pragma_table_info(f."table") AS k WHERE k.pk = f.seq + 1))
    \(tables) pragma_foreign_key_list(t.name) AS f WHERE \(own) ORDER BY t.name, f.id, f.seq
    """

  private static let indexes = """
    SELECT t.name, i.name, coalesce(c.name, ''), i."unique"
    \(tables) pragma_index_list(t.name) AS i JOIN pragma_index_info(i.name) AS c WHERE \(own)
    ORDER BY t.name, i.name, c.seqno
    """
}
