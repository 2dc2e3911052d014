/// Why something about someone in the register was refused.
///
/// Nothing has changed when one is thrown; each has its words in the lexicon.
package enum PartyRefusal: Error, Hashable, Sendable {
  case nameMissing
  case nameTooLong(limit: Int)
  case otherNamesTooLong(limit: Int)
  case cityTooLong(limit: Int)
  /// A birth after today, or longer ago than people live.
  case birthNotPossible
  case nothingChanged
  /// Another entry has this number: one person is one entry.
  case numberTaken
  case roleStands
  case roleMissing

  case badContact(ContactPoint.Kind)
  case contactStands
  case noSuchContact
  case contactEnded
  /// Only a contact point that was verified can be the preferred one.
  case contactNotVerified

  case consentStands
  case noSuchConsent
  case consentWithdrawn
  /// This purpose rests on consent alone.
  case consentNeeded
  /// What rests on another basis is not withdrawn by the person.
  case notByConsent

  case ownRelation
  case relationStands
  case noSuchRelation
  case relationEnded
  /// A guardian or representative is one by something: what, and its number.
  case authorityMissing
  case untilPassed
  /// Only a person is someone's guardian, husband, child or household.
  case notAPerson
  /// Nobody in the register has the number or mobile that was typed.
  case otherUnknown
  /// Several people have the mobile that was typed.
  case otherShared

  /// One entry cannot be joined to itself.
  case sameEntry
  case alreadyMerged
  case differentKinds
  /// Two official numbers are two persons, unless one was typed wrong: that one is corrected first.
  case twoNumbers
  /// One is recorded as the other's relative or representative.
  case relatedToEachOther
  /// Whoever does it has declared one of them as their relative or interest.
  case ownRelative
  /// Both have a file and one is suspended, or ended by death while the other is not.
  case filesDisagree
  case notMerged
  /// The entry that stayed was joined to another since.
  case mergedFurther
  /// Another entry was joined to the same one later.
  case laterMerger
  case pairDecided
  case postponementOutOfRange

  case textMissing
  case textTooLong(limit: Int)
  case tooMany(limit: Int)

  /// The text without white space at its ends; refuses none and too much.
  static func said(_ text: String, limit: Int) throws(PartyRefusal) -> String {
    try text.said(upTo: limit, missing: Self.textMissing, tooLong: .textTooLong(limit: limit))
  }
}
