import Casework
import Crypto
import SQL

/// Versions of an association's letterhead, a row each; a row never changes, for letters are drawn by it.
enum LetterheadStore {
  private static let columns =
    "number, content, made_by, made_at, document_id, document_name, media_type, size, document_hash"
  private static let kinds: [StoredForm.Kind] = [
    .integer, .text, .bytes, .integer, .bytes, .text, .text, .integer, .bytes,
  ]

  static func insert(
    _ letterhead: Letterhead, as id: Identifier<Letterhead>, _ event: Event, of association: Association.ID,
    in tx: any Transaction
  ) throws {
    let logo = letterhead.logo
    let values: [SQLValue] = [
      .integer(letterhead.number), .text(letterhead.stored), .id(letterhead.by), .time(letterhead.at),
      .id(orNull: logo?.id), .text(orNull: logo?.name), .word(orNull: logo?.mediaType),
      .integer(orNull: logo.map { Int64($0.size) }),
      .bytes(orNull: logo?.fingerprint),
    ]
    try tx.run(
      "INSERT INTO letterhead (association_id, id, \(columns)) VALUES (\(placeholders(11)))",
      [.id(association), .id(id)] + values)
    try AuditChain.append([event], about: id.bytes, state: StoredForm.fingerprint(of: values), of: association, in: tx)
  }

  /// The newest version; nil before there is any.
  static func current(of association: Association.ID, in tx: any Transaction) throws -> Letterhead? {
    try tx.first(
      "SELECT \(columns) FROM letterhead WHERE association_id = $1 ORDER BY number DESC LIMIT 1", [.id(association)],
      read)
  }

  static func find(_ number: Int, of association: Association.ID, in tx: any Transaction) throws -> Letterhead? {
    try tx.first(
      "SELECT \(columns) FROM letterhead WHERE association_id = $1 AND number = $2",
      [.id(association), .integer(number)], read)
  }

  static func standings(of association: Association.ID, in tx: any Transaction) throws
    -> [(id: [UInt8], number: Int, fingerprint: [UInt8])]
  {
    try tx.rows("SELECT id, \(columns) FROM letterhead WHERE association_id = $1 ORDER BY id", [.id(association)]) {
      row in
      (
        id: try row.bytes(0), number: Int(try row.integer(1)),
        fingerprint: StoredForm.fingerprint(of: try StoredForm.values(of: row, from: 1, kinds))
      )
    }
  }

  private static func read(_ row: any Row) throws -> Letterhead {
    var column = Columns(row)
    let (number, content) = (try column.int(), try column.text())
    let by: StaffMember.ID = try column.id()
    let at = try column.instant()
    let logo = try RequestDocument.readOrNil(&column)
    guard let letterhead = Letterhead(stored: content, number: number, logo: logo, by: by, at: at) else {
      throw SQLFault.corrupt("a letterhead cannot be read")
    }
    return letterhead
  }
}
