import Lexicon

/// What can be posted about a request.
package enum RequestPart: String, Hashable, Sendable, CaseIterable {
  /// Hands the request back for what is missing.
  case incompleteness
  /// Corrects what was asked for.
  case particulars
  /// Reaches its person at another mobile.
  case mobile
  case attestation, notice, referral, note
  case referralAnswer = "referral-answer"
  case referralQuestion = "referral-question"
  case referralClosure = "referral-closure"
  case referralHandover = "referral-handover"
  /// Begins the study; `report` writes its outcome.
  case study, report
  case committee, notification, registration, delivery, closure, withdrawal, assignment, handover, urgency,
    pause,
    resumption
  /// Decides what needs no committee.
  case decision
  case appeal
  case appealHearing = "appeal-hearing"
  case appealRuling = "appeal-ruling"
  case appealWithdrawal = "appeal-withdrawal"
  /// Adds a document that its applicant handed in.
  case appealDocuments = "appeal-documents"
}

/// What can be posted about a beneficiary's file.
package enum FilePart: String, Hashable, Sendable, CaseIterable {
  case renewal, suspension, reinstatement, ending
}

/// What can be posted about a request about data.
package enum DataRequestPart: String, Hashable, Sendable, CaseIterable {
  case identity
  case `extension`
  case grant, refusal, withdrawal
  /// The person’s copy, as a file.
  case copy
}

/// What can be posted about a class of records.
package enum RetentionPart: String, Hashable, Sendable, CaseIterable {
  case period, proposal
}

/// What can be posted about a destruction.
package enum DestructionPart: String, Hashable, Sendable, CaseIterable {
  case approval, refusal, execution
}

/// A page on which something is covered.
package enum ShowingPlace: Hashable, Sendable, CaseIterable {
  case party, request, household, entitlement, file, booking, inquiry
}

/// What can be posted about an entry of the register.
package enum PartyPart: String, Hashable, Sendable, CaseIterable {
  case details, role, contact, consent, relation
  case roleEnding = "role-ending"
  case contactVerification = "contact-verification"
  case contactPreference = "contact-preference"
  case contactEnding = "contact-ending"
  case consentWithdrawal = "consent-withdrawal"
  case relationEnding = "relation-ending"
  /// Another entry is somebody else.
  case distinction
}

/// What can be posted about two entries that may be one person's.
package enum PairPart: String, Hashable, Sendable, CaseIterable {
  case merger, distinction, postponement
}

/// What can be posted about what a request's person is to receive.
package enum EntitlementPart: String, Hashable, Sendable, CaseIterable {
  case account, code, handover, cancellation, reversal, loan
}

/// What can be posted about a transfer.
package enum TransferPart: String, Hashable, Sendable, CaseIterable {
  case approval, dispatch, cancellation, results, reversal
}

/// What can be posted about a sitting.
package enum SittingPart: String, Hashable, Sendable, CaseIterable {
  /// Places requests on the agenda; `removal` takes one off.
  case agenda, removal
  case convening, arrival, closing, cancellation, signature, refusal
}

/// What can be posted about one item of an agenda.
package enum AgendaPart: String, Hashable, Sendable, CaseIterable {
  case recusal, vote, resolution
}

/// What can be posted about someone's turn.
package enum TurnPart: String, Hashable, Sendable, CaseIterable {
  /// Called to a desk; put back to wait.
  case call
  case waiting
  /// The service begins and ends.
  case start, end
  case departure, priority

  var words: Phrase {
    switch self {
    case .call: Phrase(ar: "نادِه", en: "Call")
    case .waiting: Phrase(ar: "أعده إلى الانتظار", en: "Put back")
    case .start: Phrase(ar: "بدأت الخدمة", en: "Begin")
    case .end: Phrase(ar: "انتهت", en: "Done")
    case .departure: Phrase(ar: "انصرف", en: "Left")
    case .priority: .callFirst
    }
  }
}

/// What can be posted about a visit.
package enum VisitPart: String, Hashable, Sendable, CaseIterable {
  case appointment, cancellation, absence, report, photos
  case photoConsent = "photo-consent"
  case photoWithdrawal = "photo-withdrawal"
}

/// What can be posted about an inquiry that waits.
package enum InquiryPart: String, Hashable, Sendable, CaseIterable {
  case answer, referral
}

/// What an officer finds about one required document.
package enum ItemVerdict: String, Hashable, Sendable {
  case verification, rejection, waiver
}

/// The inbox's lists.
package enum InboxTab: String, Hashable, Sendable, CaseIterable {
  case mine, team, unassigned, waiting
}

/// What a list is downloaded as; the raw value is the file's extension.
package enum TableFormat: String, Hashable, Sendable, CaseIterable {
  case xlsx, csv
}
