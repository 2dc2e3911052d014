import Glibc
import SQL
import SQLite
import Testing

@Suite("Sudden death")
struct DurabilityTests {
  /// Ten kills; `SILA_KILLS=50` for more.
  private static let kills = getenv("SILA_KILLS").flatMap { Int(String(cString: $0)) } ?? 10

  @Test("every write that was acknowledged before a kill -9 under sixteen writers is there")
  func kill() async throws {
    let folder = try TemporaryFolder()
    var moments = Moments(state: 2026)
    var acknowledged: [Int64: Int64] = [:]
    for _ in 0..<Self.kills {
      let run = try ProbeRun(database: folder / "office.db")
      try run.killAfter(lines: Int.random(in: 1...3000, using: &moments)) { writer, number in
        acknowledged[writer] = max(acknowledged[writer] ?? 0, number)
      }
      try await mustHold(acknowledged, in: folder / "office.db")
    }
  }

  /// A writer numbers its entries without gaps, so those up to the last acknowledged one must all be there.
  private func mustHold(_ acknowledged: [Int64: Int64], in path: String) async throws {
    let database = try SQLiteDatabase.open(at: path)
    let rows = """
      SELECT tally.writer, tally.count, count(entry.number), max(entry.number)
      FROM tally JOIN entry ON entry.writer = tally.writer GROUP BY tally.writer
      """
    let found = try await database.read(in: .host) { transaction in
      try transaction.rows(rows, []) { row in try (0..<4).map { try row.integer($0) } }
    }
    let kept = Dictionary(uniqueKeysWithValues: found.map { ($0[0], $0[1]) })
    for row in found { #expect(row[1] == row[2] && row[2] == row[3], "half a write: \(row)") }
    for (writer, number) in acknowledged {
      #expect(kept[writer] ?? 0 >= number, "writer \(writer) lost an acknowledged write")
    }
    let findings = try await database.quickCheck()
    #expect(findings.isEmpty)
    await database.close()
  }
}

/// Numbers that are the same in every run.
private struct Moments: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state
  }
}

/// One life of the probe, with the end of the pipe it writes its lines to.
private struct ProbeRun {
  private let process: pid_t
  private let output: UnsafeMutablePointer<FILE>

  init(database: String) throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0, fcntl(ends[0], F_SETFD, FD_CLOEXEC) == 0, fcntl(ends[1], F_SETFD, FD_CLOEXEC) == 0,
      let output = fdopen(ends[0], "r")
    else { throw Failure.noPipe }
    self.output = output
    defer { close(ends[1]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    let program = try Self.program()
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup(database), nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    guard posix_spawn(&process, program, &actions, nil, &arguments, environ) == 0 else { throw Failure.notStarted }
    self.process = process
  }

  /// Kills the probe once it has printed so many lines, and reads what it had printed until then.
  func killAfter(lines limit: Int, read: (_ writer: Int64, _ number: Int64) -> Void) throws {
    defer { fclose(output) }
    var line = [CChar](repeating: 0, count: 64)
    var count = 0
    while fgets(&line, Int32(line.count), output) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      let numbers = text.split { $0 == " " || $0 == "\n" }.compactMap { Int64($0) }
      guard numbers.count == 2 else { throw Failure.strangeLine(text) }
      read(numbers[0], numbers[1])
      count += 1
      if count == limit { kill(process, SIGKILL) }
    }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    guard count >= limit, status & 0x7F == SIGKILL else { throw Failure.diedByItself }
  }

  /// The probe lies beside the program that runs the tests.
  private static func program() throws -> String {
    var path = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &path, path.count)
    guard length > 0 else { throw Failure.notStarted }
    let tests = String(decoding: path[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
    let folder = tests.split(separator: "/").dropLast().joined(separator: "/")
    return "/\(folder)/SQLiteCrashProbe"
  }

  enum Failure: Error {
    case noPipe, notStarted, diedByItself
    case strangeLine(String)
  }
}
