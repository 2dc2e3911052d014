import Synchronization

/// How processes that share a database tell one another that an association has something to do.
///
/// A word may get lost; whoever listens looks around by themselves now and then, so that it comes late and no more.
package protocol Wakeups: Sendable {
  /// Says, without waiting, that there is something to do in `scope`; to be called once it is committed.
  func announce(_ scope: Scope)

  /// What is announced from now on by any process, until the task that reads it is cancelled.
  ///
  /// `.host` means that words may have been missed and everything is worth a look.
  func listen() -> AsyncStream<Scope>
}

/// The wake-ups of a database that one process has to itself.
package final class LocalWakeups: Wakeups {
  private let listeners = Mutex<(next: Int, open: [Int: AsyncStream<Scope>.Continuation])>((0, [:]))

  package init() {}

  package func announce(_ scope: Scope) {
    for listener in listeners.withLock({ Array($0.open.values) }) { listener.yield(scope) }
  }

  package func listen() -> AsyncStream<Scope> {
    // Who is busy for so long that the oldest are dropped will look around anyway.
    let (stream, continuation) = AsyncStream.makeStream(of: Scope.self, bufferingPolicy: .bufferingNewest(1024))
    let number = listeners.withLock { listeners in
      listeners.next += 1
      listeners.open[listeners.next] = continuation
      return listeners.next
    }
    continuation.onTermination = { [weak self] _ in _ = self?.listeners.withLock { $0.open.removeValue(forKey: number) }
    }
    return stream
  }
}
