import Casework
import HTML
import Lexicon

/// The fields of each action, in the order they are asked.
func panelFields(_ kind: ActionPanel.Kind, _ state: FormState, in say: Language) -> HTML {
  switch kind {
  case .handBack(let missing): handBackFields(missing, state, in: say)
  case .edit(let asksAmount, let form): editFields(asksAmount, form, state, in: say)
  case .mobile(let now): mobileFields(now, state, in: say)
  case .attestation(let text, let signer, let methods): attestationFields(text, signer, methods, state, in: say)
  case .notice(let message, let channels): noticeFields(message, channels, state, in: say)
  case .beginStudy: explained(.beginStudyHint, in: say)
  case .committee: explained(.sendToCommitteeHint, in: say)
  case .study(let lacking): studyFields(lacking, state, in: say)
  case .notification(let message, let heldUntil, let channels):
    notificationFields(message, heldUntil, channels, state, in: say)
  case .registration: registrationFields(state, in: say)
  case .delivery: deliveryFields(state, in: say)
  case .closure: explained(.closureHint, in: say)
  case .withdrawal: textArea(Field(FieldName.reason, .withdrawalReason), state, in: say, rows: 2)
  case .assignment(let people): selectField(Field(FieldName.person, .assignTo), people, state, in: say)
  case .urgency(let claim): urgencyFields(claim, state, in: say)
  case .handover(let researchers): handoverFields(researchers, state, in: say)
  case .referral: textArea(Field(FieldName.question, .yourQuestion), state, in: say, rows: 3)
  case .referralAnswer(let question):
    .fragment([messagePreview(question), textArea(Field(FieldName.answer, .yourAnswer), state, in: say)])
  case .referralQuestion(let answer):
    .fragment([messagePreview(answer), textArea(Field(FieldName.question, .yourQuestion), state, in: say, rows: 3)])
  case .referralClosure(let answer): .fragment([messagePreview(answer), explained(.closeReferralHint, in: say)])
  case .referralHandover(let researchers):
    .fragment([
      radios(Field(FieldName.person, .passOnTo), researchers, state, in: say),
      textField(Field(FieldName.reason, .passOnReason), state, in: say, maxlength: 500),
    ])
  case .pause(let reasons): pauseFields(reasons, state, in: say)
  case .resumption: explained(.resumptionHint, in: say)
  case .decision(let asksAmount):
    .fragment([explained(.decideAloneHint, in: say), decisionFields(Choice.decisions, asksAmount, state, in: say)])
  case .appeal(let until, let channels): appealFields(until, channels, state, in: say)
  case .appealHearing: explained(.openHearingHint, in: say)
  case .appealRuling(let asksAmount):
    .fragment([explained(.appealRulingHint, in: say), decisionFields(Choice.appealRulings, asksAmount, state, in: say)])
  case .appealWithdrawal:
    .fragment([
      explained(.withdrawAppealWarning, in: say),
      textArea(Field(FieldName.reason, .withdrawalReason), state, in: say, rows: 2, maxlength: 500),
    ])
  case .appealDocument:
    fileField(Field(FieldName.appealDocument, .appealDocumentFile, hint: .fileHint), state, in: say)
  case .note:
    textArea(Field(FieldName.note, .noteText, hint: .noteHint), state, in: say, rows: 3, maxlength: 2_000)
  }
}

private func messagePreview(_ message: String) -> HTML {
  blockquote(.class("note"), .dir("auto")) { message }
}

private func explained(_ hint: Phrase, in say: Language) -> HTML {
  p(.class("small muted gap")) { say(hint) }
}

/// Asked only when there is a choice.
private func channelField(_ channels: [Choice], _ state: FormState, in say: Language) -> HTML {
  switch channels.count {
  case 0: .none
  case 1: hiddenField(FieldName.channel, channels[0].value)
  default: selectField(Field(FieldName.channel, .throughChannel), channels, state, in: say)
  }
}

