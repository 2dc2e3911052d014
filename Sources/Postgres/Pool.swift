import Dispatch
import SQL
import Synchronization

/// The lanes, lent out one transaction at a time and opened as they are first needed.
///
/// The one given back last is lent first, so that no more connections stay warm than are needed.
final class Pool: Sendable {
  private let address: PostgresAddress
  private let options: PostgresOptions
  private let reconnection = Reconnection()
  private let timer = DispatchQueue(label: "sila.postgres.pool")
  private let state = Mutex(State())

  private struct State {
    var idle: [Lane] = []
    var open = 0
    var waiting: [Waiter] = []
    var nextWaiter: UInt64 = 0
    var isClosed = false
    var onEmpty: CheckedContinuation<Void, Never>?
  }

  private struct Waiter {
    var id: UInt64
    var continuation: CheckedContinuation<Lane, any Error>
  }

  init(_ address: PostgresAddress, _ options: PostgresOptions) {
    self.address = address
    self.options = options
  }

  /// A lane for the caller alone, until it is given back.
  ///
  /// Throws `SQLFault.busy` when closed, overrun, or when none came free in time.
  func borrow() async throws -> Lane {
    if let lane = try borrowNow() { return lane }
    return try await withCheckedThrowingContinuation { wait($0) }
  }

  private func borrowNow() throws(SQLFault) -> Lane? {
    let (lane, isClosed) = state.withLock { state -> (Lane?, Bool) in
      guard !state.isClosed else { return (nil, true) }
      return (free(in: &state), false)
    }
    if isClosed { throw .busy }
    return lane
  }

  private func free(in state: inout State) -> Lane? {
    if let lane = state.idle.popLast() { return lane }
    guard state.open < max(options.connections, 1) else { return nil }
    state.open += 1
    return Lane(address, options, reconnection, number: state.open)
  }

  private func wait(_ continuation: CheckedContinuation<Lane, any Error>) {
    enum Turn { case now(Lane), later(UInt64), never }
    let turn = state.withLock { state -> Turn in
      if state.isClosed || state.waiting.count >= options.waitingRoom { return .never }
      if let lane = free(in: &state) { return .now(lane) }
      state.nextWaiter += 1
      state.waiting.append(Waiter(id: state.nextWaiter, continuation: continuation))
      return .later(state.nextWaiter)
    }
    switch turn {
    case .now(let lane): continuation.resume(returning: lane)
    case .never: continuation.resume(throwing: SQLFault.busy)
    case .later(let id):
      let patience = DispatchTimeInterval.milliseconds(Int(options.patience.wholeMilliseconds))
      timer.asyncAfter(deadline: .now() + patience) { self.giveUp(id) }
    }
  }

  private func giveUp(_ id: UInt64) {
    let waiter = state.withLock { state -> Waiter? in
      guard let place = state.waiting.firstIndex(where: { $0.id == id }) else { return nil }
      return state.waiting.remove(at: place)
    }
    waiter?.continuation.resume(throwing: SQLFault.busy)
  }

  func giveBack(_ lane: Lane) {
    let (next, empty) = state.withLock { state -> (Waiter?, CheckedContinuation<Void, Never>?) in
      guard state.waiting.isEmpty else { return (state.waiting.removeFirst(), nil) }
      state.idle.append(lane)
      guard state.isClosed, state.idle.count == state.open else { return (nil, nil) }
      defer { state.onEmpty = nil }
      return (nil, state.onEmpty)
    }
    next?.continuation.resume(returning: lane)
    empty?.resume()
  }

  /// Lends nothing more, and returns once what was lent is back and every connection closed.
  func close() async {
    let waiting = state.withLock { state in
      defer {
        state.isClosed = true
        state.waiting = []
      }
      return state.waiting
    }
    for waiter in waiting { waiter.continuation.resume(throwing: SQLFault.busy) }
    await withCheckedContinuation { continuation in
      let isEmpty = state.withLock { state in
        guard state.idle.count < state.open, state.onEmpty == nil else { return true }
        state.onEmpty = continuation
        return false
      }
      if isEmpty { continuation.resume() }
    }
    let lanes = state.withLock { state in
      defer {
        state.idle = []
        state.open = 0
      }
      return state.idle
    }
    for lane in lanes { await lane.close() }
  }

  /// Why the server was not reached last; nil while it is.
  var lastRefusal: ConnectionRefusal? { reconnection.lastRefusal }
}

extension Lane {
  fileprivate func close() async {
    await withCheckedContinuation { continuation in
      run { lane in
        lane.disconnect()
        continuation.resume()
      }
    }
  }
}
