/// What someone asks about their own data, as the law on personal data lets them (R12): a copy, a correction, its
/// destruction, or that a consent no longer holds.
///
/// It has thirty days, and thirty more once, with the reason told to the person; nothing is given before it is made sure
/// that it is they who ask.
package struct DataRequest: Hashable, Sendable {
  package typealias ID = Identifier<DataRequest>

  package let id: ID
  package let number: DataRequestNumber
  package let party: Party.ID
  package let kind: Kind
  /// What they asked, in their words; may be empty where the kind says it all.
  package internal(set) var wish: String
  package let channel: Channel
  /// Who wrote it down; nil where the person asked for themselves.
  package let takenBy: StaffMember.ID?
  /// The request on whose page it was asked, by whoever proved its mobile; nil where a colleague took it.
  ///
  /// Anyone can apply under a number they know: what is asked so shows there alone, until staff made sure of the mobile.
  package let askedOn: Identifier<Request>?
  package let at: Instant
  package internal(set) var state: State
  /// The last day for the answer.
  package internal(set) var due: CalendarDay
  package internal(set) var identity: Identity?
  package internal(set) var extended: Extension?
  package internal(set) var outcome: Outcome?
  package var version: Int

  /// What is asked for; raw values are stored.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case copy, correction, destruction
    case consentWithdrawal = "consent_withdrawal"
  }

  /// How far it has come; raw values are stored.
  package enum State: String, Hashable, Sendable, CaseIterable {
    case taken, verified, granted, refused, withdrawn

    package var isOpen: Bool { self == .taken || self == .verified }
  }

  /// How it was made sure that it is the person who asks, or who acts for them.
  package struct Identity: Hashable, Sendable {
    package let method: Method
    package let by: StaffMember.ID
    package let at: Instant

    /// Raw values are stored.
    package enum Method: String, Hashable, Sendable, CaseIterable {
      /// Their identity card was seen.
      case document
      /// They were called on a number the register has and that was verified.
      case call
      /// Someone acts for them by an authority that was shown.
      case authority
    }

    package init(_ method: Method, by staff: StaffMember.ID, at: Instant) {
      (self.method, self.by, self.at) = (method, staff, at)
    }
  }

  /// Why it takes longer.
  package struct Extension: Hashable, Sendable {
    package let reason: String
    package let by: StaffMember.ID
    package let at: Instant

    package init(_ reason: String, by staff: StaffMember.ID, at: Instant) {
      (self.reason, self.by, self.at) = (reason, staff, at)
    }
  }

  /// How it ended, and why.
  package struct Outcome: Hashable, Sendable {
    package let reasons: String
    package let by: StaffMember.ID
    package let at: Instant

    package init(_ reasons: String, by staff: StaffMember.ID, at: Instant) {
      (self.reasons, self.by, self.at) = (reasons, staff, at)
    }
  }

  /// Days for the answer, and again when it is extended.
  package static let days = 30
  package static let longestText = 1_000

  package init(
    id: ID, number: DataRequestNumber, party: Party.ID, kind: Kind, wish: String, channel: Channel,
    takenBy: StaffMember.ID?, askedOn: Identifier<Request>? = nil, at: Instant, state: State = .taken, due: CalendarDay,
    identity: Identity? = nil, extended: Extension? = nil, outcome: Outcome? = nil, version: Int = 0
  ) {
    (self.id, self.number, self.party, self.kind, self.wish) = (id, number, party, kind, wish)
    (self.channel, self.takenBy, self.askedOn) = (channel, takenBy, askedOn)
    (self.at, self.state, self.due) = (at, state, due)
    (self.identity, self.extended, self.outcome, self.version) = (identity, extended, outcome, version)
  }

  /// Whether the last day for the answer is over without one.
  package func isLate(on day: CalendarDay) -> Bool { state.isOpen && due < day }
}

/// The number of a request about data: `PDP-2026-00042`.
package struct DataRequestNumber: YearlyNumber {
  package static let word = "PDP"
  /// Gregorian year in which it was taken, Riyadh time.
  package let year: Int
  package let serial: Int

  package init(year: Int, serial: Int) {
    self.year = year
    self.serial = serial
  }
}

/// What is written down when someone asks about their data.
package struct DataRequestTerms: Hashable, Sendable {
  package var kind: DataRequest.Kind
  package var channel: Channel
  package var wish: String

  package init(_ kind: DataRequest.Kind, through channel: Channel, wish: String = "") {
    (self.kind, self.channel, self.wish) = (kind, channel, wish)
  }
}
