/// People whom the association has appointed to study requests together and to decide on them (R28).
package struct Committee: Hashable, Sendable {
  package typealias ID = Identifier<Committee>

  package static let longestName = 100

  package let id: ID
  /// What it was formed for; it stays that to the end.
  package let purpose: Purpose
  package internal(set) var nameAr: String
  package internal(set) var nameEn: String
  package internal(set) var quorum: Quorum
  /// In the order of the roster; the chair first.
  package internal(set) var members: [Member]
  /// A committee that was dissolved sits no more.
  package internal(set) var isActive: Bool
  /// Grows with every save.
  package var version: Int

  /// What lies before a committee; raw values are stored.
  package enum Purpose: String, Hashable, Sendable, CaseIterable {
    /// It decides on requests.
    case requests
    /// It hears appeals against what was decided.
    case appeals
  }

  /// How many must take part for anything to be decided.
  package enum Quorum: Hashable, Sendable {
    /// More than half of the members in office, and never fewer than two.
    case moreThanHalf
    /// So many members, at least two.
    case count(Int)

    /// How many are needed when so many members are in office.
    package func needed(of members: Int) -> Int {
      switch self {
      case .moreThanHalf: max(Decision.smallestCommittee, members / 2 + 1)
      case .count(let count): max(Decision.smallestCommittee, count)
      }
    }
  }

  /// What someone does on the committee; raw values are stored.
  package enum Post: String, Hashable, Sendable, CaseIterable {
    case chair, member
    /// Writes the minutes and arranges the sittings; has no vote.
    case secretary

    package var votes: Bool { self != .secretary }
  }

  /// Someone's place on the roster, from one day to another.
  package struct Member: Hashable, Sendable {
    package var staff: StaffMember.ID
    package var name: String
    package var post: Post
    package var from: CalendarDay
    /// The last day; nil while no end is set.
    package var until: CalendarDay?

    package init(staff: StaffMember.ID, name: String, post: Post, from: CalendarDay, until: CalendarDay? = nil) {
      self.staff = staff
      self.name = name
      self.post = post
      self.from = from
      self.until = until
    }

    package func isInOffice(on day: CalendarDay) -> Bool {
      from <= day && until.map { day <= $0 } ?? true
    }
  }

  package init(
    id: ID, nameAr: String, nameEn: String, quorum: Quorum, members: [Member], isActive: Bool = true, version: Int = 0,
    purpose: Purpose = .requests
  ) {
    self.id = id
    self.purpose = purpose
    self.nameAr = nameAr
    self.nameEn = nameEn
    self.quorum = quorum
    self.members = members
    self.isActive = isActive
    self.version = version
  }

  /// Appeals are heard by it, as long as it sits.
  package var hearsAppeals: Bool { purpose == .appeals && isActive }

  /// Those whose term covers a day.
  package func inOffice(on day: CalendarDay) -> [Member] { members.filter { $0.isInOffice(on: day) } }

  /// Whether someone sits on it that day, with a vote or without.
  package func seats(_ staff: StaffMember.ID, on day: CalendarDay) -> Bool {
    members.contains { $0.staff == staff && $0.isInOffice(on: day) }
  }

  /// Whether someone arranges its sittings that day: as its chair or its secretary.
  package func isArranged(by staff: StaffMember.ID, on day: CalendarDay) -> Bool {
    members.contains { $0.staff == staff && $0.post != .member && $0.isInOffice(on: day) }
  }
}
