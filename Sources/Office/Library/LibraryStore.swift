import Casework
import Crypto
import SQL

/// The library's documents as rows, a version each; a row never changes.
enum LibraryStore {
  private static let columns = """
    series_id, number, kind, title, in_force, added_by, added_at, document_id, document_name, media_type, size, \
    document_hash
    """
  private static let kinds: [StoredForm.Kind] = [
    .bytes, .integer, .text, .text, .integer, .bytes, .integer, .bytes, .text, .text, .integer, .bytes,
  ]

  /// So many versions are kept of all documents together; the library is shown whole.
  static let limit = 500

  static func insert(
    _ document: LibraryDocument, _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    let file = document.document
    let values: [SQLValue] = [
      .id(document.series), .integer(document.number), .word(document.kind), .text(document.title),
      .day(document.inForce), .id(document.by), .time(document.at), .id(file.id), .text(file.name),
      .word(file.mediaType), .integer(file.size), .bytes(file.fingerprint),
    ]
    try tx.run(
      "INSERT INTO library_document (association_id, id, \(columns)) VALUES (\(placeholders(14)))",
      [.id(association), .id(document.id)] + values)
    try AuditChain.append(
      [event], about: document.id.bytes, state: StoredForm.fingerprint(of: values), of: association, in: tx)
  }

  static let allStatement = """
    SELECT id, \(columns) FROM library_document WHERE association_id = $1 ORDER BY id DESC LIMIT $2
    """

  /// Every version, the newest first.
  static func all(of association: Association.ID, in tx: any Transaction) throws -> [LibraryDocument] {
    try tx.rows(allStatement, [.id(association), .integer(limit)], read)
  }

  static func standings(of association: Association.ID, in tx: any Transaction) throws
    -> [(id: [UInt8], title: String, fingerprint: [UInt8])]
  {
    try tx.rows("SELECT id, \(columns) FROM library_document WHERE association_id = $1 ORDER BY id", [.id(association)])
    {
      row in
      (
        id: try row.bytes(0), title: try row.text(4),
        fingerprint: StoredForm.fingerprint(of: try StoredForm.values(of: row, from: 1, kinds))
      )
    }
  }

  private static func read(_ row: any Row) throws -> LibraryDocument {
    var column = Columns(row)
    let id: LibraryDocument.ID = try column.id()
    let series: LibraryDocument.ID = try column.id()
    let number = try column.int()
    let kind: LibraryDocument.Kind = try column.word()
    let title = try column.text()
    let inForce = try column.day()
    let by: StaffMember.ID = try column.id()
    let at = try column.instant()
    guard let document = try RequestDocument.readOrNil(&column) else { throw SQLFault.corrupt("a library document") }
    return LibraryDocument(
      id: id, series: series, number: number, kind: kind, title: title, inForce: inForce, document: document, by: by,
      at: at)
  }
}
