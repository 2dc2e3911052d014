import Foundation
import Glibc
import Synchronization

/// A started process, its output going to files; it ends with whoever holds it, so that a test that throws leaves none behind.
final class Child: Sendable {
  let identifier: pid_t
  let folder: Folder
  /// Somebody waits for its end or has seen it, after which its number may be another's.
  private let isAwaited = Mutex(false)

  struct NotStarted: Error {
    let program: String
    let code: Int32
  }

  /// Starts `program` with nothing of this process's environment but PATH and HOME.
  init(
    _ program: String, _ arguments: [String], environment: [String: String] = [:], input: String? = nil
  ) throws {
    folder = try Folder()
    try Data((input ?? "").utf8).write(to: URL(fileURLWithPath: "\(folder.path)/in"))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "\(folder.path)/in", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "\(folder.path)/out", O_WRONLY | O_CREAT | O_APPEND, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "\(folder.path)/err", O_WRONLY | O_CREAT | O_APPEND, 0o600)
    let inherited = (["PATH", "HOME"] as [String]).compactMap { name in
      getenv(name).map { "\(name)=\(String(cString: $0))" }
    }
    var words = Self.pointers([program] + arguments)
    var variables = Self.pointers(inherited + environment.map { "\($0.key)=\($0.value)" })
    defer { for pointer in words + variables { free(pointer) } }
    var started: pid_t = 0
    let code = posix_spawn(&started, program, &actions, nil, &words, &variables)
    guard code == 0 else { throw NotStarted(program: program, code: code) }
    identifier = started
  }

  /// Copies that the caller frees, with the end mark C expects.
  private static func pointers(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    var pointers: [UnsafeMutablePointer<CChar>?] = texts.map { text in strdup(text) }
    pointers.append(nil)
    return pointers
  }

  var output: String { folder.text("out") }
  var errors: String { folder.text("err") }

  func signal(_ number: Int32) { kill(identifier, number) }

  deinit {
    guard isAwaited.withLock({ !$0 }) else { return }
    var status: Int32 = 0
    kill(identifier, SIGKILL)
    waitpid(identifier, &status, 0)
  }

  /// Whether it has ended by itself.
  var hasEnded: Bool {
    isAwaited.withLock { isAwaited in
      var status: Int32 = 0
      if !isAwaited { isAwaited = waitpid(identifier, &status, WNOHANG) == identifier }
      return isAwaited
    }
  }

  /// Waits for the end; the exit status, or minus the signal that ended it.
  func end() async -> Int32 {
    isAwaited.withLock { $0 = true }
    let identifier = identifier
    return await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        var status: Int32 = 0
        while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
        continuation.resume(returning: status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F))
      }
    }
  }
}

/// A folder that is gone when nobody holds it any more.
final class Folder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "sila-program-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func text(_ name: String) -> String {
    FileManager.default.contents(atPath: "\(path)/\(name)").map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    return "\(path)/\(name)"
  }
}

/// The built program.
enum Sila {
  /// It lies beside the program that runs the tests.
  static let path: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return "/" + tests.split(separator: "/").dropLast().joined(separator: "/") + "/sila"
  }()

  /// The package's own folder.
  static let root = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" }

  struct Result: Sendable {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Runs a command to its end.
  static func run(_ arguments: [String], environment: [String: String] = [:]) async throws -> Result {
    let process = try Child(path, arguments, environment: environment)
    let status = await process.end()
    return Result(status: status, output: process.output, errors: process.errors)
  }

  /// Runs another program, such as openssl, to its end.
  static func run(program: String, _ arguments: [String], input: String? = nil) async throws -> Result {
    let process = try Child(program, arguments, input: input)
    let status = await process.end()
    return Result(status: status, output: process.output, errors: process.errors)
  }
}
