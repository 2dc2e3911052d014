/// Two entries of the register that were one person's: one stays, the other is joined to it, and both can be had back.
///
/// The joined entry keeps its row and everything that hangs on it; look-ups go on from it to the one that stays. What the
/// merger did to that one is written down here, so that it can be taken back piece by piece.
package struct Merger: Hashable, Sendable {
  package typealias ID = Identifier<Merger>

  package let id: ID
  /// The entry that stays.
  package let kept: Party.ID
  package let joined: Party.ID
  package let by: StaffMember.ID
  package let at: Instant
  package internal(set) var changes: Changes
  package internal(set) var undone: Undoing?

  /// Who took it back, and when.
  package struct Undoing: Hashable, Sendable {
    package var by: StaffMember.ID
    package var at: Instant

    package init(by: StaffMember.ID, at: Instant) { (self.by, self.at) = (by, at) }
  }

  /// Whose value stays.
  package enum Side: String, Hashable, Sendable, CaseIterable {
    case kept, joined
  }

  /// Of each thing that both entries say and only one can: whose stays.
  ///
  /// The official number is whoever's has one, and names that do not stay are kept as other names.
  package struct Choice: Hashable, Sendable {
    package var name: Side
    package var birth: Side
    package var city: Side

    package init(name: Side = .kept, birth: Side = .kept, city: Side = .kept) {
      (self.name, self.birth, self.city) = (name, birth, city)
    }
  }

  /// What it did to the entry that stays, and to nothing else of it.
  package struct Changes: Hashable, Sendable {
    package var details: [Detail: Rewriting] = [:]
    /// The official number was the joined entry's.
    package var movedNumber = false
    package var roles: [PartyRole] = []
    package var contacts: [Brought] = []
    package var consents: [Brought] = []
    package var relations: [Brought] = []
    /// Consents that the other entry's later withdrawal ended.
    package var withdrawn: [Withdrawal] = []
    package var distinct: [Party.ID] = []
    /// The joined entry's file, ended because the one that stays has one.
    package var file: BeneficiaryFile.ID?
    /// How both stood before.
    package var keptVersion = 0
    package var joinedVersion = 0

    package init() {}
  }

  /// Raw values are stored.
  package enum Detail: String, Hashable, Sendable, CaseIterable {
    case name
    case otherNames = "other_names"
    case birth, city, sex
  }

  package struct Rewriting: Hashable, Sendable {
    package var before: String
    package var after: String
  }

  /// A part that stands under one number now and under another with the joined entry.
  package struct Brought: Hashable, Sendable {
    package var number: Int
    package var from: Int
  }

  package struct Withdrawal: Hashable, Sendable {
    package var number: Int
    package var at: Instant
  }

  package init(
    id: ID, kept: Party.ID, joined: Party.ID, by: StaffMember.ID, at: Instant, changes: Changes, undone: Undoing? = nil
  ) {
    (self.id, self.kept, self.joined, self.by, self.at) = (id, kept, joined, by, at)
    (self.changes, self.undone) = (changes, undone)
  }

  /// Versions go up by so many with a merger, so that a form of a page seen while two were one is never taken for one of
  /// a page seen before or after.
  package static let versionStep = 1_000
}

extension Party.Details {
  subscript(_ detail: Merger.Detail) -> String {
    get {
      switch detail {
      case .name: name
      case .otherNames: otherNames
      case .birth: birth.map { String($0.number) } ?? ""
      case .city: city
      case .sex: sex?.rawValue ?? ""
      }
    }
    set {
      switch detail {
      case .name: name = newValue
      case .otherNames: otherNames = newValue
      case .birth: birth = Int(newValue).map { CalendarDay(number: $0) }
      case .city: city = newValue
      case .sex: sex = Sex(rawValue: newValue)
      }
    }
  }

  /// Every spelling the entry has, its name first.
  package var spellings: [String] {
    [name] + Self.parted(otherNames)
  }

  static func parted(_ names: String) -> [String] {
    names.split { "،,;؛/|\n".contains($0) }.map { String($0).trimmedSpaces }.filter { !$0.isEmpty }
  }
}
