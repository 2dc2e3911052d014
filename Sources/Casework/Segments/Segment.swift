import Arabic

/// People of the register by what they have in common (R9, R15): rules under a name, counted whenever it is looked at.
package struct Segment: Hashable, Sendable {
  package typealias ID = Identifier<Segment>

  package let id: ID
  package internal(set) var name: String
  package internal(set) var rules: SegmentRules
  package let by: StaffMember.ID
  package let made: Instant
  /// When it was taken away; it stays on record.
  package internal(set) var ended: Instant?
  package var version: Int

  package static let longestName = 80
  /// So many stand at a time.
  package static let most = 100

  package init(
    id: ID, name: String, rules: SegmentRules, by: StaffMember.ID, made: Instant, ended: Instant? = nil,
    version: Int = 0
  ) {
    (self.id, self.name, self.rules, self.by) = (id, name, rules, by)
    (self.made, self.ended, self.version) = (made, ended, version)
  }
}

/// What whoever is of a segment has: all of it, or any.
package struct SegmentRules: Hashable, Sendable {
  package let match: Match
  /// One of each field at most, in the order of the fields.
  package let rules: [SegmentRule]

  /// Raw values are stored.
  package enum Match: String, Hashable, Sendable, CaseIterable {
    case all, any
  }

  /// So many rules at most.
  package static let most = 8

  /// Refuses none, too many, two of one field, and what cannot be asked.
  package init(_ match: Match, _ rules: [SegmentRule]) throws(SegmentRefusal) {
    guard !rules.isEmpty else { throw .noRules }
    guard rules.count <= Self.most else { throw .tooManyRules(limit: Self.most) }
    var checked: [SegmentRule] = []
    for rule in rules {
      guard !checked.contains(where: { $0.field == rule.field }) else { throw .askedTwice(rule.field) }
      checked.append(try rule.checked())
    }
    let order = SegmentRule.Field.allCases
    self.match = match
    self.rules = checked.sorted { one, other in
      (order.firstIndex(of: one.field) ?? 0) < (order.firstIndex(of: other.field) ?? 0)
    }
  }
}

extension Segment {
  /// Keeps rules under a name; `known` are the segments that stand.
  package static func make(
    _ typed: String, _ rules: SegmentRules, as id: ID, among known: [Segment], by staff: StaffMember, at now: Instant
  ) throws(SegmentRefusal) -> (Segment, Event) {
    guard known.count < most else { throw .tooManySegments(limit: most) }
    let name = try free(typed, among: known)
    let made = Segment(id: id, name: name, rules: rules, by: staff.id, made: now)
    return (made, made.event(.segmentMade, by: staff, at: now))
  }

  /// Gives it another name or other rules; `known` are the segments that stand.
  package mutating func change(
    to typed: String, _ rules: SegmentRules, among known: [Segment], by staff: StaffMember, at now: Instant
  ) throws(SegmentRefusal) -> Event {
    guard ended == nil else { throw .isGone }
    let name = try Self.free(typed, among: known.filter { $0.id != id })
    guard name != self.name || rules != self.rules else { throw .nothingChanged }
    (self.name, self.rules) = (name, rules)
    return event(.segmentChanged, by: staff, at: now)
  }

  /// Takes it away.
  package mutating func remove(by staff: StaffMember, at now: Instant) throws(SegmentRefusal) -> Event {
    guard ended == nil else { throw .isGone }
    ended = now
    return event(.segmentRemoved, by: staff, at: now)
  }

  private static func free(_ typed: String, among known: [Segment]) throws(SegmentRefusal) -> String {
    let name = typed.trimmedSpaces
    guard !name.isEmpty else { throw .nameMissing }
    guard name.count <= longestName else { throw .nameTooLong(limit: longestName) }
    guard !known.contains(where: { $0.name == name }) else { throw .nameTaken }
    return name
  }

  private func event(_ kind: Event.Kind, by staff: StaffMember, at now: Instant) -> Event {
    Event(
      kind, by: .staff(staff.id, name: staff.name), at: now, policy: nil,
      facts: [
        Event.Fact(.title, name), Event.Fact(.fields, rules.rules.map(\.field.rawValue).joined(separator: ",")),
      ])
  }
}

/// Why a segment was not kept or changed.
package enum SegmentRefusal: Error, Hashable, Sendable {
  case nameMissing
  case nameTooLong(limit: Int)
  case nameTaken
  case tooManySegments(limit: Int)
  case noRules
  case tooManyRules(limit: Int)
  /// One field is asked about once.
  case askedTwice(SegmentRule.Field)
  case outOfRange(SegmentRule.Field, ClosedRange<Int>)
  /// The first of the two is more than the second.
  case wrongWayRound(SegmentRule.Field)
  case textMissing(SegmentRule.Field)
  case textTooLong(SegmentRule.Field, limit: Int)
  case tooManyCities(limit: Int)
  case nothingChanged
  case isGone
}
