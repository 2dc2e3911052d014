import Glibc

/// A client that sends exactly the bytes it is given, right or wrong, and waits no longer than it is told.
final class RawClient {
  private let descriptor: Int32
  private(set) var received: [UInt8] = []

  init(port: UInt16) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = port.bigEndian
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = withUnsafeBytes(of: place) { bytes -> Int32 in
      guard let start = bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self) else { return -1 }
      return connect(descriptor, start, socklen_t(bytes.count))
    }
    if result != 0 { throw NotConnected(code: errno) }
  }

  deinit { close(descriptor) }

  struct NotConnected: Error {
    let code: Int32
  }

  /// False when the server has closed.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.send(descriptor, buffer.baseAddress.map { $0 + sent }, buffer.count - sent, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return false }
      sent += count
    }
    return true
  }

  @discardableResult
  func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// Says that no more will come, while still listening.
  func finishSending() { _ = shutdown(descriptor, Int32(SHUT_WR)) }

  /// Reads until `isEnough`, the server closes or `milliseconds` pass; true when the server closed.
  @discardableResult
  func read(milliseconds: Int = 10_000, until isEnough: ([UInt8]) -> Bool = { _ in false }) async -> Bool {
    var isClosed = false
    // Never blocks its thread: the handlers under test run on the same ones.
    _ = await eventually(milliseconds: milliseconds) {
      while !isEnough(received) {
        let count = takeWhatCame()
        if count == 0 { return false }
        isClosed = count == nil
        if isClosed { return true }
      }
      return true
    }
    return isClosed
  }

  /// Takes a piece that has arrived; how long it is, 0 when there is none yet, nil when the server closed.
  private func takeWhatCame() -> Int? {
    var buffer = [UInt8](repeating: 0, count: 64 * 1_024)
    let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
    if count > 0 {
      received += buffer[..<count]
      return count
    }
    return count == 0 || (errno != EAGAIN && errno != EINTR) ? nil : 0
  }

  /// Reads until `count` answers have begun and the last of them is whole.
  @discardableResult
  func readAnswers(_ count: Int) async -> Bool {
    await read {
      String(decoding: $0, as: UTF8.self).split(separator: "HTTP/1.1 ").count > count - 1 && Self.isWhole($0)
    }
  }

  private static func isWhole(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let last = text.ranges(of: "HTTP/1.1 ").last, let blank = text[last.lowerBound...].firstRange(of: "\r\n\r\n")
    else { return false }
    let length = text[last.lowerBound...].firstMatch(of: /Content-Length: (\d+)/).flatMap { Int($0.1) } ?? 0
    return text[blank.upperBound...].utf8.count >= length
  }

  var text: String { String(decoding: received, as: UTF8.self) }

  /// The statuses of the answers received, in order.
  var statuses: [Int] {
    text.split(separator: "HTTP/1.1 ", omittingEmptySubsequences: false).dropFirst().compactMap { Int($0.prefix(3)) }
  }
}

enum Clock {
  static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
