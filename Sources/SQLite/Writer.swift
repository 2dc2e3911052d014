import Dispatch
import SQL
import Synchronization

/// The one that writes: requests queue, and each commit carries as many of them as are waiting.
///
/// One commit costs one wait for the disk however many requests it carries, so the queue grows into larger commits under
/// load instead of into longer waits, and writers never fight over the file's lock.
final class Writer: Sendable {
  let connection: Connection
  private let checkpointer: Checkpointer
  private let queue = DispatchQueue(label: "sila.sqlite.writer")
  private let state = Mutex(State())
  private let capacity: Int
  private let batchLimit: Int

  private struct State {
    var waiting: [WriteRequest] = []
    /// Waiting or in the commit under way.
    var unanswered = 0
    var isDraining = false
    var isClosed = false
    var damage: SQLFault?
  }

  init(_ connection: Connection, checkpointer: Checkpointer, options: SQLiteOptions) {
    self.connection = connection
    self.checkpointer = checkpointer
    capacity = max(options.waitingWrites, 1)
    batchLimit = max(options.batch, 1)
  }

  /// What was found damaged, after which nothing is written.
  var damage: SQLFault? { state.withLock(\.damage) }

  /// Puts the request in the queue, or refuses it at once when there is no place.
  func submit(_ request: WriteRequest) {
    let (refusal, mustStart) = state.withLock { state -> (SQLFault?, Bool) in
      if let damage = state.damage { return (damage, false) }
      guard !state.isClosed, state.unanswered < capacity else { return (.busy, false) }
      state.waiting.append(request)
      state.unanswered += 1
      defer { state.isDraining = true }
      return (nil, !state.isDraining)
    }
    if let refusal { request.refuse(refusal) }
    if mustStart { queue.async { self.commitNext() } }
  }

  /// Stops all writing for good; reads go on.
  func stop(for damage: SQLFault) {
    state.withLock { $0.damage = $0.damage ?? damage }
  }

  /// Runs `work` on the writing connection between two commits, outside any transaction.
  func between<Result: Sendable>(_ work: @escaping @Sendable (Connection) throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      queue.async {
        continuation.resume(
          with: Swift.Result {
            try self.mustBeOpen()
            return try work(self.connection)
          })
      }
    }
  }

  /// Gives back the pages that the writing connection keeps, then calls `next`, between two commits.
  func shrink(then next: @escaping @Sendable () -> Void) {
    queue.async {
      guard !self.state.withLock(\.isClosed) else { return }
      self.connection.shrink()
      next()
    }
  }

  /// Takes no more requests and returns once those it has are answered and the log is in the main file.
  func close() async {
    let isFirst = state.withLock { state in
      defer { state.isClosed = true }
      return !state.isClosed
    }
    guard isFirst else { return }
    await withCheckedContinuation { continuation in
      queue.async { self.finish { continuation.resume() } }
    }
  }

  private func mustBeOpen() throws(SQLFault) {
    if state.withLock(\.isClosed) { throw .busy }
  }

  private func finish(_ done: @escaping @Sendable () -> Void) {
    let isIdle = state.withLock { !$0.isDraining }
    guard isIdle else { return queue.async { self.finish(done) } }
    checkpointer.close()
    connection.close()
    done()
  }

  /// Commits the requests that have waited longest, then comes back for the others; in between, `between` gets its turn.
  private func commitNext() {
    let (batch, damage) = state.withLock { state in
      let batch = Array(state.waiting.prefix(batchLimit))
      state.waiting.removeFirst(batch.count)
      return (batch, state.damage)
    }
    if let damage {
      for request in batch { request.refuse(damage) }
    } else {
      commit(batch)
    }
    let isDone = state.withLock { state in
      state.unanswered -= batch.count
      state.isDraining = !state.waiting.isEmpty
      return state.waiting.isEmpty
    }
    checkpointer.advance(connection)
    if !isDone { queue.async { self.commitNext() } }
  }
}
