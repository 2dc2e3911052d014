import CSQLite

/// What is settled for the engine as a whole, before it is first used in this process.
///
/// Refused by an engine that is in use already, which then goes on as it was.
enum Engine {
  static func settle() { _ = settled }

  private static let settled: Void = {
    // Counting takes one lock for every allocation of every connection, and nobody asks for the sum.
    _ = sila_sqlite3_count_memory(0)
    // What a statement would need to be undone by itself goes to a file beyond 64 KB.
    _ = sila_sqlite3_keep_undo_in_memory(undoInMemory)
  }()

  /// Bytes; the sixty pages that one statement may change, or those of a request under a savepoint, and no import can take the
  /// machine's memory.
  ///
  /// The engine asks for this much at once each time, so that a larger value makes every statement with more than one change slower.
  private static let undoInMemory: Int32 = 256 << 10
}
