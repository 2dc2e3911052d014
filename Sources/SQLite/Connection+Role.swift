import CSQLite
import Glibc
import SQL

extension Connection {
  /// What a connection is for.
  enum Role: Hashable {
    case writer
    case reader
    /// Moves the log's pages to the main file, beside the writer.
    case checkpointer
    /// Reads the whole file at its own pace: backups and checks.
    case copy
    /// Fills a copy that is thrown away unless it is finished and flushed.
    case draft

    /// Whether it runs other people's statements, each within its limit, rather than whole-file work.
    var isBounded: Bool { self == .writer || self == .reader }
  }

  func settle(as role: Role, _ options: SQLiteOptions) throws(SQLFault) {
    // Before anything that could meet another process's lock.
    sqlite3_busy_timeout(handle, options.patience.milliseconds)
    deadline.watch(handle)
    touched?.watch(handle)
    try harden()
    switch role {
    case .writer:
      try useLog(options)
      try execute(Self.durability + "PRAGMA cache_size = -\(options.writerCache)")
    case .checkpointer:
      try execute(Self.durability + "PRAGMA cache_size = -256")
    case .draft:
      try execute("PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY")
    case .reader, .copy:
      try execute("PRAGMA query_only = ON; PRAGMA cache_size = -\(options.readerCache)")
    }
  }

  /// Settings of whoever writes to the main file.
  ///
  /// `secure_delete` overwrites what is erased, as a person whose data is erased may expect. The file is not mapped into
  /// memory: a failing disk then gives an error rather than a signal, and the pages read do not count as ours.
  private static let durability = """
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA mmap_size = 0;

    """

  /// The file's own schema is not trusted with side effects, nor statements with the engine's inner tables.
  private func harden() throws(SQLFault) {
    for (option, value) in [
      (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0), (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
      (SQLITE_DBCONFIG_DQS_DML, 0), (SQLITE_DBCONFIG_DQS_DDL, 0),
    ] {
      let code = sila_sqlite3_db_config(handle, Int32(option), Int32(value))
      guard code == SQLITE_OK else { throw fault(code) }
    }
  }

  private func useLog(_ options: SQLiteOptions) throws(SQLFault) {
    // The engine does not wait by itself when two processes switch a new file at once.
    try retrying(for: options.patience) { () throws(SQLFault) in
      guard try answer(to: "PRAGMA journal_mode = WAL") == "wal" else {
        throw .other(code: Int(SQLITE_CANTOPEN), message: "the file system cannot hold a write-ahead log")
      }
    }
    let limit = options.checkpointPages * 4096 * 2
    try execute("PRAGMA journal_size_limit = \(limit)")
    // Takes the place of the engine's own checkpoints, which would run within a commit.
    log.watch(handle)
  }

  private func retrying(for patience: Duration, _ attempt: () throws(SQLFault) -> Void) throws(SQLFault) {
    let clock = ContinuousClock()
    let end = clock.now.advanced(by: patience)
    while true {
      do throws(SQLFault) { return try attempt() } catch {
        guard error == .busy, clock.now < end else { throw error }
        usleep(2000)
      }
    }
  }
}
