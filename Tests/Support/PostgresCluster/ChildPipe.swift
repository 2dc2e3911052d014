import CLinux
import Glibc

/// A pipe to a child.
///
/// Unchecked: its ends are closed by the one that makes the cluster, and in the end.
final class ChildPipe: @unchecked Sendable {
  private(set) var reading: Int32
  private(set) var writing: Int32

  init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe2(&ends, O_CLOEXEC) == 0 else { throw PostgresCluster.Unavailable(description: "no pipe can be made") }
    (reading, writing) = (ends[0], ends[1])
  }

  deinit {
    closeReading()
    closeWriting()
  }

  func closeReading() {
    if reading >= 0 { close(reading) }
    reading = -1
  }

  func closeWriting() {
    if writing >= 0 { close(writing) }
    writing = -1
  }

  /// Waits for a byte; nil when the other side closed without one.
  func firstByte() -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = read(reading, &byte, 1)
      if count == 1 { return byte }
      guard count < 0, errno == EINTR else { return nil }
    }
  }
}
