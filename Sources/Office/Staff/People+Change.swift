package import Casework
import SQL

/// A person as they stand, with what an edit of them is based on.
package struct StaffFile: Sendable {
  package var member: StaffMember
  /// The place in the chain of what was last done to posts or account: an edit names the one it was made upon.
  package var version: Int64
  /// What that was; nil for someone who came in before the chain told of people.
  package var lastChange: Event?
  /// How many open requests are assigned to them.
  package var openRequests: Int
}

extension Office {
  /// One person, for who may change them.
  package func staffFile(of id: StaffMember.ID, as actor: StaffActor) async throws -> StaffFile {
    try actor.must(.manageStaff)
    let today = CalendarDay(clock.now)
    return try await database.read(in: .of(actor.association)) { tx in
      let member = try StaffStore.get(id, of: actor.association, in: tx)
      let last = try StaffStore.lastChange(of: id, in: actor.association, tx)
      return StaffFile(
        member: member, version: last?.sequence ?? 0, lastChange: last?.event,
        openRequests: try RequestLists.count(mineOf: id, by: today, of: actor.association, in: tx).open)
    }
  }

  /// Changes a person's posts or lets them no longer sign in; their sessions end.
  ///
  /// Open requests of who no longer signs in are nobody's again, so that they stand among those to be assigned.
  /// `version` is the one of the file that was seen; someone else's change since then refuses this one.
  package func changeStaff(
    _ id: StaffMember.ID, roles: Set<Role>, isActive: Bool, seen version: Int64, as actor: StaffActor
  ) async throws {
    try actor.must(.manageStaff)
    guard !roles.isEmpty else { throw StaffRefusal.rolesMissing }
    let now = clock.now
    try await database.write(in: .of(actor.association)) { tx in
      var member = try StaffStore.get(id, of: actor.association, in: tx)
      guard try StaffStore.lastChange(of: id, in: actor.association, tx)?.sequence ?? 0 == version else {
        throw OfficeRefusal.changedMeanwhile
      }
      let before = member
      member.roles = roles
      member.isActive = isActive
      try StaffStore.update(member, of: actor.association, in: tx)
      let everyone = try StaffStore.all(of: actor.association, in: tx)
      guard everyone.contains(where: { $0.isActive && $0.roles.contains(.administrator) }) else {
        throw StaffRefusal.lastAdministrator
      }
      try SessionStore.deleteAll(of: id, in: actor.association, tx)
      try AssociationStore.settingsChanged(of: actor.association, in: tx)
      try StaffStore.tell(
        .staffChanged, of: member, by: actor.actor, at: now, in: actor.association, tx,
        facts: Self.changes(from: before, to: member))
      if before.isActive, !isActive { try release(requestsOf: id, by: actor.actor, at: now, of: actor.association, tx) }
    }
    announceChange(in: actor.association)
  }

  private func release(
    requestsOf staff: StaffMember.ID, by actor: Actor, at now: Instant, of association: Association.ID,
    _ tx: any Transaction
  ) throws {
    for id in try RequestLists.assigned(to: staff, of: association, in: tx) {
      try change(id, in: association, seen: nil, at: now, tx) { request, bearings in
        [try request.assign(to: nil, named: "", by: actor, at: bearings.now)]
      }
    }
  }

  /// What was and what is, of posts and account alike.
  private static func changes(from before: StaffMember, to after: StaffMember) -> [Event.Fact] {
    var facts = [Event.Fact(.was, before.roles.stored), Event.Fact(.category, after.roles.stored)]
    if before.isActive != after.isActive { facts.append(Event.Fact(.active, after.isActive ? "yes" : "no")) }
    return facts
  }
}

extension StaffStore {
  /// The newest event about a person's posts or account, with its place in the chain.
  static func lastChange(
    of id: StaffMember.ID, in association: Association.ID, _ tx: any Transaction
  ) throws -> (sequence: Int64, event: Event)? {
    try tx.first(
      """
      SELECT found.seq, \(Event.columns) FROM event found
      JOIN event ON event.association_id = found.association_id AND event.seq = found.seq
      WHERE found.association_id = $1 AND found.subject_id = $2 AND event.kind IN ('staffAdded', 'staffChanged')
      ORDER BY found.seq DESC LIMIT 1
      """, [.id(association), .id(id)]
    ) { row in
      var column = Columns(row)
      return (Int64(try column.int()), try Event.read(&column))
    }
  }
}
