import HTML
import Lexicon

/// The fields of each action, in the order they are asked.
func panelFields(_ kind: ActionPanel.Kind, _ state: FormState, in say: Language) -> HTML {
  switch kind {
  case .completeness(let missing): completenessFields(missing, state, in: say)
  case .attestation(let text, let signer, let methods): attestationFields(text, signer, methods, state, in: say)
  case .notice(let message): messagePreview(message, in: say)
  case .study: studyFields(state, in: say)
  case .decision(let members, let asksAmount): decisionFields(members, asksAmount, state, in: say)
  case .notification(let message, let heldUntil): notificationFields(message, heldUntil, in: say)
  case .registration: note(.registrationHint, state, in: say)
  case .delivery: deliveryFields(state, in: say)
  case .closure: note(.closureHint, state, in: say)
  case .withdrawal: textArea(Field(FieldName.reason, .withdrawalReason), state, in: say, rows: 2)
  case .assignment(let people): selectField(Field(FieldName.person, .assignTo), people, state, in: say)
  case .referral(let people): referralFields(people, state, in: say)
  case .referralAnswer(_, let question):
    .fragment([messagePreview(question, in: say), textArea(Field(FieldName.answer, .yourAnswer), state, in: say)])
  case .pause(let reasons): pauseFields(reasons, state, in: say)
  case .resumption: p(.class("small muted")) { say(.resumptionHint) }
  }
}

private func note(_ hint: Phrase, _ state: FormState, in say: Language) -> HTML {
  textArea(Field(FieldName.note, .note, hint: hint, isOptional: true), state, in: say, rows: 2)
}

private func messagePreview(_ message: String, in say: Language) -> HTML {
  blockquote(.class("note"), .dir("auto")) { message }
}

private func completenessFields(_ missing: [String], _ state: FormState, in say: Language) -> HTML {
  guard !missing.isEmpty else { return p { say(.nothingMissing) } }
  return .fragment([
    p { say(.stillMissing) },
    ul(.class("bullets")) { for item in missing { li { bdi { item } } } },
    textArea(Field(FieldName.note, .messageToApplicant, isOptional: true), state, in: say, rows: 3),
  ])
}

private func attestationFields(
  _ text: String, _ signer: String, _ methods: [Choice], _ state: FormState, in say: Language
) -> HTML {
  .fragment([
    messagePreview(text, in: say),
    p(.class("small muted pt")) {
      say(.signer)
      " "
      bdi { signer }
    },
    radios(Field(FieldName.method, .signatureMethod), methods, state, in: say),
    textField(
      Field(FieldName.witness, .witness, hint: .witnessHint, isOptional: true), state, in: say),
    p(.class("small muted")) {
      icon(.lock)
      " "
      say(.sealKept)
    },
  ])
}

private func studyFields(_ state: FormState, in say: Language) -> HTML {
  .fragment([
    textArea(Field(FieldName.summary, .studySummary, hint: .studySummaryHint), state, in: say),
    textArea(Field(FieldName.opinion, .opinion), state, in: say, rows: 3),
    radios(Field(FieldName.recommendation, .recommendation), Choice.outcomes, state, in: say),
  ])
}

private func decisionFields(
  _ members: [Choice], _ asksAmount: Bool, _ state: FormState, in say: Language
) -> HTML {
  .fragment([
    radios(Field(FieldName.outcome, .decision), Choice.outcomes, state, in: say),
    textArea(Field(FieldName.reasons, .reasons, hint: .reasonsHint), state, in: say, rows: 3),
    asksAmount ? moneyField(Field(FieldName.amount, .amountGranted, isOptional: true), state, in: say) : .none,
    textArea(Field(FieldName.conditions, .conditions, isOptional: true), state, in: say, rows: 2),
    checkboxes(Field(FieldName.present, .whoWasPresent), members, state, in: say),
  ])
}

private func notificationFields(_ message: String, _ heldUntil: DualDate?, in say: Language) -> HTML {
  .fragment([
    heldUntil.map { day in
      p(.class("small")) {
        say(.notBefore)
        " "
        bothDates(day, in: say)
      }
    } ?? .none,
    messagePreview(message, in: say),
  ])
}

private func deliveryFields(_ state: FormState, in say: Language) -> HTML {
  .fragment([
    dateField(Field(FieldName.firstDay, .deliveredOn), state, in: say),
    textField(Field(FieldName.receiver, .receivedBy), state, in: say),
    note(.deliveryHint, state, in: say),
  ])
}

private func referralFields(_ people: [Choice], _ state: FormState, in say: Language) -> HTML {
  .fragment([
    selectField(Field(FieldName.person, .askWhom), people, state, in: say),
    textArea(Field(FieldName.question, .yourQuestion), state, in: say, rows: 3),
  ])
}

private func pauseFields(_ reasons: [Choice], _ state: FormState, in say: Language) -> HTML {
  .fragment([
    radios(Field(FieldName.reason, .pauseReason), reasons, state, in: say),
    note(.pauseHint, state, in: say),
  ])
}

extension Choice {
  /// What a study may recommend and a committee decide.
  package static let outcomes = [
    Choice("accept", .outcomeAccept), Choice("reject", .outcomeReject), Choice("defer", .outcomeDefer),
  ]
}
