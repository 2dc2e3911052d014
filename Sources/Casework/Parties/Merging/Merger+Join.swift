import Arabic

extension Merger {
  /// Joins one entry to another, whose name, birth and city are chosen one by one; everything else is united.
  ///
  /// `interests` are those the person who does it has declared. `files` are the beneficiaries' files of both; where both are
  /// current the joined one's is to be ended, which the merger says. Returns what is told of the entry that stays and of the joined.
  package static func join(
    _ joined: inout Party, to kept: inout Party, choosing choice: Choice,
    files: (kept: BeneficiaryFile?, joined: BeneficiaryFile?), interests: [Interest], as id: ID, by staff: StaffMember,
    at now: Instant
  ) throws(PartyRefusal) -> (merger: Merger, ofKept: Event, ofJoined: Event) {
    try mustBeOne(kept, joined, interests)
    var changes = Changes()
    changes.file = try fileToEnd(files)
    (changes.keptVersion, changes.joinedVersion) = (kept.version, joined.version)
    var (whole, rest) = (kept, joined)
    whole.rewrite(from: rest, choosing: choice, into: &changes)
    for role in PartyRole.allCases where whole.roles[role] == nil {
      guard let since = rest.roles[role] else { continue }
      whole.roles[role] = since
      changes.roles.append(role)
    }
    whole.bringContacts(of: rest, into: &changes)
    whole.bringConsents(of: rest, into: &changes)
    whole.bringRelations(of: rest, into: &changes)
    changes.distinct = rest.distinct.filter { $0 != whole.id && !whole.distinct.contains($0) }
    whole.distinct += changes.distinct
    let largest = [whole.contacts.count, whole.consents.count, whole.relations.count, whole.distinct.count].max() ?? 0
    guard largest <= Party.most else { throw .tooMany(limit: Party.most) }
    whole.version += versionStep
    rest.version += 1
    rest.mergedInto = whole.id
    if changes.movedNumber { rest.details.number = nil }
    (kept, joined) = (whole, rest)
    let actor = Actor.staff(staff.id, name: staff.name)
    var fields = Detail.allCases.filter { changes.details[$0] != nil }.map(\.rawValue)
    if changes.movedNumber { fields.append("number") }
    return (
      Merger(id: id, kept: kept.id, joined: joined.id, by: staff.id, at: now, changes: changes),
      kept.event(
        .partiesMerged, by: actor, at: now,
        fields.isEmpty ? [] : [Event.Fact(.fields, fields.joined(separator: ","))]),
      joined.event(.partyJoined, by: actor, at: now, [])
    )
  }

  private static func mustBeOne(_ kept: Party, _ joined: Party, _ interests: [Interest]) throws(PartyRefusal) {
    guard kept.id != joined.id else { throw .sameEntry }
    guard kept.mergedInto == nil, joined.mergedInto == nil else { throw .alreadyMerged }
    guard kept.kind == joined.kind else { throw .differentKinds }
    if let one = kept.details.number, let other = joined.details.number, one != other { throw .twoNumbers }
    let isRelated =
      kept.relations.contains { $0.other == joined.id && $0.ended == nil }
      || joined.relations.contains { $0.other == kept.id && $0.ended == nil }
    guard !isRelated else { throw .relatedToEachOther }
    guard !interests.contains(where: { $0.touches(kept) || $0.touches(joined) }) else { throw .ownRelative }
  }

  /// One person has one current file, and what a file was suspended or ended for is settled first.
  private static func fileToEnd(
    _ files: (kept: BeneficiaryFile?, joined: BeneficiaryFile?)
  ) throws(PartyRefusal) -> BeneficiaryFile.ID? {
    guard let kept = files.kept, let joined = files.joined else { return nil }
    let both = [kept, joined]
    if both.allSatisfy({ $0.state == .current }) { return joined.id }
    let standing = both.count { $0.state != .ended }
    guard standing < 2, standing == 0 || !both.contains(where: { $0.ending == .death }) else { throw .filesDisagree }
    return nil
  }
}

