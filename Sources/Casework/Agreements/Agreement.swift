/// What the association and someone of the register have bound themselves to (R13): rights and duties of either side, when
/// they are due, and what becomes of them.
///
/// Only the verbs in this folder change it; each returns the event that tells of it.
package struct Agreement: Hashable, Sendable {
  package typealias ID = Identifier<Agreement>

  package let id: ID
  package let number: AgreementNumber
  package internal(set) var terms: Terms
  /// Who it is with: one at least.
  package internal(set) var parties: [Party.ID]
  /// In the order they were laid down.
  package internal(set) var obligations: [Obligation]
  package internal(set) var breaches: [Breach]
  /// The signed paper.
  package internal(set) var document: RequestDocument?
  package internal(set) var state: State
  /// Who brought it into force for the association.
  package internal(set) var signing: Signing?
  /// How it came to its end, and why.
  package internal(set) var closing: Signing?
  /// The one it goes on from.
  package let renews: ID?
  /// Who drafted it and looks after it.
  package let keeper: StaffMember.ID
  package let made: Instant
  package var version: Int

  /// How far it has come; raw values are stored.
  package enum State: String, Hashable, Sendable, CaseIterable {
    case draft
    case inForce = "in_force"
    /// It ran its time, or all of it was done.
    case ended
    /// It was broken off.
    case terminated
    /// Another one goes on from it.
    case renewed
    /// It never came into force.
    case discarded
  }

  /// What it is about; raw values are stored.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case partnership, supply, funding, service, lease, other
  }

  /// Whose it is to do something; raw values are stored.
  package enum Side: String, Hashable, Sendable, CaseIterable {
    case ours, theirs
  }

  /// What it says as a whole.
  package struct Terms: Hashable, Sendable {
    package var kind: Kind
    package var title: String
    package var from: EnteredDate
    /// Its last day; nil for one without an end.
    package var until: EnteredDate?
    /// What happens when a side does not do its part, who answers for harm, how a dispute is settled.
    package var onDefault: String
    package var liability: String
    package var disputes: String

    package init(
      _ kind: Kind, _ title: String, from: EnteredDate, until: EnteredDate? = nil, onDefault: String = "",
      liability: String = "", disputes: String = ""
    ) {
      (self.kind, self.title, self.from, self.until) = (kind, title, from, until)
      (self.onDefault, self.liability, self.disputes) = (onDefault, liability, disputes)
    }
  }

  /// Who settled something, when, and in what words.
  package struct Signing: Hashable, Sendable {
    package let by: StaffMember.ID
    package let at: Instant
    package let words: String

    package init(by staff: StaffMember.ID, at: Instant, words: String = "") {
      (self.by, self.at, self.words) = (staff, at, words)
    }
  }

  package static let longestTitle = 150
  package static let longestText = 1_000
  package static let mostParties = 5
  package static let mostObligations = 40
  package static let mostBreaches = 100
  package static let mostFulfilments = 240

  package init(
    id: ID, number: AgreementNumber, terms: Terms, parties: [Party.ID], obligations: [Obligation] = [],
    breaches: [Breach] = [], document: RequestDocument? = nil, state: State = .draft, signing: Signing? = nil,
    closing: Signing? = nil, renews: ID? = nil, keeper: StaffMember.ID, made: Instant, version: Int = 0
  ) {
    (self.id, self.number, self.terms, self.parties) = (id, number, terms, parties)
    (self.obligations, self.breaches, self.document, self.state) = (obligations, breaches, document, state)
    (self.signing, self.closing, self.renews) = (signing, closing, renews)
    (self.keeper, self.made, self.version) = (keeper, made, version)
  }
}

/// The number of an agreement: `AGR-2026-00042`.
package struct AgreementNumber: YearlyNumber {
  package static let word = "AGR"
  /// Gregorian year in which it was drafted, Riyadh time.
  package let year: Int
  package let serial: Int

  package init(year: Int, serial: Int) {
    self.year = year
    self.serial = serial
  }
}

/// Why something about an agreement was refused; nothing has changed when one is thrown.
package enum AgreementRefusal: Error, Hashable, Sendable {
  case titleMissing
  case titleTooLong(limit: Int)
  case textMissing
  case textTooLong(limit: Int)
  /// Its last day lies before its first.
  case endsBeforeItBegins
  case nothingChanged
  /// Only a draft can be changed.
  case notDraft
  case notInForce
  case partyStands
  case noSuchParty
  /// It is with someone.
  case lastParty
  case tooMany(limit: Int)
  case noObligations
  /// The signed paper is not there yet.
  case documentMissing
  /// Somebody else brings it into force than the one who drafted it.
  case ownDraft
  case monthsOutOfRange(limit: Int)
  /// Outside the days the agreement runs.
  case dayOutside
  /// A breach is answered after it happened.
  case answerBeforeBreach
  case noSuchObligation
  /// Nothing of it is to be done any more.
  case nothingDue
  case dayInFuture
  case noSuchBreach
  case breachAnswered
  /// It is answered before it is closed.
  case breachUnanswered
  case breachClosed
  /// Breaches that are open are closed first.
  case breachOpen
  /// Its last day is not over and something of it is still to be done.
  case stillRuns
  /// A renewal is drafted already.
  case renewalStands
}
