package import HTML
package import Lexicon

/// Two people changed the same thing: what was typed and what is stored now, side by side; nothing typed is lost.
package struct ConflictView: Sendable {
  package var changedBy: String?
  package var at: DualMoment?
  package var fields: [Difference]
  /// Where to look at the stored version and do it again.
  package var path: String

  package init(
    changedBy: String? = nil, at: DualMoment? = nil, fields: [Difference], path: String
  ) {
    self.changedBy = changedBy
    self.at = at
    self.fields = fields
    self.path = path
  }

  package struct Difference: Hashable, Sendable {
    package var label: Phrase
    package var typed: String
    package var stored: String

    package init(
      label: Phrase, typed: String, stored: String
    ) {
      self.label = label
      self.typed = typed
      self.stored = stored
    }
  }
}

/// Shown when someone else saved first: what changed, and what was typed, so that none of it is lost.
package func conflictPage(_ view: ConflictView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.changedHeading), at: nil) {
    h1 { say(.changedHeading) }
    p(.class("lead")) { say(.changedAdvice) }
    if let person = view.changedBy, let at = view.at {
      p(.class("small muted")) { byline(person, at, in: say) }
    }
    differences(view.fields, caption: .changedHeading, in: say)
    actions { linkButton(say(.seeStoredVersion), to: view.path, class: "btn primary") }
  }
}
