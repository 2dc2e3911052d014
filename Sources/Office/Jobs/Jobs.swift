package import Casework
import SQL

/// A job in a worker's hands.
package struct JobClaim: Hashable, Sendable {
  package let association: Association.ID
  package let job: Job

  /// Whether the stored job is still in the same hands: neither lapsed and taken by another, nor settled.
  func holds(_ stored: Job) -> Bool {
    stored.state == .claimed && stored.worker == job.worker && stored.attempts == job.attempts
  }
}

extension Office {
  /// How long a job that was done stays on record.
  static let doneJobLife = Span.days(7)

  /// The identifiers of all associations of the host, in pages of a thousand.
  package func associationIDs() async throws -> [Association.ID] {
    var all: [Association.ID] = []
    while true {
      let last = all.last
      let page = try await database.read(in: .host) { tx in
        try AssociationStore.ids(after: last, limit: 1_000, in: tx)
      }
      all += page
      if page.count < 1_000 { return all }
    }
  }

  /// Takes up to `most` jobs of the kinds that are free, the longest due first; each is this worker's alone until its
  /// lease ends.
  ///
  /// The daily round of the day is queued on the way. A look that finds nothing writes nothing.
  package func claimJobs(
    _ kinds: Set<Job.Kind>, most: Int, of association: Association.ID, by worker: String, for lease: Span = Job.lease
  ) async throws -> [JobClaim] {
    let now = clock.now
    let kinds = Job.Kind.allCases.filter(kinds.contains)
    let round = dailyRound(at: now)
    let hasWork = try await database.read(in: .of(association)) { tx in
      if try kinds.contains(.dailyRound) && JobStore.find(.dailyRound, key: round.key, of: association, in: tx) == nil {
        return true
      }
      return try !Self.free(kinds, most: 1, at: now, of: association, in: tx).isEmpty
    }
    guard hasWork else { return [] }
    return try await database.write(in: .of(association)) { tx in
      if kinds.contains(.dailyRound) { try JobStore.insert(round, of: association, in: tx) }
      return try Self.free(kinds, most: most, at: now, of: association, in: tx).compactMap { found in
        var job = found
        job.claim(by: worker, for: lease, at: now)
        try JobStore.save(job, of: association, in: tx)
        return job.state == .claimed ? JobClaim(association: association, job: job) : nil
      }
    }
  }

  /// The round whose hour came last; its key is the day, so that any number of processes queue it once.
  private func dailyRound(at now: Instant) -> Job {
    let day = DailyHour.round.latest(at: now)
    return Job(
      randomness.identifier(at: now), .dailyRound, key: day.description, due: DailyHour.round.instant(on: day),
      queued: now)
  }

  private static func free(
    _ kinds: [Job.Kind], most: Int, at now: Instant, of association: Association.ID, in tx: any Transaction
  ) throws -> [Job] {
    let lapsed = try JobStore.list(.claimed, kinds, dueBy: now, limit: most, of: association, in: tx)
    let waiting = try JobStore.list(.waiting, kinds, dueBy: now, limit: most - lapsed.count, of: association, in: tx)
    return lapsed + waiting
  }
}

extension Office {
  /// Says that the job is done; nothing when it is in other hands by now.
  package func finish(_ claim: JobClaim) async throws {
    let now = clock.now
    try await settle(claim) { $0.finish(at: now) }
  }

  /// Says that the job failed: it comes back later, or is given up.
  package func fail(_ claim: JobClaim, _ failure: Job.Failure) async throws {
    let now = clock.now
    let chance = randomness.bytes(8).reduce(0) { $0 << 8 | UInt64($1) }
    try await settle(claim) { $0.fail(failure, at: now, chance: chance) }
  }

  /// Puts jobs back as if they had not been begun, for whoever has to stop.
  package func handBack(_ claim: JobClaim) async throws {
    let now = clock.now
    try await settle(claim) { $0.handBack(at: now) }
    wakeups.announce(.of(claim.association))
  }

  /// A sign of life; false when the job is in other hands by now.
  package func extend(_ claim: JobClaim, for lease: Span = Job.lease) async throws -> Bool {
    let now = clock.now
    return try await settle(claim) { $0.extend(for: lease, at: now) }
  }

  @discardableResult
  private func settle(
    _ claim: JobClaim, _ change: @escaping @Sendable (inout Job) -> Void
  ) async throws -> Bool {
    try await database.write(in: .of(claim.association)) { tx in
      guard var job = try JobStore.get(claim.job.id, of: claim.association, in: tx), claim.holds(job) else {
        return false
      }
      change(&job)
      try JobStore.save(job, of: claim.association, in: tx)
      return true
    }
  }
}

extension Job.Failure {
  /// The kind of error that a job ended with.
  package init(_ error: any Error) {
    self =
      switch (error, OfficeFault(error)) {
      case (is CarrierRefusal, _): .notCarried
      case (_, .unavailable): .unavailable
      case (_, .tookTooLong): .tookTooLong
      case (_, .broken), (_, nil): .broken
      }
  }
}
