import SQL

extension SQLiteDatabase {
  /// Writes the whole file anew and empties the log, so that nothing of what was overwritten is left in either.
  ///
  /// What is erased later is overwritten as it goes; this is for what was put in another form all over. Throws
  /// `SQLFault.busy` while somebody reads or another process has the file open.
  package func compact() async throws {
    try await writer.between { connection in
      let unlimited = connection.deadline.limit
      connection.deadline.limit = nil
      defer { connection.deadline.limit = unlimited }
      try connection.execute("VACUUM")
      // Answers with 1 in its first column where somebody kept it from the end.
      guard try connection.answer(to: "PRAGMA wal_checkpoint(TRUNCATE)") == "0" else { throw SQLFault.busy }
    }
  }
}
