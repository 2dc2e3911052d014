/// Why something about a beneficiary's file, an entitlement, a payment or a budget was refused.
///
/// Nothing has changed when one is thrown; each has its words in the lexicon.
package enum BenefitRefusal: Error, Hashable, Sendable {
  case wrongFileState(BeneficiaryFile.State)
  /// Nothing is given on a suspended file.
  case fileSuspended
  case fileEnded
  /// The file's update is not due yet.
  case updateNotDue
  /// The person was told in this cycle.
  case alreadyTold

  /// There is no accepted decision that was told and registered, or there is none any more.
  case notGranted
  /// The request has its entitlement already.
  case entitlementStands
  /// The instalments do not add up to what was granted.
  case sumIsNotGranted(granted: Halalas, found: Halalas)
  case badCount(limit: Int)
  /// The first day lies before today or too far ahead.
  case badFirstDay(until: CalendarDay)
  case dueBackMissing
  case accountMissing
  case amountMissing

  case wrongInstalmentState(Instalment.State)
  case noSuchInstalment
  case notDueYet(CalendarDay)
  /// Money goes by transfer, never by hand.
  case isMoney
  case notMoney
  case researcherMayNot
  case deciderMayNot
  /// Who laid the entitlement down may not approve its payment.
  case makerMayNotApprove
  /// Who approved a payment may not pay it.
  case approverMayNotPay
  case preparerMayNotApprove
  /// A reversal is approved by someone other than who asked for it.
  case askerMayNotReverse
  /// A hand-over that a picture is to show, without one.
  case pictureMissing
  case codeNotAccepted
  case codeNotSent

  case wrongBatchState(TransferBatch.State)
  case nothingChosen
  case tooMany(limit: Int)

  case budgetExceeded(remaining: Halalas)
  case budgetBelowSpent(Halalas)
  case textMissing
  case textTooLong(limit: Int)
  case notYours

  /// The text without white space at its ends; refuses none and too much.
  static func said(_ text: String, limit: Int) throws(BenefitRefusal) -> String {
    try text.said(upTo: limit, missing: Self.textMissing, tooLong: .textTooLong(limit: limit))
  }
}
