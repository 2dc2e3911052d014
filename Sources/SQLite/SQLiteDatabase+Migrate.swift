import Crypto
package import SQL

extension SQLiteDatabase {
  /// Marks the file as ours in its header ("SILA"), so that no other program's database is taken for one.
  static let applicationID: Int64 = 0x5349_4C41

  /// Brings the schema to the last of `migrations`, each step in a transaction of its own; returns how many were taken.
  ///
  /// Any number of processes may start at once: one takes a step, the others wait as long as they have patience
  /// with each other's writing, and find it taken. Throws `MigrationRefusal`.
  @discardableResult
  package func migrate(_ migrations: [Migration]) async throws -> Int {
    try await writer.between { connection in
      let unlimited = connection.deadline.limit
      connection.deadline.limit = nil
      defer { connection.deadline.limit = unlimited }
      do {
        return try connection.migrate(migrations)
      } catch let fault as SQLFault {
        throw MigrationRefusal.fault(fault)
      }
    }
  }

  /// What locks a step's SQLite text: the SHA-256 of its UTF-8 in hexadecimal.
  package static func checksum(of migration: Migration) -> String {
    SHA256.hex(of: migration.sqlite)
  }
}

extension Connection {
  fileprivate func migrate(_ migrations: [Migration]) throws -> Int {
    // Rebuilding a table drops it, which would delete what refers to it; the references are checked at each step's end.
    try execute("PRAGMA foreign_keys = OFF")
    defer { try? execute("PRAGMA foreign_keys = ON") }
    var count = 0
    while try takeNext(of: migrations) { count += 1 }
    if try !hasSizes() { try assumeSizes() }
    return count
  }

  /// Takes the first step that the file lacks, as it finds it once no one else can write; false when it lacks none.
  private func takeNext(of migrations: [Migration]) throws -> Bool {
    try control(.beginImmediate)
    defer { endTransaction() }
    try mustBeOurs()
    try execute(Self.migrationTable)
    let pending = try Migration.pending(
      of: migrations, after: appliedMigrations(), checksum: SQLiteDatabase.checksum(of:))
    guard let next = pending.first else { return false }
    try take(next)
    try control(.commit)
    return true
  }

  private func take(_ step: Migration) throws {
    do throws(SQLFault) {
      try execute(step.sqlite)
    } catch {
      throw MigrationRefusal.failed(number: step.number, name: step.name, error)
    }
    guard isInTransaction else { throw MigrationRefusal.endsItsTransaction(number: step.number) }
    try mustBeStrict(after: step)
    try mustBeWhole(after: step)
    _ = try run(
      "INSERT INTO schema_migration (number, name, checksum) VALUES ($1, $2, $3)",
      [.integer(step.number), .text(step.name), .text(SQLiteDatabase.checksum(of: step))])
  }

  private static let migrationTable = """
    CREATE TABLE IF NOT EXISTS schema_migration (
      number INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      checksum TEXT NOT NULL
    ) STRICT;
    PRAGMA application_id = \(SQLiteDatabase.applicationID)
    """

  func appliedMigrations() throws -> [AppliedMigration] {
    try rows("SELECT number, name, checksum FROM schema_migration ORDER BY number", []) { row in
      AppliedMigration(number: Int(try row.integer(0)), name: try row.text(1), checksum: try row.text(2))
    }
  }

  func applicationID() throws(SQLFault) -> Int64? {
    try answer(to: "PRAGMA application_id").flatMap { Int64($0) }
  }

  /// A file is ours when its header says so, or when there is nothing in it yet.
  private func mustBeOurs() throws {
    let id = try applicationID()
    if id == SQLiteDatabase.applicationID { return }
    let tables = try rows("SELECT count(*) FROM sqlite_schema", []) { try $0.integer(0) }.first
    guard id == 0, tables == 0 else { throw MigrationRefusal.foreignFile }
  }

  private func mustBeStrict(after step: Migration) throws {
    let loose = """
      SELECT name FROM pragma_table_list
      WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name
      """
    if let table = try rows(loose, [], { try $0.text(0) }).first {
      throw MigrationRefusal.notStrict(number: step.number, table: table)
    }
  }

  private func mustBeWhole(after step: Migration) throws {
    if let table = try rows("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1", [], { try $0.text(0) }).first {
      throw MigrationRefusal.brokenReference(number: step.number, table: table)
    }
  }
}
