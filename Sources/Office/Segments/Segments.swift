package import Casework
import SQL

/// One segment with a page of who is in it.
package struct SegmentFile: Sendable {
  package var segment: Segment
  package var count: Int
  package var lines: [PartyLine]
  /// Where the next page begins; nil on the last.
  package var next: Party.ID?
}

extension Office {
  /// The segments that stand, for who sees people.
  package func segments(as actor: StaffActor) async throws -> [Segment] {
    try actor.must(.seePeople)
    return try await database.read(in: .of(actor.association)) { tx in
      try SegmentStore.standing(of: actor.association, in: tx)
    }
  }

  /// How many the rules are true of today, for who sees people.
  package func count(_ rules: SegmentRules, as actor: StaffActor) async throws -> Int {
    try actor.must(.seePeople)
    let (association, today) = (actor.association, CalendarDay(clock.now))
    try await readMarks(of: association)
    return try await database.longRead(in: .of(association), within: Self.longestCount) { tx in
      try SegmentQuery(rules, of: association, on: today).count(in: tx)
    }
  }

  /// A segment, counted, with a page of who is in it, the newest entry first; `place` is the last one of the page before.
  ///
  /// `isWhole: false` leaves the counting out, for who goes through all its pages.
  package func segment(
    _ id: Segment.ID, after place: Party.ID? = nil, limit: Int = partiesAPage, isWhole: Bool = true,
    as actor: StaffActor
  ) async throws -> SegmentFile {
    try actor.must(.seePeople)
    let (association, today) = (actor.association, CalendarDay(clock.now))
    try await readMarks(of: association)
    return try await database.longRead(in: .of(association), within: Self.longestCount) { tx in
      let segment = try SegmentStore.get(id, of: association, in: tx)
      guard segment.ended == nil else { throw OfficeRefusal.notFound }
      let query = SegmentQuery(segment.rules, of: association, on: today)
      var ids = try query.page(after: place, limit: limit + 1, in: tx)
      let more = ids.count > limit
      if more { ids.removeLast() }
      var lines = try PartyLists.lines(of: ids, in: association, tx)
      try PartyLists.addRoles(to: &lines, of: association, in: tx)
      return SegmentFile(
        segment: segment, count: isWhole ? try query.count(in: tx) : ids.count, lines: lines,
        next: more ? ids.last : nil)
    }
  }

  /// Keeps rules under a name.
  @discardableResult
  package func keepSegment(named name: String, _ rules: SegmentRules, as actor: StaffActor) async throws -> Segment.ID {
    try actor.must(.keepPeople)
    let (now, association) = (clock.now, actor.association)
    let id: Segment.ID = randomness.identifier(at: now)
    try await database.write(in: .of(association)) { tx in
      let known = try SegmentStore.standing(of: association, in: tx)
      let (segment, event) = try Segment.make(name, rules, as: id, among: known, by: actor.member, at: now)
      try SegmentStore.insert(segment, event, of: association, in: tx)
    }
    return id
  }

  /// Gives a segment another name or other rules, under the version the person saw.
  package func changeSegment(
    _ id: Segment.ID, named name: String, _ rules: SegmentRules, seen version: Int, as actor: StaffActor
  ) async throws {
    try await changeSegment(id, seen: version, as: actor) { segment, known, now in
      try segment.change(to: name, rules, among: known, by: actor.member, at: now)
    }
  }

  /// Takes a segment away; nobody in it changes.
  package func removeSegment(_ id: Segment.ID, seen version: Int, as actor: StaffActor) async throws {
    try await changeSegment(id, seen: version, as: actor) { segment, _, now in
      try segment.remove(by: actor.member, at: now)
    }
  }

  private func changeSegment(
    _ id: Segment.ID, seen version: Int, as actor: StaffActor,
    _ verb: @escaping @Sendable (inout Segment, [Segment], Instant) throws -> Event
  ) async throws {
    try actor.must(.keepPeople)
    let (now, association) = (clock.now, actor.association)
    try await database.write(in: .of(association)) { tx in
      var segment = try SegmentStore.get(id, of: association, in: tx)
      guard segment.version == version else { throw OfficeRefusal.changedMeanwhile }
      let event = try verb(&segment, try SegmentStore.standing(of: association, in: tx), now)
      try SegmentStore.save(&segment, event, of: association, in: tx)
    }
  }

  /// Counting among a million takes longer than a page may.
  private static let longestCount = Duration.seconds(20)
}
