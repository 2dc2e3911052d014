import Glibc

extension ProgramRun.End {
  /// What to tell about a file of that format when the program did not end well; nil when it did.
  func refusal(of format: DocumentFormat, in work: ExtractionWork) -> DocumentRefusal? {
    switch self {
    case .exited(0): nil
    case .outOfTime, .killed(signal: SIGXCPU): .tookTooLong(seconds: work.limits.seconds)
    case .killed(signal: SIGXFSZ): .unpacksTooFar
    // A program that runs out of memory or falls over has met a file that no sound program made.
    case .exited, .killed: .broken(format)
    }
  }
}
