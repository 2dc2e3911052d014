package import Casework
import SQL

/// Which pairs are listed.
package enum DuplicateFilter: String, Hashable, Sendable, CaseIterable {
  case open, postponed

  fileprivate var state: DuplicatePair.State { self == .open ? .open : .postponed }
}

/// A page of the queue.
package struct DuplicateList: Sendable {
  package var lines: [Line]
  package var next: DuplicatePlace?
  /// Counted to a thousand.
  package var open: Int

  package struct Line: Sendable {
    package var pair: DuplicatePair
    package var names: (one: String, other: String)
    package var resemblance: Resemblance
  }
}

/// Two entries beside each other, and what may be done about them.
package struct PairPage: Sendable {
  package var one: Side
  package var other: Side
  package var resemblance: Resemblance
  /// Nil when nobody asked whether they are one.
  package var pair: DuplicatePair?
  package var areApart: Bool
  package var today: CalendarDay

  /// One entry with what hangs on it.
  package struct Side: Sendable {
    package var party: Party
    package var file: BeneficiaryFile?
    /// Nil to who may not see requests.
    package var requests: Int?
    package var bookings: Int
    package var joined: Int
  }
}

extension Office {
  package static let pairsAPage = 30

  /// Pairs that wait for a decision, the likeliest first, for who keeps the register.
  package func duplicates(
    _ filter: DuplicateFilter, after place: DuplicatePlace?, as actor: StaffActor
  ) async throws -> DuplicateList {
    try actor.must(.keepPeople)
    let association = actor.association
    return try await database.read(in: .of(association)) { tx in
      let found = try DuplicateStore.page(
        filter.state, after: place, limit: Self.pairsAPage + 1, of: association, in: tx)
      let shown = Array(found.prefix(Self.pairsAPage))
      let known = try PartyStore.known(Set(shown.flatMap { [$0.one, $0.other] }), of: association, in: tx)
      let lines = shown.compactMap { pair -> DuplicateList.Line? in
        guard let one = known[pair.one], let other = known[pair.other] else { return nil }
        return DuplicateList.Line(
          pair: pair, names: (one.details.name, other.details.name), resemblance: Resemblance(comparing: one, other))
      }
      let last = shown.last.map { DuplicatePlace(strength: $0.strength, one: $0.one, other: $0.other) }
      return DuplicateList(
        lines: lines, next: found.count > Self.pairsAPage ? last : nil,
        open: try DuplicateStore.countOpen(of: association, in: tx))
    }
  }

  /// How many pairs wait for a decision, counted to a thousand, for who keeps the register.
  package func openDuplicates(as actor: StaffActor) async throws -> Int {
    try actor.must(.keepPeople)
    return try await database.read(in: .of(actor.association)) { tx in
      try DuplicateStore.countOpen(of: actor.association, in: tx)
    }
  }

  /// Two entries beside each other, for who keeps the register; that the person looked at both is written down first.
  package func pair(_ one: Party.ID, _ other: Party.ID, as actor: StaffActor) async throws -> PairPage {
    try actor.must(.keepPeople)
    guard one != other else { throw OfficeRefusal.notFound }
    let (association, now) = (actor.association, clock.now)
    let looks = [one, other].map { (party: $0, look: randomness.identifier(at: now) as Party.ID) }
    try await database.write(in: .of(association)) { tx in
      for (party, look) in looks {
        _ = try PartyStore.get(party, of: association, in: tx)
        try LookStore.insert(look, at: .entry, of: party, by: actor.member.id, at: now, in: association, tx)
      }
    }
    return try await database.read(in: .of(association)) { tx in
      let sides = try [one, other].map { try Self.side($0, of: association, as: actor, in: tx) }
      let known = sides.map { Resemblance.Known($0.party.details, mobile: $0.party.mobile) }
      return PairPage(
        one: sides[0], other: sides[1], resemblance: Resemblance(comparing: known[0], known[1]),
        pair: try DuplicateStore.find(one, other, of: association, in: tx),
        areApart: try DuplicateStore.areApart(one, other, of: association, in: tx), today: CalendarDay(now))
    }
  }

  private static func side(
    _ id: Party.ID, of association: Association.ID, as actor: StaffActor, in tx: any Transaction
  ) throws -> PairPage.Side {
    let party = try PartyStore.get(id, of: association, in: tx)
    let entries = try PartyEntries.all(of: id, in: association, tx)
    var requests: Int?
    if actor.may(.seeRequests) {
      requests = try tx.first(
        "SELECT count(*) FROM request WHERE association_id = $1 AND party_id \(PartyEntries.among(entries.count))",
        [.id(association)] + entries.map { .id($0) }
      ) { Int(try $0.integer(0)) }
    }
    return PairPage.Side(
      party: party, file: try FileStore.files(of: entries, in: association, tx).first, requests: requests,
      bookings: try party.mobile.map { try BookingStore.count(of: $0, in: association, tx) } ?? 0,
      joined: entries.count - 1)
  }

  /// Puts the question off until a day; for a pair that is asked about.
  package func postpone(_ one: Party.ID, _ other: Party.ID, until day: CalendarDay, as actor: StaffActor) async throws {
    try actor.must(.keepPeople)
    let (association, now) = (actor.association, clock.now)
    try await database.write(in: .of(association)) { tx in
      guard var pair = try DuplicateStore.find(one, other, of: association, in: tx) else {
        throw OfficeRefusal.notFound
      }
      try pair.postpone(until: day, by: actor.member.id, at: now)
      try DuplicateStore.save(pair, of: association, in: tx)
      let event = Event(
        .pairPostponed, by: actor.actor, at: now, policy: nil, facts: [Event.Fact(.until, day.description)])
      for party in [pair.one, pair.other] {
        try AuditChain.append([event], about: party.bytes, state: nil, of: association, in: tx)
      }
    }
  }

  /// Says of a pair on its page that they are two persons, under the version of the one that the person saw.
  package func tellApart(_ one: Party.ID, _ other: Party.ID, seen version: Int, as actor: StaffActor) async throws {
    do {
      try await change(one, .distinguish(other), seen: version, as: actor)
    } catch PartyRefusal.nothingChanged {
      // They were told apart before one of them changed: the question alone is settled.
      let now = clock.now
      try await database.write(in: .of(actor.association)) { tx in
        try DuplicateStore.tellApart(one, other, by: actor.member.id, at: now, of: actor.association, in: tx)
      }
    }
  }
}
