/// Why something about an appeal was refused; nothing has changed when one is thrown.
package enum AppealRefusal: Error, Hashable, Sendable {
  /// There is no answer yet to appeal against.
  case notAnswered
  /// All that was asked for was granted.
  case grantedInFull
  /// One answer is appealed against once.
  case alreadyAppealed
  /// The last day for it has passed.
  case tooLate(CalendarDay)
  case noAppeal
  /// The appeal is not at a state from which this can be done.
  case wrongState(Appeal.State)
  /// Whoever studied the request or took part in its decision does not hear the appeal against it.
  case tookPart
  /// A committee that hears appeals sits: nobody rules alone.
  case committeeHears
  case groundsTooShort(least: Int)
  /// It is against an amount, and what it was upheld with is no more than that.
  case grantsNoMore(than: Halalas)
  /// The file is not laid to rest while an appeal waits for its answer.
  case stillOpen
  case tooManyDocuments(limit: Int)
  /// A document with the same content is with the appeal already.
  case documentKnown
}
