import HTML
import Lexicon

/// An appeal among the cards of its request, or of an agenda's item.
func appealCard(_ view: AppealView?, in say: Language) -> HTML {
  guard let view else { return .none }
  return card(say(.appeal), id: "h-appeal", icon: .gavel, aside: chip(view.state, in: say)) {
    factList(view.facts, in: say)
    h3(.class("pt small muted")) { say(.appealGrounds) }
    prose(view.grounds)
    appealPapers(view.documents, in: say)
    if let against = view.against { ruled(.appealedDecision, against, in: say) }
    if let ruling = view.ruling { ruled(.appealRuling, ruling, in: say) }
    if let deadline = view.deadline { explained(deadline, in: say) }
  }
}

/// What came with an appeal; opening one is a download and is recorded.
func appealPapers(_ papers: [AppealView.Paper], in say: Language) -> HTML {
  guard !papers.isEmpty else { return .none }
  return .fragment([
    h3(.class("pt small muted")) { say(.appealDocuments) },
    ul(.class("docs")) {
      for paper in papers {
        li {
          span(.class("muted")) { icon(.file) }
          span(.class("grow")) {
            if let path = paper.path { a(.href(path)) { bdi { paper.name } } } else { bdi { paper.name } }
            br()
            span(.class("small muted")) { ltr("\(paper.kind) · \(fileSize(bytes: paper.bytes))") }
          }
        }
      }
    },
  ])
}

/// What was decided, in short: the first time, or on the appeal.
private func ruled(_ heading: Phrase, _ decision: DecisionSummary, in say: Language) -> HTML {
  var facts = [Fact(.reasons, .text(decision.reasons))]
  if let amount = decision.amount { facts.append(Fact(.amountGranted, .money(halalas: amount))) }
  if let months = decision.months { facts.append(Fact(.months, .phrase(.forMonths(months)))) }
  if let conditions = decision.conditions { facts.append(Fact(.conditions, .text(conditions))) }
  if !decision.present.isEmpty {
    facts.append(Fact(.presentAtDecision, .text(decision.present.joined(separator: say.comma))))
  }
  return .fragment([
    h3(.class("pt small muted")) { say(heading) },
    div(.class("row wrap")) {
      chip(decision.outcome, in: say)
      span(.class("small muted")) { moment(decision.at, in: say) }
    }, factList(facts, in: say),
  ])
}

/// How the day for the answer was counted, folded until it is wanted.
private func explained(_ deadline: DeadlineView, in say: Language) -> HTML {
  guard !deadline.explanation.isEmpty else { return .none }
  return details(.class("act")) {
    summary { say(deadline.headline) }
    ul(.class("bullets small")) { for line in deadline.explanation { li { line } } }
  }
}
