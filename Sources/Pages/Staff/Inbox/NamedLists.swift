import HTML
import Lexicon

/// The lists under names of their own, as a second row of tabs.
func namedLists(_ view: InboxView, _ frame: StaffFrame) -> HTML {
  guard !view.views.isEmpty else { return .none }
  return nav(.class("tabs named"), .ariaLabel(frame.say(.namedLists))) {
    for list in view.views {
      a(.href(frame.paths.inbox(view: list.id)), .ariaCurrent(list.isShown ? "page" : nil)) {
        bdi { list.name }
        if let of = list.of { span(.class("small muted")) { " · \(frame.say(of))" } }
      }
    }
  }
}

/// Changes or takes away the list that is shown, or keeps one under a name.
func listCard(_ view: InboxView, _ frame: StaffFrame) -> HTML {
  guard let maker = view.maker else { return .none }
  let say = frame.say
  return .fragment([
    change(view, maker, frame),
    removal(view, frame),
    details(.class("card act"), .open(if: !maker.state.errors.isEmpty)) {
      summary { say(.keepList) }
      listForm(to: frame.paths.inboxViews, .keepList, maker, maker.state.scoped("list"), frame)
    },
  ])
}

private func change(_ view: InboxView, _ maker: InboxView.ListMaker, _ frame: StaffFrame) -> HTML {
  guard let list = view.views.first(where: \.isShown), let state = list.change else { return .none }
  return details(.class("card act"), .open(if: !state.errors.isEmpty)) {
    summary {
      frame.say(.changeList)
      " "
      bdi { list.name }
    }
    listForm(to: frame.paths.inboxView(list.id), .changeList, maker, state.scoped("change"), frame)
  }
}

private func listForm(
  to path: String, _ verb: Phrase, _ maker: InboxView.ListMaker, _ state: FormState, _ frame: StaffFrame
) -> HTML {
  let say = frame.say
  return .fragment([
    errorSummary(state, in: say),
    postForm(path, token: frame.token) {
      p(.class("small muted gap")) { say(.keepListLead) }
      textField(Field(FieldName.viewName, .listName), state, in: say, maxlength: 60)
      choice(FieldName.stage, .listStage, maker.stages, state, in: say)
      choice(FieldName.service, .service, maker.services, state, in: say)
      choice(FieldName.holder, .listHolder, maker.holders, state, in: say)
      choice(FieldName.due, .listDue, maker.dues, state, in: say)
      if !maker.posts.isEmpty {
        selectField(
          Field(FieldName.post, .listShared), [Choice("any", .listMineAlone)] + maker.posts, state, in: say)
      }
      actions { primaryButton(say(verb), class: "btn primary") }
    },
  ])
}

/// Nothing chosen leaves it open.
private func choice(
  _ name: String, _ label: Phrase, _ choices: [Choice], _ state: FormState, in say: Language
) -> HTML {
  selectField(Field(name, label), [Choice("any", .whatever)] + choices, state, in: say)
}

private func removal(_ view: InboxView, _ frame: StaffFrame) -> HTML {
  guard let list = view.views.first(where: { $0.isShown && $0.mayRemove }) else { return .none }
  return postForm(frame.paths.inboxViewRemoval(list.id), token: frame.token) {
    actions {
      button(.class("btn danger"), .type("submit")) {
        frame.say(.removeList)
        " "
        bdi { list.name }
      }
    }
  }
}
