import Synchronization

/// An answer that goes on: pieces go out as they are sent, until it is finished or the client has left.
///
/// Whoever answers keeps it and sends into it; the server takes what waits. What waits is bounded: a client that takes
/// too little is given up.
package final class HTTPStream: Sendable {
  private struct State {
    var waiting: [UInt8] = []
    var isOver = false
    /// Calls the server back, which found nothing and sleeps.
    var wake: (@Sendable () -> Void)?
    /// Called once, when nothing more is taken.
    var onEnd: (@Sendable () -> Void)?
  }

  private let mostWaiting: Int
  private let state: Mutex<State>

  /// A stream in which at most `mostWaiting` bytes wait for the client.
  ///
  /// `onEnd` is called once when it is over, whoever ended it, on any thread: it must not block.
  package init(mostWaiting: Int = 4_096, onEnd: (@Sendable () -> Void)? = nil) {
    self.mostWaiting = mostWaiting
    state = Mutex(State(onEnd: onEnd))
  }

  /// Whether nothing more is taken.
  package var isOver: Bool { state.withLock { $0.isOver } }

  /// Sends a piece; false when the stream is over, which it is too for a client that took too little of what came before.
  @discardableResult
  package func send(_ piece: [UInt8]) -> Bool {
    let (isTaken, wake, onEnd) = state.withLock { state -> (Bool, (@Sendable () -> Void)?, (@Sendable () -> Void)?) in
      guard !state.isOver else { return (false, nil, nil) }
      let fits = state.waiting.count + piece.count <= mostWaiting
      if fits {
        state.waiting += piece
      } else {
        (state.waiting, state.isOver) = ([], true)
      }
      let wake = state.wake.take()
      return (fits, wake, fits ? nil : state.onEnd.take())
    }
    wake?()
    onEnd?()
    return isTaken
  }

  /// Takes no more; what waits still goes out.
  package func finish() {
    let (wake, onEnd) = state.withLock { state in
      state.isOver = true
      return (state.wake.take(), state.onEnd.take())
    }
    wake?()
    onEnd?()
  }

  /// What the server finds when it looks for the next piece.
  package enum Next: Hashable, Sendable {
    /// So many bytes were put into the buffer.
    case bytes(Int)
    /// Nothing yet; `asleep` was called.
    case nothing
    case over
  }

  /// Takes what waits into `buffer`; for the server.
  ///
  /// Where nothing waits, `asleep` puts the connection aside and gives what wakes it: called before anyone can send.
  package func take(into buffer: UnsafeMutableRawBufferPointer, orElse asleep: () -> @Sendable () -> Void) -> Next {
    state.withLock { state in
      guard !state.waiting.isEmpty else {
        guard !state.isOver else { return .over }
        state.wake = asleep()
        return .nothing
      }
      let count = min(state.waiting.count, buffer.count)
      buffer.copyBytes(from: state.waiting[..<count])
      state.waiting.removeFirst(count)
      return .bytes(count)
    }
  }
}

extension HTTPStream: Hashable {
  package static func == (left: HTTPStream, right: HTTPStream) -> Bool { left === right }
  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
