import CLinux
import Glibc

/// A pipe that nobody writes to: a program holds one end, and its end closes when the program does.
final class Lifeline {
  private(set) var theirEnd: Int32
  private let ourEnd: Int32

  init() throws(DocumentRefusal) {
    var ends: [Int32] = [-1, -1]
    guard pipe2(&ends, O_CLOEXEC) == 0 else { throw .unreadable }
    ourEnd = ends[0]
    theirEnd = ends[1]
  }

  deinit {
    close(ourEnd)
    closeOurEnd()
  }

  /// Gives up our copy of the program's end, so that only the program keeps the pipe open.
  func closeOurEnd() {
    if theirEnd >= 0 { close(theirEnd) }
    theirEnd = -1
  }

  /// Waits until the program has ended; false when the time is up first.
  func wait(milliseconds: Int) -> Bool {
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    while true {
      let left = ContinuousClock.now.duration(to: end)
      let rest = max(0, left.components.seconds * 1_000 + left.components.attoseconds / 1_000_000_000_000_000 + 1)
      var watched = pollfd(fd: ourEnd, events: Int16(POLLIN), revents: 0)
      let count = poll(&watched, 1, Int32(clamping: rest))
      if count > 0 { return true }
      if count == 0 || errno != EINTR { return false }
    }
  }
}
