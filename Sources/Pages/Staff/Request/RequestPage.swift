package import HTML
import Lexicon

/// One request: where it stands, until when, what is in it, and the one thing to do next.
package func requestPage(_ view: RequestView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: "\(view.number) \(view.service)", at: .requests) {
    crumbs([(say(.inbox), frame.paths.inbox)], current: ltr(view.number), in: say)
    liveBar(view.live, in: say)
    if let refused = view.refusedForm { errorSummary(refused, in: say) }
    requestHead(view.service, view.person, [view.stage, view.due], in: say) {
      span(.class("small muted")) { assignment(view.assignee, in: say) }
    } ways: {
      if !view.isDestroyed { linkButton(say(.filledForm), to: frame.paths.requestForm(view.id), icon: .print) }
      printButton(say)
    }
    if view.isDestroyed { callout(.info) { say(.destroyedRequest) } }
    conflictCard(view.conflict, in: say)
    stepBar(view.steps, in: say)
    div(.class("two pt"), .data("keys", "request")) {
      div(.class("stack")) {
        appealCard(view.appeal, in: say)
        requestFacts(view, in: say)
        clashesCard(view.clashes, in: say)
        othersCard(view.others, in: say)
        checklistCard(view, frame)
        documentsCard(view, frame)
        lettersCard(view.letters, in: say)
        scansCard(view.scans, in: say)
        referralsCard(view.referrals, in: say)
        if let fieldwork = view.fieldwork { fieldworkCard(fieldwork, in: say) }
        findingsCards(view, in: say)
        timelineCard(view.timeline, hasOlder: view.hasOlderEvents, in: say)
      }
      aside(.class("stack"), .ariaLabel(say(.actionRequired))) {
        if let deadline = view.deadline { deadlineCard(deadline, in: say) }
        nextActionCard(view, frame)
        benefitCard(view, frame)
        guidesCard(view.guides, frame)
        sealsCard(view.seals, in: say)
        moreActionsCard(view, frame)
      }
    }
    keysHelp(.ofRequest, in: say)
  }
}

/// The head of a page about one request: what is asked for and by whom, how it stands, and where one goes from here.
func requestHead(
  _ service: String, _ person: String, _ states: [Chip?], in say: Language, @Markup note: () -> HTML = { .none },
  @Markup ways: () -> HTML
) -> HTML {
  div(.class("head")) {
    div {
      h1 {
        bdi { service }
        " · "
        bdi { person }
      }
      div(.class("row wrap")) {
        for state in states.compactMap(\.self) { chip(state, in: say) }
        note()
      }
    }
    ways()
  }
}

private func assignment(_ person: String?, in say: Language) -> HTML {
  guard let person else { return .text(say(.notAssigned)) }
  return .fragment([.text(say(.assignedTo)), .text(" "), bdi { person }])
}

private func requestFacts(_ view: RequestView, in say: Language) -> HTML {
  card(say(.requestDetails), id: "h-facts") {
    factList(view.facts, in: say)
    if let need = view.need {
      h3(.class("pt small muted")) { say(.theNeed) }
      prose(need)
    }
    if !view.answers.isEmpty {
      h3(.class("pt small muted")) { say(.answersToForm) }
      factList(view.answers, in: say)
    }
  }
}

/// The way back, then the place itself.
func crumbs(
  _ trail: [(words: String, path: String)], current: @autoclosure () -> HTML, in say: Language
) -> HTML {
  nav(.class("crumb"), .ariaLabel(say(.breadcrumb))) {
    for place in trail {
      a(.href(place.path)) { place.words }
      onwardIcon()
    }
    span { current() }
  }
}

private func scansCard(_ scans: [ScanRow], in say: Language) -> HTML {
  guard !scans.isEmpty else { return .none }
  return card(say(.scannedForms), id: "h-scans") {
    ul(.class("docs")) {
      for scan in scans {
        li {
          span(.class("grow")) {
            a(.href(scan.path)) { ltr(scan.code) }
            br()
            span(.class("small muted")) { moment(scan.at, in: say) }
          }
        }
      }
    }
  }
}
