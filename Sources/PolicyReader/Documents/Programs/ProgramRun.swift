import Glibc

/// One run of a program on untrusted input, with an end to everything it may use.
///
/// There is no shell. The program sees its input, its output and nothing else of ours: a new process group, no other open
/// file, an environment of four words, the root folder. Before it starts, `prlimit` bounds its address space, processor time,
/// file size and open files. When its time is up the whole group is killed, and it is always reaped.
struct ProgramRun {
  /// How a program ended.
  enum End: Hashable {
    case exited(Int32)
    /// Killed from outside or by a bound it ran into.
    case killed(signal: Int32)
    case outOfTime
  }

  let program: DocumentProgram
  let arguments: [String]

  init(_ program: DocumentProgram, _ arguments: [String]) {
    self.program = program
    self.arguments = arguments
  }

  /// Runs the program to its end, from `input` to `output`, and returns how it ended and the first of its complaints.
  func run(from input: OpenFile, to output: OpenFile, in work: ExtractionWork) throws(DocumentRefusal) -> (
    end: End, complaint: String
  ) {
    try work.requireTime()
    let complaints = try OpenFile.inMemory()
    let lifeline = try Lifeline()
    let process = try start(from: input.reopened(), to: output, complaints: complaints, lifeline: lifeline, in: work)
    lifeline.closeOurEnd()
    let ended = lifeline.wait(milliseconds: work.millisecondsLeft)
    // Whatever the program started dies with it.
    kill(-process, SIGKILL)
    let status = Self.reap(process)
    let complaint = String(decoding: try complaints.firstBytes(4_096), as: UTF8.self)
    return (ended ? Self.end(status) : .outOfTime, complaint)
  }

  private func start(
    from input: OpenFile, to output: OpenFile, complaints: OpenFile, lifeline: Lifeline, in work: ExtractionWork
  ) throws(DocumentRefusal) -> pid_t {
    let wrapper = try work.programs.path(of: .prlimit)
    let words = try [wrapper] + Self.bounds(of: work) + ["--", work.programs.path(of: program)] + arguments
    let descriptors = [input.descriptor, output.descriptor, complaints.descriptor, lifeline.theirEnd]
    guard let process = Spawn(words: words, environment: Self.environment, descriptors: descriptors).start() else {
      throw .unreadable
    }
    return process
  }

  private static let environment = ["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=/nonexistent", "OMP_THREAD_LIMIT=1"]

  /// The bounds as `prlimit` takes them; none above what this process itself is held to.
  private static func bounds(of work: ExtractionWork) -> [String] {
    let seconds = work.millisecondsLeft / 1_000 + 1
    return [
      "--as=\(within(__rlimit_resource_t(RLIMIT_AS.rawValue), work.limits.programMemory))",
      "--cpu=\(within(__rlimit_resource_t(RLIMIT_CPU.rawValue), seconds))",
      "--fsize=\(within(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), work.limits.programOutput))",
      "--nofile=\(within(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), 64))", "--core=0",
    ]
  }

  private static func within(_ kind: __rlimit_resource_t, _ wanted: Int) -> UInt {
    var limit = rlimit()
    guard getrlimit(kind, &limit) == 0 else { return UInt(wanted) }
    return min(limit.rlim_max, UInt(wanted))
  }

  private static func reap(_ process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status
  }

  /// Takes the status of `waitpid` apart, as its macros do.
  private static func end(_ status: Int32) -> End {
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
  }
}
