import Casework
package import HTML
import Lexicon

/// One member's form.
package struct MemberView: Sendable {
  package var request: String
  package var requestNumber: String
  package var version: Int
  /// The member's place in the household, or `new`.
  package var place: String
  /// Documents that may show an income.
  package var evidence: [Choice]
  package var state: FormState
  package var canRemove: Bool
  /// The form came too late.
  package var conflict: FormConflict?

  package init(
    request: String, requestNumber: String, version: Int, place: String, evidence: [Choice] = [], state: FormState,
    canRemove: Bool = false
  ) {
    (self.request, self.requestNumber, self.version, self.place) = (request, requestNumber, version, place)
    (self.evidence, self.state, self.canRemove) = (evidence, state, canRemove)
  }
}

/// Who someone is, and what they have a month.
package func memberPage(_ view: MemberView, in frame: StaffFrame) -> HTML {
  let (say, state) = (frame.say, view.state)
  return staffShell(frame, title: "\(say(.member)) \(view.requestNumber)", at: .requests) {
    crumbs(
      [
        (view.requestNumber, frame.paths.request(view.request)),
        (say(.householdAndIncome), frame.paths.household(of: view.request)),
      ], current: .text(say(.member)), in: say)
    div(.class("head")) { h1 { say(.member) } }
    conflictCard(view.conflict, in: say)
    div(.class("narrow stack"), .id(view.conflict?.form)) {
      errorSummary(state, in: say)
      postForm(frame.paths.member(view.place, of: view.request), token: frame.token) {
        hiddenField(FieldName.version, String(view.version))
        coveredFields(state)
        if state.isCovered(.number) || state.isCovered(.health) {
          p(.class("small")) {
            a(.href(frame.paths.showing(.household, view.request))) { say(.showCovered) }
          }
        }
        personFields(state, in: say)
        incomeFields(view, in: say)
        actions { primaryButton(say(.saveMember), class: "btn primary grow") }
      }
      if view.canRemove {
        postForm(frame.paths.memberRemoval(view.place, of: view.request), token: frame.token) {
          hiddenField(FieldName.version, String(view.version))
          button(.class("btn danger"), .type("submit")) { say(.removeMember) }
        }
      }
    }
  }
}

private func personFields(_ state: FormState, in say: Language) -> HTML {
  .fragment([
    textField(Field(FieldName.personName, .memberName), state, in: say, maxlength: 100),
    selectField(
      Field(FieldName.relation, .relationToApplicant),
      Household.Relation.allCases.map { Choice($0.rawValue, $0.name) }, state, in: say),
    numberField(
      Field(FieldName.age, .age, hint: .ageHint, isOptional: true), state, in: say, inputmode: "text", maxlength: 20),
    numberField(
      Field(
        FieldName.nationalID, .nationalID, hint: state.isCovered(.number) ? .coveredKeeps : nil, isOptional: true),
      state, in: say),
    selectField(
      Field(FieldName.activity, .activity, isOptional: true),
      Household.Activity.allCases.map { Choice($0.rawValue, $0.name) }, state, in: say),
    textField(
      Field(
        FieldName.health, .healthNote, hint: state.isCovered(.health) ? .coveredKeeps : .healthHint, isOptional: true),
      state, in: say, maxlength: 500),
  ])
}

private func incomeFields(_ view: MemberView, in say: Language) -> HTML {
  let state = view.state
  return .fragment([
    radios(Field(FieldName.incomeState, .incomeQuestion), Choice.incomeStates, state, in: say),
    h2(.class("section-head")) { say(.monthlyAmounts) }, p(.class("small muted")) { say(.monthlyAmountsHint) },
    .fragment(
      IncomeSource.allCases.map { source in
        moneyField(Field(FieldName.incomePrefix + source.rawValue, source.name, isOptional: true), state, in: say)
      }),
    checkboxes(
      Field(FieldName.incomeUnknown, .amountsUnknown, isOptional: true),
      IncomeSource.allCases.map { Choice($0.rawValue, $0.name) }, state, in: say),
    view.evidence.isEmpty
      ? .none
      : selectField(Field(FieldName.evidence, .incomeEvidence, isOptional: true), view.evidence, state, in: say),
  ])
}

extension Choice {
  /// Whether someone has an income; the first is said of whom nobody asked.
  package static let incomeStates = [
    Choice("unknown", .incomeUnasked), Choice("none", .hasNoIncome), Choice("some", .hasIncome),
  ]
}