private func handBackFields(_ missing: [String], _ state: FormState, in say: Language) -> HTML {
  .fragment([
    p { say(.stillMissing) },
    ul(.class("bullets")) { for item in missing { li { bdi { item } } } },
    textArea(Field(FieldName.note, .messageToApplicant), state, in: say, rows: 3, maxlength: 1_000),
  ])
}

private func editFields(_ asksAmount: Bool, _ form: ServiceFormView, _ state: FormState, in say: Language) -> HTML {
  .fragment([
    explained(.editHint, in: say), textArea(Field(FieldName.need, .theNeed), state, in: say),
    asksAmount ? moneyField(Field(FieldName.amount, .amountRequested), state, in: say) : .none,
    serviceFields(form, state, in: say, addsRows: false),
    textField(Field(FieldName.reason, .correctionReason), state, in: say, maxlength: 500),
  ])
}

private func mobileFields(_ now: String, _ state: FormState, in say: Language) -> HTML {
  .fragment([
    explained(.mobileReplacementHint, in: say), factList([Fact(.mobileNow, .code(now))], in: say),
    numberField(
      Field(FieldName.mobile, .newMobile), state, in: say, type: "tel", inputmode: "tel", maxlength: 20),
    textField(Field(FieldName.reason, .mobileReplacementReason), state, in: say, maxlength: 500),
  ])
}

private func urgencyFields(_ claim: String, _ state: FormState, in say: Language) -> HTML {
  .fragment([
    messagePreview(claim), explained(.urgencyRulingHint, in: say),
    radios(Field(FieldName.outcome, .urgencyRuling), Choice.urgencyRulings, state, in: say),
    textField(Field(FieldName.reason, .urgencyRulingReason), state, in: say, maxlength: 500),
  ])
}

private func handoverFields(_ researchers: [Choice], _ state: FormState, in say: Language) -> HTML {
  .fragment([
    explained(.handoverHint, in: say),
    radios(Field(FieldName.person, .handOverTo), researchers, state, in: say),
    textField(Field(FieldName.reason, .handOverReason), state, in: say, maxlength: 500),
  ])
}

private func noticeFields(
  _ message: String, _ channels: [Choice], _ state: FormState, in say: Language
) -> HTML {
  .fragment([messagePreview(message), channelField(channels, state, in: say)])
}

private func registrationFields(_ state: FormState, in say: Language) -> HTML {
  textField(
    Field(FieldName.category, .beneficiaryCategory, hint: .registrationHint), state, in: say, maxlength: 100)
}

