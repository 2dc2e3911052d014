import SQL

extension Connection {
  /// Takes the steps the database lacks while every other process waits.
  func migrate(_ migrations: [Migration], grantingTo login: String?) throws -> Int {
    // Ends with the connection, so that nobody waits for a process that is gone.
    try execute(script: "SET statement_timeout = 0; SET lock_timeout = '60s'; SELECT pg_advisory_lock(\(Self.turn))")
    try mustBeOurs()
    try execute(script: Self.migrationTable)
    let pending = try Migration.pending(
      of: migrations, after: appliedMigrations(), checksum: PostgresDatabase.checksum(of:))
    for step in pending { try take(step) }
    if let login { try grant(to: login) }
    return pending.count
  }

  /// The number of the lock that migrating processes take turns with ("SILAMIGR").
  private static let turn = 0x5349_4C41_4D49_4752

  static let migrationTable = """
    CREATE TABLE IF NOT EXISTS schema_migration (
      number BIGINT NOT NULL PRIMARY KEY,
      name TEXT COLLATE "C" NOT NULL,
      checksum TEXT COLLATE "C" NOT NULL
    )
    """

  func appliedMigrations() throws -> [AppliedMigration] {
    let answer = try execute("SELECT number, name, checksum FROM schema_migration ORDER BY number", [])
    return try withExtendedLifetime(answer) {
      try answer.rows.map { row in
        AppliedMigration(number: Int(try row.integer(0)), name: try row.text(1), checksum: try row.text(2))
      }
    }
  }

  /// A database is ours when it has our list of steps, or when there is nothing in it yet.
  private func mustBeOurs() throws {
    let tables = try words("SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()")
    guard tables.isEmpty || tables.contains("schema_migration") else { throw MigrationRefusal.foreignFile }
  }

  private func take(_ step: Migration) throws {
    try execute(script: "BEGIN")
    defer { endTransaction() }
    do throws(SQLFault) {
      try execute(script: step.postgresText)
    } catch {
      throw MigrationRefusal.failed(number: step.number, name: step.name, error)
    }
    guard isInTransaction else { throw MigrationRefusal.endsItsTransaction(number: step.number) }
    if let table = try words(Self.open).first { throw MigrationRefusal.unguarded(number: step.number, table: table) }
    _ = try execute(
      "INSERT INTO schema_migration (number, name, checksum) VALUES ($1, $2, $3)",
      [.integer(step.number), .text(step.name), .text(PostgresDatabase.checksum(of: step))])
    try execute(script: "COMMIT")
  }

  /// Tables of an association's that lack a policy or do not hold their owner to it.
  private static let open = """
    SELECT c.relname::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'association_id' AND NOT a.attisdropped
    WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p')
      AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (SELECT 1 FROM pg_policy WHERE polrelid = c.oid))
    ORDER BY 1
    """

  /// Reading and writing for the login, and no more: it cannot change a table, nor what steps were taken.
  private func grant(to login: String) throws {
    let name = "\"\(login.replacing("\"", with: "\"\""))\""
    try execute(
      script: """
        GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO \(name);
        REVOKE INSERT, UPDATE, DELETE ON public.schema_migration FROM \(name)
        """)
  }
}
