package import HTML
import Lexicon

/// The document at one side with each finding beside its line, and at the other what is understood, open, and next.
package func policyDraftPage(_ view: PolicyDraftView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  let points = view.pointsState
  return staffShell(frame, title: view.title, at: .policy) {
    crumbs([(say(.ourPolicy), frame.paths.policies)], current: bdi { view.title }, in: say)
    div(.class("head")) {
      div {
        h1 { bdi { view.title } }
        div(.class("row wrap")) {
          chip(view.state, in: say)
          span(.class("small muted")) { say(.openPointCount(view.points.count)) }
        }
      }
    }
    errorSummary(points, in: say)
    errorSummary(view.answersState, in: say)
    if let approval = view.approval { errorSummary(approval.scoped("approval"), in: say) }
    div(.class("two wide")) {
      documentCard(view, in: say)
      aside(.class("stack"), .ariaLabel(say(.whatWasUnderstood))) {
        wholeFindings(view.findings, in: say)
        approvalCard(view, frame)
        openPointsCard(view, frame)
        answersCard(view, frame)
        card(say(.whatWasUnderstood), id: "h-proposal") { factList(view.proposal, in: say) }
        discardForm(view, frame)
      }
    }
  }
}

private func documentCard(_ view: PolicyDraftView, in say: Language) -> HTML {
  card(say(.documentText), id: "h-document", aside: findingTally(view, in: say)) {
    ol(.class("lines")) {
      for line in view.lines { documentLine(line, in: say) }
    }
  }
}

private func documentLine(_ line: PolicyDraftView.Line, in say: Language) -> HTML {
  li(.id("line-\(line.number)"), .class(line.findings.first.map { "marked \($0.tone.rawValue)-edge" })) {
    span(.class("no")) { line.number }
    div {
      p(.class(line.isHeading ? "strong" : nil), .dir("auto")) { line.text }
      for finding in line.findings { findingNote(finding, in: say) }
    }
  }
}

func findingNote(_ finding: FindingView, in say: Language) -> HTML {
  div(.class("finding \(finding.tone.className ?? "info")")) {
    icon(finding.tone.icon)
    div {
      span(.class("strong")) { say(finding.message) }
      if let advice = finding.advice {
        br()
        say(advice)
      }
    }
  }
}

private func findingTally(_ view: PolicyDraftView, in say: Language) -> HTML {
  let marked = view.lines.filter { !$0.findings.isEmpty }
  guard let first = marked.first else { return .none }
  return a(.class("sp small"), .href("#line-\(first.number)")) {
    say(.findingCount(marked.reduce(0) { $0 + $1.findings.count }))
  }
}

/// Lays the draft aside; folded, for it cannot be undone.
private func discardForm(_ view: PolicyDraftView, _ frame: StaffFrame) -> HTML {
  guard view.canDiscard else { return .none }
  let say = frame.say
  return details(.class("inline")) {
    summary(.class("btn quiet")) { say(.discardDraft) }
    postForm(frame.paths.policyDiscard(view.id), token: frame.token) {
      p(.class("small muted")) { say(.discardDraftLead) }
      actions { primaryButton(say(.discardDraft), class: "btn") }
    }
  }
}

private func wholeFindings(_ findings: [FindingView], in say: Language) -> HTML {
  guard !findings.isEmpty else { return .none }
  return card(say(.findings), id: "h-findings", aside: countChip(findings.count)) {
    for finding in findings { findingNote(finding, in: say) }
  }
}
