/// What one extraction may use: its bounds, the programs at hand and the time that is left.
struct ExtractionWork: Sendable {
  let limits: DocumentLimits
  let programs: DocumentPrograms
  private let end: ContinuousClock.Instant

  init(limits: DocumentLimits, programs: DocumentPrograms) {
    self.limits = limits
    self.programs = programs
    end = .now + .seconds(limits.seconds)
  }

  /// Whole milliseconds left, never less than zero.
  var millisecondsLeft: Int {
    let left = ContinuousClock.now.duration(to: end).components
    return max(0, Int(left.seconds) * 1_000 + Int(left.attoseconds / 1_000_000_000_000_000))
  }

  /// Refuses when the time is up.
  func requireTime() throws(DocumentRefusal) {
    guard millisecondsLeft > 0 else { throw .tookTooLong(seconds: limits.seconds) }
  }
}
