import Casework
import Engines
import SQL
import Testing

@testable import Office

@Suite("Jobs", .onEveryEngine)
struct JobTests {
  @Test("the daily round is queued once a day, however many offices look")
  func scheduledOnce() async throws {
    try await Branch.open { branch in
      let other = try branch.house.neighbour()
      #expect(try await branch.claim().map(\.job.key) == ["2026-11-22"])
      #expect(try await other.claimJobs([.dailyRound], most: 9, of: branch.id, by: "theirs").isEmpty)
      branch.house.clock.advance(by: .days(1))
      let next = try await other.claimJobs([.dailyRound], most: 9, of: branch.id, by: "theirs")
      #expect(next.contains { $0.job.key == "2026-11-23" })
    }
  }

  @Test("a job is taken by one of those who reach for it at once")
  func race() async throws {
    try await Branch.open { branch in
      let (ours, theirs) = (branch.office, try branch.house.neighbour())
      let claims = try await withThrowingTaskGroup(of: [JobClaim].self) { group in
        for place in 0..<8 {
          let office = place.isMultiple(of: 2) ? ours : theirs
          group.addTask { try await office.claimJobs([.dailyRound], most: 9, of: branch.id, by: "worker \(place)") }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      #expect(claims.count == 1)
    }
  }

  @Test("a second job of the same kind and key is no second job")
  func dedupe() async throws {
    try await Branch.open { branch in
      let now = branch.house.clock.now
      let queued = try await branch.house.database.write(in: .of(branch.id)) { tx in
        try (1...2).map { low in
          try JobStore.insert(
            Job(Job.ID(high: 1, low: low), .delivery, key: "same", due: now, queued: now), of: branch.id, in: tx)
        }
      }
      #expect(queued == [true, false])
    }
  }

  @Test("a job that is done is not taken again")
  func done() async throws {
    try await Branch.open { branch in
      for claim in try await branch.claim() { try await branch.office.finish(claim) }
      branch.house.clock.advance(by: .hours(2))
      #expect(try await branch.claim().isEmpty)
    }
  }

  @Test("a job that failed comes back after its pause, and is given up after its last attempt")
  func failing() async throws {
    try await Branch.open { branch in
      for _ in 0..<Job.mostAttempts {
        let claim = try await branch.oneClaim()
        try await branch.office.fail(claim, .unavailable)
        #expect(try await branch.claim().isEmpty)
        branch.house.clock.advance(by: Backoff.longest)
      }
      #expect(try await branch.claim().isEmpty)
      let lists = try await branch.office.jobs(as: branch.actor(.administrator))
      #expect(lists.dead.map(\.failure) == [.unavailable])
    }
  }

  @Test("a job whose worker went silent is taken by another, and the silent one settles nothing any more")
  func lapse() async throws {
    try await Branch.open { branch in
      let silent = try await branch.oneClaim()
      branch.house.clock.advance(by: Job.lease)
      let taken = try await branch.claim(by: "theirs")
      #expect(taken.map(\.job.id) == [silent.job.id])
      #expect(try await branch.office.extend(silent) == false)
      try await branch.office.finish(silent)
      #expect(try await branch.office.jobs(as: branch.actor(.administrator)).claimed.map(\.worker) == ["theirs"])
    }
  }

  @Test("a sign of life keeps a job")
  func extended() async throws {
    try await Branch.open { branch in
      let claim = try await branch.oneClaim()
      branch.house.clock.advance(by: .minutes(1))
      #expect(try await branch.office.extend(claim))
      branch.house.clock.advance(by: .minutes(1))
      #expect(try await branch.claim(by: "theirs").isEmpty)
    }
  }

  @Test("a job that is handed back is free at once, and the attempt is not counted")
  func handBack() async throws {
    try await Branch.open { branch in
      try await branch.office.handBack(branch.oneClaim())
      #expect(try await branch.claim(by: "theirs").map(\.job.attempts) == [1])
    }
  }

  @Test("a job that was done is forgotten after a week")
  func forgetting() async throws {
    try await Branch.open { branch in
      try await branch.office.finish(branch.oneClaim())
      branch.house.clock.advance(by: .days(8))
      try await branch.office.sweep(branch.id)
      #expect(try await branch.house.count("SELECT COUNT(*) FROM job") == 0)
    }
  }

  @Test("nobody reaches another association's jobs")
  func isolation() async throws {
    try await House.open { house in
      let (ours, theirs) = (try await house.branch("amal"), try await house.branch("birr"))
      let claim = try await theirs.oneClaim()
      #expect(try await ours.claim().allSatisfy { $0.association == ours.id })
      await #expect(throws: OfficeRefusal.notFound) {
        try await house.office.rerunJob(claim.job.id, as: ours.actor(.administrator))
      }
      let stranger = JobClaim(association: ours.id, job: claim.job)
      #expect(try await house.office.extend(stranger) == false)
    }
  }
}

@Suite("Jobs that a person has run again", .onEveryEngine)
struct RerunTests {
  @Test("ask for the duty", arguments: Role.allCases)
  func duty(role: Role) async throws {
    try await Branch.open { branch in
      let dead = try await branch.deadJob()
      let actor = try branch.actor(role)
      if actor.may(.manageJobs) {
        try await branch.office.rerunJob(dead, as: actor)
        #expect(try await branch.claim().map(\.job.id) == [dead])
      } else {
        await #expect(throws: OfficeRefusal.notAllowed(.manageJobs)) {
          try await branch.office.rerunJob(dead, as: actor)
        }
        await #expect(throws: OfficeRefusal.notAllowed(.manageJobs)) {
          try await branch.office.rerunDeadJobs(as: actor)
        }
        await #expect(throws: OfficeRefusal.notAllowed(.manageJobs)) { _ = try await branch.office.jobs(as: actor) }
        #expect(try await branch.claim().isEmpty)
      }
    }
  }

  @Test("are told in the audit chain by kind and number, and the chain stays whole")
  func audit() async throws {
    try await Branch.open { branch in
      _ = try await branch.deadJob()
      let administrator = try branch.actor(.administrator)
      try await branch.office.rerunDeadJobs(as: administrator)
      let event = try await branch.office.latestEvents(before: nil, as: administrator).events.first?.event
      #expect(event?.kind == .jobsRerun && event?.actor == administrator.actor)
      #expect(event?[.category] == "daily_round" && event?[.number] == "1")
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("wake the workers")
  func wake() async throws {
    try await Branch.open { branch in
      let dead = try await branch.deadJob()
      let words = branch.office.wakeups.listen()
      try await branch.office.rerunJob(dead, as: branch.actor(.administrator))
      for await word in words {
        #expect(word == .of(branch.id))
        break
      }
    }
  }

  @Test("are left as they are when there is nothing to begin")
  func nothing() async throws {
    try await Branch.open { branch in
      let claim = try await branch.oneClaim()
      let administrator = try branch.actor(.administrator)
      try await branch.office.rerunJob(claim.job.id, as: administrator)
      #expect(try await branch.claim(by: "theirs").isEmpty)
      #expect(
        try await branch.office.latestEvents(before: nil, as: administrator).events.first?.event.kind != .jobsRerun)
    }
  }
}

extension Branch {
  func claim(_ kinds: Set<Job.Kind> = [.dailyRound, .delivery], by worker: String = "ours") async throws -> [JobClaim] {
    try await office.claimJobs(kinds, most: 9, of: id, by: worker)
  }

  /// The daily round of the first day, which is due at once.
  func oneClaim() async throws -> JobClaim {
    guard let claim = try await claim([.dailyRound]).first else { throw OfficeRefusal.notFound }
    return claim
  }

  /// A daily round that was given up; the day has not passed.
  func deadJob() async throws -> Job.ID {
    let claim = try await oneClaim()
    try await house.meddle("UPDATE job SET attempts = 14")
    let last = JobClaim(association: id, job: try await stored(claim.job.id))
    try await office.fail(last, .broken)
    return claim.job.id
  }

  func stored(_ job: Job.ID) async throws -> Job {
    let found = try await house.database.read(in: .of(id)) { tx in try JobStore.get(job, of: id, in: tx) }
    guard let found else { throw OfficeRefusal.notFound }
    return found
  }
}
