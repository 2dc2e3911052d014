import CSQLite
package import SQL

extension SQLiteDatabase {
  /// Whether another process has the file at `path` open.
  ///
  /// To be asked before this process opens it: looking lets go of the locks that this process has on the file.
  package static func isOpenElsewhere(at path: String) -> Bool {
    let file = DatabaseFile(path: path)
    return file.exists && file.isLockedElsewhere
  }

  /// Refuses a schema other than `migrations` leave, without taking a step.
  ///
  /// Throws `MigrationRefusal` for an older or newer one, for another program's file and for one that nothing was ever
  /// put in.
  package func mustBeCurrent(_ migrations: [Migration]) async throws {
    try await writer.between { connection in
      guard try connection.applicationID() == Self.applicationID else { throw MigrationRefusal.foreignFile }
      let applied = try connection.appliedMigrations()
      let pending = try Migration.pending(of: migrations, after: applied, checksum: Self.checksum(of:))
      guard pending.isEmpty else {
        throw MigrationRefusal.behind(database: applied.count, program: migrations.count)
      }
    }
  }

  /// Keeps every writer out, of this process and of others, until the hold is ended; readers go on.
  package func keepWritersOut() async throws -> any WritersHold {
    try await inBackground { [file, options] in
      let connection = try Connection(file: file, role: .checkpointer, options: options)
      try connection.control(.beginImmediate)
      return Hold(connection: connection)
    }
  }

  /// Holds the file's write lock by a transaction that changes nothing.
  private struct Hold: WritersHold {
    let connection: Connection

    func stands() async -> Bool { connection.isInTransaction }
    func end() async { connection.endTransaction() }
  }
}

extension SQLiteDatabase {
  /// The origin of the move into this database that has not come to its end; nil when there is none.
  package func unfinishedMove() async throws -> String? {
    try await read(in: .host) { tx in
      let isMarked = try tx.first("SELECT 1 FROM sqlite_schema WHERE name = $1", [.text(MoveMark.table)]) { _ in true }
      return isMarked == nil ? nil : try tx.first(MoveMark.origin, []) { try $0.text(0) } ?? ""
    }
  }

  /// Marks the database as one into which `origin` is being moved.
  package func beginMove(from origin: String) async throws {
    try await write(in: .host) { tx in
      try tx.run("CREATE TABLE \(MoveMark.table) (origin TEXT NOT NULL) STRICT", [])
      try tx.run(MoveMark.insert, [.text(origin)])
    }
  }

  /// Takes the mark away.
  package func endMove() async throws {
    try await write(in: .host) { tx in _ = try tx.run("DROP TABLE \(MoveMark.table)", []) }
  }
}
