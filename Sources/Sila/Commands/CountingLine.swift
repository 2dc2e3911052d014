import Glibc
import Lexicon
import Synchronization

/// How many values were gone over so far, in one line of a terminal; elsewhere nothing.
final class CountingLine: Sendable {
  private let name: String
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let shown = Mutex<ContinuousClock.Instant?>(nil)

  init(_ name: String) { self.name = name }

  /// Shows the number at most five times a second.
  func show(_ count: Int) {
    guard isTerminal else { return }
    let isDue = shown.withLock { shown in
      let now = ContinuousClock.now
      if let last = shown, last.advanced(by: .milliseconds(200)) > now { return false }
      shown = now
      return true
    }
    if isDue { Terminal.write("\r\(name): \(grouped(count)) values\u{1B}[K", to: STDERR_FILENO) }
  }

  func end() {
    if isTerminal { Terminal.write("\r\u{1B}[K", to: STDERR_FILENO) }
  }
}
