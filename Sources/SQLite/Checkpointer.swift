import CSQLite
import Dispatch
import SQL
import Synchronization

/// Moves the write-ahead log's pages to the main file beside the writer, so that no commit waits for it.
///
/// It works in the engine's passive way, which stops at what a reader still needs and tries again later. Only a log that
/// has outgrown every bound, because some reader was always there, makes writers and readers wait, and then briefly.
final class Checkpointer: Sendable {
  private let connection: Connection
  private let queue = DispatchQueue(label: "sila.sqlite.checkpoint", qos: .utility)
  private let threshold: Int
  private let state = Mutex(State())

  private struct State {
    var isMoving = false
    var lastAttempt = 0
  }

  init(_ connection: Connection, options: SQLiteOptions) {
    self.connection = connection
    threshold = max(options.checkpointPages, 1)
  }

  /// Takes up work when the log, at `pages` now, has grown enough since the last attempt.
  func considerMoving(_ pages: Int) {
    let mustMove = state.withLock { state in
      // The log starts over from its beginning once everything in it was moved.
      if pages < state.lastAttempt { state.lastAttempt = 0 }
      guard !state.isMoving, pages - state.lastAttempt >= threshold else { return false }
      state.isMoving = true
      state.lastAttempt = pages
      return true
    }
    guard mustMove else { return }
    queue.async {
      self.move(pages > self.threshold * 16 ? SQLITE_CHECKPOINT_RESTART : SQLITE_CHECKPOINT_PASSIVE)
      self.state.withLock { $0.isMoving = false }
    }
  }

  /// Moves everything and empties the log, as far as readers let it, for the last time.
  func close() {
    queue.sync {
      move(SQLITE_CHECKPOINT_TRUNCATE)
      connection.close()
    }
  }

  /// A failure (no room, a reader in the way) costs nothing but another attempt: the log keeps every commit.
  private func move(_ mode: Int32) {
    sqlite3_busy_timeout(connection.handle, 100)
    sqlite3_wal_checkpoint_v2(connection.handle, nil, mode, nil, nil)
  }
}
