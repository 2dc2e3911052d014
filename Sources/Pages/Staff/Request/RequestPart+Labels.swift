import Casework
package import Lexicon

extension RequestPart {
  /// What a field of this part's form is called there; nil for one it does not have.
  package func label(of field: String) -> Phrase? {
    switch field {
    case FieldName.reason: reasonLabel
    case FieldName.note: self == .incompleteness ? .messageToApplicant : self == .pause ? .note : .noteText
    case FieldName.person: self == .handover ? .handOverTo : self == .referralHandover ? .passOnTo : .assignTo
    case FieldName.mobile: .newMobile
    case FieldName.need: .theNeed
    case FieldName.amount: .amountRequested
    case FieldName.question: .yourQuestion
    case FieldName.answer: .yourAnswer
    case FieldName.channel: .throughChannel
    case FieldName.method: .signatureMethod
    case FieldName.witness: .witness
    case FieldName.category: .beneficiaryCategory
    case FieldName.what: .whatWasDelivered
    case FieldName.recipient: .receivedBy
    case FieldName.outcome: .urgencyRuling
    case FieldName.summary: .studySummary
    case FieldName.opinion: .opinion
    case FieldName.recommendation: .recommendation
    case FieldName.adviceKind: .adviceKind
    case FieldName.adviceAmount: .adviceAmount
    case FieldName.months: .adviceMonths
    default:
      NeedScore.Part.allCases.first { field == FieldName.scorePrefix + $0.rawValue }?.name
    }
  }

  private var reasonLabel: Phrase {
    switch self {
    case .particulars: .correctionReason
    case .mobile: .mobileReplacementReason
    case .withdrawal: .withdrawalReason
    case .handover: .handOverReason
    case .urgency: .urgencyRulingReason
    case .referralHandover: .passOnReason
    case .pause: .pauseReason
    default: .theReason
    }
  }
}
