import Casework
import Synchronization

/// How often one client may try something within a minute, kept in memory.
final class Throttle: Sendable {
  private struct Window {
    var began: Instant
    var count: Int
  }

  private let windows = Mutex<[String: Window]>([:])

  /// So many clients are remembered; beyond it the oldest minute is forgotten.
  private static let limit = 20_000

  /// Counts one try; false when the client has had its share.
  ///
  /// A limit of 0 lets everything pass.
  func allows(_ what: String, from peer: String, atMost limit: Int, at now: Instant) -> Bool {
    guard limit > 0 else { return true }
    let key = "\(what) \(peer)"
    return windows.withLock { windows in
      if windows.count >= Self.limit { windows = windows.filter { now - $0.value.began < .minutes(1) } }
      var window = windows[key] ?? Window(began: now, count: 0)
      if now - window.began >= .minutes(1) { window = Window(began: now, count: 0) }
      window.count += 1
      windows[key] = window
      return window.count <= limit
    }
  }
}
