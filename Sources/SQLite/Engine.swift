import CSQLite

/// What is settled for the engine as a whole, before it is first used in this process.
enum Engine {
  /// Lets the engine keep no count of its memory.
  ///
  /// Counting takes one lock for every allocation of every connection, and nobody asks for the sum. Refused by an engine
  /// that is in use already, which then goes on counting.
  static func settle() { _ = settled }

  private static let settled = sila_sqlite3_count_memory(0)
}
