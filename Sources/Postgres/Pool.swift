import Dispatch
import SQL
import Synchronization

/// The lanes, each with one transaction at a time, opened as they are first needed.
///
/// The one that became free last is used first, so that no more connections stay warm than are needed. A lane that has
/// finished takes the next transaction from the line by itself, on its own thread.
final class Pool: Sendable {
  /// What a transaction does with its lane, or with the fault that kept it from one; returns how to tell who waits.
  ///
  /// Told once the lane is free again, so that whoever asks next finds it rather than opens another.
  typealias Work = @Sendable (Result<Lane, SQLFault>) -> Answer
  typealias Answer = () -> Void

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
    var work: Work
  }

  init(_ address: PostgresAddress, _ options: PostgresOptions) {
    self.address = address
    self.options = options
  }

  /// Runs `work` on a lane's thread as soon as one is free.
  ///
  /// It gets `SQLFault.busy` instead when the pool is closed or overrun, or when no lane came free in time.
  func submit(_ work: @escaping Work) {
    enum Turn { case now(Lane), later(UInt64), never }
    let turn = state.withLock { state -> Turn in
      if state.isClosed { return .never }
      if let lane = free(in: &state) { return .now(lane) }
      if state.waiting.count >= options.waitingRoom { return .never }
      state.nextWaiter += 1
      state.waiting.append(Waiter(id: state.nextWaiter, work: work))
      return .later(state.nextWaiter)
    }
    switch turn {
    case .now(let lane): lane.run { self.serve(work, on: $0) }
    case .later(let id): giveUpInTime(id)
    case .never: work(.failure(.busy))()
    }
  }

  private func free(in state: inout State) -> Lane? {
    if let lane = state.idle.popLast() { return lane }
    guard state.open < max(options.connections, 1) else { return nil }
    state.open += 1
    return Lane(address, options, reconnection, number: state.open)
  }

  /// Carries out `first` and then whatever waits.
  private func serve(_ first: @escaping Work, on lane: Lane) {
    var next: Work? = first
    while let work = next {
      let answer = work(.success(lane))
      next = following(on: lane)
      answer()
    }
  }

  /// The work that has waited longest; without one the lane is free.
  private func following(on lane: Lane) -> Work? {
    let (work, empty) = state.withLock { state -> (Work?, CheckedContinuation<Void, Never>?) in
      guard state.waiting.isEmpty else { return (state.waiting.removeFirst().work, nil) }
      state.idle.append(lane)
      guard state.isClosed, state.idle.count == state.open else { return (nil, nil) }
      defer { state.onEmpty = nil }
      return (nil, state.onEmpty)
    }
    empty?.resume()
    return work
  }

  private func giveUpInTime(_ id: UInt64) {
    let patience = DispatchTimeInterval.milliseconds(Int(options.patience.wholeMilliseconds))
    timer.asyncAfter(deadline: .now() + patience) { [self] in
      let waiter = state.withLock { state -> Waiter? in
        guard let place = state.waiting.firstIndex(where: { $0.id == id }) else { return nil }
        return state.waiting.remove(at: place)
      }
      waiter?.work(.failure(.busy))()
    }
  }

  /// Takes nothing more, and returns once what was taken is done and every connection closed.
  func close() async {
    let waiting = state.withLock { state in
      defer {
        state.isClosed = true
        state.waiting = []
      }
      return state.waiting
    }
    for waiter in waiting { waiter.work(.failure(.busy))() }
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
