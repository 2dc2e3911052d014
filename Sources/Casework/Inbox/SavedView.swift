import Arabic

/// A list of open requests under a name: one colleague's own, or everyone's in a post.
package struct SavedView: Hashable, Sendable {
  package typealias ID = Identifier<SavedView>

  package let id: ID
  package let name: String
  package let criteria: Criteria
  package let owner: StaffMember.ID
  /// Everyone in this post has it too.
  package let post: Role?

  package static let longestName = 60
  /// A colleague's own lists, shared ones among them.
  package static let mostOwn = 20
  /// Lists shared with one post.
  package static let mostShared = 20

  package init(id: ID, name: String, criteria: Criteria, owner: StaffMember.ID, post: Role?) {
    (self.id, self.name, self.criteria, self.owner, self.post) = (id, name, criteria, owner, post)
  }

  /// What a request of the list has; nothing asked for leaves it open.
  package struct Criteria: Hashable, Sendable {
    package var stage: Stage?
    package var service: Service.ID?
    package var holder: Holder?
    package var due: Due?

    package init(stage: Stage? = nil, service: Service.ID? = nil, holder: Holder? = nil, due: Due? = nil) {
      (self.stage, self.service, self.holder, self.due) = (stage, service, holder, due)
    }

    package var isEmpty: Bool { self == Criteria() }
  }

  /// Whose requests; the reader's are another's in each reader's hands.
  package enum Holder: Hashable, Sendable {
    case reader, nobody
    case colleague(StaffMember.ID)
  }

  /// By when they are due, as seen on the day of reading; raw values are stored.
  package enum Due: String, Hashable, Sendable, CaseIterable {
    case late, today, week
    /// Without a last day: no ceiling, a clock that stands, or answered.
    case none

    /// The last days that count; nil for requests without one.
    package func days(on today: CalendarDay) -> ClosedRange<CalendarDay>? {
      switch self {
      case .late: CalendarDay(number: 0)...(today - 1)
      case .today: today...today
      case .week: today...today.endOfWeek
      case .none: nil
      }
    }
  }
}

extension CalendarDay {
  /// The next Saturday, which may be the day itself.
  package var endOfWeek: CalendarDay { self + (6 - Int(weekday.rawValue)) }
}

/// Why a list was not kept, or not taken away.
package enum ViewRefusal: Error, Hashable, Sendable {
  case nameMissing
  case nameTooLong(limit: Int)
  /// The reader has a list of that name.
  case nameTaken
  case nothingChosen
  case tooMany(limit: Int)
  /// A list is shared with a post one holds.
  case notYourPost
  /// Shared by a colleague, and the reader does not hand out work.
  case notYours
}

extension SavedView {
  /// Keeps a list under a name; `known` are the lists its owner sees.
  package init(
    typed name: String, _ criteria: Criteria, sharedWith post: Role?, as id: ID, by owner: StaffMember,
    among known: [SavedView]
  ) throws(ViewRefusal) {
    let name = name.trimmedSpaces
    guard !name.isEmpty else { throw .nameMissing }
    guard name.count <= Self.longestName else { throw .nameTooLong(limit: Self.longestName) }
    guard !criteria.isEmpty else { throw .nothingChosen }
    if let post, !owner.roles.contains(post) { throw .notYourPost }
    guard !known.contains(where: { $0.name == name }) else { throw .nameTaken }
    guard known.filter({ $0.owner == owner.id }).count < Self.mostOwn else { throw .tooMany(limit: Self.mostOwn) }
    if let post, known.filter({ $0.post == post }).count >= Self.mostShared {
      throw .tooMany(limit: Self.mostShared)
    }
    self.init(id: id, name: name, criteria: criteria, owner: owner.id, post: post)
  }

  /// The list under another name or with other conditions, by whoever made it; `known` are the lists they see.
  package func changed(
    to name: String, _ criteria: Criteria, sharedWith post: Role?, by member: StaffMember, among known: [SavedView]
  ) throws(ViewRefusal) -> SavedView {
    guard owner == member.id else { throw .notYours }
    return try SavedView(
      typed: name, criteria, sharedWith: post, as: id, by: member, among: known.filter { $0.id != id })
  }

  /// Whether someone has this list: their own, or shared with a post of theirs.
  package func isSeen(by member: StaffMember) -> Bool {
    owner == member.id || post.map(member.roles.contains) ?? false
  }

  /// Refuses to let someone take it away who neither made it nor hands out the work of its post.
  package func mayRemove(_ member: StaffMember) throws(ViewRefusal) {
    guard owner == member.id || (isSeen(by: member) && member.duties.contains(.assign)) else { throw .notYours }
  }
}
