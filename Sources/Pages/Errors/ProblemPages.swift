package import HTML
import Lexicon

/// A problem as the public sees it.
package func problemPage(_ problem: Problem, in frame: PublicFrame) -> HTML {
  publicShell(frame, title: frame.say(problem.kind.title)) {
    problemWords(problem, home: frame.association == nil ? "/" : frame.paths.home, in: frame.say)
  }
}

/// A problem inside the staff's shell, so that the way back stays open.
package func problemPage(_ problem: Problem, in frame: StaffFrame) -> HTML {
  staffShell(frame, title: frame.say(problem.kind.title), at: nil) {
    problemWords(problem, home: frame.paths.inbox, in: frame.say)
  }
}

private func problemWords(_ problem: Problem, home: String, in say: Language) -> HTML {
  div(.class("problem")) {
    p(.class("small muted strong")) { ltr(String(problem.kind.rawValue)) }
    h1 { say(problem.kind.title) }
    if let detail = problem.detail { p(.class("strong pt")) { say(detail) } }
    p(.class("lead")) { say(problem.kind.advice) }
    if let incident = problem.incident {
      p {
        say(.incidentNumber)
        " "
        bdi(.class("ltr strong")) { incident }
      }
    }
    div(.class("actions pt")) {
      if let way = problem.way { linkButton(say(way.words), to: way.path, class: "btn primary") }
      linkButton(say(.toHome), to: home)
    }
  }
}
