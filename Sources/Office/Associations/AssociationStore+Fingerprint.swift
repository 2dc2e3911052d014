import Casework
import Crypto
import SQL

extension AssociationStore {
  /// The fingerprint of the association's own row, of its holidays and of its services as they stand.
  static func fingerprint(of id: Association.ID, in tx: any Transaction) throws -> [UInt8] {
    // What was covered before services were stays as it was; the word keeps a holiday from being taken for a service.
    SHA256.digest(
      StoredForm.bytes(
        of: try ownAndHolidays(of: id, in: tx) + [.text("services")] + services(of: id, in: tx)
          + contacts(of: id, in: tx)))
  }

  /// The same as it was before services were covered: books whose last such event is older are held against this, until
  /// the next one takes their services in.
  static func fingerprintWithoutServices(of id: Association.ID, in tx: any Transaction) throws -> [UInt8] {
    StoredForm.fingerprint(of: try ownAndHolidays(of: id, in: tx))
  }

  private static func services(of id: Association.ID, in tx: any Transaction) throws -> [SQLValue] {
    let services = try tx.rows(
      """
      SELECT id, code, version, position, name_ar, name_en, criteria_ar, criteria_en, asks_amount, is_offered
      FROM service WHERE association_id = $1 ORDER BY id
      """, [.id(id)]
    ) { row in
      try StoredForm.values(
        of: row, from: 0,
        [.bytes, .text, .integer, .integer, .text, .text, .text, .text, .integer, .integer])
    }
    let requirements = try tx.rows(
      """
      SELECT service_id, position, code, name_ar, name_en, is_required FROM requirement
      WHERE association_id = $1 ORDER BY service_id, code
      """, [.id(id)]
    ) { row in try StoredForm.values(of: row, from: 0, [.bytes, .integer, .text, .text, .text, .integer]) }
    return try [.integer(services.count)] + services.joined() + requirements.joined() + forms(of: id, in: tx)
  }

  /// What services ask in forms of their own, by name and only where they do: what was covered before there were forms
  /// stays as it was.
  private static func forms(of id: Association.ID, in tx: any Transaction) throws -> [SQLValue] {
    let services = try tx.rows(
      """
      SELECT id, audience_ar, audience_en, needs, fields FROM service WHERE association_id = $1 AND
        (audience_ar IS NOT NULL OR audience_en IS NOT NULL OR needs IS NOT NULL OR fields IS NOT NULL) ORDER BY id
      """, [.id(id)]
    ) { row in [.text("form")] + (try StoredForm.values(of: row, from: 0, [.bytes, .text, .text, .text, .text])) }
    let rules = try tx.rows(
      """
      SELECT service_id, code, rules FROM requirement WHERE association_id = $1 AND rules IS NOT NULL
      ORDER BY service_id, code
      """, [.id(id)]
    ) { row in [.text("rules")] + (try StoredForm.values(of: row, from: 0, [.bytes, .text, .text])) }
    let former = try tx.rows(
      """
      SELECT service_id, version, definition, ended_by, ended_at FROM service_version WHERE association_id = $1
      ORDER BY service_id, version
      """, [.id(id)]
    ) { row in
      [.text("version")] + (try StoredForm.values(of: row, from: 0, [.bytes, .integer, .text, .text, .integer]))
    }
    return (services + rules + former).flatMap { $0 }
  }

  /// Of an association without them nothing is added: what was covered before there were any stays as it was.
  private static func contacts(of id: Association.ID, in tx: any Transaction) throws -> [SQLValue] {
    try tx.rows(
      "SELECT phone, email FROM association WHERE id = $1 AND (phone IS NOT NULL OR email IS NOT NULL)", [.id(id)]
    ) { row in [.text("contacts")] + (try StoredForm.values(of: row, from: 0, [.text, .text])) }
    .flatMap { $0 }
  }

  private static func ownAndHolidays(of id: Association.ID, in tx: any Transaction) throws -> [SQLValue] {
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
    return Array((own + holidays).joined())
  }
}
