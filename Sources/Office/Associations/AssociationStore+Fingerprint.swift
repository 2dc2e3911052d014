import Casework
import Crypto
import SQL

extension AssociationStore {
  /// The fingerprint of the association's own row and of its holidays as they stand.
  static func fingerprint(of id: Association.ID, in tx: any Transaction) throws -> [UInt8] {
    let own = try tx.rows(
      "SELECT slug, name_ar, name_en, licence, city, host, kind, is_demo FROM association WHERE id = $1", [.id(id)]
    ) { row in
      try StoredForm.values(of: row, from: 0, [.text, .text, .text, .text, .text, .text, .text, .integer])
    }
    let holidays = try tx.rows(
      """
      SELECT year, occasion, first_day, last_day, name_ar, name_en, entered_by, entered_at FROM holiday
      WHERE association_id = $1 ORDER BY year, occasion
      """, [.id(id)]
    ) { row in
      try StoredForm.values(
        of: row, from: 0, [.integer, .text, .integer, .integer, .text, .text, .text, .integer])
    }
    return SHA256.digest(StoredForm.bytes(of: Array((own + holidays).joined())))
  }
}
