package import HTML
import Lexicon

/// One beneficiary's file.
package struct FileView: Sendable {
  package var id: String
  package var number: String
  package var name: String
  package var version: Int
  package var standing: Chip
  package var facts: [Fact]
  package var timeline: [TimelineEntry]
  /// What this person may do to it now.
  package var parts: [FilePart]
  package var forms: PageForms

  package init(
    id: String, number: String, name: String, version: Int, standing: Chip, facts: [Fact],
    timeline: [TimelineEntry], parts: [FilePart], forms: PageForms = PageForms()
  ) {
    (self.id, self.number, self.name, self.version) = (id, number, name, version)
    (self.standing, self.facts, self.timeline) = (standing, facts, timeline)
    (self.parts, self.forms) = (parts, forms)
  }
}

/// One file: what is kept, what happened, what may be done to it now.
package func filePage(_ view: FileView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: "\(view.number) \(view.name)", at: .files) {
    crumbs([(say(.beneficiaryFiles), frame.paths.files)], current: ltr(view.number), in: say)
    div(.class("head")) {
      div {
        h1 { bdi { view.name } }
        div(.class("row wrap")) { chip(view.standing, in: say) }
      }
    }
    view.forms.summary(in: say)
    div(.class("two pt")) {
      div(.class("stack")) {
        card(say(.fileFacts), id: "h-facts") { factList(view.facts, in: say) }
        timelineCard(view.timeline, in: say)
      }
      aside(.class("stack"), .ariaLabel(say(.actionRequired))) {
        for part in view.parts { fileForm(part, view, frame) }
      }
    }
  }
}

private func fileForm(_ part: FilePart, _ view: FileView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return foldedForm(
    part.rawValue, part.title, to: frame.paths.file(view.id, part), view.forms, frame,
    fields: [(FieldName.version, String(view.version))], isDanger: part == .suspension || part == .ending
  ) { state in
    switch part {
    case .renewal:
      p(.class("small muted")) { say(.renewFileLead) }
      textField(Field(FieldName.category, .beneficiaryCategory), state, in: say, maxlength: 100)
      textArea(Field(FieldName.note, .whatWasReviewed), state, in: say, rows: 3, maxlength: 500)
    case .suspension, .reinstatement:
      textArea(Field(FieldName.reason, .theReason), state, in: say, rows: 3, maxlength: 500)
    case .ending:
      selectField(Field(FieldName.kind, .endingKind), Choice.endings, state, in: say)
      textArea(Field(FieldName.reason, .theReason), state, in: say, rows: 3, maxlength: 500)
    }
  }
}

extension FilePart {
  var title: Phrase {
    switch self {
    case .renewal: .renewFile
    case .suspension: .suspendFile
    case .reinstatement: .reinstateFile
    case .ending: .endFile
    }
  }
}
