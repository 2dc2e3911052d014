import SQL

extension PostgresDatabase {
  /// The schema as SQL text from the server's catalogue, the same for every database that took the same steps.
  ///
  /// Tables by name with their rules, then indexes, then who may see which rows.
  package static func schemaDump(at address: PostgresAddress) async throws -> String {
    try await onThread {
      let connection = try Connection(checked: address)
      let tables = try connection.words(SchemaDump.tables)
      return try tables.map { try SchemaDump.text(of: $0, on: connection) }.joined(separator: "\n")
    }
  }
}

private enum SchemaDump {
  static let tables = """
    SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migration' ORDER BY 1
    """

  static func text(of table: String, on connection: Connection) throws -> String {
    let inner = try connection.words(columns, [.text(table)]) + connection.words(rules, [.text(table)])
    let outer = try connection.words(indexes, [.text(table)]) + connection.words(security, [.text(table)])
    return "CREATE TABLE \(table) (\n" + inner.map { "  \($0)" }.joined(separator: ",\n") + "\n);\n"
      + outer.map { "\($0);\n" }.joined()
  }

  private static let columns = """
    SELECT quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
      || CASE WHEN a.attcollation <> t.typcollation THEN ' COLLATE ' || quote_ident(c.collname) ELSE '' END
      || CASE WHEN d.adbin IS NOT NULL THEN ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) ELSE '' END
      || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
    FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_collation c ON c.oid = a.attcollation
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attrelid = ('public.' || quote_ident($1))::regclass AND a.attnum > 0 AND NOT a.attisdropped
    ORDER BY a.attnum
    """

  /// The primary key first, then what is unique, what refers elsewhere and what is checked, each by name.
  private static let rules = """
    SELECT 'CONSTRAINT ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
    WHERE conrelid = ('public.' || quote_ident($1))::regclass AND contype IN ('p', 'u', 'f', 'c', 'x')
    ORDER BY strpos('pufcx', contype::text), conname::text COLLATE "C"
    """

  private static let indexes = """
    SELECT pg_get_indexdef(i.indexrelid) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
    WHERE i.indrelid = ('public.' || quote_ident($1))::regclass
      AND NOT EXISTS (SELECT 1 FROM pg_constraint r WHERE r.conindid = i.indexrelid AND r.contype IN ('p', 'u', 'x'))
    ORDER BY c.relname::text COLLATE "C"
    """

  private static let security = """
    SELECT line FROM (
      SELECT 1 AS place, '' AS name, 'ALTER TABLE ' || quote_ident($1) || ' ENABLE ROW LEVEL SECURITY' AS line
      FROM pg_class WHERE oid = ('public.' || quote_ident($1))::regclass AND relrowsecurity
      UNION ALL
      SELECT 2, '', 'ALTER TABLE ' || quote_ident($1) || ' FORCE ROW LEVEL SECURITY'
      FROM pg_class WHERE oid = ('public.' || quote_ident($1))::regclass AND relforcerowsecurity
      UNION ALL
      SELECT 3, policyname::text, 'CREATE POLICY ' || quote_ident(policyname) || ' ON ' || quote_ident($1) || ' FOR ' || cmd
        || coalesce(' USING (' || qual || ')', '') || coalesce(' WITH CHECK (' || with_check || ')', '')
      FROM pg_policies WHERE schemaname = 'public' AND tablename = $1
    ) AS lines ORDER BY place, name COLLATE "C"
    """
}
