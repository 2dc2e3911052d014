import Casework
import HTML
import Lexicon

/// The form of one verb on an agreement.
func agreementForm(
  _ part: AgreementPart, _ choices: [Choice], _ view: AgreementView, _ frame: StaffFrame
) -> HTML {
  let say = frame.say
  return foldedForm(
    part.rawValue, part.title, to: frame.paths.agreement(view.id, part), view.forms, frame,
    fields: [(FieldName.version, String(view.version))], isDanger: part.isDanger, sendsFiles: part == .paper
  ) { state in
    switch part {
    case .terms: termFields(state, in: say)
    case .party: numberField(Field(FieldName.other, .otherParty, hint: .addPartyHint), state, in: say)
    case .partyRemoval: selectField(Field(FieldName.other, .whichParty), choices, state, in: say)
    case .obligation:
      radios(Field(FieldName.side, .whoseObligation), Choice.sides, state, in: say)
      text(FieldName.toDo, .whatToDo, state, in: say)
      dateField(Field(FieldName.firstDue, .firstDue), state, in: say)
      numberField(
        Field(FieldName.everyMonths, .everyMonths, hint: .everyMonthsHint, isOptional: true), state, in: say,
        width: "w-4", maxlength: 2)
    case .obligationRemoval: selectField(Field(FieldName.part, .whichObligation), choices, state, in: say)
    case .paper: fileField(Field(FieldName.file, .signedPaper), state, in: say)
    case .signing: p(.class("small muted")) { say(.signAgreementLead) }
    case .fulfilment:
      selectField(Field(FieldName.part, .whichObligation), choices, state, in: say)
      dateField(Field(FieldName.doneOn, .doneOn), state, in: say)
      text(FieldName.shownBy, .shownBy, state, in: say)
    case .breach:
      radios(Field(FieldName.side, .whoseBreach), Choice.sides, state, in: say)
      if !choices.isEmpty {
        selectField(Field(FieldName.part, .whichObligation, isOptional: true), choices, state, in: say)
      }
      text(FieldName.toDo, .breachWhat, state, in: say)
      dateField(Field(FieldName.happenedOn, .breachOn), state, in: say)
      dateField(Field(FieldName.answerBreachBy, .answerBreachBy), state, in: say)
    case .breachAnswer:
      selectField(Field(FieldName.part, .whichBreach), choices, state, in: say)
      text(FieldName.reason, .breachAnswer, state, in: say)
    case .breachClosure:
      selectField(Field(FieldName.part, .whichBreach), choices, state, in: say)
      text(FieldName.reason, .breachOutcome, state, in: say)
    case .renewal:
      p(.class("small muted")) { say(.renewAgreementLead) }
      dateField(Field(FieldName.begins, .agreementFrom), state, in: say)
      dateField(Field(FieldName.ends, .agreementUntil, isOptional: true), state, in: say)
    case .ending:
      p(.class("small muted")) { say(.endAgreementLead) }
      text(FieldName.reason, .endedHow, state, in: say)
    case .termination, .discard: text(FieldName.reason, .theReason, state, in: say)
    }
  }
}

private func text(_ name: String, _ label: Phrase, _ state: FormState, in say: Language) -> HTML {
  textArea(Field(name, label), state, in: say, rows: 2, maxlength: Agreement.longestText)
}

extension Choice {
  fileprivate static let sides = Agreement.Side.allCases.map { Choice($0.rawValue, $0.name) }
}

extension AgreementPart {
  fileprivate var isDanger: Bool {
    switch self {
    case .partyRemoval, .obligationRemoval, .termination, .discard: true
    default: false
    }
  }

  fileprivate var title: Phrase {
    switch self {
    case .terms: .amendAgreement
    case .party: .addParty
    case .partyRemoval: .dropParty
    case .obligation: .addObligation
    case .obligationRemoval: .releaseObligation
    case .paper: .attachPaper
    case .signing: .signAgreement
    case .fulfilment: .fulfilObligation
    case .breach: .reportBreach
    case .breachAnswer: .answerBreach
    case .breachClosure: .closeBreach
    case .renewal: .renewAgreement
    case .ending: .endAgreement
    case .termination: .terminateAgreement
    case .discard: .discardAgreement
    }
  }
}
