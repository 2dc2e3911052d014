/// Someone the association deals with, a person or an organisation: one entry, in whatever roles and however often (R8).
///
/// Only the verbs in this folder change it; each returns the event that tells of it and holds no personal data.
package struct Party: Hashable, Sendable {
  package typealias ID = Identifier<Party>

  package let id: ID
  package let kind: Kind
  package internal(set) var details: Details
  /// In which roles beside those its requests and its file give it, and since when.
  package internal(set) var roles: [PartyRole: CalendarDay]
  /// In the order they were entered; what no longer holds stays with the day it ended.
  package internal(set) var contacts: [ContactPoint]
  /// Everything that was ever agreed to, in order.
  package internal(set) var consents: [Consent]
  package internal(set) var relations: [Relation]
  /// Those who were found to be somebody else, whatever they share.
  package internal(set) var distinct: [ID]
  package let entered: Instant
  /// The entry it was joined to as the same one's; whoever looks it up is led there.
  package internal(set) var mergedInto: ID?
  package var version: Int

  /// Raw values are stored.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case person, organization
  }

  /// What it is known by.
  package struct Details: Hashable, Sendable {
    package var name: String
    /// Other spellings of the name, in either script; it is found by them too.
    package var otherNames: String
    package var number: OfficialNumber?
    package var birth: CalendarDay?
    package var city: String
    /// Nil where nobody has written it down; organisations have none.
    package var sex: Sex?

    package init(
      name: String, otherNames: String = "", number: OfficialNumber? = nil, birth: CalendarDay? = nil,
      city: String = "", sex: Sex? = nil
    ) {
      (self.name, self.otherNames, self.number) = (name, otherNames, number)
      (self.birth, self.city, self.sex) = (birth, city, sex)
    }
  }

  package init(
    id: ID, kind: Kind, details: Details, roles: [PartyRole: CalendarDay] = [:], contacts: [ContactPoint] = [],
    consents: [Consent] = [], relations: [Relation] = [], distinct: [ID] = [], entered: Instant,
    mergedInto: ID? = nil, version: Int = 0
  ) {
    (self.id, self.kind, self.details, self.roles) = (id, kind, details, roles)
    (self.contacts, self.consents, self.relations) = (contacts, consents, relations)
    (self.distinct, self.entered, self.mergedInto, self.version) = (distinct, entered, mergedInto, version)
  }

  package var name: String { details.name }

  /// The mobile the register has for it: the first that still holds; nil when it has none.
  package var mobile: Mobile? {
    contacts.lazy.filter { $0.kind == .mobile && $0.ended == nil }.compactMap { try? Mobile(typed: $0.value) }.first
  }
}

/// As the identity card has it; raw values are stored.
package enum Sex: String, Hashable, Sendable, CaseIterable {
  case female, male
}

/// In what part someone deals with the association, beside asking it for help; raw values are stored.
///
/// Beneficiaries are not among them: whoever has a beneficiary’s file is one.
package enum PartyRole: String, Hashable, Sendable, CaseIterable {
  case supporter, volunteer
  case assemblyMember = "assembly_member"
  case partner, contractor
}

/// The number the state knows someone by.
package enum OfficialNumber: Hashable, Sendable {
  case person(NationalID)
  case organization(UnifiedNumber)

  package init(typed text: String, of kind: Party.Kind) throws(FormatRefusal) {
    switch kind {
    case .person: self = .person(try NationalID(typed: text))
    case .organization: self = .organization(try UnifiedNumber(typed: text))
    }
  }

  /// Ten ASCII digits.
  package var text: String {
    switch self {
    case .person(let id): id.text
    case .organization(let number): number.text
    }
  }

  package var masked: String {
    switch self {
    case .person(let id): id.masked
    case .organization(let number): number.text
    }
  }
}
