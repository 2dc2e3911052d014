/// How a worker goes about its jobs.
package struct WorkerOptions: Sendable {
  /// How many jobs it does at once.
  package var hands = 8
  /// How many it takes from one association before it looks at the next.
  package var share = 4
  /// How long until it looks around again by itself: about half a minute, never in step with other processes.
  package var interval: @Sendable () -> Duration = { .milliseconds(Int.random(in: 20_000...40_000)) }
  /// Waits; a test puts its own in place.
  package var pause: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  /// Told of everything that went wrong, and what it was about.
  package var report: @Sendable (_ what: String, _ error: any Error) -> Void = { _, _ in }

  package init() {}
}
