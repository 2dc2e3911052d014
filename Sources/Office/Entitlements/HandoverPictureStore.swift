import Casework
import SQL

/// Pictures by which hand-overs were acknowledged, as rows; the event of each names its fingerprint.
enum HandoverPictureStore {
  /// One for each part: a part that was reversed and handed over again keeps the last.
  static func insert(
    _ picture: RequestDocument, of part: InstalmentKey, in association: Association.ID, _ tx: any Transaction
  ) throws {
    try tx.run(
      """
      INSERT INTO handover_proof (association_id, entitlement_id, number, document_id, document_name, media_type, size,
        document_hash)
      VALUES (\(placeholders(8)))
      ON CONFLICT (association_id, entitlement_id, number) DO UPDATE SET document_id = excluded.document_id,
        document_name = excluded.document_name, media_type = excluded.media_type, size = excluded.size,
        document_hash = excluded.document_hash
      """,
      [
        .id(association), .id(part.entitlement), .integer(part.number), .id(picture.id), .sealed(.words, picture.name),
        .word(picture.mediaType), .integer(picture.size), .bytes(picture.fingerprint),
      ])
  }

  static func numbers(of id: Entitlement.ID, in association: Association.ID, _ tx: any Transaction) throws -> Set<Int> {
    Set(
      try tx.rows(
        "SELECT number FROM handover_proof WHERE association_id = $1 AND entitlement_id = $2",
        [.id(association), .id(id)]
      ) { Int(try $0.integer(0)) })
  }

  static func find(_ part: InstalmentKey, in association: Association.ID, _ tx: any Transaction) throws
    -> RequestDocument?
  {
    try tx.first(
      """
      SELECT document_id, document_name, media_type, size, document_hash FROM handover_proof
      WHERE association_id = $1 AND entitlement_id = $2 AND number = $3
      """, [.id(association), .id(part.entitlement), .integer(part.number)]
    ) { row in
      var column = Columns(row)
      return RequestDocument(
        id: try column.id(), name: try column.text(), mediaType: try column.word(), size: try column.int(),
        fingerprint: try column.bytes())
    }
  }
}
