import Casework
import Testing

@Suite("A job")
struct JobTests {
  private let noon = Instant(seconds: 1_789_279_200)

  private func job() -> Job {
    Job(Job.ID(high: 1, low: 1), .delivery, key: "1", due: noon, queued: noon)
  }

  /// A job whose attempts all failed.
  private func dead() -> Job {
    var job = job()
    for _ in 0..<Job.mostAttempts {
      job.claim(by: "ours", at: job.due)
      job.fail(.notCarried, at: job.due, chance: 0)
    }
    return job
  }

  @Test("is free when it is due, and not before")
  func due() {
    #expect(job().isFree(at: noon))
    #expect(!job().isFree(at: noon - .seconds(1)))
  }

  @Test("that is claimed belongs to its worker until the lease ends")
  func claim() {
    var job = job()
    job.claim(by: "ours", at: noon)
    #expect(job.worker == "ours" && job.attempts == 1)
    #expect(!job.isFree(at: noon + Job.lease - .seconds(1)))
    #expect(job.isFree(at: noon + Job.lease))
  }

  @Test("whose worker gives a sign of life is held for another lease")
  func extend() {
    var job = job()
    job.claim(by: "ours", at: noon)
    job.extend(at: noon + .minutes(1))
    #expect(!job.isFree(at: noon + Job.lease))
  }

  @Test("that lapsed says so when another takes it")
  func lapse() {
    var job = job()
    job.claim(by: "ours", at: noon)
    job.claim(by: "theirs", at: noon + Job.lease)
    #expect(job.failure == .lapsed && job.worker == "theirs" && job.attempts == 2)
  }

  @Test("that fails waits for its next attempt")
  func fail() {
    var job = job()
    job.claim(by: "ours", at: noon)
    job.fail(.unavailable, at: noon, chance: 0)
    #expect(job.state == .waiting && job.worker == nil && job.failure == .unavailable)
    #expect(job.due == noon + Backoff.shortest)
  }

  @Test("is given up after its last attempt, and not before")
  func death() {
    #expect(dead().state == .dead && dead().attempts == Job.mostAttempts && dead().ended != nil)
    #expect(!dead().isFree(at: noon + .days(365)))
  }

  @Test("that goes silent every time is given up as well")
  func silent() {
    var job = job()
    for _ in 0...Job.mostAttempts { job.claim(by: "ours", at: job.due) }
    #expect(job.state == .dead && job.failure == .lapsed)
  }

  @Test("that is handed back waits as if it had not been begun")
  func handBack() {
    var job = job()
    job.claim(by: "ours", at: noon)
    job.handBack(at: noon)
    #expect(job == self.job())
  }

  @Test("that was given up begins anew when a person asks")
  func rerun() {
    var job = dead()
    let later = noon + .days(1)
    let isBegun = job.rerun(at: later)
    #expect(isBegun && job.isFree(at: later) && job.attempts == 0 && job.ended == nil)
  }

  @Test("that is done, under way or waiting for the first time is not begun anew")
  func nothingToRerun() {
    var (new, claimed, done) = (job(), job(), job())
    claimed.claim(by: "ours", at: noon)
    done.finish(at: noon)
    let begun = [new.rerun(at: noon), claimed.rerun(at: noon), done.rerun(at: noon)]
    #expect(begun == [false, false, false])
  }
}

@Suite("The pause before the next attempt")
struct BackoffTests {
  @Test("doubles up to an hour", arguments: zip([1, 2, 3, 7, 8, 9, 1_000], [30, 60, 120, 1_920, 3_600, 3_600, 3_600]))
  func doubling(attempts: Int, seconds: Int64) {
    #expect(Backoff.pause(after: attempts, chance: 0) == .seconds(seconds))
  }

  @Test("is shortened by chance, by no more than half", arguments: [UInt64(0), 1, 7_777_777, .max])
  func jitter(chance: UInt64) {
    for attempts in [0, 1, 5, 20] {
      let whole = Backoff.pause(after: attempts, chance: 0)
      let pause = Backoff.pause(after: attempts, chance: chance)
      #expect(pause <= whole && pause.microseconds >= whole.microseconds / 2)
    }
  }
}

@Suite("An hour of every day")
struct DailyHourTests {
  private func at(_ iso: String, hour: Int64) throws -> Instant {
    try #require(CalendarDay(iso: iso)).start + .hours(hour)
  }

  @Test("belongs to the day before until it has come")
  func latest() throws {
    let three = DailyHour(3)
    #expect(three.latest(at: try at("2026-11-22", hour: 2)) == CalendarDay(iso: "2026-11-21"))
    #expect(three.latest(at: try at("2026-11-22", hour: 3)) == CalendarDay(iso: "2026-11-22"))
    #expect(three.latest(at: try at("2026-11-22", hour: 23)) == CalendarDay(iso: "2026-11-22"))
  }

  @Test("is that of the clock in Riyadh")
  func riyadh() throws {
    let day = try #require(CalendarDay(iso: "2026-11-22"))
    // 2026-11-22 00:00 UTC.
    #expect(DailyHour(3).instant(on: day) == Instant(seconds: 1_795_305_600))
  }
}
