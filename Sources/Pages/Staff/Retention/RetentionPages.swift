package import Casework
package import HTML
package import Lexicon

/// How long each class is kept, and the destructions there were.
package struct RetentionView: Sendable {
  package var classes: [Row]
  package var destructions: [DestructionRow]

  package init(classes: [Row], destructions: [DestructionRow]) {
    (self.classes, self.destructions) = (classes, destructions)
  }

  /// A class on a line.
  package struct Row: Sendable {
    package var kind: RetentionClass
    package var years: Int
    package var basis: Phrase
    /// How many are due, `200+` where there are more.
    package var due: String

    package init(kind: RetentionClass, years: Int, basis: Phrase, due: String) {
      (self.kind, self.years, self.basis, self.due) = (kind, years, basis, due)
    }
  }

  /// A destruction on a line.
  package struct DestructionRow: Sendable {
    package var id: String
    package var number: String
    package var kind: Phrase
    package var count: Int
    package var day: DualDate
    package var state: Chip

    package init(id: String, number: String, kind: Phrase, count: Int, day: DualDate, state: Chip) {
      (self.id, self.number, self.kind, self.count) = (id, number, kind, count)
      (self.day, self.state) = (day, state)
    }
  }
}

/// One class: how long it is kept, what of it is due, and what this person may do about it.
package struct RetentionClassView: Sendable {
  package var kind: RetentionClass
  package var years: Int
  package var basis: Phrase
  package var due: [DestructionView.Item]
  package var hasMore: Bool
  /// A destruction of the class that has not ended.
  package var open: String?
  package var parts: [RetentionPart]
  package var forms: PageForms

  package init(
    kind: RetentionClass, years: Int, basis: Phrase, due: [DestructionView.Item], hasMore: Bool, open: String?,
    parts: [RetentionPart], forms: PageForms
  ) {
    (self.kind, self.years, self.basis, self.due) = (kind, years, basis, due)
    (self.hasMore, self.open, self.parts, self.forms) = (hasMore, open, parts, forms)
  }
}

/// The classes with their times, and the minutes.
package func retentionPage(_ view: RetentionView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.retention), at: .dataRequests) {
    crumbs([(say(.dataRequests), frame.paths.dataRequests)], current: .text(say(.retention)), in: say)
    div(.class("head")) {
      div {
        h1 { say(.retention) }
        p(.class("muted")) { say(.retentionLead) }
      }
      a(.class("btn"), .href(frame.paths.holds)) { say(.legalHolds) }
    }
    div(.class("stack after")) {
      dataTable([.recordClass, .keptFor, .keptBasis, .dueRecords], caption: .retention, in: say) {
        for row in view.classes {
          tr {
            th(.scope("row")) { a(.href(frame.paths.retention(row.kind.rawValue))) { say(row.kind.name) } }
            cell(.keptFor, in: say) { say(.years(row.years)) }
            cell(.keptBasis, in: say) { bdi { say(row.basis) } }
            cell(.dueRecords, in: say) { ltr(row.due) }
          }
        }
      }
      h2(.class("section-head")) { say(.destructions) }
      destructionTable(view.destructions, frame)
    }
  }
}

private func destructionTable(_ rows: [RetentionView.DestructionRow], _ frame: StaffFrame) -> HTML {
  let say = frame.say
  guard !rows.isEmpty else { return emptyState(say(.noDestructions)) }
  return dataTable(
    [.destructionNumber, .recordClass, .recordCount, .day, .state], caption: .destructions, in: say
  ) {
    for row in rows {
      tr {
        th(.scope("row")) { a(.href(frame.paths.destruction(row.id))) { ltr(row.number) } }
        cell(.recordClass, in: say) { say(row.kind) }
        cell(.recordCount, in: say) { ltr(String(row.count)) }
        cell(.day, in: say) { bothDates(row.day, in: say) }
        cell(.state, in: say) { chip(row.state, in: say) }
      }
    }
  }
}

/// One class with the records that are due, by number.
package func retentionClassPage(_ view: RetentionClassView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(view.kind.name), at: .dataRequests) {
    crumbs(
      [(say(.dataRequests), frame.paths.dataRequests), (say(.retention), frame.paths.retention)],
      current: .text(say(view.kind.name)), in: say)
    div(.class("head")) { h1 { say(view.kind.name) } }
    view.forms.summary(in: say)
    div(.class("two after")) {
      div(.class("stack")) {
        card(say(.keptFor), id: "h-facts", icon: .shield) {
          factList(
            [
              Fact(.keptFor, .phrase(.years(view.years))), Fact(.keptBasis, .phrase(view.basis)),
              Fact(.dueRecords, .code("\(view.due.count)\(view.hasMore ? "+" : "")")),
            ], in: say)
        }
        if view.due.isEmpty {
          emptyState(say(.noneDue))
        } else {
          recordTable(view.due, .dueRecords, withOutcome: false, in: say)
        }
      }
      aside(.class("stack"), .ariaLabel(say(.actionRequired))) {
        if let open = view.open {
          a(.class("btn"), .href(frame.paths.destruction(open))) { say(.destructionMinutes) }
        }
        for part in view.parts { retentionForm(part, view, frame) }
      }
    }
  }
}

private func retentionForm(_ part: RetentionPart, _ view: RetentionClassView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  let path = frame.paths.retention(view.kind.rawValue, part)
  switch part {
  case .period:
    return foldedForm(part.rawValue, .setPeriod, to: path, view.forms, frame) { state in
      numberField(Field(FieldName.years, .yearsKept), state, in: say, width: "w-num", maxlength: 2)
      textArea(
        Field(FieldName.basis, .keptBasis, hint: .basisHint), state, in: say, rows: 3,
        maxlength: RetentionPeriod.longestBasis)
    }
  case .proposal:
    return foldedForm(part.rawValue, .proposeDestruction, to: path, view.forms, frame) { _ in
      p(.class("small muted")) { say(.proposeDestructionLead) }
    }
  }
}

func recordTable(
  _ items: [DestructionView.Item], _ caption: Phrase, withOutcome: Bool, in say: Language
) -> HTML {
  let columns: [Phrase] = [.recordNumber, .lastActivity] + (withOutcome ? [.whatBecame] : [])
  return dataTable(columns, caption: caption, in: say) {
    for item in items {
      tr {
        th(.scope("row")) { ltr(item.ref) }
        cell(.lastActivity, in: say) { bothDates(item.ended, in: say) }
        if withOutcome { cell(.whatBecame, in: say) { say(item.outcome ?? .dash) } }
      }
    }
  }
}
