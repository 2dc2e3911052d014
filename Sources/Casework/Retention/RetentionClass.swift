import Arabic

/// A class of records that are kept for a time of their own; raw values are stored.
///
/// The time counts from the last thing that happened to a record.
package enum RetentionClass: String, Hashable, Sendable, CaseIterable {
  /// Requests that were taken back before a decision.
  case withdrawnRequests = "withdrawn_requests"
  /// Requests that were rejected, with their files.
  case rejectedRequests = "rejected_requests"
  /// Documents, studies, visits and households of requests that were granted: the request itself is kept longer.
  case grantedPapers = "granted_papers"
  /// Requests that were granted: what was decided and handed over is of the financial records.
  case grantedRequests = "granted_requests"
  case inquiries
  case bookings
  /// What went out to people, whatever it was about.
  case messages
  /// Entries of the register that no role, request, file or relation rests on.
  case looseEntries = "loose_entries"
  /// What people asked about their data.
  case dataRequests = "data_requests"

  /// Years that hold until an association sets its own.
  ///
  /// Financial records are kept ten years, records of processing five after it has ended; the rest is practice.
  package var usualYears: Int {
    switch self {
    case .bookings: 1
    case .withdrawnRequests, .inquiries, .messages, .looseEntries: 2
    case .rejectedRequests, .grantedPapers, .dataRequests: 5
    case .grantedRequests: 10
    }
  }
}

/// How long a class is kept, and what says so.
package struct RetentionPeriod: Hashable, Sendable {
  package let kind: RetentionClass
  package let years: Int
  /// The law, circular or resolution that the association gives for it; empty for the usual one.
  package let basis: String

  package static let years = 1...50
  package static let longestBasis = 300

  /// What holds until an association says otherwise.
  package static func usual(of kind: RetentionClass) -> RetentionPeriod {
    RetentionPeriod(stored: kind, years: kind.usualYears, basis: "")
  }

  /// Takes back what was stored.
  package init(stored kind: RetentionClass, years: Int, basis: String) {
    (self.kind, self.years, self.basis) = (kind, years, basis)
  }

  /// A time of the association's own, which says what it rests on.
  package init(of kind: RetentionClass, years: Int, basis: String) throws(RetentionRefusal) {
    guard Self.years.contains(years) else { throw .yearsOutOfRange(Self.years) }
    let basis = try basis.said(
      upTo: Self.longestBasis, missing: RetentionRefusal.basisMissing, tooLong: .textTooLong(limit: Self.longestBasis))
    self.init(stored: kind, years: years, basis: basis)
  }

  /// The moment before which a record's last event must lie for its time to be over on `day`.
  package func cut(on day: CalendarDay) -> Instant {
    guard let today = day.gregorian else { return day.start }
    let year = today.year - years
    // The 29th of February has no like in most years.
    let same = CalendarDay(year: year, month: today.month, day: today.day)
    return (same ?? CalendarDay(year: year, month: today.month, day: 28) ?? day - years * 366).start
  }

  /// Says that it is so from now on.
  package func event(insteadOf before: RetentionPeriod, by staff: StaffMember, at now: Instant) -> Event {
    Event(
      .retentionSet, by: .staff(staff.id, name: staff.name), at: now, policy: nil,
      facts: [
        Event.Fact(.category, kind.rawValue), Event.Fact(.was, String(before.years)),
        Event.Fact(.until, String(years)), Event.Fact(.reason, basis),
      ])
  }
}

/// Why something about keeping, holding and destroying records was refused.
///
/// Nothing has changed when one is thrown; each has its words in the lexicon.
package enum RetentionRefusal: Error, Hashable, Sendable {
  case yearsOutOfRange(ClosedRange<Int>)
  /// A time of one's own names what it rests on.
  case basisMissing
  case reasonMissing
  case textTooLong(limit: Int)

  /// Nothing of the class is due.
  case nothingDue
  /// A destruction of this class waits for its end already.
  case alreadyProposed
  /// Another one approves than the one who proposed it.
  case ownProposal
  case notProposed
  case notApproved
  /// Its time is not over.
  case tooEarly(String)
  /// A legal hold stands on it.
  case held(String)
  /// Something happened to it since it was put on the list.
  case changedSince(String)
  /// The request has not come to its end.
  case stillOpen

  case alreadyHeld
  case alreadyLifted
  /// Nobody and nothing has the number that was typed.
  case subjectUnknown

  /// The reason that somebody gave.
  static func said(_ text: String) throws(RetentionRefusal) -> String {
    try text.said(
      upTo: LegalHold.longestReason, missing: Self.reasonMissing, tooLong: .textTooLong(limit: LegalHold.longestReason))
  }
}
