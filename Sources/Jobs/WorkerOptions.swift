package import Casework

/// How a worker goes about its jobs.
package struct WorkerOptions: Sendable {
  /// How many jobs it does at once.
  package var hands = 8
  /// How many it takes from one association before it looks at the next.
  package var share = 4
  /// How long a job stays its own without a sign of life, of which it gives one each third of that time.
  package let lease: Span
  /// How long until it looks around again by itself: about a quarter of the lease, never in step with other processes.
  package var interval: @Sendable () -> Duration
  /// Waits; a test puts its own in place.
  package var pause: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  /// Told of everything that went wrong, and what it was about.
  package var report: @Sendable (_ what: String, _ error: any Error) -> Void = { _, _ in }

  /// Options whose times follow from the lease.
  package init(lease: Span = Job.lease) {
    self.lease = lease
    let whole = lease.microseconds
    interval = { .microseconds(Int64.random(in: whole / 6...whole / 3)) }
  }
}
