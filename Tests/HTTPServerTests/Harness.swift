import Glibc
import HTTP
import HTTPServer
import Synchronization

/// Answers with what a test gives it.
struct Answering: HTTPResponder {
  var limit = 64 * 1_024
  var handler: @Sendable (HTTPRequest) async -> HTTPResponse

  func respond(to request: HTTPRequest) async -> HTTPResponse { await handler(request) }

  func bodyLimit(of method: HTTPMethod, path: String) -> Int { method == .get ? 0 : limit }
}

/// Says back what arrived: method, path, query and body size.
func echo(_ request: HTTPRequest) -> HTTPResponse {
  let line = "\(request.method.rawValue) \(request.path) ?\(request.query.urlEncoded) \(request.bodySize)"
  return HTTPResponse(status: 200, headers: ["Content-Type": "text/plain"], content: .bytes(Array(line.utf8)))
}

/// Collects what the server reports, from any thread.
final class Log: Sendable {
  private let kept = Mutex<[AccessRecord]>([])

  var records: [AccessRecord] { kept.withLock { $0 } }

  func append(_ record: AccessRecord) { kept.withLock { $0.append(record) } }
}

/// A folder that is gone when the test is over.
final class Folder: Sendable {
  let path: String

  init() throws {
    var template = Array("\(Folder.base)/sila-http-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw RawClient.NotConnected(code: errno) }
    path = String(cString: made)
  }

  deinit {
    for name in names { unlink("\(path)/\(name)") }
    rmdir(path)
  }

  var names: [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static var base: String {
    getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  }
}

/// Runs a server on a free port for the length of `use`.
func withServer(
  limit: Int = 64 * 1_024, _ change: (inout ServerOptions) -> Void = { _ in },
  handler: @escaping @Sendable (HTTPRequest) async -> HTTPResponse = echo,
  _ use: (HTTPServer, Folder, Log) async throws -> Void
) async throws {
  let folder = try Folder()
  let log = Log()
  let numbers = Atomic(0)
  var options = ServerOptions(spoolFolder: folder.path)
  options.port = 0
  change(&options)
  let server = try HTTPServer.start(
    options, responder: Answering(limit: limit, handler: handler),
    makeID: { String(numbers.add(1, ordering: .relaxed).newValue) }, onFinish: log.append)
  do {
    try await use(server, folder, log)
  } catch {
    await server.stop(grace: .zero)
    throw error
  }
  await server.stop(grace: .seconds(2))
}

/// Waits until the task is cancelled, as a handler does whose work never ends.
func untilCancelled() async {
  let (stream, continuation) = AsyncStream<Never>.makeStream()
  for await _ in stream {}
  continuation.finish()
}

/// Takes its time, as a slow handler does.
func letPass(milliseconds: Int) async {
  _ = await eventually(milliseconds: milliseconds) { false }
}

/// Waits until `isTrue`, for at most `milliseconds`; what it was then.
func eventually(milliseconds: Int = 5_000, _ isTrue: () -> Bool) async -> Bool {
  let end = Clock.milliseconds + milliseconds
  while !isTrue() {
    if Clock.milliseconds > end { return false }
    try? await Task.sleep(for: .milliseconds(2))
  }
  return true
}

extension AccessRecord {
  /// Stands for a request that a handler saw.
  init(_ request: HTTPRequest) {
    self.init(
      id: request.id, method: request.method.rawValue, route: nil, path: request.path, status: 0, microseconds: 0,
      bytes: 0, isComplete: true)
  }
}

/// What this process holds in memory.
func residentBytes() -> Int {
  guard let file = fopen("/proc/self/statm", "r") else { return 0 }
  defer { fclose(file) }
  var line = [CChar](repeating: 0, count: 128)
  guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
  let fields = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self).split(separator: " ")
  return (fields.count > 1 ? Int(fields[1]) ?? 0 : 0) * sysconf(Int32(_SC_PAGESIZE))
}
