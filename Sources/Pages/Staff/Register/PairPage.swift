package import HTML
package import Lexicon

/// Two entries beside each other, field by field, and what may be decided about them.
package struct PairView: Sendable {
  package var ids: (one: String, other: String)
  package var names: (one: String, other: String)
  package var versions: (one: Int, other: Int)
  package var chips: [Chip]
  package var reasons: Phrase
  package var rows: [Row]
  /// What both say differently and one of them has to give way in, by the name of its field.
  package var choices: [(field: String, label: Phrase, one: Phrase, other: Phrase)]
  /// Whether they may be joined or told apart now.
  package var isOpen: Bool
  /// Whether the question may be put off.
  package var mayWait: Bool
  package var forms: PageForms

  /// One thing that is known of each.
  package struct Row: Hashable, Sendable {
    package var label: Phrase
    package var one: Fact.Value
    package var other: Fact.Value
    /// Nil where neither says anything to compare.
    package var agrees: Bool?

    package init(_ label: Phrase, _ one: Fact.Value, _ other: Fact.Value, agrees: Bool? = nil) {
      (self.label, self.one, self.other, self.agrees) = (label, one, other, agrees)
    }
  }

  package init(
    ids: (one: String, other: String), names: (one: String, other: String), versions: (one: Int, other: Int),
    chips: [Chip], reasons: Phrase, rows: [Row],
    choices: [(field: String, label: Phrase, one: Phrase, other: Phrase)], isOpen: Bool, mayWait: Bool,
    forms: PageForms = PageForms()
  ) {
    (self.ids, self.names, self.versions, self.chips) = (ids, names, versions, chips)
    (self.reasons, self.rows, self.choices) = (reasons, rows, choices)
    (self.isOpen, self.mayWait, self.forms) = (isOpen, mayWait, forms)
  }
}

extension PairView {
  /// The names of its forms.
  package static let merging = PairPart.merger.rawValue
  /// What stands for each of the two in forms.
  package static let one = "one"
  package static let other = "other"
  /// For so many days a question can be put off.
  package static let waits = [7, 30, 90, 365]
}

/// Two entries side by side.
package func pairPage(_ view: PairView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.comparePair), at: .register) {
    crumbs(
      [(say(.partyRegister), frame.paths.register), (say(.duplicates), frame.paths.duplicates)],
      current: .text(say(.comparePair)), in: say)
    div(.class("head")) {
      div {
        h1 { say(.onePersonOrTwo) }
        p(.class("muted")) { say(view.reasons) }
        div(.class("row wrap")) { for state in view.chips { chip(state, in: say) } }
      }
    }
    view.forms.summary(in: say)
    div(.class("two after")) {
      div(.class("stack")) { pairTable(view, frame) }
      aside(.class("stack"), .ariaLabel(say(.actionRequired))) {
        if view.isOpen { mergeForm(view, frame) }
        if view.isOpen {
          foldedForm(
            PairPart.distinction.rawValue, .tellApart, to: path(view, .distinction, frame), view.forms, frame,
            fields: [(FieldName.version, String(view.versions.one))]
          ) { _ in p(.class("small muted")) { say(.tellApartLead) } }
        }
        if view.mayWait {
          foldedForm(
            PairPart.postponement.rawValue, .putOff, to: path(view, .postponement, frame), view.forms, frame
          ) { state in
            selectField(
              Field(FieldName.days, .putOffFor), PairView.waits.map { Choice(String($0), .inDays($0)) }, state, in: say)
          }
        }
      }
    }
  }
}

private func path(_ view: PairView, _ part: PairPart, _ frame: StaffFrame) -> String {
  frame.paths.pair(view.ids.one, view.ids.other, part)
}

private func pairTable(_ view: PairView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return dataTable([.whatIsKnown, .firstEntry, .secondEntry, .agreement], caption: .comparePair, in: say) {
    tr {
      th(.scope("row")) { say(.entryOfRegister) }
      cell(.firstEntry, in: say) { a(.href(frame.paths.party(view.ids.one))) { bdi { view.names.one } } }
      cell(.secondEntry, in: say) { a(.href(frame.paths.party(view.ids.other))) { bdi { view.names.other } } }
      cell(.agreement, in: say) { say(.dash) }
    }
    for row in view.rows {
      tr {
        th(.scope("row")) { say(row.label) }
        cell(.firstEntry, in: say) { factValue(row.one, in: say) }
        cell(.secondEntry, in: say) { factValue(row.other, in: say) }
        cell(.agreement, in: say) {
          switch row.agrees {
          case true?: chip(Chip(.agrees, .ok, icon: .check), in: say)
          case false?: chip(Chip(.differs, .warn, icon: .alert), in: say)
          case nil: say(.dash)
          }
        }
      }
    }
  }
}

private func mergeForm(_ view: PairView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  let state = view.forms[PairView.merging]
  return card(say(.joinEntries), id: "h-join", icon: .users) {
    p(.class("small muted")) { say(.joinEntriesLead) }
    postForm(path(view, .merger, frame), token: frame.token) {
      hiddenField(FieldName.version, String(view.versions.one))
      hiddenField(FieldName.otherVersion, String(view.versions.other))
      radios(
        Field(FieldName.kept, .whichStays, hint: .whichStaysHint),
        [
          Choice(PairView.one, Phrase.firstEntry.joined(Phrase(verbatim: view.names.one), by: ": ")),
          Choice(PairView.other, Phrase.secondEntry.joined(Phrase(verbatim: view.names.other), by: ": ")),
        ], state, in: say)
      for choice in view.choices {
        radios(
          Field(choice.field, choice.label),
          [Choice(PairView.one, choice.one), Choice(PairView.other, choice.other)], state, in: say)
      }
      actions { primaryButton(say(.joinEntries)) }
    }
  }
}

extension Phrase {
  fileprivate static func inDays(_ count: Int) -> Phrase {
    switch count {
    case 7: Phrase(ar: "أسبوع", en: "A week")
    case 30: Phrase(ar: "شهر", en: "A month")
    case 90: Phrase(ar: "ثلاثة أشهر", en: "Three months")
    default: Phrase(ar: "سنة", en: "A year")
    }
  }
}
