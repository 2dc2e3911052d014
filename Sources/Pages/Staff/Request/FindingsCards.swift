import HTML
import Lexicon

/// What the study found and what the committee decided, when they exist.
func findingsCards(_ view: RequestView, in say: Language) -> HTML {
  .fragment([
    view.decision.map { decisionCard($0, in: say) } ?? .none,
    view.study.map { studyCard($0, in: say) } ?? .none,
  ])
}

func studyCard(_ study: StudySummary, in say: Language) -> HTML {
  card(say(.study), id: "h-study", aside: chip(study.recommendation, in: say)) {
    p(.class("small muted")) { byline(study.researcher, study.at, in: say) }
    heardWords(say(.studySummary), study.summary)
    heardWords(say(.opinion), study.opinion)
    if let findings = study.findings { findingsList(findings, in: say) }
  }
}

func decisionCard(_ decision: DecisionSummary, in say: Language) -> HTML {
  card(say(.decision), id: "h-decision", icon: .gavel, aside: chip(decision.outcome, in: say)) {
    p(.class("small muted")) { moment(decision.at, in: say) }
    heardWords(say(.reasons), decision.reasons)
    if let conditions = decision.conditions { heardWords(say(.conditions), conditions) }
    if let amount = decision.amount {
      p(.class("pt strong")) {
        money(halalas: amount, in: say)
        if let months = decision.months {
          " "
          say(.forMonths(months))
        }
      }
    }
    if !decision.present.isEmpty {
      p(.class("small muted pt")) {
        say(.presentAtDecision)
        " "
        decision.present.joined(separator: say.comma)
      }
    }
  }
}

private func heardWords(_ heading: String, _ words: String) -> HTML {
  .fragment([h3(.class("pt small muted")) { heading }, prose(words)])
}

/// Who did it and when.
func byline(_ person: String, _ at: DualMoment?, in say: Language) -> HTML {
  guard let at else { return bdi { person } }
  return .fragment([bdi { person }, .text(say.comma), moment(at, in: say)])
}
