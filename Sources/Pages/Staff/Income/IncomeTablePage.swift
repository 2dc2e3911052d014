import Casework
package import HTML
import HTTP
import Lexicon

/// An income table as it stands, to be edited into its next version.
package struct IncomeTableView: Sendable {
  /// The services a table may be for, the first for all of them.
  package var services: [Choice]
  package var service: String
  /// 0 before there is any.
  package var number: Int
  package var state: FormState
  /// What the table that stands makes of the example.
  package var example: AssessmentView?

  package init(
    services: [Choice], service: String = "", number: Int, state: FormState, example: AssessmentView? = nil
  ) {
    (self.services, self.service, self.number) = (services, service, number)
    (self.state, self.example) = (state, example)
  }
}

/// What counts as income, what is taken off, and the bands, with an example.
package func incomeTablePage(_ view: IncomeTableView, in frame: StaffFrame) -> HTML {
  let say = frame.say
  return staffShell(frame, title: say(.incomeTable), at: .income) {
    div(.class("head")) {
      div {
        h1 { say(.incomeTable) }
        p(.class("muted")) { say(.incomeTableLead) }
      }
    }
    errorSummary(view.state, in: say)
    div(.class("two after")) {
      div(.class("stack")) { tableForm(view, frame) }
      aside(.class("stack"), .ariaLabel(say(.exampleReckoning))) {
        serviceChoice(view, frame)
        exampleCard(view, in: say)
      }
    }
  }
}

private func serviceChoice(_ view: IncomeTableView, _ frame: StaffFrame) -> HTML {
  let say = frame.say
  return card(say(.forService), id: "h-service") {
    form(.action(frame.paths.incomeTable), .method("get")) {
      selectField(
        Field(FieldName.service, .forService), view.services,
        FormState(values: Form([FieldName.service: view.service]), scope: "choose"), in: say)
      actions { button(.class("btn"), .type("submit")) { say(.show) } }
    }
  }
}

private func exampleCard(_ view: IncomeTableView, in say: Language) -> HTML {
  card(say(.exampleReckoning), id: "h-example", icon: .chart) {
    p(.class("small muted")) { say(.exampleLead) }
    if let example = view.example { assessmentLines(example, in: say) } else { p { say(.noTableYet) } }
  }
}

private func tableForm(_ view: IncomeTableView, _ frame: StaffFrame) -> HTML {
  let (say, state) = (frame.say, view.state)
  return postForm(frame.paths.incomeTable, token: frame.token) {
    hiddenField(FieldName.version, String(view.number))
    hiddenField(FieldName.service, view.service)
    card(say(.sharesOfSources), id: "h-shares") {
      for source in IncomeSource.allCases {
        numberField(
          Field(FieldName.sharePrefix + source.rawValue, source.name), state, in: say, width: "w-4", maxlength: 3)
      }
    }
    card(say(.ceilings), id: "h-ceilings", class: "card gap") {
      p(.class("small muted")) { say(.ceilingsHint) }
      for kind in Household.Obligation.Kind.allCases {
        moneyField(Field(FieldName.ceilingPrefix + kind.rawValue, kind.name, isOptional: true), state, in: say)
      }
    }
    card(say(.dividedBy), id: "h-divisor", class: "card gap") { divisorFields(state, in: say) }
    card(say(.bands), id: "h-bands", class: "card gap") {
      p(.class("small muted")) { say(.bandsHint) }
      for number in 1...shownBands(state) { bandFields(number, state, in: say) }
    }
    actions { primaryButton(say(.saveTable), class: "btn primary grow") }
  }
}

private func divisorFields(_ state: FormState, in say: Language) -> HTML {
  let weights: [(String, Phrase)] = [
    (FieldName.weightFirst, .weightFirst), (FieldName.weightAdult, .weightAdult),
    (FieldName.weightChild, .weightChild), (FieldName.adultAge, .adultAge),
  ]
  return .fragment([
    radios(
      Field(FieldName.divisor, .dividedBy), [Choice("heads", .byHeads), Choice("weights", .byWeights)], state, in: say),
    .fragment(
      weights.map { name, words in numberField(Field(name, words), state, in: say, width: "w-4", maxlength: 3) }),
  ])
}

/// Two more than were filled in, so that a table can grow without a script.
private func shownBands(_ state: FormState) -> Int {
  let filled = (1...IncomeTable.mostBands).last { number in
    !state.value(FieldName.bandFrom + String(number)).isEmpty
      || !state.value(FieldName.bandCategory + String(number)).isEmpty
  }
  return min((filled ?? 1) + 2, IncomeTable.mostBands)
}

private func bandFields(_ number: Int, _ state: FormState, in say: Language) -> HTML {
  .fragment([
    h3(.class("pt")) { say(.band(number)) },
    moneyField(Field(FieldName.bandFrom + String(number), .bandFrom), state, in: say),
    moneyField(Field(FieldName.bandBelow + String(number), .bandBelow, isOptional: true), state, in: say),
    textField(Field(FieldName.bandCategory + String(number), .category), state, in: say, maxlength: 100),
    selectField(
      Field(FieldName.bandAward + String(number), .bandAward, isOptional: true), Choice.awards, state, in: say),
    numberField(
      Field(FieldName.bandValue + String(number), .awardValue, isOptional: true), state, in: say,
      inputmode: "decimal"),
  ])
}

extension Choice {
  /// What a band may suggest.
  package static let awards = [
    Choice("none", .awardNone), Choice("share", .awardShare), Choice("amount", .awardAmount),
  ]
}
