import Glibc
import Testing

@testable import PolicyReader

/// Stands in for a program: a folder in which `pdftotext` is a script.
@Suite("Programs run on untrusted files", .serialized)
struct ProgramRunTests {
  private func run(
    _ script: String, seconds: Int = 10, input: [UInt8] = []
  ) throws -> (end: ProgramRun.End, output: String, complaint: String) {
    try TestFiles.withFolder { folder in
      symlink("/usr/bin/prlimit", "\(folder)/prlimit")
      try TestFiles.script(script, at: "\(folder)/pdftotext")
      var limits = DocumentLimits.standard
      limits.seconds = seconds
      limits.programOutput = 1_000_000
      let work = ExtractionWork(limits: limits, programs: DocumentPrograms(folders: [folder]))
      let output = try OpenFile.inMemory()
      let (end, complaint) = try ProgramRun(.pdftotext, ["a b", "$HOME"])
        .run(from: .inMemory(input), to: output, in: work)
      return (end, String(decoding: try output.firstBytes(2_000_000), as: UTF8.self), complaint)
    }
  }

  @Test("arguments arrive as they are, input as standard input, and complaints apart")
  func plain() throws {
    let outcome = try run("echo \"$1|$2\"; cat; echo no >&2; exit 3", input: Array("نص".utf8))
    #expect(outcome.end == .exited(3))
    #expect(outcome.output == "a b|$HOME\nنص")
    #expect(outcome.complaint == "no\n")
  }

  @Test("a program sees a bare environment, the root folder and no open file of ours")
  func surroundings() throws {
    let secret = try OpenFile.inMemory([1, 2, 3])
    let outcome = try run("env | sort | cut -d= -f1 | tr '\\n' ' '; pwd; ls /proc/$$/fd | tr '\\n' ' '")
    withExtendedLifetime(secret) {}
    #expect(outcome.output.hasPrefix("HOME LC_ALL OMP_THREAD_LIMIT PATH PWD /\n"))
    #expect(!outcome.output.contains(" \(secret.descriptor) ") || secret.descriptor <= 3 || secret.descriptor == 10)
  }

  @Test("a program that goes on for ever is killed with all it started")
  func endless() throws {
    let start = ContinuousClock.now
    let outcome = try run("sleep 300 & echo $!; sleep 300", seconds: 1)
    #expect(outcome.end == .outOfTime)
    #expect(ContinuousClock.now - start < .seconds(30))
    let child = try #require(pid_t(outcome.output.filter(\.isNumber)))
    #expect(isGone(child))
  }

  @Test("a program that leaves another behind when it ends does not keep it")
  func straggler() throws {
    let outcome = try run("sleep 300 3>&- & echo $!")
    #expect(outcome.end == .exited(0))
    #expect(isGone(try #require(pid_t(outcome.output.filter(\.isNumber)))))
  }

  @Test("a program that writes without end is stopped at its bound")
  func endlessOutput() throws {
    let outcome = try run("exec cat /dev/zero")
    #expect(outcome.end == .killed(signal: SIGXFSZ))
    #expect(outcome.output.utf8.count == 1_000_000)
  }

  @Test("a program is held to its address space, processor time and files")
  func bounds() throws {
    let outcome = try run("ulimit -v; ulimit -t; ulimit -n; ulimit -c", seconds: 5)
    #expect(outcome.output == "524288\n5\n64\n0\n")
  }

  /// Whether a process has ended; one that nobody has reaped yet has ended too.
  private func isGone(_ process: pid_t) -> Bool {
    for _ in 0..<1_000 {
      if kill(process, 0) != 0 { return true }
      if let status = try? OpenFile(path: "/proc/\(process)/stat").firstBytes(512) {
        if String(decoding: status, as: UTF8.self).contains(") Z ") { return true }
      }
      sched_yield()
    }
    return false
  }
}
