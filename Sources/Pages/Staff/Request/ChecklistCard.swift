import HTML
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

private func checklistLine(_ item: ChecklistItem, of request: String, _ frame: StaffFrame) -> HTML {
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

private func itemName(_ item: ChecklistItem) -> HTML {
  guard let path = item.documentPath else { return bdi { item.name } }
  return a(.href(path)) { bdi { item.name } }
}

private func itemForms(_ item: ChecklistItem, of request: String, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  let state = FormState(scope: "item-\(item.id)")
  return div(.class("row wrap verdicts")) {
    postForm(frame.paths.requestItem(request, item.id, .verification), token: frame.token) {
      button(.class("btn"), .type("submit"), .ariaLabel("\(say(.verify)): \(item.name)")) {
        icon(.check)
        say(.verify)
      }
    }
    details(.class("inline")) {
      summary(.class("btn quiet"), .ariaLabel("\(say(.sendBackItem)): \(item.name)")) { say(.sendBackItem) }
      postForm(frame.paths.requestItem(request, item.id, .rejection), token: frame.token) {
        textField(Field(FieldName.reason, .whatIsWrong), state, in: say)
        primaryButton(say(.sendBackItem), class: "btn")
      }
    }
  }
}

func countChip(_ count: Int) -> HTML {
  span(.class("chip")) { grouped(count) }
}
