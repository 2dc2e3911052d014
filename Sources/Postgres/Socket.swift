import Glibc

/// The connection's socket, only ever looked at: the library reads and writes it.
struct Socket {
  private let descriptor: Int32

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  enum News { case ready, late, broken }

  /// Waits until there is something to read, or room to write when `writing`; `late` when `end` comes first.
  func wait(writing: Bool, until end: Moment) -> News {
    while true {
      var watched = pollfd(fd: descriptor, events: Int16(POLLIN | (writing ? POLLOUT : 0)), revents: 0)
      let count = poll(&watched, 1, end.millisecondsLeft)
      if count > 0 { return .ready }
      if count == 0 { return .late }
      if errno != EINTR { return .broken }
    }
  }

  /// Whether there is something to read, or the other side is gone.
  func hasNews() -> Bool {
    var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&watched, 1, 0) != 0
  }
}
