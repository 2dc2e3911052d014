import CSQLite

/// What is settled for the engine as a whole, before it is first used in this process.
///
/// Refused by an engine that is in use already, which then goes on as it was.
enum Engine {
  static func settle() { _ = settled }

  private static let settled: Void = {
    // Counting takes one lock for every allocation of every connection, and nobody asks for the sum.
    _ = sila_sqlite3_count_memory(0)
    // What a savepoint would need to be undone goes to a file beyond 64 KB; each write of a commit has a savepoint, so
    // half of all that was written to disk was only ever written there.
    _ = sila_sqlite3_keep_undo_in_memory(undoInMemory)
  }()

  /// Bytes; a whole commit's changes many times over, yet no import can take the machine's memory.
  private static let undoInMemory: Int32 = 64 << 20
}
