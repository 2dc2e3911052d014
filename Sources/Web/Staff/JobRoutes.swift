import Casework
import HTTP
import Lexicon
import Office
import Pages

extension Rooms {
  func addJobs(to router: inout Router) {
    router.get(
      "/{association}/staff/jobs",
      staff { visit in
        visit.page(jobsPage(JobsView(try await office.jobs(as: visit.actor)), in: visit.frame()))
      })
    router.post(
      "/{association}/staff/jobs/{id}/rerun",
      staffPosted { visit, _ in
        try await office.rerunJob(try visit.id(), as: visit.actor)
        return visit.go(visit.paths.jobs, .rerun)
      })
    router.post(
      "/{association}/staff/jobs/rerun",
      staffPosted { visit, _ in
        try await office.rerunDeadJobs(as: visit.actor)
        return visit.go(visit.paths.jobs, .rerun)
      })
  }
}

extension JobsView {
  fileprivate init(_ lists: JobLists) {
    self.init(
      dead: lists.dead.map(Job.init), open: (lists.claimed + lists.waiting).map(Job.init), isCut: lists.isCut)
  }
}

extension JobsView.Job {
  fileprivate init(_ job: Casework.Job) {
    self.init(
      id: job.id.description, name: job.kind.name, state: Chip(job.state.name, job.state.tone), attempts: job.attempts,
      failure: job.failure?.words, queued: DualMoment(job.queued), at: job.shownMoment.map { DualMoment($0) },
      canRunAgain: job.canRunAgain)
  }
}

extension Job {
  /// When it was given up, or is tried next.
  fileprivate var shownMoment: Instant? {
    switch state {
    case .waiting: due
    case .dead, .done: ended
    case .claimed: nil
    }
  }
}

extension Job.State {
  fileprivate var tone: Tone {
    switch self {
    case .waiting: .plain
    case .claimed: .info
    case .done: .ok
    case .dead: .bad
    }
  }
}
