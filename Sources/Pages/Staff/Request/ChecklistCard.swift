import HTML
import HTTP
import Lexicon

/// What the service asks for, item by item, each with its own way to be checked.
func checklistCard(_ view: RequestView, _ frame: StaffFrame) -> HTML {
  guard !view.checklist.isEmpty else { return .none }
  let say = frame.say
  return card(say(.requiredDocuments), id: "h-checklist", aside: countChip(view.checklist.count)) {
    ul(.class("docs")) {
      for item in view.checklist { checklistLine(item, of: view.id, frame) }
    }
  }
}

private func checklistLine(_ item: ChecklistItemView, of request: String, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return li(.class("check")) {
    span(.class("grow")) {
      itemName(item)
      if let remark = item.remark {
        br()
        span(.class("small muted")) { say(remark) }
      }
    }
    chip(item.state, in: say)
    if item.canCheck { itemForms(item, of: request, frame) }
  }
}

private func itemName(_ item: ChecklistItemView) -> HTML {
  guard let path = item.documentPath else { return bdi { item.name } }
  return a(.href(path)) { bdi { item.name } }
}

private func itemForms(_ item: ChecklistItemView, of request: String, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  let state = FormState(values: Form([FieldName.against: say(.theOriginal)]), scope: "item-\(item.id)")
  return div(.class("row wrap verdicts")) {
    if item.canVerify {
      verdict(.verification, .verify, on: item, of: request, frame) {
        textField(Field(FieldName.against, .matchedAgainst), state, in: say, maxlength: 200)
        dateField(Field(FieldName.expires, .holdsUntil, isOptional: true), state, in: say)
      }
    }
    verdict(.rejection, .sendBackItem, on: item, of: request, frame) {
      textField(
        Field(FieldName.reason, .whatIsWrong), state.scoped("item-\(item.id)-back"), in: say, maxlength: 500)
    }
    if item.canWaive {
      verdict(.waiver, .waive, on: item, of: request, frame) {
        textField(
          Field(FieldName.reason, .whyWaived), state.scoped("item-\(item.id)-waive"), in: say, maxlength: 500)
      }
    }
  }
}

/// One thing that can be found about an item, folded until it is wanted.
private func verdict(
  _ verdict: ItemVerdict, _ words: Phrase, on item: ChecklistItemView, of request: String, _ frame: StaffFrame,
  @Markup fields: () -> HTML
) -> HTML {
  let say = frame.say
  return details(.class("inline")) {
    summary(.class(verdict == .verification ? "btn" : "btn quiet")) {
      if verdict == .verification { icon(.check) }
      say(words)
      span(.class("vh")) { ": \(item.name)" }
    }
    postForm(frame.paths.requestItem(request, item.id, verdict), token: frame.token) {
      fields()
      primaryButton(say(words), class: "btn")
    }
  }
}

func countChip(_ count: Int) -> HTML {
  span(.class("chip")) { grouped(count) }
}
