/// Why a verb was refused.
///
/// Nothing has changed when one is thrown; each has its words in the lexicon.
package enum Refusal: Error, Hashable, Sendable {
  /// The request is not at a stage from which this can be done.
  case wrongStage(Stage)
  /// The file is not complete: codes of what is missing.
  case notComplete(missing: [String])
  /// Items that nobody has matched yet, by code.
  case notVerified([String])
  /// What was verified and has expired since.
  case verificationExpired([Requirement])
  case noSuchItem(String)
  /// The applicant was not shown the criteria and conditions.
  case criteriaNotRead
  /// The applicant has not signed that the data is true.
  case notAttested
  /// This is not how this person can sign or have someone sign.
  case methodNotTaken
  /// A thumbprint needs a witness.
  case witnessMissing
  /// The data changed after the applicant signed.
  case sealBroken
  /// The researcher has not answered a referral yet.
  case referralOpen
  case noOpenReferral
  /// The applicant was not told that a committee will study the request.
  case noticeNotGiven
  case noticeAlreadyGiven
  case notStudied
  /// The study is theirs already.
  case sameResearcher
  /// The policy's floor holds the answer back; this is the first day it may be given.
  case answerHeldBack(until: CalendarDay)
  case researcherMayNotDecide
  case researcherMayNotDeliver
  case deciderMayNotDeliver
  case notEnoughMembers(needed: Int)
  case tooManyMembers(limit: Int)
  case textMissing
  case textTooLong(limit: Int)
  case amountMissing
  /// More is granted than was asked for, and whoever decides did not say that it is meant.
  case moreThanAsked(Halalas)
  /// The service asks for an amount, and a correction left it out.
  case amountNeeded
  /// The mobile is the one that holds already.
  case sameMobile
  case expiryPassed
  /// The document holds until a day printed on it, which was not told.
  case expiryNeeded
  /// The document holds for so many months from its issue, and the day of issue was not told.
  case issueDayNeeded
  /// A document is issued before it is seen.
  case issuedAhead
  /// Whoever verifies it must have held the original.
  case originalNotSeen
  /// The applicant does not say that it cannot wait.
  case urgencyNotClaimed
  case clockNotRunning
  case clockNotPaused
  case notYours
  /// The service is decided by a committee.
  case serviceNeedsCommittee
  /// The policy's steps promise that a committee studies every request.
  case policyNeedsCommittee
  /// Neither the service nor the policy wants a committee: it is decided without one.
  case noCommitteeNeeded
  /// The service gives no money, so that no amount is granted.
  case serviceDoesNotPay
  /// Something about an appeal.
  case appeal(AppealRefusal)
  /// Something of the field work beside the form.
  case fieldwork(FieldworkRefusal)
}
