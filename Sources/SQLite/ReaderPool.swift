import SQL
import Synchronization

/// The reading connections, lent out one read at a time and opened as they are first needed.
final class ReaderPool: Sendable {
  private let file: DatabaseFile
  private let options: SQLiteOptions
  private let state = Mutex(State())
  /// How many reads may wait for a connection.
  private static let waitingRoom = 1024

  private struct State {
    var idle: [Connection] = []
    var open = 0
    var waiting: [CheckedContinuation<Connection, any Error>] = []
    var isClosed = false
  }

  init(file: DatabaseFile, options: SQLiteOptions) {
    self.file = file
    self.options = options
  }

  /// A connection for the caller alone, until it is given back.
  ///
  /// Throws `SQLFault.busy` when closed or overrun.
  func borrow() async throws -> Connection {
    if let connection = try borrowNow() { return connection }
    return try await withCheckedThrowingContinuation { wait($0) }
  }

  /// A connection without waiting; nil when all are lent out.
  private func borrowNow() throws(SQLFault) -> Connection? {
    enum Turn { case take(Connection), open, wait, closed }
    let turn = state.withLock { state -> Turn in
      if state.isClosed { return .closed }
      if let connection = state.idle.popLast() { return .take(connection) }
      guard state.open < max(options.readers, 1) else { return .wait }
      state.open += 1
      return .open
    }
    switch turn {
    case .take(let connection): return connection
    case .open: return try openOne()
    case .wait: return nil
    case .closed: throw .busy
    }
  }

  private func openOne() throws(SQLFault) -> Connection {
    do throws(SQLFault) {
      return try Connection(file: file, role: .reader, options: options)
    } catch {
      state.withLock { $0.open -= 1 }
      throw error
    }
  }

  private func wait(_ continuation: CheckedContinuation<Connection, any Error>) {
    let answer = state.withLock { state -> Result<Connection, any Error>? in
      if state.isClosed || state.waiting.count >= Self.waitingRoom { return .failure(SQLFault.busy) }
      if let connection = state.idle.popLast() { return .success(connection) }
      state.waiting.append(continuation)
      return nil
    }
    if let answer { continuation.resume(with: answer) }
  }

  func giveBack(_ connection: Connection) {
    let next = state.withLock { state -> CheckedContinuation<Connection, any Error>? in
      guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
      if !state.isClosed { state.idle.append(connection) }
      return nil
    }
    next?.resume(returning: connection)
  }

  /// Has the connections that nobody reads on give back the pages they keep.
  ///
  /// Under the lock, which nobody waits for while nothing is read.
  func shrink() {
    state.withLock { state in
      for connection in state.idle { connection.shrink() }
    }
  }

  /// Lends nothing more.
  ///
  /// Reads under way finish, and their connections close with them.
  func close() {
    let (waiting, idle) = state.withLock { state in
      defer {
        state.isClosed = true
        state.waiting = []
        state.idle = []
      }
      return (state.waiting, state.idle)
    }
    for continuation in waiting { continuation.resume(throwing: SQLFault.busy) }
    // Outside the lock, since closing touches the disk.
    _ = idle
  }
}
