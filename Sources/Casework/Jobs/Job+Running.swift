extension Job {
  /// How long a claim holds without a sign of life, unless the host says otherwise.
  package static let lease = Span.minutes(2)
  /// So many attempts are made, which with the pauses between them takes about six hours.
  package static let mostAttempts = 14

  /// Whether a worker may take it at `moment`: it waits and is due, or whoever held it went silent.
  package func isFree(at moment: Instant) -> Bool {
    (state == .waiting || state == .claimed) && due <= moment
  }

  /// Gives it to a worker until the lease ends; one that lapsed too often is given up instead.
  ///
  /// An attempt counts when it begins, so that a job which takes its process down with it does not run for ever.
  package mutating func claim(by worker: String, for lease: Span = Job.lease, at moment: Instant) {
    if state == .claimed { failure = .lapsed }
    guard attempts < Self.mostAttempts else { return giveUp(at: moment) }
    attempts += 1
    (state, self.worker, due) = (.claimed, worker, moment + lease)
  }

  /// A sign of life: the claim holds for another lease.
  package mutating func extend(for lease: Span = Job.lease, at moment: Instant) { due = moment + lease }

  package mutating func finish(at moment: Instant) {
    (state, worker, failure, ended) = (.done, nil, nil, moment)
  }

  /// Puts it off for longer each time, or gives it up after the last attempt.
  ///
  /// `chance` is any number, drawn anew for each failure.
  package mutating func fail(_ failure: Failure, at moment: Instant, chance: UInt64) {
    self.failure = failure
    guard attempts < Self.mostAttempts else { return giveUp(at: moment) }
    (state, worker) = (.waiting, nil)
    due = moment + Backoff.pause(after: attempts, chance: chance)
  }

  /// Puts it back as if it had not been begun: whoever held it is told to stop.
  package mutating func handBack(at moment: Instant) {
    (state, worker, due, attempts) = (.waiting, nil, moment, max(attempts - 1, 0))
  }

  /// Whether a person may have it begun anew: it was given up, or failed and waits.
  package var canRunAgain: Bool { state == .dead || (state == .waiting && failure != nil) }

  /// Begins a job anew that was given up, or that waits for its next attempt; false when there is nothing to begin.
  package mutating func rerun(at moment: Instant) -> Bool {
    guard canRunAgain else { return false }
    (state, due, attempts, ended) = (.waiting, moment, 0, nil)
    return true
  }

  private mutating func giveUp(at moment: Instant) {
    (state, worker, due, ended) = (.dead, nil, moment, moment)
  }
}

/// How long a job that failed waits for its next attempt.
package enum Backoff {
  package static let shortest = Span.seconds(30)
  package static let longest = Span.hours(1)

  /// Doubles from half a minute up to an hour; `chance` takes up to half of it away, so that jobs which failed together do
  /// not come back together.
  package static func pause(after attempts: Int, chance: UInt64) -> Span {
    let doublings = min(max(attempts - 1, 0), 7)
    let whole = min(shortest.microseconds << Int64(doublings), longest.microseconds)
    return Span(microseconds: whole - Int64(chance % UInt64(whole / 2 + 1)))
  }
}
