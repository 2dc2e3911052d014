import Glibc
package import SQL

extension PostgresDatabase {
  /// How many other connections of the same login the database has, once those that are about to go are gone.
  package static func othersConnected(at address: PostgresAddress) async throws -> Int {
    let others = """
      SELECT count(*)::text FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
        AND usename = current_user AND backend_type = 'client backend'
      """
    return try await onThread {
      let connection = try Connection(checked: address)
      var count = 0
      // A server takes a moment to notice that a client is gone.
      for _ in 0..<50 {
        count = Int(try connection.words(others).first ?? "") ?? 0
        if count == 0 { break }
        usleep(100_000)
      }
      return count
    }
  }

  /// Keeps every writer out, of this process and of others, until the hold is ended; readers go on.
  ///
  /// Throws `SQLFault.busy` when a writer does not come to its end in time.
  package static func keepWritersOut(of address: PostgresAddress) async throws -> any WritersHold {
    try await onThread {
      let connection = try Connection(checked: address)
      let tables = try connection.words(
        "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migration'")
      try connection.execute(script: "SET idle_in_transaction_session_timeout = 0; BEGIN")
      if !tables.isEmpty {
        try connection.execute(script: "LOCK TABLE \(tables.joined(separator: ", ")) IN SHARE MODE")
      }
      return Hold(connection: connection)
    }
  }

  /// Holds a lock on every table that reading goes well with and writing does not.
  private struct Hold: WritersHold {
    let connection: Connection

    func stands() async -> Bool {
      let answer = try? await onThread { try connection.words("SELECT 'yes'") }
      return answer == ["yes"] && connection.isInTransaction
    }

    func end() async {
      _ = try? await onThread { connection.endTransaction() }
    }
  }
}

extension PostgresDatabase {
  /// The origin of the move into this database that has not come to its end; nil when there is none.
  package func unfinishedMove() async throws -> String? {
    try await read(in: .host) { tx in
      let isMarked = try tx.first(
        "SELECT 1::bigint FROM pg_tables WHERE schemaname = 'public' AND tablename = $1", [.text(MoveMark.table)]
      ) { _ in true }
      return isMarked == nil ? nil : try tx.first(MoveMark.origin, []) { try $0.text(0) } ?? ""
    }
  }

  /// Marks the database as one into which `origin` is being moved; only the tables' owner may.
  package static func beginMove(at owner: PostgresAddress, from origin: String) async throws {
    try await onThread {
      let connection = try Connection(checked: owner)
      defer { connection.endTransaction() }
      try connection.execute(
        script: """
          BEGIN; CREATE TABLE \(MoveMark.table) (origin TEXT NOT NULL); GRANT SELECT ON \(MoveMark.table) TO PUBLIC
          """)
      _ = try connection.execute(MoveMark.insert, [.text(origin)])
      try connection.execute(script: "COMMIT")
    }
  }

  /// Takes the mark away, and has the server look at what came in before it plans the first query.
  package static func endMove(at owner: PostgresAddress) async throws {
    try await onThread {
      let connection = try Connection(checked: owner)
      try connection.execute(script: "SET statement_timeout = 0; ANALYZE")
      try connection.execute(script: "DROP TABLE \(MoveMark.table)")
    }
  }
}
