import Casework
import Crypto
import SQL

extension StaffStore {
  /// A person's name and fingerprint as their row stands.
  struct Standing {
    var id: [UInt8]
    var name: String
    var fingerprint: [UInt8]
  }

  static func fingerprint(of id: StaffMember.ID, in association: Association.ID, _ tx: any Transaction) throws
    -> [UInt8]
  {
    try standings(of: association, where: "id = $2", [.id(id)], in: tx).first?.fingerprint ?? []
  }

  static func standings(of association: Association.ID, in tx: any Transaction) throws -> [Standing] {
    try standings(of: association, where: "true", [], in: tx)
  }

  /// Covers who may sign in, with which password and to do what; not how often they failed to.
  private static func standings(
    of association: Association.ID, where condition: String, _ values: [SQLValue], in tx: any Transaction
  ) throws -> [Standing] {
    try tx.rows(
      """
      SELECT id, name, email, password_hash, roles, is_active FROM staff
      WHERE association_id = $1 AND \(condition) ORDER BY id
      """, [.id(association)] + values
    ) { row in
      let covered = try StoredForm.values(of: row, from: 0, [.bytes, .text, .text, .text, .text, .integer])
      return Standing(
        id: try row.bytes(0), name: try row.text(1), fingerprint: StoredForm.fingerprint(of: covered))
    }
  }
}
