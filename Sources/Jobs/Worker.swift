package import Casework
package import Office
import SQL

/// Does an office's jobs, so many at a time, until it is told to stop.
///
/// Any number of workers, in any number of processes, share one database: each job is in one worker's hands at a time, and
/// one whose worker fell silent passes to another. A job may therefore run twice, and its handler must bear that.
package actor Worker {
  /// Does one job of an association's; what it throws makes the job come back later.
  package typealias Handler = @Sendable (Job, Association.ID) async throws -> Void

  private let office: Office
  private let handlers: [Job.Kind: Handler]
  private let options: WorkerOptions
  /// Named in each claim; no other worker has the same.
  private let name: String

  /// Associations that may have something to do, each once, in the order they were told of.
  private var waiting: [Association.ID] = []
  private var running: [JobClaim: Task<Void, Never>] = [:]
  /// Associations that may have a long job to do, while one is under way.
  private var postponed: [Association.ID] = []
  /// Whether it is reaching for jobs at this moment.
  private var isLooking = false
  private var isStopping = false
  /// Whoever waits for anything of the above to change.
  private var onChange: [CheckedContinuation<Void, Never>] = []

  package init(
    office: Office, name: String, handlers: [Job.Kind: Handler], options: WorkerOptions = WorkerOptions()
  ) {
    (self.office, self.name, self.handlers, self.options) = (office, name, handlers, options)
  }

  /// Works until `stop` is called; returns once nothing more is taken.
  package func run() async {
    let words = office.wakeups.listen()
    let watching = [Task { await listen(to: words) }, Task { await poll() }]
    while await takeNext() {}
    for task in watching { task.cancel() }
    for task in watching { await task.value }
  }

  /// Takes nothing more, gives what is under way `drain` to end, and hands back the rest.
  package func stop(within drain: Duration) async {
    isStopping = true
    changed()
    let alarm = Task { [pause = options.pause] in
      guard (try? await pause(drain)) != nil else { return }
      await handBackAll()
    }
    while !running.isEmpty || isLooking { await change() }
    alarm.cancel()
    // What it is handing back is on its way to the database.
    await alarm.value
  }

  /// Looks at an association when there is a hand free.
  package func look(at association: Association.ID) {
    guard !waiting.contains(association) else { return }
    waiting.append(association)
    changed()
  }

  /// Returns once no association is to be looked at and no job is under way.
  package func rest() async {
    while !waiting.isEmpty || !running.isEmpty || isLooking { await change() }
  }
}

extension Worker {
  /// Takes what the next association has for the free hands; false when there is to be no next one.
  private func takeNext() async -> Bool {
    while !isStopping, waiting.isEmpty || running.count >= options.hands { await change() }
    guard !isStopping else { return false }
    isLooking = true
    let association = waiting.removeFirst()
    let most = min(options.share, options.hands - running.count)
    let isBusy = running.keys.contains { $0.job.kind.isLong }
    if isBusy, !postponed.contains(association) { postponed.append(association) }
    do {
      let claims = try await office.claimJobs(
        Set(handlers.keys.filter { !isBusy || !$0.isLong }), most: most, of: association, by: name, for: options.lease)
      for claim in claims { isStopping ? try await office.handBack(claim) : begin(claim) }
      // There may be more; the others come first.
      if claims.count == most { look(at: association) }
    } catch {
      options.report("jobs", error)
    }
    isLooking = false
    changed()
    return true
  }

  private func begin(_ claim: JobClaim) {
    running[claim] = Task {
      await carryOut(claim)
      running[claim] = nil
      if claim.job.kind.isLong { lookAtPostponed() }
      changed()
    }
  }

  /// One long job is done: whoever has another gets a look again.
  private func lookAtPostponed() {
    let associations = postponed
    postponed = []
    for association in associations { look(at: association) }
  }

  /// Runs the handler beside a sign of life, and writes down how it went.
  private func carryOut(_ claim: JobClaim) async {
    guard let handler = handlers[claim.job.kind] else { return }
    let result = await Result(of: {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await handler(claim.job, claim.association) }
        group.addTask { [office, options] in try await Self.keep(claim, in: office, options) }
        // The handler's end, or the loss of the claim, ends the other.
        defer { group.cancelAll() }
        try await group.next()
      }
    })
    await settle(claim, result)
  }

  private func settle(_ claim: JobClaim, _ result: Result<Void, any Error>) async {
    do {
      switch result {
      case .success: try await office.finish(claim)
      case .failure where Task.isCancelled: break
      case .failure(is ClaimLost): break
      case .failure(let error):
        options.report("job \(claim.job.kind.rawValue)", error)
        try await office.fail(claim, Job.Failure(error))
      }
    } catch {
      // It lapses and is taken again.
      options.report("jobs", error)
    }
  }

  /// The job passed into other hands while it ran.
  private struct ClaimLost: Error {}

  /// Extends the claim until it is cancelled; throws when it is lost.
  private static func keep(_ claim: JobClaim, in office: Office, _ options: WorkerOptions) async throws {
    while true {
      try await options.pause(.microseconds(options.lease.microseconds / 3))
      // A database that is away for a moment is no reason to stop: the claim holds until its lease ends.
      if let isOurs = try? await office.extend(claim, for: options.lease), !isOurs { throw ClaimLost() }
    }
  }

  /// Gives up what is under way, whether or not it heeds the cancellation: what it still brings about counts no more.
  private func handBackAll() async {
    for (claim, task) in running {
      task.cancel()
      do {
        try await office.handBack(claim)
      } catch {
        options.report("jobs", error)
      }
      running[claim] = nil
    }
    changed()
  }
}

extension Worker {
  /// Looks at what the wake-ups name; at everything when they may have missed something.
  private func listen(to words: AsyncStream<Scope>) async {
    for await scope in words {
      switch scope {
      case .host: await lookAround()
      case .association(let bytes): if let id = Association.ID(bytes: bytes) { look(at: id) }
      }
    }
  }

  /// Looks around at once and then now and then, for what nobody told of: words that were lost, hours that have come.
  private func poll() async {
    repeat {
      await lookAround()
    } while (try? await options.pause(options.interval())) != nil
  }

  private func lookAround() async {
    do {
      for association in try await office.associationIDs() { look(at: association) }
    } catch {
      options.report("jobs", error)
    }
  }

  private func change() async {
    await withCheckedContinuation { onChange.append($0) }
  }

  private func changed() {
    let told = onChange
    onChange = []
    for continuation in told { continuation.resume() }
  }
}
