import Glibc

/// One kept-alive connection that sends a request and waits for its answer.
final class Connection {
  private let socket: Int32
  private var buffer = [UInt8](repeating: 0, count: 256 * 1024)

  struct Answer {
    let status: Int
    let head: String
    let body: ArraySlice<UInt8>

    /// The value of a cookie that the answer sets.
    func cookie(_ name: String) -> String? {
      for line in head.split(separator: "\r\n") {
        guard line.lowercased().hasPrefix("set-cookie: \(name.lowercased())=") else { continue }
        return line.split(separator: "=", maxSplits: 1).last?.split(separator: ";").first.map(String.init)
      }
      return nil
    }
  }

  struct Broken: Error {}

  init(port: UInt16) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let code = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard code == 0 else { throw Broken() }
    var on: Int32 = 1
    setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
  }

  deinit { close(socket) }

  /// Sends a whole request and reads the whole answer, which must say its length.
  func send(_ request: [UInt8]) throws -> Answer {
    try write(request)
    var count = 0
    var end: Int?
    while end == nil {
      count += try receive(from: count)
      end = Self.endOfHead(buffer, count)
    }
    guard let end else { throw Broken() }
    let head = String(decoding: buffer[..<end], as: UTF8.self)
    let (status, length) = try Self.read(head)
    while count < end + length { count += try receive(from: count) }
    return Answer(status: status, head: head, body: buffer[end..<end + length])
  }

  private func write(_ request: [UInt8]) throws {
    var sent = 0
    while sent < request.count {
      let count = request.withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress?.advanced(by: sent), $0.count - sent, 0x4000)
      }
      guard count > 0 else { throw Broken() }
      sent += count
    }
  }

  private func receive(from place: Int) throws -> Int {
    if place == buffer.count { buffer += [UInt8](repeating: 0, count: buffer.count) }
    let count = buffer.withUnsafeMutableBytes { recv(socket, $0.baseAddress?.advanced(by: place), $0.count - place, 0) }
    guard count > 0 else { throw Broken() }
    return count
  }

  private static func endOfHead(_ buffer: [UInt8], _ count: Int) -> Int? {
    guard count >= 4 else { return nil }
    for place in 0...(count - 4)
    where buffer[place] == 13 && buffer[place + 1] == 10 && buffer[place + 2] == 13 && buffer[place + 3] == 10 {
      return place + 4
    }
    return nil
  }

  private static func read(_ head: String) throws -> (status: Int, length: Int) {
    var lines = head.split(separator: "\r\n").makeIterator()
    guard let first = lines.next(), let status = first.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    else { throw Broken() }
    while let line = lines.next() {
      guard line.utf8.count > 16, line.utf8.first == 67 || line.utf8.first == 99,
        line.lowercased().hasPrefix("content-length: ")
      else { continue }
      return (status, Int(line.dropFirst(16)) ?? 0)
    }
    return (status, 0)
  }
}