private func attestationFields(
  _ text: String, _ signer: String, _ methods: [Choice], _ state: FormState, in say: Language
) -> HTML {
  .fragment([
    messagePreview(text),
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

private func studyFields(_ lacking: Phrase?, _ state: FormState, in say: Language) -> HTML {
  .fragment([
    lacking.map { words in
      div(.class("callout warn")) {
        icon(.alert)
        a(.href("#h-fieldwork")) { say(words) }
      }
    } ?? .none,
    textArea(Field(FieldName.summary, .studySummary, hint: .studySummaryHint), state, in: say),
    textArea(Field(FieldName.opinion, .opinion), state, in: say, rows: 3),
    radios(Field(FieldName.recommendation, .recommendation), Choice.recommendations, state, in: say),
    adviceFields(state, in: say), scoreFields(state, in: say),
  ])
}

private func adviceFields(_ state: FormState, in say: Language) -> HTML {
  .fragment([
    textField(
      Field(FieldName.adviceKind, .adviceKind, hint: .adviceKindHint, isOptional: true), state, in: say, maxlength: 300),
    moneyField(Field(FieldName.adviceAmount, .adviceAmount, isOptional: true), state, in: say),
    numberField(
      Field(FieldName.months, .adviceMonths, isOptional: true), state, in: say, width: "w-2", maxlength: 2),
  ])
}

/// The score's parts, each with the most it can have.
private func scoreFields(_ state: FormState, in say: Language) -> HTML {
  let isOpen = state.errors.contains { $0.field.hasPrefix(FieldName.scorePrefix) }
  return details(.class("act"), .open(if: isOpen)) {
    summary { say(.needScore) }
    p(.class("small muted")) { say(.needScoreHint) }
    for part in NeedScore.Part.allCases {
      numberField(
        Field(FieldName.scorePrefix + part.rawValue, .points(part.name, most: part.most), isOptional: true), state,
        in: say, width: "w-2", maxlength: 2)
    }
  }
}

private func notificationFields(
  _ message: String, _ heldUntil: DualDate?, _ channels: [Choice], _ state: FormState, in say: Language
) -> HTML {
  .fragment([
    heldUntil.map { day in
      p(.class("small")) {
        say(.notBefore)
        " "
        bothDates(day, in: say)
      }
    } ?? .none, messagePreview(message), channelField(channels, state, in: say),
  ])
}

private func deliveryFields(_ state: FormState, in say: Language) -> HTML {
  .fragment([
    textField(Field(FieldName.what, .whatWasDelivered), state, in: say),
    textField(Field(FieldName.recipient, .receivedBy), state, in: say),
  ])
}

/// An amount that is granted; asked about once more when it is more than was asked for.
func grantedField(_ field: Field, _ state: FormState, in say: Language) -> HTML {
  let isAsked = state.error(FieldName.more) != nil || !state.value(FieldName.more).isEmpty
  return .fragment([
    moneyField(field, state, in: say),
    isAsked
      ? checkboxes(Field(FieldName.more, .moreThanAsked), [Choice("yes", .moreIsMeant)], state, in: say) : .none,
  ])
}

/// What is decided, why, and what is granted with it.
private func decisionFields(
  _ outcomes: [Choice], _ asksAmount: Bool, _ state: FormState, in say: Language
) -> HTML {
  .fragment([
    radios(Field(FieldName.outcome, .theDecision), outcomes, state, in: say),
    textArea(Field(FieldName.reasons, .reasons, hint: .reasonsHint), state, in: say, rows: 3),
    asksAmount
      ? grantedField(
        Field(FieldName.amount, .amountGranted, hint: .amountOfAcceptance, isOptional: true), state, in: say)
      : .none,
    textArea(Field(FieldName.conditions, .conditions, isOptional: true), state, in: say, rows: 2),
    numberField(
      Field(FieldName.months, .months, hint: .monthsHint, isOptional: true), state, in: say, width: "w-2", maxlength: 3),
  ])
}

private func appealFields(
  _ until: DualDate, _ channels: [Choice], _ state: FormState, in say: Language
) -> HTML {
  .fragment([
    p(.class("small muted gap")) { say(.appealTaken(until: until)) },
    textArea(
      Field(FieldName.grounds, .appealGrounds, hint: .appealGroundsDeskHint), state, in: say, rows: 4, maxlength: 4_000),
    selectField(Field(FieldName.channel, .appealThrough), channels, state, in: say),
  ])
}

private func pauseFields(_ reasons: [Choice], _ state: FormState, in say: Language) -> HTML {
  .fragment([
    radios(Field(FieldName.reason, .pauseReason), reasons, state, in: say),
    textArea(Field(FieldName.note, .note, hint: .pauseHint), state, in: say, rows: 2),
  ])
}

extension Choice {
  /// What a study may recommend.
  package static let recommendations = [Choice("accept", .outcomeAccept), Choice("reject", .outcomeReject)]

  /// What is decided without a committee.
  package static let decisions = recommendations + [Choice("defer", .outcomeDefer)]

  /// What may be ruled on an appeal by who hears it alone.
  package static let appealRulings = [Choice("accept", .upholdAppeal), Choice("reject", .dismissAppeal)]

  /// What an officer may make of an urgency: confirmed first.
  package static let urgencyRulings = [
    Choice("confirmed", .confirmUrgency), Choice("declined", .declineUrgency),
  ]
}
