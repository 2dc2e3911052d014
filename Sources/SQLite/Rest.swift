import CSQLite
import Dispatch
import Synchronization

/// Gives page caches and prepared statements back once hardly anything has been read or written for a while.
///
/// The first daily rounds of fifty associations leave twenty megabytes of pages behind that nobody asks for again; the
/// operating system keeps its own copies of those that somebody will. Looking around for jobs, a read of each association
/// now and then, does not count as use. While nothing happens nothing is timed.
final class Rest: Sendable {
  private struct State {
    var uses: UInt64 = 0
    var isTimed = false
  }

  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "sila.sqlite.rest", qos: .utility)
  private let quiet: Duration
  private let fewUses: UInt64
  private let release: @Sendable () -> Void

  /// `release` is called on a queue of its own once there were at most so many uses within `quiet`.
  init(after quiet: Duration, atMost fewUses: Int, _ release: @escaping @Sendable () -> Void) {
    (self.quiet, self.fewUses, self.release) = (quiet, UInt64(fewUses), release)
  }

  /// Something was read or written.
  func putOff() {
    let mustTime = state.withLock { state in
      state.uses += 1
      defer { state.isTimed = true }
      return !state.isTimed
    }
    if mustTime { time() }
  }

  private func time() {
    let uses = state.withLock(\.uses)
    queue.asyncAfter(deadline: .now() + .milliseconds(Int(quiet.milliseconds))) { [weak self] in self?.look(since: uses)
    }
  }

  private func look(since uses: UInt64) {
    let isQuiet = state.withLock { state in
      guard state.uses - uses <= fewUses else { return false }
      state.isTimed = false
      return true
    }
    if isQuiet { release() } else { time() }
  }
}

extension Connection {
  /// Bytes of memory its pages take.
  var cachedBytes: Int {
    var (now, most): (Int32, Int32) = (0, 0)
    sqlite3_db_status(handle, SQLITE_DBSTATUS_CACHE_USED, &now, &most, 0)
    return Int(now)
  }
}
