package import HTML
package import Lexicon

/// What the program does by itself for an association, as far as it is not done.
package struct JobsView: Sendable {
  /// Given up, until a person has them run again.
  package var dead: [Job]
  /// Under way or waiting, those under way first.
  package var open: [Job]
  /// Whether there are more than what is shown.
  package var isCut: Bool

  package init(dead: [Job], open: [Job], isCut: Bool = false) {
    (self.dead, self.open, self.isCut) = (dead, open, isCut)
  }

  /// A job in the tables; it says what kind of thing is done and nothing of whom it is about.
  package struct Job: Hashable, Sendable {
    package var id: String
    package var name: Phrase
    package var state: Chip
    package var attempts: Int
    /// What went wrong the last time; nil when nothing did.
    package var failure: Phrase?
    package var queued: DualMoment
    /// When it was given up, or is tried next; nil while it is under way.
    package var at: DualMoment?
    package var canRunAgain: Bool

    package init(
      id: String, name: Phrase, state: Chip, attempts: Int, failure: Phrase? = nil, queued: DualMoment,
      at: DualMoment? = nil, canRunAgain: Bool
    ) {
      (self.id, self.name, self.state, self.attempts) = (id, name, state, attempts)
      (self.failure, self.queued, self.at, self.canRunAgain) = (failure, queued, at, canRunAgain)
    }
  }
}

/// The jobs that were given up and those still to be done, for who may have them run again.
package func jobsPage(_ view: JobsView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.placeJobs), at: .jobs) {
    div(.class("head")) {
      div {
        h1 { say(.placeJobs) }
        p(.class("muted")) { say(.jobsLead) }
      }
    }
    div(.class("stack")) {
      deadJobs(view.dead, frame)
      openJobs(view.open, frame)
      if view.isCut { p(.class("small muted")) { say(.jobsCut) } }
    }
  }
}

private func deadJobs(_ jobs: [JobsView.Job], _ frame: StaffFrame) -> HTML {
  guard !jobs.isEmpty else { return .none }
  let say = frame.say
  return section(.ariaLabelledBy("h-dead")) {
    h2(.id("h-dead"), .class("section-head")) { say(.deadJobs) }
    callout(.bad) { say(.deadJobsAdvice) }
    jobTable(jobs, caption: .deadJobs, moment: .givenUpAt, frame)
    postForm(frame.paths.jobsRerun, token: frame.token) { actions { primaryButton(say(.runAllAgain)) } }
  }
}

private func openJobs(_ jobs: [JobsView.Job], _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return section(.ariaLabelledBy("h-open")) {
    h2(.id("h-open"), .class("section-head")) { say(.openJobs) }
    if jobs.isEmpty {
      emptyState(say(.noOpenJobs))
    } else {
      jobTable(jobs, caption: .openJobs, moment: .nextTry, frame)
    }
  }
}

private func jobTable(
  _ jobs: [JobsView.Job], caption: Phrase, moment column: Phrase, _ frame: StaffFrame
) -> HTML {
  let say = frame.say
  return dataTable(
    [.job, .state, .attempts, .lastFailure, .queuedAt, column, .action], caption: caption, in: say
  ) {
    for job in jobs {
      tr {
        th(.scope("row")) { say(job.name) }
        cell(.state, in: say) { chip(job.state, in: say) }
        cell(.attempts, in: say) { ltr(grouped(job.attempts)) }
        cell(.lastFailure, in: say) { say(job.failure ?? .dash) }
        cell(.queuedAt, in: say) { shortMoment(job.queued, in: say) }
        cell(column, in: say) { if let at = job.at { shortMoment(at, in: say) } else { say(.dash) } }
        cell(.action, in: say) { if job.canRunAgain { runAgain(job, frame) } else { say(.dash) } }
      }
    }
  }
}

private func runAgain(_ job: JobsView.Job, _ frame: StaffFrame) -> HTML {
  postForm(frame.paths.jobRerun(job.id), token: frame.token) {
    button(.class("btn"), .type("submit")) { frame.say(.runAgain) }
  }
}
