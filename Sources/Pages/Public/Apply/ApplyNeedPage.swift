package import HTML
import Lexicon

/// Step 3: what is needed, how much, and whether it can wait.
package func applyNeedPage(_ view: ApplyNeedView, in frame: PublicFrame) -> HTML {
  let (say, state) = (frame.say, view.state)
  return applyShell(frame, step: .need, heading: .yourNeed, lead: .yourNeedLead, draft: view.draft, state: state) {
    serviceLine(view.service, in: say)
    postForm(frame.paths.apply(.need), token: frame.token, isQueued: true) {
      if !view.form.fields.isEmpty { enterKeyButton(say(.saveAndContinue)) }
      textArea(
        Field(FieldName.need, view.needLabel ?? .describeNeed, hint: view.needHint ?? .describeNeedHint), state,
        in: say, rows: 6)
      if view.asksAmount {
        moneyField(Field(FieldName.amount, .amountNeeded, hint: .amountHint), state, in: say)
      }
      serviceFields(view.form, state, in: say)
      radios(Field(FieldName.urgency, .urgency), Choice.urgencies, state, in: say)
      textArea(
        Field(FieldName.urgencyReason, .urgencyReason, hint: .urgencyReasonHint, isOptional: true), state, in: say,
        rows: 2)
      applyButtons(frame, step: .need)
    }
  }
}

/// Which service the draft is for.
func serviceLine(_ service: String, in say: Language) -> HTML {
  p(.class("row wrap service-line")) {
    span(.class("muted")) { say(.service) }
    span(.class("strong")) { bdi { service } }
  }
}

extension Choice {
  package static let urgencies = [
    Choice("normal", .urgencyNormal), Choice("urgent", .urgencyUrgent, hint: .urgencyUrgentHint),
  ]
}
