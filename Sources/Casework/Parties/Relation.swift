/// What someone else in the register is to this party: its guardian, of its household, its representative.
package struct Relation: Hashable, Sendable {
  package let number: Int
  package let kind: Kind
  package let other: Party.ID
  package let authority: Authority?
  package let since: CalendarDay
  package internal(set) var ended: CalendarDay?

  /// What the other one is; raw values are stored.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case guardian, household, spouse, parent, sibling, representative

    /// Acts in the other's place: only by something that can be shown.
    package var needsAuthority: Bool { self == .guardian || self == .representative }
  }

  /// By what someone acts for another, and until when.
  package struct Authority: Hashable, Sendable {
    package var ground: Ground
    /// The document's number.
    package var paper: String
    package var until: CalendarDay?

    package init(_ ground: Ground, paper: String, until: CalendarDay?) {
      (self.ground, self.paper, self.until) = (ground, paper, until)
    }

    /// Raw values are stored.
    package enum Ground: String, Hashable, Sendable, CaseIterable {
      /// A father's, by the family record.
      case parent
      case courtDeed = "court_deed"
      case powerOfAttorney = "power_of_attorney"
      /// An organisation's letter.
      case mandate
    }
  }

  /// How it stands on a day.
  package enum Standing: Hashable, Sendable {
    case standing
    /// The authority ran out.
    case lapsed(since: CalendarDay)
    case ended(CalendarDay)
  }

  package init(
    number: Int, kind: Kind, other: Party.ID, authority: Authority? = nil, since: CalendarDay,
    ended: CalendarDay? = nil
  ) {
    (self.number, self.kind, self.other, self.authority) = (number, kind, other, authority)
    (self.since, self.ended) = (since, ended)
  }

  /// Whether it holds on a day; an authority holds to the end of its last day.
  package func standing(on day: CalendarDay) -> Standing {
    if let ended { return .ended(ended) }
    if let until = authority?.until, until < day { return .lapsed(since: until) }
    return .standing
  }
}

extension Party {
  /// Records what another party is to this one; whoever acts for it shows by what.
  package mutating func relate(
    to other: ID, of otherKind: Kind, as kind: Relation.Kind, by authority: Relation.Authority?, by actor: Actor,
    at now: Instant
  ) throws(PartyRefusal) -> Event {
    let today = CalendarDay(now)
    guard other != id else { throw .ownRelation }
    guard otherKind == .person, self.kind == .person || kind == .representative else { throw .notAPerson }
    guard
      !relations.contains(where: { $0.other == other && $0.kind == kind && $0.standing(on: today) == .standing })
    else { throw .relationStands }
    guard relations.count < Self.most else { throw .tooMany(limit: Self.most) }
    var shown: Relation.Authority?
    if kind.needsAuthority {
      guard var authority else { throw .authorityMissing }
      authority.paper = authority.paper.trimmedSpaces
      guard !authority.paper.isEmpty else { throw .authorityMissing }
      guard authority.paper.count <= 60 else { throw .textTooLong(limit: 60) }
      if let until = authority.until { guard until >= today else { throw .untilPassed } }
      shown = authority
    }
    relations.append(
      Relation(number: nextRelation, kind: kind, other: other, authority: shown, since: today))
    return event(.relationMade, by: actor, at: now, [Event.Fact(.category, kind.rawValue)])
  }

  var nextRelation: Int { (relations.map(\.number).max() ?? 0) + 1 }

  /// Ends a relation, with the reason.
  package mutating func endRelation(
    _ number: Int, because reason: String, by actor: Actor, at now: Instant
  ) throws(PartyRefusal) -> Event {
    guard let place = relations.firstIndex(where: { $0.number == number }) else { throw .noSuchRelation }
    guard relations[place].ended == nil else { throw .relationEnded }
    let reason = try PartyRefusal.said(reason, limit: 300)
    relations[place].ended = CalendarDay(now)
    return event(
      .relationEnded, by: actor, at: now,
      [Event.Fact(.category, relations[place].kind.rawValue), Event.Fact(.reason, reason)])
  }
}
