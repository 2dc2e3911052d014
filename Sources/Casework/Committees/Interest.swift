import Arabic

/// A relative or an interest that someone on a committee has declared, so that they take no part where it matters (R28).
package struct Interest: Hashable, Sendable {
  package typealias ID = Identifier<Interest>

  package let id: ID
  package let staff: StaffMember.ID
  package let name: String
  package let nationalID: NationalID?
  /// What ties them, in the declarer's words: brother, partner in business.
  package let relation: String
  package let declared: Instant

  package init(
    id: ID, staff: StaffMember.ID, name: String, nationalID: NationalID?, relation: String, declared: Instant
  ) {
    self.id = id
    self.staff = staff
    self.name = name
    self.nationalID = nationalID
    self.relation = relation
    self.declared = declared
  }

  /// So many of one person's are kept.
  package static let most = 200
  /// Characters of the name, and of the relation.
  package static let longestText = 100

  /// Declares an interest; a name needs two words, for one alone is half the town's.
  package static func declare(
    _ id: ID, name: String, nationalID: NationalID?, relation: String, by staff: StaffMember, at now: Instant
  ) throws(CommitteeRefusal) -> (Interest, Event) {
    let name = name.trimmedSpaces
    guard NameKey(name).parts.count > 1 else { throw .interestNameShort }
    guard name.count <= longestText else { throw .nameTooLong(limit: longestText) }
    let relation = relation.trimmedSpaces
    guard !relation.isEmpty else { throw .relationMissing }
    guard relation.count <= longestText else { throw .textTooLong(limit: longestText) }
    let declared = Interest(
      id: id, staff: staff.id, name: name, nationalID: nationalID, relation: relation, declared: now)
    return (declared, declared.told(.interestDeclared, by: .staff(staff.id, name: staff.name), at: now))
  }

  /// Names nobody: the relatives of a colleague are not the audit's business.
  package func told(_ kind: Event.Kind, by actor: Actor, at now: Instant) -> Event {
    Event(kind, by: actor, at: now, policy: nil, facts: [Event.Fact(.category, relation)])
  }

  /// Whether this is the applicant: by national ID where one was declared, else by a name that could be the same.
  package func touches(_ applicant: Applicant) -> Bool {
    if let nationalID { return nationalID == applicant.nationalID }
    return NameKey(name).couldBe(NameKey(applicant.name.full))
  }

  /// Whether this is someone in the register, by the number or any spelling of the name.
  package func touches(_ party: Party) -> Bool {
    if let nationalID, let number = party.details.number { return number == .person(nationalID) }
    return party.details.spellings.contains { NameKey(name).couldBe(NameKey($0)) }
  }
}

extension NameKey {
  /// Whether both begin and end alike, and the shorter leaves out no more than names between.
  fileprivate func couldBe(_ other: NameKey) -> Bool {
    let (short, long) = parts.count <= other.parts.count ? (parts, other.parts) : (other.parts, parts)
    guard short.count > 1, short.first == long.first, short.last == long.last else { return false }
    var rest = long[...]
    for part in short {
      guard let found = rest.firstIndex(of: part) else { return false }
      rest = rest[(found + 1)...]
    }
    return true
  }
}
