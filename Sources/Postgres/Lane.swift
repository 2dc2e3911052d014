import Dispatch
import SQL
import Synchronization

/// A place for one transaction at a time: a thread of its own and the connection it uses.
///
/// Unchecked: the connection is touched on the lane's serial queue only.
final class Lane: @unchecked Sendable {
  private let address: PostgresAddress
  private let options: PostgresOptions
  private let patience: Reconnection
  private let queue: DispatchQueue
  private var connection: Connection?

  init(_ address: PostgresAddress, _ options: PostgresOptions, _ patience: Reconnection, number: Int) {
    self.address = address
    self.options = options
    self.patience = patience
    queue = DispatchQueue(label: "sila.postgres.\(number)")
  }

  /// Runs `work` on the lane's own thread.
  func run(_ work: @escaping @Sendable (Lane) -> Void) {
    queue.async { work(self) }
  }

  /// A connection fit for a transaction: the one kept, or a new one in its place.
  func fitConnection() throws(SQLFault) -> Connection {
    if let connection {
      if connection.isAlive() { return connection }
      self.connection = nil
    }
    guard patience.mayTry() else { throw .connectionLost(inDoubt: false) }
    do throws(ConnectionRefusal) {
      let fresh = try Connection(address, options)
      patience.succeeded()
      connection = fresh
      return fresh
    } catch {
      patience.failed(error)
      throw .connectionLost(inDoubt: false)
    }
  }

  /// Lets the connection go, to begin with a new one next time.
  func disconnect() { connection = nil }
}

/// When to try again to reach a server that was not there: soon at first, then less and less often, never in step.
final class Reconnection: Sendable {
  private let state = Mutex(State())

  private struct State {
    var failures = 0
    var next: Moment?
    var last: ConnectionRefusal?
  }

  /// Whether it is time; while it is not, callers are refused at once instead of waiting in line for a dead server.
  func mayTry() -> Bool {
    state.withLock { state in
      guard let next = state.next else { return true }
      return next < .now
    }
  }

  func succeeded() {
    state.withLock { $0 = State() }
  }

  /// Doubles the pause, from 50 ms to 2 s.
  func failed(_ refusal: ConnectionRefusal) {
    state.withLock { state in
      let longest = min(50 << min(state.failures, 6), 2000)
      state.failures += 1
      state.next = .now + .milliseconds(Int.random(in: longest / 2...longest))
      state.last = refusal
    }
  }

  /// Why the server was not reached last; nil while it is.
  var lastRefusal: ConnectionRefusal? { state.withLock(\.last) }
}
