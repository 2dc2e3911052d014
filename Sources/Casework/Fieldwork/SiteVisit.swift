/// A visit to where the applicant lives, from its appointment to its report.
package struct SiteVisit: Hashable, Sendable {
  /// Counted from 1 in each request.
  package let number: Int
  package internal(set) var researcher: StaffMember.ID
  package internal(set) var starts: Instant
  package internal(set) var place: String
  package internal(set) var consent: Consent
  package internal(set) var state: State
  /// That photos may be taken; nil before anyone agreed.
  package internal(set) var photoConsent: PhotoConsent?
  /// Grows with every change.
  package internal(set) var version: Int

  /// So many visits of one request are kept.
  package static let most = 20
  /// So many photos of one visit.
  package static let mostPhotos = 12
  /// How far ahead a visit is arranged, in days.
  package static let farthest = 366
  /// How long a visit is taken to last, in the calendar.
  package static let usualLength = Span.hours(1)

  /// That the household agreed to be visited.
  package struct Consent: Hashable, Sendable {
    /// Who agreed.
    package var by: String
    package var how: Means

    /// How it was given; raw values are stored.
    package enum Means: String, Hashable, Sendable, CaseIterable {
      case phone, message, written
      case inPerson = "in_person"
    }

    package init(by name: String, how means: Means) { (by, how) = (name, means) }
  }

  /// That photos may be taken, to what use, until it is taken back.
  package struct PhotoConsent: Hashable, Sendable {
    package var by: String
    package var use: String
    package var at: Instant
    package var withdrawn: Instant?

    package init(by name: String, use: String, at moment: Instant, withdrawn: Instant? = nil) {
      (by, self.use, at, self.withdrawn) = (name, use, moment, withdrawn)
    }

    package var holds: Bool { withdrawn == nil }
  }

  /// How far it has come.
  package enum State: Hashable, Sendable {
    case scheduled
    case cancelled(reason: String)
    /// Nobody was there, or let the researcher in.
    case noShow(note: String)
    case done(VisitReport)
  }

  package init(
    number: Int, researcher: StaffMember.ID, starts: Instant, place: String, consent: Consent,
    state: State = .scheduled, photoConsent: PhotoConsent? = nil, version: Int = 1
  ) {
    (self.number, self.researcher, self.starts, self.place) = (number, researcher, starts, place)
    (self.consent, self.state, self.photoConsent, self.version) = (consent, state, photoConsent, version)
  }

  package var isOpen: Bool { state == .scheduled }

  package var report: VisitReport? {
    if case .done(let report) = state { report } else { nil }
  }
}

/// What was found on a visit.
package struct VisitReport: Hashable, Sendable {
  /// Where it took place, as found.
  package var place: String
  /// Who was met, and what they are to the applicant.
  package var met: String
  package var relation: String
  /// What was seen, by heading; a heading without words is left out.
  package var observations: [Heading: String]
  package var at: Instant

  /// What a researcher looks at; raw values are stored.
  package enum Heading: String, Hashable, Sendable, CaseIterable {
    case housing, health, education, work, debts
  }

  package init(
    place: String, met: String, relation: String, observations: [Heading: String], at moment: Instant
  ) {
    (self.place, self.met, self.relation) = (place, met, relation)
    (self.observations, at) = (observations, moment)
  }
}

/// A photo taken on a visit, by leave of those who live there.
package struct VisitPhoto: Hashable, Sendable {
  /// Counted from 1 in each request.
  package let number: Int
  package let visit: Int
  /// nil once it was removed.
  package internal(set) var document: RequestDocument?
  package let by: StaffMember.ID
  package let at: Instant

  package init(number: Int, visit: Int, document: RequestDocument?, by staff: StaffMember.ID, at moment: Instant) {
    (self.number, self.visit, self.document) = (number, visit, document)
    (by, at) = (staff, moment)
  }
}
