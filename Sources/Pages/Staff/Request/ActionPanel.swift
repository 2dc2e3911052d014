package import Lexicon

/// Something a person may do to a request now, with what was typed into it.
package struct ActionPanel: Sendable {
  package var kind: Kind
  package var state: FormState = FormState()

  package init(_ kind: Kind, _ state: FormState = FormState()) {
    (self.kind, self.state) = (kind, state)
  }

  package enum Kind: Sendable {
    /// Says that nothing is missing, or sends the request back with what is; `missing` are names of items not yet verified.
    case completeness(missing: [String])
    /// Takes the declaration at the desk: the exact text, and how it may be signed.
    case attestation(text: String, signer: String, methods: [Choice])
    /// Tells the applicant that a committee will study the request; the message as it will be sent.
    case notice(message: String)
    case study
    /// Records the committee's decision; `members` are those who may have been present.
    case decision(members: [Choice], asksAmount: Bool)
    /// Tells the applicant the decision; held back until a day when the policy says so.
    case notification(message: String, heldUntil: DualDate?)
    case registration
    case delivery
    case closure
    case withdrawal
    case assignment(people: [Choice])
    case referral(people: [Choice])
    /// Answers a colleague's question.
    case referralAnswer(id: String, question: String)
    case pause(reasons: [Choice])
    case resumption
  }
}

extension ActionPanel.Kind {
  /// Sets the panel's ids apart on a page with several.
  var scope: String {
    switch self {
    case .completeness: "complete"
    case .attestation: "attest"
    case .notice: "notice"
    case .study: "study"
    case .decision: "decide"
    case .notification: "notify"
    case .registration: "register"
    case .delivery: "deliver"
    case .closure: "close"
    case .withdrawal: "withdraw"
    case .assignment: "assign"
    case .referral: "refer"
    case .referralAnswer(let id, _): "answer-\(id)"
    case .pause: "pause"
    case .resumption: "resume"
    }
  }

  var heading: Phrase {
    switch self {
    case .completeness: .actCompleteness
    case .attestation: .attestation
    case .notice: .actNotice
    case .study: .actStudy
    case .decision: .actDecision
    case .notification: .actNotification
    case .registration: .actRegistration
    case .delivery: .actDelivery
    case .closure: .actClosure
    case .withdrawal: .actWithdrawal
    case .assignment: .actAssignment
    case .referral: .actReferral
    case .referralAnswer: .actReferralAnswer
    case .pause: .actPause
    case .resumption: .actResumption
    }
  }

  func path(_ request: String, _ paths: StaffPaths) -> String {
    switch self {
    case .completeness: paths.request(request, .completeness)
    case .attestation: paths.request(request, .attestation)
    case .notice: paths.request(request, .notice)
    case .study: paths.request(request, .study)
    case .decision: paths.request(request, .decision)
    case .notification: paths.request(request, .notification)
    case .registration: paths.request(request, .registration)
    case .delivery: paths.request(request, .delivery)
    case .closure: paths.request(request, .closure)
    case .withdrawal: paths.request(request, .withdrawal)
    case .assignment: paths.request(request, .assignment)
    case .referral: paths.request(request, .referrals)
    case .referralAnswer(let id, _): paths.referralAnswer(request, id)
    case .pause: paths.request(request, .pause)
    case .resumption: paths.request(request, .resumption)
    }
  }
}