extension Party {
  fileprivate mutating func rewrite(
    from joined: Party, choosing choice: Merger.Choice, into changes: inout Merger.Changes
  ) {
    let before = details
    if choice.name == .joined { details.name = joined.name }
    if choice.birth == .joined || details.birth == nil, let birth = joined.details.birth { details.birth = birth }
    if choice.city == .joined || details.city.isEmpty, !joined.details.city.isEmpty {
      details.city = joined.details.city
    }
    if details.sex == nil { details.sex = joined.details.sex }
    for name in [before.name] + joined.details.spellings { details.add(otherName: name) }
    for detail in Merger.Detail.allCases where details[detail] != before[detail] {
      changes.details[detail] = Merger.Rewriting(before: before[detail], after: details[detail])
    }
    if details.number == nil, let number = joined.details.number {
      details.number = number
      changes.movedNumber = true
    }
  }

  fileprivate mutating func bringContacts(of joined: Party, into changes: inout Merger.Changes) {
    for contact in joined.contacts {
      let isKnown = contacts.contains {
        $0.kind == contact.kind && $0.value == contact.value && ($0.ended == nil || contact.ended != nil)
      }
      if isKnown { continue }
      let number = (contacts.map(\.number).max() ?? 0) + 1
      contacts.append(contact.brought(as: number, preferred: !contacts.contains(where: \.isPreferred)))
      changes.contacts.append(Merger.Brought(number: number, from: contact.number))
    }
  }

  /// Whoever withdrew a consent did so for both entries: one that was given before, to either, ends with it.
  fileprivate mutating func bringConsents(of joined: Party, into changes: inout Merger.Changes) {
    let own = consents
    for place in consents.indices {
      guard let ended = consents[place].withdrawal(among: joined.consents) else { continue }
      consents[place].withdrawn = ended
      changes.withdrawn.append(Merger.Withdrawal(number: consents[place].number, at: ended))
    }
    for consent in joined.consents {
      let number = nextConsent
      var brought = consent.brought(as: number)
      if let ended = consent.withdrawal(among: own) { brought.withdrawn = ended }
      consents.append(brought)
      changes.consents.append(Merger.Brought(number: number, from: consent.number))
    }
  }

  fileprivate mutating func bringRelations(of joined: Party, into changes: inout Merger.Changes) {
    for relation in joined.relations where relation.other != id {
      let isKnown = relations.contains { $0.other == relation.other && $0.kind == relation.kind && $0.ended == nil }
      if isKnown && relation.ended == nil { continue }
      let number = nextRelation
      relations.append(relation.brought(as: number))
      changes.relations.append(Merger.Brought(number: number, from: relation.number))
    }
  }
}

extension Party.Details {
  /// Adds a spelling that the entry is not found by yet, as long as there is room.
  fileprivate mutating func add(otherName typed: String) {
    let words = NameWords(typed).all.map(\.letters)
    guard !words.isEmpty, !spellings.contains(where: { NameWords($0).all.map(\.letters) == words }) else { return }
    let longer = otherNames.isEmpty ? typed : "\(otherNames)، \(typed)"
    if !longer.isLonger(than: Party.longestOtherNames) { otherNames = longer }
  }
}

extension ContactPoint {
  /// The same under another number.
  func brought(as number: Int, preferred: Bool) -> ContactPoint {
    ContactPoint(
      number: number, kind: kind, value: value, verified: verified, isPreferred: isPreferred && preferred, ended: ended)
  }
}

extension Consent {
  /// The same under another number.
  func brought(as number: Int) -> Consent {
    Consent(
      number: number, purpose: purpose, basis: basis, method: method, scope: scope, given: given, by: by, list: list,
      withdrawn: withdrawn)
  }

  /// When another entry's withdrawal ended it: the first after it was given.
  func withdrawal(among others: [Consent]) -> Instant? {
    guard basis == .consent, withdrawn == nil else { return nil }
    return others.filter { $0.purpose == purpose && $0.basis == .consent }.compactMap(\.withdrawn).filter { $0 > given }
      .min()
  }
}

extension Relation {
  /// The same under another number.
  func brought(as number: Int) -> Relation {
    Relation(number: number, kind: kind, other: other, authority: authority, since: since, ended: ended)
  }
}
