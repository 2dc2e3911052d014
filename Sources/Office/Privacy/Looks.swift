package import Casework
import SQL

extension Office {
  /// Writes down that something of a person's was opened; before it is shown, so that nothing is seen without it.
  ///
  /// What one person opens again within ten minutes is one look.
  package func look(at place: LookedAt, of party: Party.ID, as actor: StaffActor) async throws {
    let (association, now, staff) = (actor.association, clock.now, actor.member.id)
    let latest = try await database.read(in: .of(association)) { tx in
      try LookStore.looks(of: party, limit: LookStore.near, in: association, tx)
    }
    let isOne = latest.contains { $0.staff == staff && $0.place == place && now - $0.at < LookedAt.lasts }
    guard !isOne else { return }
    let id: Party.ID = randomness.identifier(at: now)
    try await database.write(in: .of(association)) { tx in
      try LookStore.insert(id, at: place, of: party, by: staff, at: now, in: association, tx)
    }
  }
}

/// Who opened what of whose, as rows.
enum LookStore {
  /// So many of the newest are compared with the next one.
  static let near = 20

  static func insert(
    _ id: Party.ID, at place: LookedAt, of party: Party.ID, by staff: StaffMember.ID, at now: Instant,
    in association: Association.ID, _ tx: any Transaction
  ) throws {
    try tx.run(
      "INSERT INTO party_view (association_id, party_id, id, staff_id, at, place) VALUES (\(placeholders(6)))",
      [.id(association), .id(party), .id(id), .id(staff), .time(now), .word(place)])
  }

  static let statement = """
    SELECT staff_id, at, place FROM party_view WHERE association_id = $1 AND party_id = $2 ORDER BY id DESC LIMIT $3
    """

  /// The newest looks at what is someone's, newest first.
  static func looks(
    of party: Party.ID, limit: Int, in association: Association.ID, _ tx: any Transaction
  ) throws -> [PartyFile.View] {
    try tx.rows(statement, [.id(association), .id(party), .integer(limit)]) { row in
      var column = Columns(row)
      return PartyFile.View(staff: try column.id(), at: try column.instant(), place: try column.word())
    }
  }
}
