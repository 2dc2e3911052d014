package import Casework
import SQL

/// The committee page: who sits where, what is planned, what waits.
package struct CommitteeRoom: Sendable {
  package var committees: [Committee]
  /// The latest first.
  package var sittings: [SittingLine]
  /// How many requests lie before a committee and stand on no agenda; 0 for who may not see them.
  package var waiting: Int
}

extension Office {
  /// So many sittings are listed.
  package static let sittingsListed = 100

  /// Committees and their sittings, for those who sit on them and those who appoint them.
  package func committeeRoom(as actor: StaffActor) async throws -> CommitteeRoom {
    guard actor.may(.arrangeSittings) || actor.may(.manageCommittees) else {
      throw OfficeRefusal.notAllowed(.arrangeSittings)
    }
    let association = actor.association
    return try await database.read(in: .of(association)) { tx in
      let committees = try CommitteeStore.all(of: association, in: tx)
      // What no committee was formed for waits for none.
      let purposes = Set(committees.filter(\.isActive).map(\.purpose))
      let waiting =
        actor.may(.arrangeSittings)
        ? try purposes.reduce(0) { count, purpose in
          count
            + (try SittingStore.waiting(for: purpose, of: association, limit: Sitting.longestAgenda, in: tx).count)
        } : 0
      return CommitteeRoom(
        committees: committees,
        sittings: try SittingStore.latest(limit: Self.sittingsListed, of: association, in: tx), waiting: waiting)
    }
  }

  /// One committee, for the same people.
  package func committee(_ id: Committee.ID, as actor: StaffActor) async throws -> Committee {
    guard actor.may(.arrangeSittings) || actor.may(.manageCommittees) else {
      throw OfficeRefusal.notAllowed(.arrangeSittings)
    }
    return try await database.read(in: .of(actor.association)) { tx in
      try CommitteeStore.get(id, of: actor.association, in: tx)
    }
  }

  /// Appoints a committee; names are the register's.
  @discardableResult
  package func form(_ terms: Committee.Terms, as actor: StaffActor) async throws -> Committee.ID {
    try actor.must(.manageCommittees)
    let (now, association) = (clock.now, actor.association)
    let id: Committee.ID = randomness.identifier(at: now)
    return try await database.write(in: .of(association)) { tx in
      let eligible = try Eligible(of: association, in: tx)
      let (committee, event) = try Committee.form(
        id, on: try eligible.naming(terms), voters: eligible.voters, arrangers: eligible.arrangers, by: actor.actor,
        at: now)
      try CommitteeStore.insert(committee, event, of: association, in: tx)
      return id
    }
  }

  /// Changes a committee as it was seen.
  package func change(
    _ id: Committee.ID, to terms: Committee.Terms, seen version: Int, as actor: StaffActor
  ) async throws {
    try actor.must(.manageCommittees)
    let (now, association) = (clock.now, actor.association)
    try await database.write(in: .of(association)) { tx in
      var committee = try CommitteeStore.get(id, of: association, in: tx)
      guard committee.version == version else { throw OfficeRefusal.changedMeanwhile }
      let eligible = try Eligible(of: association, in: tx)
      let event = try committee.change(
        to: try eligible.naming(terms), voters: eligible.voters, arrangers: eligible.arrangers, by: actor.actor,
        at: now)
      try CommitteeStore.save(&committee, event, of: association, in: tx)
    }
  }

  /// Who may be appointed now, as the register has them.
  private struct Eligible {
    var names: [StaffMember.ID: String] = [:]
    var voters: Set<StaffMember.ID> = []
    var arrangers: Set<StaffMember.ID> = []

    init(of association: Association.ID, in tx: any Transaction) throws {
      for member in try StaffStore.all(of: association, in: tx) {
        names[member.id] = member.name
        guard member.isActive else { continue }
        if member.duties.contains(.decide) { voters.insert(member.id) }
        if member.duties.contains(.arrangeSittings) { arrangers.insert(member.id) }
      }
    }

    func naming(_ terms: Committee.Terms) throws(OfficeRefusal) -> Committee.Terms {
      var named = terms
      for place in named.members.indices {
        guard let name = names[named.members[place].staff] else { throw .notFound }
        named.members[place].name = name
      }
      return named
    }
  }
}

extension Office {
  /// What someone has declared of their own.
  package func interests(as actor: StaffActor) async throws -> [Interest] {
    try actor.must(.decide)
    return try await database.read(in: .of(actor.association)) { tx in
      try InterestStore.interests(of: actor.member.id, in: actor.association, tx)
    }
  }

  /// Declares a relative or an interest of one's own.
  package func declareInterest(
    in name: String, nationalID: NationalID?, relation: String, as actor: StaffActor
  ) async throws {
    try actor.must(.decide)
    let (now, association) = (clock.now, actor.association)
    let (interest, event) = try Interest.declare(
      randomness.identifier(at: now), name: name, nationalID: nationalID, relation: relation, by: actor.member, at: now)
    try await database.write(in: .of(association)) { tx in
      let known = try InterestStore.interests(of: actor.member.id, in: association, tx)
      guard known.count < Interest.most else { throw CommitteeRefusal.tooManyInterests(limit: Interest.most) }
      try InterestStore.insert(interest, event, of: association, in: tx)
    }
  }

  /// Withdraws a declaration of one's own; that it stood until now stays on record.
  package func withdrawInterest(_ id: Interest.ID, as actor: StaffActor) async throws {
    try actor.must(.decide)
    let (now, association) = (clock.now, actor.association)
    try await database.write(in: .of(association)) { tx in
      let known = try InterestStore.interests(of: actor.member.id, in: association, tx)
      guard let interest = known.first(where: { $0.id == id }) else { throw OfficeRefusal.notFound }
      let event = interest.told(.interestWithdrawn, by: actor.actor, at: now)
      try InterestStore.end(interest, at: now, event, of: association, in: tx)
    }
  }
}
