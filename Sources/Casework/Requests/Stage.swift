/// Where a request stands between the first word and the closed file.
package enum Stage: String, Hashable, Sendable, CaseIterable {
  case draft
  case submitted
  case incomplete
  case complete
  case attested
  case underStudy = "under_study"
  case withCommittee = "with_committee"
  case accepted
  case rejected
  case deferred
  case notified
  case registered
  case delivered
  case closed
  case withdrawn

  /// Nothing more will happen: the file rests.
  package var isFinal: Bool { self == .closed || self == .withdrawn }

  /// No final decision has been taken, so the applicant may still withdraw.
  package var isBeforeDecision: Bool {
    switch self {
    case .draft, .submitted, .incomplete, .complete, .attested, .underStudy, .withCommittee, .deferred: true
    case .accepted, .rejected, .notified, .registered, .delivered, .closed, .withdrawn: false
    }
  }

  /// It was sent in and no final decision has been taken: its documents are still looked at.
  package var takesDocuments: Bool { isBeforeDecision && self != .draft }

  /// The study has begun and no final decision has been taken: the checklist alone no longer moves the request.
  package var isBeingJudged: Bool { self == .underStudy || self == .withCommittee || self == .deferred }

  /// Its researcher may find out more: a study is under way, or the committee put the request off for more.
  package var isOpenToStudy: Bool { self == .underStudy || self == .deferred }

  /// The next step is the applicant's.
  package var waitsOnApplicant: Bool { self == .incomplete || self == .complete }

  /// The clock for the answer no longer runs.
  package var isAnswered: Bool {
    switch self {
    case .notified, .registered, .delivered, .closed, .withdrawn: true
    default: false
    }
  }
}
