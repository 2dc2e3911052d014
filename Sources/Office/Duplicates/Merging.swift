package import Casework
import SQL

/// Which entry is to be joined to which, what stays of each, and the versions the person saw.
package struct MergeOrder: Hashable, Sendable {
  package var kept: Party.ID
  package var joined: Party.ID
  package var choice: Merger.Choice
  package var keptVersion: Int
  package var joinedVersion: Int

  package init(kept: Party.ID, joined: Party.ID, choice: Merger.Choice, keptVersion: Int, joinedVersion: Int) {
    (self.kept, self.joined, self.choice) = (kept, joined, choice)
    (self.keptVersion, self.joinedVersion) = (keptVersion, joinedVersion)
  }
}

extension Office {
  /// Makes two entries one: everything known of either is on one page, under one name, and can be parted again.
  ///
  /// Requests and files stay with the entry they came under. Where both have a current file, ending the joined one's
  /// takes the duty of whoever keeps files.
  @discardableResult
  package func merge(_ order: MergeOrder, as actor: StaffActor) async throws -> Merger.ID {
    try actor.must(.keepPeople)
    let (association, now) = (actor.association, clock.now)
    let id: Merger.ID = randomness.identifier(at: now)
    try await database.write(in: .of(association)) { tx in
      let (keptBefore, joinedBefore) = (
        try PartyStore.get(order.kept, of: association, in: tx),
        try PartyStore.get(order.joined, of: association, in: tx)
      )
      guard keptBefore.version == order.keptVersion, joinedBefore.version == order.joinedVersion else {
        throw OfficeRefusal.changedMeanwhile
      }
      var (kept, joined) = (keptBefore, joinedBefore)
      let files = (
        kept: try FileStore.find(of: kept.id, in: association, tx),
        joined: try FileStore.find(of: joined.id, in: association, tx)
      )
      let made = try Merger.join(
        &joined, to: &kept, choosing: order.choice, files: files,
        interests: InterestStore.interests(of: actor.member.id, in: association, tx), as: id, by: actor.member, at: now)
      if made.merger.changes.file != nil, var file = files.joined, let stays = files.kept {
        try actor.must(.register)
        let event = try file.endMerged(intoFile: stays.number, by: actor.actor, at: now)
        try FileStore.save(&file, event, of: association, in: tx)
      }
      // A number is given up before it is taken.
      try PartyStore.put(joined, was: joinedBefore, made.ofJoined, of: association, in: tx)
      try PartyStore.put(kept, was: keptBefore, made.ofKept, of: association, in: tx)
      try MergerStore.insert(made.merger, made.ofKept, of: association, in: tx)
      if var pair = try DuplicateStore.find(kept.id, joined.id, of: association, in: tx) {
        try pair.merge(by: actor.member.id, at: now)
        try DuplicateStore.save(pair, of: association, in: tx)
      }
    }
    return id
  }

  /// Parts two entries again: each is as it was, and the question whether they are one person's is open.
  ///
  /// What was done to the entry that stayed since, and the requests that came under it, stay with it.
  package func part(_ id: Merger.ID, seen version: Int, as actor: StaffActor) async throws {
    try actor.must(.keepPeople)
    let (association, now) = (actor.association, clock.now)
    try await database.write(in: .of(association)) { tx in
      var merger = try MergerStore.get(id, of: association, in: tx)
      let (keptBefore, joinedBefore) = (
        try PartyStore.get(merger.kept, of: association, in: tx),
        try PartyStore.get(merger.joined, of: association, in: tx)
      )
      guard merger.undone != nil || keptBefore.version == version else { throw OfficeRefusal.changedMeanwhile }
      var (kept, joined) = (keptBefore, joinedBefore)
      let last = try MergerStore.standing(on: merger.kept, of: association, in: tx).first
      let told = try merger.undo(&kept, &joined, isLast: last?.id == id, by: actor.member, at: now)
      try PartyStore.put(kept, was: keptBefore, told.ofKept, of: association, in: tx)
      try PartyStore.put(joined, was: joinedBefore, told.ofJoined, of: association, in: tx)
      if let id = merger.changes.file {
        try actor.must(.register)
        var file = try FileStore.get(id, of: association, in: tx)
        let seen = file.version
        let event = try file.comeBack(by: actor.actor, at: now)
        try FileStore.put(file, seen: seen, event, of: association, in: tx)
      }
      try MergerStore.end(merger, told.ofKept, of: association, in: tx)
      if var pair = try DuplicateStore.find(kept.id, joined.id, of: association, in: tx), pair.state == .merged {
        try pair.part()
        try DuplicateStore.save(pair, of: association, in: tx)
      }
    }
  }

  /// The entry that stays for this one, for who sees people: itself when it was joined to none.
  package func standing(for id: Party.ID, as actor: StaffActor) async throws -> Party.ID {
    try actor.must(.seePeople)
    return try await database.read(in: .of(actor.association)) { tx in
      try PartyEntries.standing(for: id, of: actor.association, in: tx)
    }
  }
}
