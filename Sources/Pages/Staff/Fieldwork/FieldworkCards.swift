import HTML
import Lexicon

/// What does not agree with a document or an earlier request.
func clashesCard(_ clashes: [ClashView], in say: Language) -> HTML {
  guard !clashes.isEmpty else { return .none }
  return card(say(.clashes), id: "h-clashes", class: "card att", icon: .alert) {
    ul(.class("bullets")) {
      for clash in clashes {
        li {
          say(clash.words)
          if let link = clash.link {
            " "
            a(.href(link.path)) { ltr(link.name) }
          }
        }
      }
    }
  }
}

/// What else the person asked for: what is granted twice is granted to nobody else.
func othersCard(_ others: [PartyView.Line], in say: Language) -> HTML {
  guard !others.isEmpty else { return .none }
  return card(say(.otherRequests), id: "h-others", icon: .file) { lineList(others, in: say) }
}

/// The library's guides in force, beside the work they are for.
func guidesCard(_ guides: [GuideView], _ frame: StaffFrame) -> HTML {
  guard !guides.isEmpty else { return .none }
  let say = frame.say
  return card(say(.guides), id: "h-guides", icon: .book) {
    ul(.class("docs")) {
      for guide in guides {
        li {
          span(.class("grow")) {
            a(.href(guide.link.path)) { bdi { guide.link.name } }
            br()
            span(.class("small muted")) {
              say(guide.kind)
              say.comma
              say(.version(guide.version))
            }
          }
        }
      }
    }
  }
}

/// Household, income and visits of one request.
func fieldworkCard(_ view: FieldworkView, in say: Language) -> HTML {
  card(say(.fieldwork), id: "h-fieldwork", icon: .home) {
    if let household = view.household {
      p {
        a(.href(household.path)) { say(.householdAndIncome) }
        " "
        span(.class("muted small")) { household.name }
      }
    }
    if let assessment = view.assessment { p { chip(assessment.outcome, in: say) } }
    visitList(view.visits, in: say)
    if let path = view.arrange { actions { linkButton(say(.arrangeVisit), to: path, icon: .calendar) } }
  }
}

/// Visits with their hour and state.
func visitList(_ visits: [VisitRow], in say: Language) -> HTML {
  guard !visits.isEmpty else { return .none }
  return ul(.class("docs")) {
    for visit in visits {
      li {
        span(.class("grow")) {
          a(.href(visit.path)) { moment(visit.starts, in: say) }
          if let request = visit.request {
            br()
            span(.class("small muted")) {
              ltr(request)
              say.comma
              bdi { visit.person ?? "" }
            }
          }
        }
        chip(visit.state, in: say)
      }
    }
  }
}

/// What the study's report rests on, under the report's words.
func findingsList(_ findings: FindingsView, in say: Language) -> HTML {
  .fragment([
    h3(.class("pt small muted")) { say(.reportRestsOn) }, factList(findings.facts, in: say),
    findings.assessment.map { assessmentLines($0, in: say) } ?? .none,
  ])
}

/// An assessment: its outcome, then each step that led to it.
func assessmentLines(_ view: AssessmentView, in say: Language) -> HTML {
  .fragment([
    div(.class("row wrap pt")) {
      chip(view.outcome, in: say)
      if let perHead = view.perHead {
        span {
          say(.perHead)
          " "
          money(halalas: perHead, in: say)
        }
      }
      if let award = view.award {
        span {
          say(.suggested)
          " "
          say(award)
        }
      }
    },
    view.isOutdated ? callout(.warn) { say(.assessAgain) } : .none,
    stepList(.stillUnknown, view.unknown, in: say), stepList(.howItWasReckoned, view.lines, in: say),
    p(.class("small muted")) {
      say(.tableVersion)
      " \(view.table)"
      if let at = view.at {
        say.comma
        moment(at, in: say)
      }
      if !view.seal.isEmpty {
        say.comma
        say(.sealedAs)
        " "
        ltr(String(view.seal.prefix(16)))
      }
    },
  ])
}

private func stepList(_ heading: Phrase, _ steps: [Phrase], in say: Language) -> HTML {
  guard !steps.isEmpty else { return .none }
  return .fragment([
    h3(.class("pt small muted")) { say(heading) }, ul(.class("bullets")) { for step in steps { li { say(step) } } },
  ])
}
