import Casework
import Glibc
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
    let key = "\(what) \(Self.household(of: peer))"
    return windows.withLock { windows in
      if windows.count >= Self.limit { windows = windows.filter { now - $0.value.began < .minutes(1) } }
      var window = windows[key] ?? Window(began: now, count: 0)
      if now - window.began >= .minutes(1) { window = Window(began: now, count: 0) }
      window.count += 1
      windows[key] = window
      return window.count <= limit
    }
  }

  /// Who is behind an address: an IPv4 address itself, of an IPv6 address the /64 that one subscriber is given whole.
  static func household(of peer: String) -> String {
    var address = in6_addr()
    guard peer.utf8.contains(UInt8(ascii: ":")), inet_pton(AF_INET6, peer, &address) == 1 else { return peer }
    let bytes = withUnsafeBytes(of: address) { Array($0) }
    let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
    guard !isMapped else { return bytes.suffix(4).map { String($0) }.joined(separator: ".") }
    return bytes.prefix(8).map { String($0, radix: 16) }.joined(separator: ":") + "/64"
  }
}
