import Foundation
import Glibc

/// The program being measured, as a process of its own with the settings it comes with.
final class Server {
  let port: UInt16
  private let process: pid_t
  /// From the start of the process to its first answer.
  let startUp: Duration

  struct Refusal: Error {
    let words: String
  }

  /// The processor time of the database server it asks, in seconds; 0 for the embedded engine, which is within.
  private let ofDatabase: @Sendable () -> Double

  /// Starts it over the data folder and database of `standing`; its log goes to a file there, as it would in use.
  init(_ program: String, over standing: Standing, port: UInt16) throws {
    self.port = port
    ofDatabase = { standing.processorTime }
    let start = ContinuousClock.now
    process = try Self.spawn(
      program,
      [
        "serve", "--listen", "127.0.0.1:\(port)", "--data", standing.folder, "--submissions", "0", "--attempts", "0",
      ] + standing.settings, log: "\(standing.folder)/server.log")
    startUp = try Self.waitUntilLive(port, since: start)
  }

  static func spawn(_ program: String, _ words: [String], log: String) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    let arguments = ([program] + words).map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, program, &actions, nil, arguments + [nil], environ)
    guard code == 0 else { throw Refusal(words: "cannot start \(program): \(String(cString: strerror(code)))") }
    return process
  }

  private static func waitUntilLive(_ port: UInt16, since start: ContinuousClock.Instant) throws -> Duration {
    let question = Array("GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".utf8)
    while ContinuousClock.now - start < .seconds(30) {
      if let connection = try? Connection(port: port), (try? connection.send(question))?.status == 200 {
        return ContinuousClock.now - start
      }
      usleep(500)
    }
    throw Refusal(words: "the server did not answer within 30 s; see server.log")
  }

  /// Tells it to stop and waits until it has.
  func stop() {
    kill(process, SIGTERM)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  /// Processor time it has used, in seconds, of all its threads.
  var processorTime: Double { Self.processorTime(of: process) }

  /// That of the database server, of all its processes.
  var databaseTime: Double { ofDatabase() }

  /// Processor time of a process and of those of its children that it has seen end.
  static func processorTime(of process: pid_t, withEnded: Bool = false) -> Double {
    let fields = text("/proc/\(process)/stat").split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 14 else { return 0 }
    let ticks = fields[withEnded ? 11...14 : 11...12].compactMap { Double($0) }.reduce(0, +)
    return ticks / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  /// Resident memory in MB: now, and the most there was.
  var memory: (now: Double, most: Double) {
    func field(_ name: String) -> Double {
      let line = Self.text("/proc/\(process)/status").split(separator: "\n").first { $0.hasPrefix(name) }
      return (line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) } ?? 0) / 1024
    }
    return (field("VmRSS:"), field("VmHWM:"))
  }

  private static func text(_ path: String) -> String {
    (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }
}
