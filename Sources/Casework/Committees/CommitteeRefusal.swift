/// Why something about a committee, its sitting or an interest was refused; nothing has changed when one is thrown.
package enum CommitteeRefusal: Error, Hashable, Sendable {
  case nameMissing
  case nameTooLong(limit: Int)
  case quorumOutOfRange
  case oneChair
  case memberTwice
  case tooFewMembers(needed: Int)
  case tooManyMembers(Int)
  /// Someone with a vote whose post does not decide.
  case mayNotVote
  /// A secretary whose post does not arrange sittings.
  case mayNotArrange
  case termEndsFirst

  /// The committee was dissolved.
  case notSitting
  /// The day is over.
  case dayPassed
  case placeMissing
  /// The sitting is not at a state from which this can be done.
  case wrongState(Sitting.State)
  case agendaFull(limit: Int)
  case agendaEmpty
  /// The request does not lie before a committee.
  case notBeforeCommittee
  /// It stands on an agenda already.
  case onAnotherAgenda
  case notOnAgenda
  /// The item is decided, or the request was withdrawn.
  case itemNotOpen
  /// Only chair and secretary arrange a sitting.
  case notArranger
  /// The sitting is on a later day.
  case notYet(CalendarDay)

  /// Too few are there, or too few have voted who may.
  case noQuorum(needed: Int, there: Int)
  case notPresent
  /// Whoever is said to come late has no seat here, or is there already.
  case notAbsent
  case termEnded
  case studiedIt
  /// They took part in the decision that is appealed against.
  case decidedIt
  case recused
  /// A declared relative or interest of the voter's is the applicant.
  case related(String)
  case notPresiding
  case stillVoting(until: CalendarDay)

  case notToSign
  case alreadySigned
  /// A sitting is planned within a year.
  case dayTooFar
  case textMissing
  case textTooLong(limit: Int)
  case monthsOutOfRange(limit: Int)
  /// The request itself refuses.
  case request(Refusal)

  case interestNameShort
  case relationMissing
  case tooManyInterests(limit: Int)
}

extension CommitteeRefusal {
  /// The text without white space at its ends; refuses none and too much.
  static func said(_ text: String, limit: Int = 1_000) throws(CommitteeRefusal) -> String {
    try text.said(upTo: limit, missing: Self.textMissing, tooLong: .textTooLong(limit: limit))
  }
}
