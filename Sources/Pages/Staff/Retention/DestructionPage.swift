import Casework
package import HTML
package import Lexicon

/// One destruction, and afterwards its minutes.
package struct DestructionView: Sendable {
  package var id: String
  package var number: String
  package var version: Int
  package var state: Chip
  package var facts: [Fact]
  package var items: [Item]
  package var parts: [DestructionPart]
  package var timeline: [TimelineEntry]
  package var forms: PageForms

  package init(
    id: String, number: String, version: Int, state: Chip, facts: [Fact], items: [Item], parts: [DestructionPart],
    timeline: [TimelineEntry], forms: PageForms
  ) {
    (self.id, self.number, self.version, self.state) = (id, number, version, state)
    (self.facts, self.items, self.parts) = (facts, items, parts)
    (self.timeline, self.forms) = (timeline, forms)
  }

  /// One record, by its number.
  package struct Item: Sendable {
    package var ref: String
    package var ended: DualDate
    package var outcome: Phrase?

    package init(ref: String, ended: DualDate, outcome: Phrase? = nil) {
      (self.ref, self.ended, self.outcome) = (ref, ended, outcome)
    }
  }
}

/// A destruction: what is on it, who did what, and the forms of whose turn it is.
package func destructionPage(_ view: DestructionView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: "\(say(.destructionMinutes)) \(view.number)", at: .dataRequests) {
    crumbs(
      [(say(.dataRequests), frame.paths.dataRequests), (say(.retention), frame.paths.retention)],
      current: ltr(view.number), in: say)
    div(.class("head")) {
      div {
        h1 { say(.destructionMinutes) }
        div(.class("row wrap")) { chip(view.state, in: say) }
      }
      a(.class("btn"), .href(frame.paths.destructionMinutes(view.id))) { say(.minutesAsPDF) }
    }
    view.forms.summary(in: say)
    div(.class("two after")) {
      div(.class("stack")) {
        card(say(.destructionMinutes), id: "h-facts", icon: .shield) { factList(view.facts, in: say) }
        recordTable(view.items, .recordCount, withOutcome: true, in: say)
        timelineCard(view.timeline, in: say)
      }
      aside(.class("stack"), .ariaLabel(say(.actionRequired))) {
        for part in view.parts { destructionForm(part, view, frame) }
      }
    }
  }
}

private func destructionForm(_ part: DestructionPart, _ view: DestructionView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  let title: Phrase =
    switch part {
    case .approval: .approveDestruction
    case .refusal: .refuseDestruction
    case .execution: .carryOut
    }
  return foldedForm(
    part.rawValue, title, to: frame.paths.destruction(view.id, part), view.forms, frame,
    fields: [(FieldName.version, String(view.version))], isDanger: part != .approval
  ) { state in
    switch part {
    case .approval: p(.class("small muted")) { say(.approveDestructionLead) }
    case .refusal:
      textArea(
        Field(FieldName.reason, .theReason), state, in: say, rows: 3, maxlength: LegalHold.longestReason)
    case .execution: p(.class("small muted")) { say(.carryOutLead) }
    }
  }
}
