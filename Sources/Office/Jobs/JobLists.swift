package import Casework
import SQL

/// What an association's jobs stand at, as far as a person needs to see it.
package struct JobLists: Hashable, Sendable {
  /// Given up, until a person has them run again.
  package var dead: [Job]
  package var claimed: [Job]
  package var waiting: [Job]
  /// Whether one of the lists is longer than what is shown of it.
  package var isCut: Bool
}

extension Office {
  /// So many jobs of each state are shown.
  package static let shownJobs = 50

  /// The jobs that are not done, for a person whose post carries `manageJobs`.
  package func jobs(as actor: StaffActor) async throws -> JobLists {
    try actor.must(.manageJobs)
    let most = Self.shownJobs
    return try await database.read(in: .of(actor.association)) { tx in
      let lists = try [Job.State.dead, .claimed, .waiting].map { state in
        try JobStore.list(state, Job.Kind.allCases, limit: most + 1, of: actor.association, in: tx)
      }
      let shown = lists.map { Array($0.prefix(most)) }
      return JobLists(
        dead: shown[0], claimed: shown[1], waiting: shown[2], isCut: lists.contains { $0.count > most })
    }
  }

  /// Begins a job anew that was given up or waits for its next attempt.
  ///
  /// `notFound` when there is no such job of the association's; one that is done or under way by now is left as it is.
  package func rerunJob(_ id: Job.ID, as actor: StaffActor) async throws {
    try actor.must(.manageJobs)
    let now = clock.now
    try await database.write(in: .of(actor.association)) { tx in
      guard let job = try JobStore.get(id, of: actor.association, in: tx) else { throw OfficeRefusal.notFound }
      try Self.rerun([job], at: now, as: actor, in: tx)
    }
    wakeups.announce(.of(actor.association))
  }

  /// Begins everything anew that was given up, up to a thousand jobs at a time.
  package func rerunDeadJobs(as actor: StaffActor) async throws {
    try actor.must(.manageJobs)
    let now = clock.now
    try await database.write(in: .of(actor.association)) { tx in
      let dead = try JobStore.list(.dead, Job.Kind.allCases, limit: 1_000, of: actor.association, in: tx)
      try Self.rerun(dead, at: now, as: actor, in: tx)
    }
    wakeups.announce(.of(actor.association))
  }

  /// Begins them anew and writes down who asked for it, by kind and number.
  private static func rerun(_ jobs: [Job], at now: Instant, as actor: StaffActor, in tx: any Transaction) throws {
    var counts: [Job.Kind: Int] = [:]
    for found in jobs {
      var job = found
      guard job.rerun(at: now) else { continue }
      try JobStore.save(job, of: actor.association, in: tx)
      counts[job.kind, default: 0] += 1
    }
    let events = Job.Kind.allCases.compactMap { kind in
      counts[kind].map { count in
        Event(
          .jobsRerun, by: actor.actor, at: now, policy: nil,
          facts: [Event.Fact(.category, kind.rawValue), Event.Fact(.number, String(count))])
      }
    }
    guard !events.isEmpty else { return }
    try AuditChain.append(events, about: nil, state: nil, of: actor.association, in: tx)
  }
}
