import CSQLite

/// What is settled for the engine as a whole, before it is first used in this process.
///
/// Refused by an engine that is in use already, which then goes on as it was.
enum Engine {
  static func settle() { _ = settled }

  private static let settled: Void = {
    // Counting takes one lock for every allocation of every connection, and nobody asks for the sum.
    _ = sila_sqlite3_count_memory(0)
    // What a statement needs to be undone by itself goes to a file beyond this.
    _ = sila_sqlite3_keep_undo_in_memory(undoInMemory)
  }()

  /// Bytes: some thirty pages that one statement changes, or a request under a savepoint; no import can take the machine's memory.
  ///
  /// The engine asks for this much at once each time, so that a larger value makes every statement with more than one change slower.
  /// It has to be less than 128 KB: what it kept so far it writes to the file in one piece, of which its system layer writes the
  /// remainder by 128 KB, finds that nothing of the rest was written, and takes the disk for full (SQLite 3.40).
  private static let undoInMemory: Int32 = 120 << 10
}
