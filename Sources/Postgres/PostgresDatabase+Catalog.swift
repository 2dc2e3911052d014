package import SQL

extension PostgresDatabase: Catalogued {
  /// The tables of the schema `public` as the server's catalogue has them.
  package func catalog() async throws -> Catalog {
    try await read(in: .host) { tx in
      try Catalog.gather(
        columns: Self.columns, keys: Self.keys, references: Self.references, indexes: Self.indexes, kind: Self.kind,
        in: tx)
    }
  }

  private static func kind(_ type: String) throws(SQLFault) -> Catalog.Kind {
    switch type {
    case "bigint": .integer
    case "text": .text
    case "bytea": .bytes
    default: throw .misuse("a column is declared \(type)")
    }
  }

  private static let columns = """
    SELECT c.relname::text, a.attname::text, format_type(a.atttypid, a.atttypmod), a.attnotnull
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY c.relname, a.attnum
    """

  private static let keys = """
    SELECT c.relname::text, a.attname::text
    FROM pg_class c JOIN pg_constraint r ON r.conrelid = c.oid AND r.contype = 'p'
    CROSS JOIN unnest(r.conkey) WITH ORDINALITY AS k(number, place)
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number
    WHERE c.relnamespace = 'public'::regnamespace ORDER BY c.relname, k.place
    """

  private static let references = """
    SELECT c.relname::text, r.conname::text, a.attname::text, o.relname::text, b.attname::text
    FROM pg_class c JOIN pg_constraint r ON r.conrelid = c.oid AND r.contype = 'f' AND r.conparentid = 0
    JOIN pg_class o ON o.oid = r.confrelid
    CROSS JOIN unnest(r.conkey, r.confkey) WITH ORDINALITY AS k(number, other, place)
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number
    JOIN pg_attribute b ON b.attrelid = o.oid AND b.attnum = k.other
    WHERE c.relnamespace = 'public'::regnamespace ORDER BY c.relname, r.conname, k.place
    """

  private static let indexes = """
    SELECT c.relname::text, n.relname::text, coalesce(a.attname::text, ''), i.indisunique
    FROM pg_class c JOIN pg_index i ON i.indrelid = c.oid JOIN pg_class n ON n.oid = i.indexrelid
    CROSS JOIN unnest(i.indkey::int2[]) WITH ORDINALITY AS k(number, place)
    LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number AND k.number > 0
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY c.relname, n.relname, k.place
    """
}
