import Arabic

/// Records whose time is over, on their way to being destroyed, and afterwards the minutes that say so.
///
/// One proposes it, another approves it, and what happened to each record is written down by number, never by name.
package struct Destruction: Hashable, Sendable {
  package typealias ID = Identifier<Destruction>

  package let id: ID
  package let number: DestructionNumber
  /// The class and the time it was kept for, as they held when it was proposed.
  package let period: RetentionPeriod
  package let proposed: Act
  package internal(set) var state: State
  /// Who approved or refused it.
  package internal(set) var decided: Act?
  package internal(set) var carriedOut: Act?
  package internal(set) var items: [Item]
  package var version: Int

  package var kind: RetentionClass { period.kind }

  /// How far it has come; raw values are stored.
  package enum State: String, Hashable, Sendable, CaseIterable {
    case proposed, approved, refused
    case carriedOut = "carried_out"

    /// More is to come of it.
    package var isOpen: Bool { self == .proposed || self == .approved }
  }

  /// Who did something, and when.
  package struct Act: Hashable, Sendable {
    package let by: StaffMember.ID
    package let at: Instant

    package init(by staff: StaffMember.ID, at: Instant) { (by, self.at) = (staff, at) }
  }

  /// One record.
  package struct Item: Hashable, Sendable {
    /// Its identifier.
    package let subject: [UInt8]
    /// The number it is known by; part of its identifier where it has none.
    package let ref: String
    /// The last day anything happened to it.
    package let ended: CalendarDay
    /// The last event about it that whoever proposed it knew.
    package let seen: Int64
    package internal(set) var outcome: Outcome?

    package init(subject: [UInt8], ref: String, ended: CalendarDay, seen: Int64, outcome: Outcome? = nil) {
      (self.subject, self.ref, self.ended, self.seen, self.outcome) = (subject, ref, ended, seen, outcome)
    }
  }

  /// What became of a record; raw values are stored.
  package enum Outcome: String, Hashable, Sendable, CaseIterable {
    case destroyed
    /// A hold was put on it after the approval.
    case held
    /// Something happened to it after the approval.
    case changed
    /// The time was made longer after the approval.
    case early
  }

  /// So many records are on one list.
  package static let mostItems = 200

  package init(
    id: ID, number: DestructionNumber, period: RetentionPeriod, proposed: Act, state: State = .proposed,
    decided: Act? = nil, carriedOut: Act? = nil, items: [Item], version: Int = 0
  ) {
    (self.id, self.number, self.period, self.proposed) = (id, number, period, proposed)
    (self.state, self.decided, self.carriedOut) = (state, decided, carriedOut)
    (self.items, self.version) = (items, version)
  }

  /// How many of them this became of.
  package func count(_ outcome: Outcome) -> Int { items.count { $0.outcome == outcome } }
}

/// The number of a destruction and of its minutes: `DST-2026-00042`.
package struct DestructionNumber: YearlyNumber {
  package static let word = "DST"
  /// Gregorian year in which it was proposed, Riyadh time.
  package let year: Int
  package let serial: Int

  package init(year: Int, serial: Int) {
    self.year = year
    self.serial = serial
  }
}

extension Destruction {
  /// Puts records whose time is over on a list; `open` are the destructions of the class that have not ended.
  package static func propose(
    _ items: [Item], after period: RetentionPeriod, as id: ID, numbered number: DestructionNumber,
    beside open: [Destruction], by staff: StaffMember, at now: Instant
  ) throws(RetentionRefusal) -> (Destruction, Event) {
    guard !open.contains(where: { $0.kind == period.kind && $0.state.isOpen }) else { throw .alreadyProposed }
    guard !items.isEmpty else { throw .nothingDue }
    let made = Destruction(
      id: id, number: number, period: period, proposed: Act(by: staff.id, at: now),
      items: Array(items.prefix(mostItems)))
    return (made, made.event(.destructionProposed, by: staff, at: now, count: made.items.count))
  }

  /// Approves it, every record on it having been looked at again; whoever proposed it does not.
  ///
  /// `standings` say of each record what speaks against its destruction now, if anything does.
  package mutating func approve(
    finding standings: [Outcome?], by staff: StaffMember, at now: Instant
  ) throws(RetentionRefusal) -> Event {
    guard state == .proposed else { throw .notProposed }
    guard staff.id != proposed.by else { throw .ownProposal }
    for (item, standing) in zip(items, standings) {
      switch standing {
      case nil, .destroyed: continue
      case .held: throw .held(item.ref)
      case .changed: throw .changedSince(item.ref)
      case .early: throw .tooEarly(item.ref)
      }
    }
    (state, decided) = (.approved, Act(by: staff.id, at: now))
    return event(.destructionApproved, by: staff, at: now, count: items.count)
  }

  /// Lays it aside, with the reason: nothing is destroyed, and another may be proposed.
  package mutating func refuse(
    because reason: String, by staff: StaffMember, at now: Instant
  ) throws(RetentionRefusal) -> Event {
    guard state == .proposed else { throw .notProposed }
    let words = try RetentionRefusal.said(reason)
    (state, decided) = (.refused, Act(by: staff.id, at: now))
    var event = event(.destructionRefused, by: staff, at: now, count: items.count)
    event.facts.append(Event.Fact(.reason, words))
    return event
  }

  /// The places of the records that are next; none once each has been seen to.
  package func next(_ most: Int) -> [Int] {
    Array(items.indices.filter { items[$0].outcome == nil }.prefix(most))
  }

  /// Writes down what became of some of the records; with the last of them it has been carried out.
  package mutating func carryOut(
    _ outcomes: [Int: Outcome], by staff: StaffMember, at now: Instant
  ) throws(RetentionRefusal) -> Event {
    guard state == .approved else { throw .notApproved }
    for (place, outcome) in outcomes where items.indices.contains(place) { items[place].outcome = outcome }
    guard items.allSatisfy({ $0.outcome != nil }) else {
      return event(.destructionGoesOn, by: staff, at: now, count: count(.destroyed))
    }
    (state, carriedOut) = (.carriedOut, Act(by: staff.id, at: now))
    return event(.destructionCarriedOut, by: staff, at: now, count: count(.destroyed))
  }

  private func event(_ kind: Event.Kind, by staff: StaffMember, at now: Instant, count: Int) -> Event {
    Event(
      kind, by: .staff(staff.id, name: staff.name), at: now, policy: nil,
      facts: [
        Event.Fact(.number, number.description), Event.Fact(.category, self.kind.rawValue),
        Event.Fact(.amount, String(count)),
      ])
  }
}
