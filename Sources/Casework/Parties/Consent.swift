/// One entry of the consent ledger (R12): what for, on what basis, how it was given, and whether it was withdrawn.
package struct Consent: Hashable, Sendable {
  package let number: Int
  package let purpose: Purpose
  package let basis: Basis
  package let method: Method
  /// What exactly it covers, in a person's words; empty when the purpose says it all.
  package let scope: String
  package let given: Instant
  /// Who wrote it down; nil where a list did that nobody on the staff handed in.
  package let by: StaffMember.ID?
  /// The list of people that brought it.
  package let list: PeopleImport.ID?
  package internal(set) var withdrawn: Instant?

  /// What personal data is used for; raw values are stored.
  package enum Purpose: String, Hashable, Sendable, CaseIterable {
    /// Messages about the services the person asked for.
    case service
    /// News and appeals for support.
    case appeals
    /// The person's works, photos and stories, shown by the association.
    case publication
    /// Data handed to another body.
    case sharing
    case surveys
    /// Data about health.
    case health

    /// Sensitive data, marketing and what belongs to the person: nothing but their consent will do.
    package var needsConsent: Bool {
      switch self {
      case .appeals, .publication, .health: true
      case .service, .sharing, .surveys: false
      }
    }
  }

  /// What the law lets it rest on; raw values are stored.
  package enum Basis: String, Hashable, Sendable, CaseIterable {
    case consent, agreement
    case legalDuty = "legal_duty"
    case vitalInterest = "vital_interest"
    case legitimateInterest = "legitimate_interest"
  }

  /// How it was given; raw values are stored.
  package enum Method: String, Hashable, Sendable, CaseIterable {
    case spoken, written, online
    /// A list that was taken into the register says so.
    case list

    /// Those a person may give.
    package static let chosen = allCases.filter { $0 != .list }
  }

  package init(
    number: Int, purpose: Purpose, basis: Basis, method: Method, scope: String, given: Instant, by: StaffMember.ID?,
    list: PeopleImport.ID? = nil, withdrawn: Instant? = nil
  ) {
    (self.number, self.purpose, self.basis, self.method) = (number, purpose, basis, method)
    (self.scope, self.given, self.by, self.list, self.withdrawn) = (scope, given, by, list, withdrawn)
  }
}

extension Party {
  /// Enters a consent, or what stands in its place; one of each purpose stands at a time.
  package mutating func consent(
    to purpose: Consent.Purpose, on basis: Consent.Basis, by method: Consent.Method, covering scope: String,
    as staff: StaffMember.ID, by actor: Actor, at now: Instant
  ) throws(PartyRefusal) -> Event {
    guard !purpose.needsConsent || basis == .consent else { throw .consentNeeded }
    guard !consents.contains(where: { $0.purpose == purpose && $0.withdrawn == nil }) else { throw .consentStands }
    guard consents.count < Self.most else { throw .tooMany(limit: Self.most) }
    let scope = scope.trimmedSpaces
    guard scope.count <= 300 else { throw .textTooLong(limit: 300) }
    consents.append(
      Consent(
        number: nextConsent, purpose: purpose, basis: basis, method: method, scope: scope, given: now,
        by: staff))
    return event(
      .consentGiven, by: actor, at: now,
      [Event.Fact(.category, purpose.rawValue), Event.Fact(.method, method.rawValue)])
  }

  /// Takes a consent back, at the person's wish and without a reason; the entry stays in the ledger.
  package mutating func withdrawConsent(_ number: Int, by actor: Actor, at now: Instant) throws(PartyRefusal) -> Event {
    guard let place = consents.firstIndex(where: { $0.number == number }) else { throw .noSuchConsent }
    guard consents[place].withdrawn == nil else { throw .consentWithdrawn }
    guard consents[place].basis == .consent else { throw .notByConsent }
    // Two entries that were joined may both have brought one: who takes it back takes back both.
    let purpose = consents[place].purpose
    for same in consents.indices
    where consents[same].purpose == purpose && consents[same].basis == .consent && consents[same].withdrawn == nil {
      consents[same].withdrawn = now
    }
    return event(
      .consentWithdrawn, by: actor, at: now, [Event.Fact(.category, consents[place].purpose.rawValue)])
  }

  var nextConsent: Int { (consents.map(\.number).max() ?? 0) + 1 }

  /// Whether data may be used for a purpose now.
  package func allows(_ purpose: Consent.Purpose) -> Bool {
    consents.contains { $0.purpose == purpose && $0.withdrawn == nil }
  }
}
