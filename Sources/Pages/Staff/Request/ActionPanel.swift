package import Lexicon

/// Something a person may do to a request now, with what was typed into it.
package struct ActionPanel: Sendable {
  package var kind: Kind
  package var state: FormState = FormState()
  /// It was sent and came back: it stands open with what was typed.
  package var isReturned = false

  package init(_ kind: Kind, _ state: FormState = FormState(), isReturned: Bool = false) {
    (self.kind, self.state, self.isReturned) = (kind, state, isReturned)
  }

  /// Where its form stands on the page.
  package var anchor: String { "form-\(kind.scope)" }

  /// What the panel asks for; each case carries what its fields need and no more.
  package enum Kind: Sendable {
    /// Hands the request back to the applicant; `missing` are the names of what it lacks.
    case handBack(missing: [String])
    /// Corrects what was asked for; the form's values are what stands now.
    case edit(asksAmount: Bool, form: ServiceFormView = .none)
    /// Reaches the applicant at another mobile than `now`.
    case mobile(now: String)
    /// Takes the declaration at the desk: the exact text, and how it may be signed.
    case attestation(text: String, signer: String, methods: [Choice])
    /// Tells the applicant that a committee will study the request; the message as it will be sent.
    case notice(message: String, channels: [Choice] = [])
    case beginStudy
    /// Writes the study's outcome.
    case study(lacking: Phrase?)
    /// Lays the request before the committee.
    case committee
    /// Tells the applicant the decision; held back until a day when the policy says so.
    case notification(message: String, heldUntil: DualDate?, channels: [Choice] = [])
    case registration
    case delivery
    case closure
    case withdrawal
    case assignment(people: [Choice])
    /// Confirms or declines that it cannot wait; `claim` is why the applicant says so.
    case urgency(claim: String)
    /// Gives the study to another researcher.
    case handover(researchers: [Choice])
    /// Asks the social researcher about what is unclear.
    case referral
    /// Answers a colleague's question.
    case referralAnswer(question: String)
    /// Asks further about the reply.
    case referralQuestion(answer: String)
    /// Finds the reply clear.
    case referralClosure(answer: String)
    /// Gives the question to another researcher.
    case referralHandover(researchers: [Choice])
    case pause(reasons: [Choice])
    case resumption
    /// Decides without a committee, as the service needs none.
    case decision(asksAmount: Bool)
    /// Writes an appeal down for the applicant; `until` is the last day for it.
    case appeal(until: DualDate, channels: [Choice])
    case appealHearing
    /// Rules on the appeal alone; money where `asksAmount`.
    case appealRuling(asksAmount: Bool)
    case appealWithdrawal
    /// Adds a document to the appeal for the applicant.
    case appealDocument
    /// Writes a note that only colleagues see.
    case note
  }
}

extension ActionPanel.Kind {
  /// Sets the panel's ids apart on a page with several.
  var scope: String {
    switch self {
    case .handBack: "return"
    case .edit: "edit"
    case .mobile: "mobile"
    case .attestation: "attest"
    case .notice: "notice"
    case .beginStudy: "begin"
    case .study: "study"
    case .committee: "committee"
    case .notification: "notify"
    case .registration: "register"
    case .delivery: "deliver"
    case .closure: "close"
    case .withdrawal: "withdraw"
    case .assignment: "assign"
    case .handover: "hand-over"
    case .urgency: "urgency"
    case .referral: "refer"
    case .referralAnswer: "answer"
    case .referralQuestion: "follow-up"
    case .referralClosure: "clear"
    case .referralHandover: "pass-on"
    case .pause: "pause"
    case .resumption: "resume"
    case .decision: "decide"
    case .appeal: "appeal"
    case .appealHearing: "hearing"
    case .appealRuling: "ruling"
    case .appealWithdrawal: "appeal-withdraw"
    case .appealDocument: "appeal-add"
    case .note: "note"
    }
  }

  var heading: Phrase {
    switch self {
    case .handBack: .actHandBack
    case .edit: .actEdit
    case .mobile: .actMobile
    case .attestation: .attestation
    case .notice: .actNotice
    case .beginStudy: .actBeginStudy
    case .study: .actStudy
    case .committee: .actCommittee
    case .notification: .actNotification
    case .registration: .actRegistration
    case .delivery: .actDelivery
    case .closure: .actClosure
    case .withdrawal: .actWithdrawal
    case .assignment: .actAssignment
    case .handover: .actHandover
    case .urgency: .actUrgency
    case .referral: .actReferral
    case .referralAnswer: .actReferralAnswer
    case .referralQuestion: .actReferralQuestion
    case .referralClosure: .actReferralClosure
    case .referralHandover: .actReferralHandover
    case .pause: .actPause
    case .resumption: .actResumption
    case .decision: .actDecision
    case .appeal: .actAppeal
    case .appealHearing: .actHearing
    case .appealRuling: .actAppealRuling
    case .appealWithdrawal: .actAppealWithdrawal
    case .appealDocument: .addAppealDocument
    case .note: .actNote
    }
  }

  /// Where the panel's form is posted.
  package var part: RequestPart {
    switch self {
    case .handBack: .incompleteness
    case .edit: .particulars
    case .mobile: .mobile
    case .attestation: .attestation
    case .notice: .notice
    case .beginStudy: .study
    case .study: .report
    case .committee: .committee
    case .notification: .notification
    case .registration: .registration
    case .delivery: .delivery
    case .closure: .closure
    case .withdrawal: .withdrawal
    case .assignment: .assignment
    case .handover: .handover
    case .urgency: .urgency
    case .referral: .referral
    case .referralAnswer: .referralAnswer
    case .referralQuestion: .referralQuestion
    case .referralClosure: .referralClosure
    case .referralHandover: .referralHandover
    case .pause: .pause
    case .resumption: .resumption
    case .decision: .decision
    case .appeal: .appeal
    case .appealHearing: .appealHearing
    case .appealRuling: .appealRuling
    case .appealWithdrawal: .appealWithdrawal
    case .appealDocument: .appealDocuments
    case .note: .note
    }
  }
}
