import Arabic

extension Party {
  package static let longestName = 160
  package static let longestOtherNames = 400
  package static let longestCity = 60
  /// So many contact points, consents and relations of each kind are kept of one party, ended ones among them.
  package static let most = 200

  /// Enters someone who has not asked for anything.
  package static func entered(
    _ id: ID, as kind: Kind, _ details: Details, mobile: Mobile?, in roles: Set<PartyRole>, by actor: Actor,
    at now: Instant
  ) throws(PartyRefusal) -> (Party, Event) {
    let today = CalendarDay(now)
    var party = Party(
      id: id, kind: kind, details: try details.checked(on: today, kind: kind),
      roles: Dictionary(uniqueKeysWithValues: roles.map { ($0, today) }), entered: now)
    if let mobile { party.contacts = [ContactPoint(number: 1, kind: .mobile, value: mobile.text)] }
    let facts = PartyRole.allCases.filter(roles.contains).map { Event.Fact(.category, $0.rawValue) }
    return (party, party.event(.partyEntered, by: actor, at: now, facts))
  }

  /// Corrects what it is known by; the event names what was changed, not how it reads.
  package mutating func keep(_ details: Details, by actor: Actor, at now: Instant) throws(PartyRefusal) -> Event {
    let details = try details.checked(on: CalendarDay(now), kind: kind)
    var changed: [String] = []
    if details.name != self.details.name { changed.append("name") }
    if details.otherNames != self.details.otherNames { changed.append("other_names") }
    if details.number != self.details.number { changed.append("number") }
    if details.birth != self.details.birth { changed.append("birth") }
    if details.city != self.details.city { changed.append("city") }
    if details.sex != self.details.sex { changed.append("sex") }
    guard !changed.isEmpty else { throw .nothingChanged }
    self.details = details
    return event(.partyKept, by: actor, at: now, [Event.Fact(.fields, changed.joined(separator: ","))])
  }

  /// Gives it one more role from today.
  package mutating func give(_ role: PartyRole, by actor: Actor, at now: Instant) throws(PartyRefusal) -> Event {
    guard roles[role] == nil else { throw .roleStands }
    roles[role] = CalendarDay(now)
    return event(.partyRoleGiven, by: actor, at: now, [Event.Fact(.category, role.rawValue)])
  }

  /// Takes a role away, with the reason; what was done in it stays.
  package mutating func end(
    _ role: PartyRole, because reason: String, by actor: Actor, at now: Instant
  ) throws(PartyRefusal) -> Event {
    guard roles[role] != nil else { throw .roleMissing }
    let reason = try PartyRefusal.said(reason, limit: 300)
    roles[role] = nil
    return event(
      .partyRoleEnded, by: actor, at: now, [Event.Fact(.category, role.rawValue), Event.Fact(.reason, reason)])
  }

  func event(_ kind: Event.Kind, by actor: Actor, at now: Instant, _ facts: [Event.Fact]) -> Event {
    Event(kind, by: actor, at: now, policy: nil, facts: facts)
  }
}

extension Party.Details {
  /// The same with its texts trimmed, or why it cannot be kept.
  fileprivate func checked(on today: CalendarDay, kind: Party.Kind) throws(PartyRefusal) -> Party.Details {
    var details = self
    details.name = name.trimmedSpaces
    guard details.name.unicodeScalars.contains(where: \.isLetter), details.name.count > 1 else { throw .nameMissing }
    guard !details.name.isLonger(than: Party.longestName) else { throw .nameTooLong(limit: Party.longestName) }
    details.otherNames = otherNames.trimmedSpaces
    guard !details.otherNames.isLonger(than: Party.longestOtherNames) else {
      throw .otherNamesTooLong(limit: Party.longestOtherNames)
    }
    details.city = city.trimmedSpaces
    guard !details.city.isLonger(than: Party.longestCity) else { throw .cityTooLong(limit: Party.longestCity) }
    if kind == .organization { (details.birth, details.sex) = (nil, nil) }
    if let birth { guard birth <= today, today - birth < 366 * 130 else { throw .birthNotPossible } }
    return details
  }
}
