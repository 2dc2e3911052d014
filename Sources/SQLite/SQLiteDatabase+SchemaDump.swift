import SQL

extension SQLiteDatabase {
  /// The schema as SQL text, the same for every database that took the same steps: tables by name, then what hangs on them.
  ///
  /// The engine's own tables and the inner tables of full-text indexes are left out.
  package func schemaDump() async throws -> String {
    let text = """
      SELECT sql FROM sqlite_schema
      WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'schema_migration'
        AND tbl_name NOT IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow')
      ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'view' THEN 1 ELSE 2 END, tbl_name, type, name
      """
    let statements = try await read(in: .host) { try $0.rows(text, []) { try $0.text(0) } }
    return statements.map { $0 + ";\n" }.joined(separator: "\n")
  }
}
