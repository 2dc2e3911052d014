import Casework
package import HTML
package import Lexicon

/// The legal holds that stand.
package struct HoldsView: Sendable {
  package var rows: [Row]
  package var mayManage: Bool
  package var forms: PageForms

  package init(rows: [Row], mayManage: Bool, forms: PageForms) {
    (self.rows, self.mayManage, self.forms) = (rows, mayManage, forms)
  }

  /// One hold.
  package struct Row: Sendable {
    package var id: String
    package var subject: Fact.Value
    package var reason: String
    package var since: DualDate
    package var by: String

    package init(id: String, subject: Fact.Value, reason: String, since: DualDate, by: String) {
      (self.id, self.subject, self.reason, self.since, self.by) = (id, subject, reason, since, by)
    }
  }
}

/// Holds with their reasons, a form to lift each, and one to place another.
package func holdsPage(_ view: HoldsView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.legalHolds), at: .dataRequests) {
    crumbs(
      [(say(.dataRequests), frame.paths.dataRequests), (say(.retention), frame.paths.retention)],
      current: .text(say(.legalHolds)), in: say)
    div(.class("head")) {
      div {
        h1 { say(.legalHolds) }
        p(.class("muted")) { say(.legalHoldsLead) }
      }
    }
    view.forms.summary(in: say)
    div(.class("two after")) {
      div(.class("stack")) {
        if view.rows.isEmpty { emptyState(say(.noHolds)) }
        for row in view.rows { holdCard(row, view, frame) }
      }
      if view.mayManage {
        aside(.class("stack"), .ariaLabel(say(.actionRequired))) {
          foldedForm("placing", .placeHold, to: frame.paths.holds, view.forms, frame) { state in
            textField(
              Field(FieldName.subject, .holdSubject, hint: .holdSubjectHint), state, in: say, maxlength: 40)
            textArea(
              Field(FieldName.reason, .holdReason, hint: .holdReasonHint), state, in: say, rows: 3,
              maxlength: LegalHold.longestReason)
          }
        }
      }
    }
  }
}

private func holdCard(_ row: HoldsView.Row, _ view: HoldsView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return .fragment([
    section(.class("card")) {
      h2(.class("card-head")) { factValue(row.subject, in: say) }
      factList(
        [
          Fact(.holdReason, .text(row.reason)), Fact(.heldSince, .phrase(.bothDates(row.since))),
          Fact(.placedBy, .text(row.by)),
        ], in: say)
    },
    view.mayManage
      ? foldedForm(
        "lifting-\(row.id)", .liftHold, to: frame.paths.holdLifting(row.id), view.forms, frame, isDanger: true
      ) { state in
        textArea(
          Field(FieldName.reason, .theReason), state, in: say, rows: 2, maxlength: LegalHold.longestReason)
      } : .none,
  ])
}
