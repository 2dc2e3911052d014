import Casework
import HTML
import HTTP
import Lexicon

/// What the service asks for, item by item, each with its own way to be checked.
func checklistCard(_ view: RequestView, _ frame: StaffFrame) -> HTML {
  guard !view.checklist.isEmpty else { return .none }
  let say = frame.say
  return card(say(.requiredDocuments), id: "h-checklist", aside: countChip(view.checklist.count)) {
    ul(.class("docs")) {
      for item in view.checklist { checklistLine(item, of: view, frame) }
    }
  }
}

private func checklistLine(_ item: ChecklistItemView, of view: RequestView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return li(.class("check")) {
    span(.class("grow")) {
      itemName(item)
      if let rules = item.rules {
        br()
        span(.class("small muted")) { say(rules) }
      }
      if let remark = item.remark {
        br()
        span(.class("small muted")) { say(remark) }
      }
      for shown in item.evidence {
        br()
        a(.class("small"), .href(shown.path)) { bdi { shown.name } }
      }
      for clash in item.clashes {
        br()
        sentence(Chip(clash.words, .warn, icon: .alert), in: say)
      }
      verdictHistory(item, in: say)
    }
    chip(item.state, in: say)
    itemForms(item, of: view, frame)
  }
}

/// What was found about an item before: of one verdict the remark tells all there is.
private func verdictHistory(_ item: ChecklistItemView, in say: Language) -> HTML {
  guard item.history.count > 1 else { return .none }
  return details(.class("inline")) {
    summary(.class("small")) {
      say(.verdictHistory)
      span(.class("vh")) { ": \(item.name)" }
    }
    ul(.class("bullets small")) {
      for entry in item.history {
        li {
          say(entry.what)
          say.comma
          bdi { entry.who ?? "" }
          say.comma
          moment(entry.at, in: say)
          if let note = entry.note {
            br()
            bdi { note }
          }
        }
      }
    }
  }
}

private func itemName(_ item: ChecklistItemView) -> HTML {
  guard let path = item.documentPath else { return bdi { item.name } }
  return a(.href(path)) { bdi { item.name } }
}

private func itemForms(_ item: ChecklistItemView, of view: RequestView, _ frame: StaffFrame) -> HTML {
  guard item.canCheck || item.canSupply else { return .none }
  let say = frame.say
  return div(.class("row wrap verdicts")) {
    if item.offers(.verification) {
      verdict(.verification, .verify, on: item, of: view, frame) { state in
        .fragment([
          selectField(Field(FieldName.ground, .matchedBy), Choice.grounds, state, in: say),
          textField(Field(FieldName.against, .matchedAgainst), state, in: say, maxlength: 200),
          item.asksOriginal ? agreement(FieldName.original, .sawOriginal, state, in: say) : .none,
          item.asksIssueDay ? dateField(Field(FieldName.issued, .issuedOn), state, in: say) : .none,
          dateField(Field(FieldName.expires, .holdsUntil, isOptional: true), state, in: say),
          readingFields(state, in: say),
          fileField(Field(FieldName.shown, .evidenceFile, hint: .fileHint, isOptional: true), state, in: say),
        ])
      }
    }
    if item.offers(.rejection) {
      verdict(.rejection, .sendBackItem, on: item, of: view, frame) { state in
        textField(Field(FieldName.reason, .whatIsWrong), state, in: say, maxlength: 500)
      }
    }
    if item.offers(.waiver) {
      verdict(.waiver, .waive, on: item, of: view, frame) { state in
        textField(Field(FieldName.reason, .whyWaived), state, in: say, maxlength: 500)
      }
    }
    if item.canSupply { supplying(item, of: view, frame) }
  }
}

/// One thing that can be found about an item, folded until it is wanted; one that was refused stands open.
private func verdict(
  _ verdict: ItemVerdict, _ words: Phrase, on item: ChecklistItemView, of view: RequestView, _ frame: StaffFrame,
  fields: (FormState) -> HTML
) -> HTML {
  let say = frame.say
  let refused = item.refused.flatMap { $0.verdict == verdict ? $0.state : nil }
  let original = Form([FieldName.against: say(.theOriginal), FieldName.ground: "original"])
  let usual = FormState(values: verdict == .verification ? original : Form())
  let state = (refused ?? usual).scoped(item.scope(of: verdict))
  return details(.class("inline"), .open(if: refused != nil)) {
    summary(.class(verdict == .verification ? "btn" : "btn quiet")) {
      if verdict == .verification { icon(.check) }
      say(words)
      span(.class("vh")) { ": \(item.name)" }
    }
    postForm(
      frame.paths.requestItem(view.id, item.id, verdict), token: frame.token, sendsFiles: verdict == .verification
    ) {
      hiddenField(FieldName.version, String(view.version))
      fields(state)
      primaryButton(say(words), class: "btn")
    }
  }
}

/// What the document says, for whoever wants it compared.
private func readingFields(_ state: FormState, in say: Language) -> HTML {
  let isOpen = state.errors.contains { $0.field.hasPrefix(FieldName.readPrefix) }
  return details(.class("act"), .open(if: isOpen)) {
    summary { say(.whatDocumentSays) }
    p(.class("small muted")) { say(.whatDocumentSaysHint) }
    for field in ItemReading.Field.allCases {
      let named = Field(FieldName.readPrefix + field.rawValue, field.name, isOptional: true)
      switch field {
      case .name: textField(named, state, in: say, maxlength: 120)
      case .familySize: numberField(named, state, in: say, width: "w-2", maxlength: 2)
      case .nationalID, .mobile, .iban, .birth: numberField(named, state, in: say, inputmode: "text")
      }
    }
  }
}

/// Takes a document in at the desk.
private func supplying(_ item: ChecklistItemView, of view: RequestView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  let state = (item.supplyState ?? FormState()).scoped(ChecklistItemView.deskScope)
  return details(.class("inline"), .open(if: item.supplyState != nil)) {
    summary(.class("btn quiet")) {
      say(.upload)
      span(.class("vh")) { ": \(item.name)" }
    }
    postForm(frame.paths.supply(view.id), token: frame.token, sendsFiles: true) {
      hiddenField(FieldName.version, String(view.version))
      hiddenField(FieldName.document, item.id)
      fileField(
        Field(FieldName.documentPrefix + item.id, Phrase(verbatim: item.name), hint: .fileHint),
        state, in: say)
      primaryButton(say(.upload), class: "btn")
    }
  }
}

func countChip(_ count: Int) -> HTML {
  span(.class("chip")) { grouped(count) }
}

extension Choice {
  /// What an item may be matched against.
  package static let grounds = Verification.Ground.allCases.map { Choice($0.rawValue, $0.name) }
}
