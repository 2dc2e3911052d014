extension Committee {
  /// What is said of a committee when it is formed or changed.
  package struct Terms: Hashable, Sendable {
    package var nameAr: String
    package var nameEn: String
    package var quorum: Quorum
    package var members: [Member]
    package var isActive: Bool
    /// Asked when it is formed; a committee that sits keeps its own.
    package var purpose: Purpose

    package init(
      nameAr: String, nameEn: String, quorum: Quorum, members: [Member], isActive: Bool = true,
      purpose: Purpose = .requests
    ) {
      self.nameAr = nameAr
      self.nameEn = nameEn
      self.quorum = quorum
      self.members = members
      self.isActive = isActive
      self.purpose = purpose
    }
  }

  /// Forms a committee; `voters` are those whose posts decide, and nobody else may have a vote in it;
  /// `arrangers` those whose posts let them arrange a sitting, as its secretary does.
  package static func form(
    _ id: ID, on terms: Terms, voters: Set<StaffMember.ID>, arrangers: Set<StaffMember.ID>, by actor: Actor,
    at now: Instant
  ) throws(CommitteeRefusal) -> (Committee, Event) {
    var committee = Committee(
      id: id, nameAr: "", nameEn: "", quorum: .moreThanHalf, members: [], purpose: terms.purpose)
    try committee.take(terms, voters: voters, arrangers: arrangers, on: CalendarDay(now))
    return (committee, committee.told(.committeeFormed, by: actor, at: now))
  }

  /// Changes name, quorum, roster or whether it sits at all.
  ///
  /// Sittings that were convened keep the seats they were convened with.
  package mutating func change(
    to terms: Terms, voters: Set<StaffMember.ID>, arrangers: Set<StaffMember.ID>, by actor: Actor, at now: Instant
  ) throws(CommitteeRefusal) -> Event {
    var changed = self
    try changed.take(terms, voters: voters, arrangers: arrangers, on: CalendarDay(now))
    self = changed
    return told(.committeeChanged, by: actor, at: now)
  }

  private mutating func take(
    _ terms: Terms, voters: Set<StaffMember.ID>, arrangers: Set<StaffMember.ID>, on day: CalendarDay
  ) throws(CommitteeRefusal) {
    let name = terms.nameAr.trimmedSpaces
    guard !name.isEmpty else { throw .nameMissing }
    let english = terms.nameEn.trimmedSpaces
    guard [name, english].allSatisfy({ $0.count <= Self.longestName }) else {
      throw .nameTooLong(limit: Self.longestName)
    }
    if case .count(let count) = terms.quorum, !(Decision.smallestCommittee...Decision.largestCommittee).contains(count)
    {
      throw .quorumOutOfRange
    }
    guard terms.members.count <= Decision.largestCommittee else { throw .tooManyMembers(Decision.largestCommittee) }
    guard Set(terms.members.map(\.staff)).count == terms.members.count else { throw .memberTwice }
    // Whoever's term has ended stays on the roster as they were, though their post may decide no longer.
    let seated = terms.members.filter { $0.until.map { day <= $0 } ?? true }
    guard seated.allSatisfy({ !$0.post.votes || voters.contains($0.staff) }) else { throw .mayNotVote }
    guard seated.allSatisfy({ $0.post.votes || arrangers.contains($0.staff) }) else { throw .mayNotArrange }
    guard terms.members.allSatisfy({ member in member.until.map { member.from <= $0 } ?? true }) else {
      throw .termEndsFirst
    }
    if terms.isActive {
      guard seated.filter({ $0.post == .chair }).count == 1 else { throw .oneChair }
      let voting = seated.filter(\.post.votes).count
      let needed = terms.quorum.needed(of: voting)
      guard voting >= needed else { throw .tooFewMembers(needed: needed) }
    }
    (nameAr, nameEn, quorum) = (name, english.isEmpty ? name : english, terms.quorum)
    (members, isActive) = (terms.members.inOrder, terms.isActive)
  }

  private func told(_ kind: Event.Kind, by actor: Actor, at now: Instant) -> Event {
    Event(
      kind, by: actor, at: now, policy: nil,
      facts: [
        Event.Fact(.title, nameAr), Event.Fact(.members, members.map(\.name).joined(separator: "، ")),
        Event.Fact(.active, isActive ? "yes" : "no"),
      ])
  }
}

extension [Committee.Member] {
  /// The chair first, then the members, then the secretary, each as they were named.
  fileprivate var inOrder: [Committee.Member] {
    Committee.Post.allCases.flatMap { post in filter { $0.post == post } }
  }
}
