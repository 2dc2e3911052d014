package import SQL

extension Migration {
  /// The step in PostgreSQL's words: its own, or those that follow from SQLite's, and what it says to PostgreSQL beside.
  ///
  /// Tables are written so that three words make the difference: `INTEGER`, `BLOB` and `TEXT` become `BIGINT`, `BYTEA`
  /// and text that sorts by its bytes wherever the server stands; `STRICT` and `WITHOUT ROWID` go. Every table that has
  /// an `association_id` is closed to all but its association's transactions.
  package var postgresText: String {
    let own = postgres ?? Self.translated(sqlite)
    return alsoOnPostgres.isEmpty ? own : own + "\n" + alsoOnPostgres
  }

  /// All steps as one script for psql, with the list of those that were taken, for whoever may not let the program do it.
  ///
  /// A database it was run on by the tables' owner is the same as one the program brought up to date itself; what the
  /// program's login is granted is not in it.
  package static func postgresScript(of migrations: [Migration]) -> String {
    let steps = migrations.map { step in
      """
      -- Step \(step.number): \(step.name)
      BEGIN;
      \(step.postgresText)
      INSERT INTO schema_migration (number, name, checksum)
      VALUES (\(step.number), '\(step.name)', '\(PostgresDatabase.checksum(of: step))');
      COMMIT;

      """
    }
    return "\(Connection.migrationTable);\n\n" + steps.joined(separator: "\n")
  }

  private static func translated(_ text: String) -> String {
    var lines: [String] = []
    var table: Substring?
    var isAssociations = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.split(separator: " ")
      if words.starts(with: ["CREATE", "TABLE"]), words.count > 2 { (table, isAssociations) = (words[2], false) }
      if words.first == "association_id" { isAssociations = true }
      guard line.hasPrefix(")") else {
        lines.append(typed(line))
        continue
      }
      lines.append(");")
      if isAssociations, let table { lines.append(guarding(table)) }
    }
    return lines.joined(separator: "\n")
  }

  private static func typed(_ line: Substring) -> String {
    line.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let core = word.prefix { $0.isUppercase }
      let tail = word.dropFirst(core.count)
      return switch core {
      case "INTEGER": "BIGINT\(tail)"
      case "BLOB": "BYTEA\(tail)"
      case "TEXT": "TEXT COLLATE \"C\"\(tail)"
      default: String(word)
      }
    }.joined(separator: " ")
  }

  /// Rows are seen and written by transactions that named their association, and by the owner no less than by others.
  ///
  /// A transaction that named none fails: the empty setting is no identifier.
  private static func guarding(_ table: Substring) -> String {
    """
    ALTER TABLE \(table) ENABLE ROW LEVEL SECURITY;
    ALTER TABLE \(table) FORCE ROW LEVEL SECURITY;
    CREATE POLICY own ON \(table) USING (association_id = uuid_send(current_setting('app.association')::uuid));
    """
  }
}
