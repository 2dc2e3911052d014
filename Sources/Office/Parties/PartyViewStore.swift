import Casework
import SQL

/// Who looked at whose file, a row for each look.
enum PartyViewStore {
  static func insert(
    _ look: Party.ID, of party: Party.ID, by staff: StaffMember.ID, at now: Instant, in association: Association.ID,
    _ tx: any Transaction
  ) throws {
    try tx.run(
      "INSERT INTO party_view (association_id, party_id, id, staff_id, at) VALUES ($1, $2, $3, $4, $5)",
      [.id(association), .id(party), .id(look), .id(staff), .time(now)])
  }
}
