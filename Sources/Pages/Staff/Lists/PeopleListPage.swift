package import HTML
package import Lexicon

/// One list of people, wherever it stands.
package struct PeopleListView: Sendable {
  package var id: String
  package var version: Int
  package var name: String
  package var stage: Chip
  package var facts: [Fact]
  /// The columns with what stands in them, while they may be settled.
  package var columns: [Column]
  /// In thousandths, while the program is at work on it.
  package var progress: Int?
  package var findings: [Finding]
  /// Whether every row that there is something to say about can be had as a table.
  package var hasReport: Bool
  package var verbs: [PeopleListPart]
  /// What was refused, and what was chosen.
  package var state: FormState

  package init(
    id: String, version: Int, name: String, stage: Chip, facts: [Fact], columns: [Column] = [], progress: Int? = nil,
    findings: [Finding] = [], hasReport: Bool = false, verbs: [PeopleListPart] = [], state: FormState = FormState()
  ) {
    (self.id, self.version, self.name, self.stage, self.facts) = (id, version, name, stage, facts)
    (self.columns, self.progress, self.findings) = (columns, progress, findings)
    (self.hasReport, self.verbs, self.state) = (hasReport, verbs, state)
  }

  /// One column: its heading and what stands in its first rows.
  package struct Column: Hashable, Sendable {
    package var heading: String
    package var samples: [String]

    package init(_ heading: String, samples: [String]) {
      (self.heading, self.samples) = (heading, samples)
    }
  }

  /// One thing that is said of rows, and of which.
  package struct Finding: Hashable, Sendable {
    package var words: Phrase
    package var rows: [Int]
    package var count: Int
    /// Whether such rows are left out.
    package var isProblem: Bool

    package init(_ words: Phrase, rows: [Int], count: Int, isProblem: Bool) {
      (self.words, self.rows, self.count, self.isProblem) = (words, rows, count, isProblem)
    }
  }
}

/// What can be posted about a list of people; the raw value is the address's last word.
package enum PeopleListPart: String, Hashable, Sendable, CaseIterable {
  case columns, check, taking, undoing, removal

  fileprivate var words: Phrase {
    switch self {
    case .columns: .keepColumns
    case .check: .checkList
    case .taking: .takeList
    case .undoing: .undoList
    case .removal: .layListAside
    }
  }
}

/// A list: its columns, what was found in it, how far it is, and what can be done with it.
package func peopleListPage(_ view: PeopleListView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: view.name, at: .register) {
    crumbs(
      [(say(.partyRegister), frame.paths.register), (say(.peopleLists), frame.paths.peopleLists)],
      current: .text(view.name), in: say)
    div(.class("head")) {
      div {
        h1 { bdi { view.name } }
        p { chip(view.stage, in: say) }
      }
    }
    errorSummary(view.state, in: say)
    div(.class("stack")) {
      if let share = view.progress { progressCard(share, view, frame) }
      card(say(.listSumsHeading), id: "h-sums", icon: .chart) { factList(view.facts, in: say) }
      if !view.columns.isEmpty { columnsCard(view, frame) }
      findingsCard(view, frame)
      for part in [PeopleListPart.check, .taking] where view.verbs.contains(part) {
        verbForm(part, view, frame, class: part == .taking ? "btn primary" : "btn")
      }
      if view.verbs.contains(.undoing) { undoingCard(view, frame) }
      if view.verbs.contains(.removal) { verbForm(.removal, view, frame, class: "btn quiet") }
    }
  }
}

private func progressCard(_ share: Int, _ view: PeopleListView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return card(say(.underWay), id: "h-progress", icon: .clock) {
    p {
      progress(.max(1_000), .value(String(share)), .ariaLabelledBy("h-progress")) { "\(share / 10) %" }
      " "
      ltr("\(share / 10) %")
    }
    p(.class("small muted")) { say(.underWayLead) }
    actions { linkButton(say(.loadAgain), to: frame.paths.peopleList(view.id)) }
  }
}

private func columnsCard(_ view: PeopleListView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return card(say(.columnsOfListHeading), id: "h-columns", icon: .filter) {
    p(.class("small muted")) { say(.columnsOfListLead) }
    postForm(frame.paths.peopleList(view.id, .columns), token: frame.token) {
      hiddenField(FieldName.version, String(view.version))
      for (place, column) in view.columns.enumerated() {
        let heading = column.heading.isEmpty ? "\(place + 1)" : column.heading
        let samples = column.samples.joined(separator: say.comma)
        selectField(
          Field(
            FieldName.listColumn(place), Phrase(verbatim: heading),
            hint: samples.isEmpty ? nil : Phrase(verbatim: "\u{2068}\(samples)\u{2069}")),
          Choice.personColumns, view.state, in: say)
      }
      selectField(
        Field(FieldName.role, .roleOfEverybody, hint: .roleOfEverybodyHint), Choice.roleOrNone, view.state, in: say)
      actions { primaryButton(say(.keepColumns), class: "btn") }
    }
  }
}

private func findingsCard(_ view: PeopleListView, _ frame: StaffFrame) -> HTML {
  guard !view.findings.isEmpty else { return .none }
  let say = frame.say
  return card(say(.foundInList), id: "h-found", icon: .alert) {
    ul(.class("plain")) {
      for finding in view.findings {
        li {
          chip(Chip(finding.isProblem ? .rowNotTaken : .rowToLookAt, finding.isProblem ? .warn : .info), in: say)
          " "
          say(finding.words)
          br()
          span(.class("small muted")) {
            say(.inRows(finding.rows.map(grouped).joined(separator: say.comma), of: finding.count))
          }
        }
      }
    }
    if view.hasReport {
      actions {
        linkButton(say(.wholeReport), to: frame.paths.peopleListReport(view.id), icon: .download)
      }
    }
  }
}

private func verbForm(
  _ part: PeopleListPart, _ view: PeopleListView, _ frame: StaffFrame, class names: String
) -> HTML {
  postForm(frame.paths.peopleList(view.id, part), token: frame.token) {
    hiddenField(FieldName.version, String(view.version))
    actions { primaryButton(frame.say(part.words), class: names) }
  }
}

private func undoingCard(_ view: PeopleListView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return card(say(.undoList), id: "h-undo", icon: .alert) {
    p(.class("small muted")) { say(.undoListLead) }
    postForm(frame.paths.peopleList(view.id, .undoing), token: frame.token) {
      hiddenField(FieldName.version, String(view.version))
      agreement(FieldName.confirmed, .undoListConfirmed, view.state, in: say)
      actions { primaryButton(say(.undoList), class: "btn") }
    }
  }
}
