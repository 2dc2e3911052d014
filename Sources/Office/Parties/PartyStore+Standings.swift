import Casework
import SQL

extension PartyStore {
  /// What somebody changed in the register, for the chain to be held against; whoever only applied has no state there.
  static func standings(of association: Association.ID, after: [UInt8], in tx: any Transaction) throws
    -> [AuditChain.RecordStanding]
  {
    let ids = try tx.rows(
      "SELECT id FROM party WHERE association_id = $1 AND id > $2 AND version > 0 ORDER BY id LIMIT 200",
      [.id(association), .bytes(after)], readID)
    return try ids.map { try standing(of: $0, in: association, tx) }
  }

  /// The same of those a merger told of that are again as nobody had ever changed them.
  static func restoredStandings(of association: Association.ID, in tx: any Transaction) throws
    -> [AuditChain.RecordStanding]
  {
    let ids = try tx.rows(
      """
      SELECT id FROM party WHERE association_id = $1 AND version = 0 AND id IN
        (SELECT kept_id FROM party_merger WHERE association_id = $1
        UNION SELECT joined_id FROM party_merger WHERE association_id = $1)
      ORDER BY id
      """, [.id(association)], readID)
    return try ids.map { try standing(of: $0, in: association, tx) }
  }

  private static func standing(
    of id: Party.ID, in association: Association.ID, _ tx: any Transaction
  ) throws -> AuditChain.RecordStanding {
    let found = try tx.first(standingStatement, [.id(association), .id(id)]) { row in
      (
        name: try row.text(2), mergedInto: try row.bytesOrNil(9), sex: try row.textOrNil(10),
        values: try StoredForm.values(of: row, from: 0, kinds)
      )
    }
    guard let party = found else { throw SQLFault.corrupt("a party that was just there") }
    let key: [SQLValue] = [.id(association), .id(id)]
    let merged: [SQLValue] = (party.mergedInto.map { [.bytes($0)] } ?? []) + (party.sex.map { [.text($0)] } ?? [])
    let roles = try tx.rows(rolesStatement, key) { try StoredForm.values(of: $0, from: 0, [.text, .integer]) }
    let parts = try tx.rows(partsStatement, key) {
      try StoredForm.values(of: $0, from: 0, [.text, .integer, .text, .text, .bytes])
    }
    return AuditChain.RecordStanding(
      id: id.bytes, record: .party(name: party.name),
      fingerprint: StoredForm.fingerprint(of: party.values + merged + roles.joined() + parts.joined()))
  }

  private static let standingStatement = """
    SELECT id, national_id, name, mobile, kind, other_names, birth_day, city, version, merged_into, sex
    FROM party
    WHERE association_id = $1 AND id = $2
    """
  /// What each of its columns holds.
  private static let kinds: [StoredForm.Kind] = [
    .bytes, .text, .text, .text, .text, .text, .integer, .text, .integer,
  ]
}
