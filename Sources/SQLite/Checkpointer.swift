import CSQLite
import Dispatch
import SQL
import Synchronization

/// Moves the write-ahead log's pages to the main file, in two steps so that no commit waits long for it.
///
/// First beside the writer, on a connection of its own: most of the pages and their way to the disk, then what came meanwhile,
/// until that is little. But while writes keep coming the log always has newer pages, and it starts over only once all are
/// moved; so the last few are moved between two commits.
final class Checkpointer: Sendable {
  /// How often the pages that came meanwhile are moved beside the writer, at the most: a disk that is slower than the writer
  /// would never be done.
  private static let rounds = 4

  private let connection: Connection
  private let queue = DispatchQueue(label: "sila.sqlite.checkpoint", qos: .utility)
  private let threshold: Int
  private let patience: Int32
  private let state = Mutex(State())

  private struct State {
    var step = Step.waiting
    /// How many pages the log held when its pages were last moved.
    var lastMove = 0
    /// How many it held when readers were last waited for.
    var lastWait = 0

    mutating func next(at pages: Int, _ threshold: Int) -> Move? {
      switch step {
      case .waiting where pages - lastMove >= threshold:
        step = .moving
        return .most
      case .waiting, .moving:
        return nil
      case .moved:
        step = .waiting
        lastMove = pages
        guard pages - lastWait >= threshold * 16 else { return .rest(waiting: false) }
        lastWait = pages
        return .rest(waiting: true)
      }
    }
  }

  private enum Step { case waiting, moving, moved }
  private enum Move {
    case most
    case rest(waiting: Bool)
  }

  init(_ connection: Connection, options: SQLiteOptions) {
    self.connection = connection
    threshold = max(options.checkpointPages, 1)
    patience = options.patience.milliseconds
  }

  /// Takes the next step when it is time; to be called between two commits of `writer`.
  func advance(_ writer: Connection) {
    let pages = writer.log.pages
    let move = state.withLock { state -> Move? in
      // The log has started over.
      if pages < state.lastMove { (state.lastMove, state.lastWait) = (0, 0) }
      return state.next(at: pages, threshold)
    }
    switch move {
    case .most: moveMost()
    case .rest(let waiting): moveRest(writer, waiting)
    case nil: break
    }
  }

  private func moveMost() {
    queue.async { [self] in
      var moved = 0
      for _ in 0..<Self.rounds {
        let before = moved
        moved = move(connection, SQLITE_CHECKPOINT_PASSIVE)
        if moved - before < threshold / 16 { break }
      }
      state.withLock { $0.step = .moved }
    }
  }

  /// A log that has outgrown every bound, because some reader was always there, waits for the readers, briefly.
  private func moveRest(_ writer: Connection, _ waiting: Bool) {
    guard waiting else {
      move(writer, SQLITE_CHECKPOINT_PASSIVE)
      return
    }
    sqlite3_busy_timeout(writer.handle, 50)
    move(writer, SQLITE_CHECKPOINT_RESTART)
    sqlite3_busy_timeout(writer.handle, patience)
  }

  /// Moves everything and empties the log, as far as readers let it, for the last time.
  func close() {
    queue.sync {
      sqlite3_busy_timeout(connection.handle, 100)
      move(connection, SQLITE_CHECKPOINT_TRUNCATE)
      connection.close()
    }
  }

  /// Moves what readers let it and returns how many of the log's pages are moved by now.
  ///
  /// A failure (no room, a reader in the way) costs nothing but another attempt: the log keeps every commit.
  @discardableResult
  private func move(_ connection: Connection, _ mode: Int32) -> Int {
    var moved: Int32 = 0
    sqlite3_wal_checkpoint_v2(connection.handle, nil, mode, nil, &moved)
    return max(Int(moved), 0)
  }
}
