/// The posts the policies name; a person may hold several.
package enum Role: String, Hashable, Sendable, CaseIterable {
  case relationsOfficer = "relations_officer"
  case socialResearcher = "social_researcher"
  case committeeMember = "committee_member"
  case seniorManagement = "senior_management"
  case humanResources = "human_resources"
  case boardSecretary = "board_secretary"
  case accountant
  case administrator

  /// What the post may do.
  ///
  /// Anything not listed is refused.
  package var duties: Duties {
    switch self {
    case .relationsOfficer:
      [
        .seeRequests, .takeIn, .checkItems, .takeAttestations, .refer, .giveNotices, .assign, .answerApplicants,
        .register, .deliver, .close, .withdraw, .seePolicy, .arrangeSittings, .receive, .seePeople, .keepPeople,
        .showNumbers, .showContacts, .showAccounts, .takeDataRequests, .proposeDestruction, .seeAgreements,
        .keepAgreements,
      ]
    case .socialResearcher:
      [
        .seeRequests, .checkItems, .answerReferrals, .study, .sendToCommittee, .giveNotices, .seePolicy, .seePeople,
        .showNumbers, .showContacts, .showHealth,
      ]
    case .committeeMember:
      [.seeRequests, .decide, .seePolicy, .arrangeSittings, .showHealth]
    case .seniorManagement:
      [
        .seeRequests, .decide, .assign, .answerApplicants, .pauseClocks, .hearEscalations, .seePolicy, .seeAudit,
        .manageHolidays, .seePayments, .approvePayments, .manageBudgets, .arrangeSittings, .manageCommittees,
        .manageReception, .seeWaiting,
        .decideAlone,
        .seePeople, .seeReadLog, .showContacts, .showAccounts, .showHealth, .answerDataRequests, .approveDestruction,
        .manageRetention, .seeAgreements, .signAgreements,
      ]
    case .humanResources:
      [.seePolicy, .seeStaff]
    case .boardSecretary:
      [
        .seePolicy, .draftPolicy, .approvePolicy, .seeAudit, .manageHolidays, .manageCommittees, .manageLibrary,
        .seeAgreements,
      ]
    case .accountant:
      [.seePolicy, .seePayments, .preparePayments]
    case .administrator:
      [
        .seePolicy, .draftPolicy, .seeStaff, .manageStaff, .manageServices, .manageHolidays, .seeAudit, .seeOutbox,
        .manageJobs, .manageCommittees, .manageLibrary, .manageReception,
      ]
    }
  }
}

/// One thing a person may be allowed to do.
package enum Duty: UInt8, Hashable, Sendable, CaseIterable {
  case seeRequests, takeIn, checkItems, takeAttestations, refer, answerReferrals, study, sendToCommittee, giveNotices
  case decide, answerApplicants, register, deliver, close, withdraw, assign, pauseClocks, hearEscalations
  case seePolicy, draftPolicy, approvePolicy
  case seeStaff, manageStaff, manageServices, manageHolidays, seeAudit, seeOutbox, manageJobs
  case seePayments, preparePayments, approvePayments, manageBudgets
  /// Arranging a sitting as a committee's chair or secretary; and who appoints committees.
  case arrangeSittings, manageCommittees
  case manageLibrary
  /// Receiving people: their appointments and their turns. Places and hours; and how long people waited.
  case receive, manageReception, seeWaiting
  /// Deciding what needs no committee, and ruling on an appeal where none hears it.
  case decideAlone
  /// Seeing and searching the register of people; entering and correcting it; and who looked at whose file.
  case seePeople, keepPeople, seeReadLog
  /// Having covered data shown on stating a reason (ADR 0026), kind by kind.
  case showNumbers, showContacts, showAccounts, showHealth
  /// Writing down what people ask about their own data and making sure who asks; and answering it.
  case takeDataRequests, answerDataRequests
  /// Setting how long records are kept and placing legal holds; proposing a destruction and carrying it out; approving it.
  case manageRetention, proposeDestruction, approveDestruction
  /// Seeing agreements; drafting them and following what is due; bringing them into force and ending them.
  case seeAgreements, keepAgreements, signAgreements
}
