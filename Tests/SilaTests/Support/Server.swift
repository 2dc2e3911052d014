import Foundation
import Glibc
import HTTP
import Visiting

/// `sila serve` on a free port of this machine, over a data folder.
final class Server: Sendable {
  let process: Child
  let port: UInt16

  struct NotReady: Error, CustomStringConvertible {
    let description: String
  }

  init(data: String, _ arguments: [String] = [], environment: [String: String] = [:]) async throws {
    process = try Child(
      Sila.path,
      [
        "serve", "--listen", "127.0.0.1:0", "--data", data, "--attempts", "0", "--submissions", "0", "--assets",
        "\(Sila.root)/Assets",
      ] + arguments, environment: environment)
    port = try await Self.port(of: process)
  }

  /// The last line the program prints once it serves is its address.
  private static func port(of process: Child) async throws -> UInt16 {
    var port: UInt16?
    await eventually {
      port = process.output.firstMatch(of: /https?:\/\/127\.0\.0\.1:(\d+)\n/).flatMap { UInt16($0.1) }
      return port != nil || process.hasEnded
    }
    guard let port else { throw NotReady(description: process.errors) }
    return port
  }

  /// Stops it as the system does, and waits for its end.
  @discardableResult
  func stop() async -> Int32 {
    process.signal(SIGTERM)
    return await process.end()
  }

  var door: SocketDoor { SocketDoor(port: port) }

  /// The access log's lines, once they are written.
  var log: [String] { process.errors.split(separator: "\n").map(String.init) }
}

/// The demo's associations, loaded once and copied, for loading takes its time.
enum Demo {
  private static let loaded = Task {
    let folder = try Folder()
    let server = try await Server(data: "\(folder.path)/data", ["--log", "off", "--demo"])
    await server.stop()
    return folder
  }

  /// A folder whose `data` is the demo's, to do with as one likes.
  static func folder() async throws -> Folder {
    let folder = try Folder()
    try await copy(to: "\(folder.path)/data")
    return folder
  }

  /// The keys of every copy of it.
  static func keyFile() async throws -> String { "\(try await loaded.value.path)/data/keys/sila.key" }

  static func copy(to data: String) async throws {
    try FileManager.default.copyItem(atPath: "\(try await loaded.value.path)/data", toPath: data)
  }
}

/// The site through a socket, a connection for each request.
struct SocketDoor: Door {
  let port: UInt16

  func answer(_ request: HTTPRequest) async throws -> HTTPResponse {
    let socket = try Socket(port: port)
    try await socket.send(Self.bytes(of: request))
    return try Self.response(try await socket.readToEnd())
  }

  static func bytes(of request: HTTPRequest) -> [UInt8] {
    let query = request.query.fields.isEmpty ? "" : "?" + request.query.urlEncoded
    var head = "\(request.method.rawValue) \(PercentCoding.encodePath(request.path))\(query) HTTP/1.1\r\n"
    for field in request.headers.fields { head += "\(field.name): \(field.value)\r\n" }
    var body: [UInt8] = []
    if case .bytes(let bytes) = request.body { body = bytes }
    if request.method == .post { head += "Content-Length: \(body.count)\r\n" }
    return Array("\(head)Connection: close\r\n\r\n".utf8) + body
  }

  static func response(_ bytes: [UInt8]) throws -> HTTPResponse {
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else {
      throw Server.NotReady(description: "an answer without a head: \(String(decoding: bytes, as: UTF8.self))")
    }
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
    var response = HTTPResponse(status: Int(lines[0].split(separator: " ").dropFirst().first ?? "") ?? 0)
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      response.headers.append(String(parts[0]), parts[1].trimmingCharacters(in: .whitespaces))
    }
    response.content = .bytes(Array(bytes[end.upperBound...]))
    return response
  }
}

/// A connection whose waiting happens on a thread of its own.
final class Socket: Sendable {
  private let descriptor: Int32

  init(port: UInt16) throws {
    descriptor = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = port.bigEndian
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = withUnsafeBytes(of: place) { bytes -> Int32 in
      guard let start = bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self) else { return -1 }
      return connect(descriptor, start, socklen_t(bytes.count))
    }
    guard result == 0 else {
      close(descriptor)
      throw Server.NotReady(description: "no connection: \(errno)")
    }
    var patience = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(descriptor) }

  func send(_ bytes: [UInt8]) async throws {
    try await aside { [descriptor] in
      var sent = 0
      while sent < bytes.count {
        let count = bytes.withUnsafeBytes {
          Glibc.send(descriptor, $0.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL))
        }
        guard count > 0 else { throw Server.NotReady(description: "the server closed while it was sent to") }
        sent += count
      }
    }
  }

  /// What came until some words did, with the rest of the piece that brought them; or until the server closed.
  func read(until words: String) async throws -> String {
    try await aside { [descriptor] in
      var received: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 4 * 1024)
      while received.firstRange(of: Array(words.utf8)) == nil || received.suffix(4) != Array("\n\n\r\n".utf8)[...] {
        let count = recv(descriptor, &buffer, buffer.count, 0)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { break }
        received += buffer[..<count]
      }
      return String(decoding: received, as: UTF8.self)
    }
  }

  func readToEnd() async throws -> [UInt8] {
    try await aside { [descriptor] in
      var received: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 64 * 1024)
      while true {
        let count = recv(descriptor, &buffer, buffer.count, 0)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return received }
        received += buffer[..<count]
      }
    }
  }

  private static let threads = DispatchQueue(label: "sila.tests.sockets", attributes: .concurrent)

  private func aside<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      Self.threads.async { continuation.resume(with: Swift.Result(catching: work)) }
    }
  }
}
