import Casework
import Testing

@Suite("Every verb on every job")
struct JobWalkTests {
  @Test("goes as docs/lifecycles/job.md draws it")
  func document() throws {
    try Lifecycle(
      "A job's way",
      """
      Found by trying every verb on a job in every state, as the office tries them: only a free job is claimed, and only
      who holds it settles it. Kept by `JobWalkTests`; record it with `SILA_RECORD=1 swift test --filter JobWalkTests`.
      """, states: State.allCases.map(\.rawValue), verbs: Act.allCases.map(\.rawValue)
    ) { state, act in
      Lifecycle.trying(on: State.allCases[state].job(), in: State.name) { try Act.allCases[act].act(on: &$0) }
    }.mustBe(in: "job")
  }

  fileprivate static let now = Instant(seconds: 1_795_500_000)

  /// What the office answers where a verb has nothing to do.
  private enum Refused: Error {
    case noHour, notFree, notHeld, nothingToBegin
  }

  private enum State: String, CaseIterable {
    case waiting
    case later = "waiting for its hour"
    case failed = "waiting after a failure"
    case claimed
    case last = "claimed for the last time"
    case lapsed = "claimed, its worker silent"
    case done
    case dead = "given up"

    func job() -> Job {
      let now = JobWalkTests.now
      var job = Job(
        Job.ID(high: 1, low: 1), .delivery, key: "m-1", due: self == .later ? now + .hours(1) : now - .days(1),
        queued: now - .days(1))
      switch self {
      case .waiting, .later: break
      case .failed:
        job.claim(by: "a", at: now - .hours(2))
        job.fail(.notCarried, at: now - .hours(2), chance: 0)
      case .claimed: job.claim(by: "a", at: now)
      case .last:
        for _ in 1..<Job.mostAttempts {
          job.claim(by: "a", at: now)
          job.fail(.notCarried, at: now, chance: 0)
        }
        job.claim(by: "a", at: now)
      case .lapsed: job.claim(by: "a", at: now - .hours(1))
      case .done:
        job.claim(by: "a", at: now)
        job.finish(at: now)
      case .dead:
        for _ in 0..<Job.mostAttempts {
          job.claim(by: "a", at: now)
          job.fail(.notCarried, at: now, chance: 0)
        }
      }
      return job
    }

    static func name(of job: Job) -> String {
      let now = JobWalkTests.now
      switch job.state {
      case .waiting:
        if job.failure != nil { return failed.rawValue }
        return job.due > now ? later.rawValue : waiting.rawValue
      case .claimed:
        if job.isFree(at: now) { return lapsed.rawValue }
        return job.attempts == Job.mostAttempts ? last.rawValue : claimed.rawValue
      case .done: return done.rawValue
      case .dead: return dead.rawValue
      }
    }
  }

  private enum Act: String, CaseIterable {
    case hourComes = "its hour comes"
    case claim
    case extend = "sign of life"
    case finish, fail
    case handBack = "hand back"
    case rerun = "run again"

    func act(on job: inout Job) throws(Refused) {
      let now = JobWalkTests.now
      switch self {
      case .hourComes:
        guard job.state == .waiting, job.due > now else { throw .noHour }
        job = Job(job.id, job.kind, key: job.key, due: now, queued: job.queued)
      case .claim:
        guard job.isFree(at: now) else { throw .notFree }
        job.claim(by: "b", at: now)
      case .extend, .finish, .fail, .handBack:
        guard job.state == .claimed, job.worker == "a" else { throw .notHeld }
        settle(&job, now)
      case .rerun:
        guard job.rerun(at: now) else { throw .nothingToBegin }
      }
    }

    private func settle(_ job: inout Job, _ now: Instant) {
      switch self {
      case .extend: job.extend(at: now)
      case .finish: job.finish(at: now)
      case .fail: job.fail(.notCarried, at: now, chance: 0)
      default: job.handBack(at: now)
      }
    }
  }
}
