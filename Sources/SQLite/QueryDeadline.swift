import CSQLite
import Glibc

/// Ends a query that runs too long.
///
/// The engine asks once in a while (every thousand of its steps), so a short query never reads the clock.
final class QueryDeadline {
  /// Nil lets a query run as long as it takes.
  var limit: Duration?
  private var end: UInt64?

  init(limit: Duration?) { self.limit = limit }

  /// To be called as a query starts.
  func restart() { end = nil }

  /// Makes `handle` ask this deadline, which must outlive it.
  func watch(_ handle: OpaquePointer) {
    let context = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_progress_handler(
      handle, 1000,
      { context in
        guard let context else { return 0 }
        return Unmanaged<QueryDeadline>.fromOpaque(context).takeUnretainedValue().hasPassed() ? 1 : 0
      }, context)
  }

  private func hasPassed() -> Bool {
    guard let limit else { return false }
    let now = nanosecondsSinceStart()
    guard let end else {
      self.end = now &+ limit.nanoseconds
      return false
    }
    return now >= end
  }
}

/// Nanoseconds since the machine started.
private func nanosecondsSinceStart() -> UInt64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
}

extension Duration {
  fileprivate var nanoseconds: UInt64 {
    let (seconds, attoseconds) = components
    return UInt64(clamping: seconds) &* 1_000_000_000 &+ UInt64(clamping: attoseconds / 1_000_000_000)
  }

  /// Whole milliseconds, as SQLite counts its patience.
  var milliseconds: Int32 {
    let (seconds, attoseconds) = components
    return Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000)
  }
}
