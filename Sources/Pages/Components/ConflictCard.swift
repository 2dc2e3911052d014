import HTML
import Lexicon

/// A form came too late: what happened meanwhile, and what was typed beside what stands now.
package struct FormConflict: Sendable {
  /// What happened since the page was shown, newest first.
  package var meanwhile: [TimelineEntry]
  /// What was typed where it is not what stands; nothing stands beside words that are added.
  package var fields: [ConflictView.Difference]
  /// The id of the form to send again, on the page; nil when what is stored now takes it no more.
  package var form: String?

  package init(meanwhile: [TimelineEntry], fields: [ConflictView.Difference], form: String?) {
    (self.meanwhile, self.fields, self.form) = (meanwhile, fields, form)
  }
}

func conflictCard(_ conflict: FormConflict?, in say: Language) -> HTML {
  guard let conflict else { return .none }
  return card(say(.changedHeading), id: "h-conflict", class: "card att", icon: .alert) {
    p { say(conflict.form == nil ? .takenNoMore : .lookAndSendAgain) }
    if !conflict.meanwhile.isEmpty {
      h3(.class("pt small muted")) { say(.happenedMeanwhile) }
      ol(.class("tl")) { for entry in conflict.meanwhile { timelineItem(entry, in: say) } }
    }
    if !conflict.fields.isEmpty { differences(conflict.fields, caption: .typedAndStored, in: say) }
    if let form = conflict.form {
      actions { linkButton(say(.toTheForm), to: "#\(form)", class: "btn primary") }
    }
  }
}

/// What was typed beside what is stored, a row for each field.
func differences(_ fields: [ConflictView.Difference], caption: Phrase, in say: Language) -> HTML {
  dataTable([.field, .youTyped, .storedNow], caption: caption, in: say) {
    for field in fields {
      tr {
        th(.scope("row")) { say(field.label) }
        cell(.youTyped, in: say) { prose(field.typed) }
        cell(.storedNow, in: say) { field.stored.isEmpty ? .text(say(.dash)) : prose(field.stored) }
      }
    }
  }
}
