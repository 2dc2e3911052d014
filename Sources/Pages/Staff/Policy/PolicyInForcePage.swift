package import HTML
package import Lexicon

/// The version by which the office works, and what it switches on.
package struct PolicyInForceView: Sendable {
  package var title: String
  package var state: Chip
  package var facts: [Fact]
  /// The reply rule and its deadlines, in words.
  package var deadlines: [Rule]
  /// The handling steps, each as the gate that enforces it.
  package var gates: [Rule]
  package var channels: [Phrase]
  package var library: [String]
  /// What is still reported, such as a ceiling that is not set.
  package var findings: [FindingView]
  /// The document's words, as published.
  package var documentPath: String

  package init(
    title: String, state: Chip, facts: [Fact], deadlines: [Rule], gates: [Rule], channels: [Phrase], library: [String],
    findings: [FindingView] = [], documentPath: String
  ) {
    self.title = title
    self.state = state
    self.facts = facts
    self.deadlines = deadlines
    self.gates = gates
    self.channels = channels
    self.library = library
    self.findings = findings
    self.documentPath = documentPath
  }

  /// What the policy says, and what is done about it.
  package struct Rule: Hashable, Sendable {
    package var says: String
    package var enforced: Phrase

    package init(says: String, enforced: Phrase) {
      (self.says, self.enforced) = (says, enforced)
    }
  }
}

/// The version requests are handled by: its approval, channels, steps and deadlines.
package func policyInForcePage(_ view: PolicyInForceView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: view.title, at: .policy) {
    crumbs([(say(.ourPolicy), frame.paths.policies)], current: bdi { view.title }, in: say)
    div(.class("head")) {
      div {
        h1 { bdi { view.title } }
        div(.class("row wrap")) { chip(view.state, in: say) }
      }
      actions { linkButton(say(.readDocumentWords), to: view.documentPath, icon: .book) }
    }
    div(.class("two")) {
      div(.class("stack")) {
        rulesCard(say(.deadlines), id: "h-deadlines", view.deadlines, in: say)
        rulesCard(say(.handlingSteps), id: "h-gates", view.gates, in: say)
      }
      aside(.class("stack"), .ariaLabel(say(.summary))) {
        card(say(.approval), id: "h-approval", icon: .shield) { factList(view.facts, in: say) }
        stillReported(view.findings, in: say)
        card(say(.channels), id: "h-channels") { chipList(view.channels, in: say) }
        card(say(.library), id: "h-library") { nameList(view.library, in: say) }
      }
    }
  }
}

private func rulesCard(_ heading: String, id: String, _ rules: [PolicyInForceView.Rule], in say: Language) -> HTML {
  card(heading, id: id, aside: countChip(rules.count)) {
    ol(.class("rules")) {
      for rule in rules {
        li {
          p(.class("strong"), .dir("auto")) { rule.says }
          p(.class("small muted")) { say(rule.enforced) }
        }
      }
    }
    if rules.isEmpty { emptyState(say(.noneInPolicy)) }
  }
}

private func stillReported(_ findings: [FindingView], in say: Language) -> HTML {
  guard !findings.isEmpty else { return .none }
  return card(say(.findings), id: "h-findings", aside: countChip(findings.count)) {
    for finding in findings { findingNote(finding, in: say) }
  }
}

private func chipList(_ phrases: [Phrase], in say: Language) -> HTML {
  .fragment([
    ul(.class("row wrap")) { for phrase in phrases { li { chip(Chip(phrase), in: say) } } },
    phrases.isEmpty ? emptyState(say(.noneInPolicy)) : .none,
  ])
}

private func nameList(_ names: [String], in say: Language) -> HTML {
  .fragment([
    ul(.class("bullets")) { for name in names { li { bdi { name } } } },
    names.isEmpty ? emptyState(say(.noneInPolicy)) : .none,
  ])
}
