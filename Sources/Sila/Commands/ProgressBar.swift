import Casework
import Glibc
import Lexicon
import Moving
import Synchronization

/// How far a long work has come.
struct Progress: Hashable {
  var name: String
  var rows: Int
  /// Nil where it is not known before the end.
  var total: Int?
  /// In hundredths.
  var share: Int
}

extension Progress {
  init(_ move: MoveProgress) {
    self.init(
      name: move.part == .copying ? "copying  " : "comparing", rows: move.rows, total: move.total,
      share: move.total == 0 ? 100 : move.rows * 100 / move.total)
  }

  init(_ list: PeopleImport) {
    switch list.stage {
    case .undoing:
      self.init(name: "taking back", rows: list.counts.removed + list.counts.kept, total: list.counts.taken, share: 0)
    default: self.init(name: "taking", rows: list.counts.rows, total: nil, share: 0)
    }
    share = list.counts.share / 10
  }
}

/// How far a long work is: a bar on a terminal, now and then a line elsewhere; on standard error.
final class ProgressBar: Sendable {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let state = Mutex(State())

  fileprivate struct State {
    var start: ContinuousClock.Instant?
    var first = 0
    var last: Progress?
    var shown: ContinuousClock.Instant?
  }

  /// Shows it at most five times a second, on paper every ten seconds; the first portion always.
  func show(_ progress: Progress) {
    let now = ContinuousClock.now
    let pause: Duration = isTerminal ? .milliseconds(200) : .seconds(10)
    let text = state.withLock { state -> String? in
      if state.start == nil { (state.start, state.first) = (now, progress.rows) }
      state.last = progress
      if let shown = state.shown, shown.advanced(by: pause) > now { return nil }
      state.shown = now
      return Self.text(progress, state.rate(at: now), isTerminal)
    }
    if let text { Terminal.write(isTerminal ? "\r\(text)\u{1B}[K" : "\(text)\n", to: STDERR_FILENO) }
  }

  /// Shows the end, and makes ready for another part.
  func end() {
    let text = state.withLock { state -> String? in
      defer { state = State() }
      return state.last.map { Self.text($0, state.rate(at: .now), isTerminal) }
    }
    if let text { Terminal.write(isTerminal ? "\r\(text)\u{1B}[K\n" : "\(text)\n", to: STDERR_FILENO) }
  }

  private static func text(_ progress: Progress, _ rate: Int?, _ isTerminal: Bool) -> String {
    let share = progress.share
    let full = share * 30 / 100
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: max(0, 30 - full))
    let speed = rate.map { ", \(grouped($0)) a second" } ?? ""
    let counts = "\(grouped(progress.rows))\(progress.total.map { " of \(grouped($0))" } ?? "") rows\(speed)"
    return "\(progress.name) \(isTerminal ? bar + " " : "")\(share) % · \(counts)"
  }
}

extension ProgressBar.State {
  /// Rows a second so far; nil in the first moment.
  fileprivate func rate(at now: ContinuousClock.Instant) -> Int? {
    guard let start, let last, now > start else { return nil }
    let (seconds, rest) = (now - start).components
    let time = Double(seconds) + Double(rest) / 1e18
    return time < 0.05 ? nil : Int(Double(last.rows - first) / time)
  }
}
