package import HTML
package import Lexicon

/// A policy as its board approved it, word by word.
package struct PublishedPolicyView: Sendable {
  package var title: String
  /// As the document names it; nil when it has none.
  package var version: String?
  /// Approval and review facts.
  package var facts: [Fact]
  package var sections: [Section]
  /// Earlier versions, newest first.
  package var earlier: [Version]

  package init(
    title: String, version: String? = nil, facts: [Fact], sections: [Section], earlier: [Version] = []
  ) {
    self.title = title
    self.version = version
    self.facts = facts
    self.sections = sections
    self.earlier = earlier
  }

  package struct Section: Hashable, Sendable {
    package var heading: String
    /// Numbered clauses in order.
    package var clauses: [Clause]

    package init(
      heading: String, clauses: [Clause]
    ) {
      self.heading = heading
      self.clauses = clauses
    }
  }

  package struct Clause: Hashable, Sendable {
    /// As the document numbers it, when it does.
    package var number: String?
    package var text: String

    package init(
      number: String? = nil, text: String
    ) {
      self.number = number
      self.text = text
    }
  }

  package struct Version: Hashable, Sendable {
    package var name: String
    package var effective: DualDate?
    package var path: String

    package init(
      name: String, effective: DualDate? = nil, path: String
    ) {
      self.name = name
      self.effective = effective
      self.path = path
    }
  }
}

/// The policy in force as the public may read it, in the board's own words.
package func policyPage(_ view: PublishedPolicyView, in frame: PublicFrame) -> HTML {
  let say = frame.say
  return publicShell(frame, title: view.title) {
    h1 { bdi { view.title } }
    if let version = view.version { p(.class("lead")) { say(.versionNamed(version)) } }
    card(say(.approval), id: "h-approval", class: "card gap", icon: .shield) { factList(view.facts, in: say) }
    contents(view.sections, in: say)
    for (index, part) in view.sections.enumerated() { policySection(part, index) }
    earlierVersions(view.earlier, in: say)
  }
}

private func contents(_ sections: [PublishedPolicyView.Section], in say: Language) -> HTML {
  guard sections.count > 2 else { return .none }
  return nav(.class("contents"), .ariaLabel(say(.contents))) {
    ol {
      for (index, part) in sections.enumerated() { li { a(.href("#s\(index + 1)")) { bdi { part.heading } } } }
    }
  }
}

private func policySection(_ part: PublishedPolicyView.Section, _ index: Int) -> HTML {
  section(.class("policy-section"), .ariaLabelledBy("s\(index + 1)")) {
    h2(.id("s\(index + 1)"), .dir("auto")) { part.heading }
    for clause in part.clauses {
      p(.class("clause"), .dir("auto")) {
        if let number = clause.number {
          span(.class("muted")) { bdi { number } }
          " "
        }
        clause.text
      }
    }
  }
}

private func earlierVersions(_ versions: [PublishedPolicyView.Version], in say: Language) -> HTML {
  guard !versions.isEmpty else { return .none }
  return card(say(.earlierVersions), id: "h-versions", class: "card gap") {
    ul(.class("docs")) {
      for version in versions {
        li {
          a(.class("grow"), .href(version.path)) { bdi { version.name } }
          if let day = version.effective { span(.class("small muted")) { bothDates(day, in: say) } }
        }
      }
    }
  }
}
