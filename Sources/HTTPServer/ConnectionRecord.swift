import Glibc
import HTTP
import Synchronization

/// One client's connection, as the watch over deadlines sees it.
final class ConnectionRecord: Sendable {
  let peer: String
  private let descriptor: Int32
  /// When its patience ends, in `Monotonic` microseconds.
  private let deadline: Atomic<Int>
  /// The request that a handler is working on.
  private let working = Mutex<Exchange?>(nil)
  private let busy = Atomic(false)
  private let receiving = Atomic(false)
  /// Whether the client had left when the watch looked last.
  private let left = Atomic(false)
  private let flowing = Mutex<HTTPStream?>(nil)

  init(peer: String, descriptor: Int32, deadline: Int) {
    self.peer = peer
    self.descriptor = descriptor
    self.deadline = Atomic(deadline)
  }

  /// From an accepted head to the end of its answer.
  var isBusy: Bool {
    get { busy.load(ordering: .relaxed) }
    set { busy.store(newValue, ordering: .relaxed) }
  }

  /// While the body of a request is not whole.
  var isReceiving: Bool {
    get { receiving.load(ordering: .relaxed) }
    set { receiving.store(newValue, ordering: .relaxed) }
  }

  func expire(at moment: Int) {
    deadline.store(moment, ordering: .relaxed)
  }

  func hasExpired(at now: Int) -> Bool {
    deadline.load(ordering: .relaxed) <= now
  }

  /// The answer that goes on being sent over it.
  var stream: HTTPStream? {
    get { flowing.withLock { $0 } }
    set { flowing.withLock { $0 = newValue } }
  }

  func hold(_ exchange: Exchange?) {
    working.withLock { $0 = exchange }
  }

  var exchange: Exchange? {
    working.withLock { $0 }
  }

  /// Ends the connection both ways; the library notices and cleans up.
  ///
  /// Only while the registry holds this record.
  func cut() {
    _ = shutdown(descriptor, Int32(SHUT_RDWR))
    expire(at: .max)
  }

  /// What `poll` is to tell of: that the client has closed.
  ///
  /// Only while the registry holds this record.
  var question: pollfd { pollfd(fd: descriptor, events: Self.hungUp, revents: 0) }

  /// Whether the client left in the middle of a body, now and when the watch looked before: of the last bytes of a whole one,
  /// read a moment ago, the library tells us by then.
  ///
  /// Only while the registry holds this record.
  func isLeftBehind() -> Bool {
    var (question, unread) = (question, Int32(0))
    let hasLeft =
      isReceiving && poll(&question, 1, 0) > 0 && ioctl(descriptor, UInt(FIONREAD), &unread) == 0 && unread == 0
    return left.exchange(hasLeft, ordering: .relaxed) && hasLeft
  }

  /// POLLRDHUP, which Glibc shows only to those who ask for all its extensions.
  private static let hungUp: Int16 = 0x2000

  /// Takes no further request; an answer on its way is still sent.
  ///
  /// Only while the registry holds this record.
  func takeNoMore() {
    _ = shutdown(descriptor, Int32(SHUT_RD))
  }
}
