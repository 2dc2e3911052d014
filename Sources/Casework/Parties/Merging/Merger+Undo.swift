extension Merger {
  /// Takes it back: both entries are as they were before.
  ///
  /// What somebody did to the entry that stays since then stays with it, as do requests made under it; a consent that was
  /// withdrawn since is withdrawn for both. `isLast`: no later merger stands by which another entry was joined to it;
  /// those are taken back first.
  package mutating func undo(
    _ kept: inout Party, _ joined: inout Party, isLast: Bool, by staff: StaffMember, at now: Instant
  ) throws(PartyRefusal) -> (ofKept: Event, ofJoined: Event) {
    guard undone == nil, joined.mergedInto == kept.id else { throw .notMerged }
    guard kept.mergedInto == nil else { throw .mergedFurther }
    guard isLast else { throw .laterMerger }
    let isUntouched = kept.version == changes.keptVersion + Self.versionStep
    let before = joined
    if !isUntouched { joined.withdraw(asIn: kept, since: at, changes) }
    let isRestored = joined == before
    kept.giveBack(to: joined, changes)
    if changes.movedNumber {
      joined.details.number = kept.details.number
      kept.details.number = nil
    }
    kept.version = isUntouched ? changes.keptVersion : kept.version + 1
    joined.version = isRestored ? changes.joinedVersion : joined.version + 1
    joined.mergedInto = nil
    undone = Undoing(by: staff.id, at: now)
    let actor = Actor.staff(staff.id, name: staff.name)
    return (kept.event(.partiesParted, by: actor, at: now, []), joined.event(.partyRestored, by: actor, at: now, []))
  }
}

extension Party {
  /// Whoever withdrew a consent while the two were one withdrew it under either name.
  fileprivate mutating func withdraw(asIn kept: Party, since moment: Instant, _ changes: Merger.Changes) {
    for brought in changes.consents {
      guard let place = consents.firstIndex(where: { $0.number == brought.from && $0.withdrawn == nil }),
        let ended = kept.consents.first(where: { $0.number == brought.number })?.withdrawn, ended >= moment
      else { continue }
      consents[place].withdrawn = ended
    }
  }

  /// Gives up what a merger brought, but for what was changed since.
  fileprivate mutating func giveBack(to joined: Party, _ changes: Merger.Changes) {
    for (detail, rewriting) in changes.details {
      if details[detail] == rewriting.after {
        details[detail] = rewriting.before
      } else if detail == .otherNames {
        let brought = Set(Details.parted(rewriting.after)).subtracting(Details.parted(rewriting.before))
        details.otherNames = Details.parted(details.otherNames).filter { !brought.contains($0) }.joined(separator: "، ")
      }
    }
    for role in changes.roles where roles[role] == joined.roles[role] { roles[role] = nil }
    let wasPreferred = contacts.contains { point in
      point.isPreferred && !changes.contacts.contains { $0.number == point.number }
    }
    contacts.removeAll { point in
      changes.contacts.contains { brought in
        brought.number == point.number
          && joined.contacts.first { $0.number == brought.from }?.brought(as: brought.number, preferred: !wasPreferred)
            == point
      }
    }
    for withdrawal in changes.withdrawn {
      guard let place = consents.firstIndex(where: { $0.number == withdrawal.number && $0.withdrawn == withdrawal.at })
      else { continue }
      consents[place].withdrawn = nil
    }
    let own = consents.filter { consent in !changes.consents.contains { $0.number == consent.number } }
    consents.removeAll { consent in
      changes.consents.contains { brought in
        guard brought.number == consent.number, let there = joined.consents.first(where: { $0.number == brought.from })
        else { return false }
        var expected = there.brought(as: brought.number)
        if let ended = there.withdrawal(among: own) { expected.withdrawn = ended }
        return expected == consent
      }
    }
    relations.removeAll { relation in
      changes.relations.contains { brought in
        brought.number == relation.number
          && joined.relations.first { $0.number == brought.from }?.brought(as: brought.number) == relation
      }
    }
    distinct.removeAll { changes.distinct.contains($0) }
  }
}
