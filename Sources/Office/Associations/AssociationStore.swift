import Casework
import SQL

/// Associations as rows of the host's own table.
enum AssociationStore {
  static let columns =
    "id, slug, name_ar, name_en, licence, city, host, phone, email, kind, is_demo, settings_version, policy_in_force"

  /// An association's row: the association, the version of its settings and its policy in force.
  struct Found {
    var association: Association
    var version: Int
    var policy: PolicyVersion.ID?
  }

  static func read(_ row: any Row) throws -> Found {
    var column = Columns(row)
    let association = Association(
      id: try column.id(), slug: try column.text(), nameAr: try column.text(), nameEn: try column.text(),
      licence: try column.textOrNil(), city: try column.textOrNil(), host: try column.textOrNil(),
      phone: try column.textOrNil(), email: try column.textOrNil(), kind: try column.word(), isDemo: try column.flag())
    return Found(association: association, version: try column.int(), policy: try column.idOrNil())
  }

  static func find(slug: String, in tx: any Transaction) throws -> Found? {
    try tx.first("SELECT \(columns) FROM association WHERE slug = $1", [.text(slug)], read)
  }

  static func find(host: String, in tx: any Transaction) throws -> Found? {
    try tx.first("SELECT \(columns) FROM association WHERE host = $1", [.text(host)], read)
  }

  static func get(_ id: Association.ID, in tx: any Transaction) throws -> Found {
    guard let found = try tx.first("SELECT \(columns) FROM association WHERE id = $1", [.id(id)], read) else {
      throw OfficeRefusal.notFound
    }
    return found
  }

  /// Which settings an association has by now; `notFound` when there is none.
  static func version(of id: Association.ID, in tx: any Transaction) throws -> Int {
    let found = try tx.first("SELECT settings_version FROM association WHERE id = $1", [.id(id)]) {
      Int(try $0.integer(0))
    }
    guard let found else { throw OfficeRefusal.notFound }
    return found
  }

  static func all(in tx: any Transaction) throws -> [Association] {
    try tx.rows("SELECT \(columns) FROM association ORDER BY slug LIMIT 1000", []) { try read($0).association }
  }

  /// The identifiers that come after `last`, in their own order.
  static func ids(after last: Association.ID?, limit: Int, in tx: any Transaction) throws -> [Association.ID] {
    try tx.rows(
      "SELECT id FROM association WHERE id > $1 ORDER BY id LIMIT $2", [.bytes(last?.bytes ?? []), .integer(limit)]
    ) { row in
      var column = Columns(row)
      return try column.id()
    }
  }

  static func insert(_ association: Association, at now: Instant, in tx: any Transaction) throws {
    try tx.run(
      """
      INSERT INTO association (\(columns), created_at) VALUES (\(placeholders(14)))
      """,
      [
        .id(association.id), .text(association.slug), .text(association.nameAr), .text(association.nameEn),
        .text(orNull: association.licence), .text(orNull: association.city), .text(orNull: association.host),
        .text(orNull: association.phone), .text(orNull: association.email), .word(association.kind),
        .flag(association.isDemo), .integer(1), .null, .time(now),
      ])
    try AuditChain.begin(of: association.id, in: tx)
  }

  static func update(_ association: Association, in tx: any Transaction) throws {
    try tx.run(
      """
      UPDATE association SET name_ar = $2, name_en = $3, licence = $4, city = $5, host = $6, phone = $7, email = $8
      WHERE id = $1
      """,
      [
        .id(association.id), .text(association.nameAr), .text(association.nameEn),
        .text(orNull: association.licence), .text(orNull: association.city), .text(orNull: association.host),
        .text(orNull: association.phone), .text(orNull: association.email),
      ])
  }

  /// Makes every process read the association's settings anew.
  static func settingsChanged(of id: Association.ID, in tx: any Transaction) throws {
    try tx.run("UPDATE association SET settings_version = settings_version + 1 WHERE id = $1", [.id(id)])
  }
}
