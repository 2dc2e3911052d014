package import Casework
import SQL

/// A document whose file is not as it was handed in.
package struct DamagedDocument: Hashable, Sendable {
  package var place: Place
  package var condition: Vault.Condition

  /// Where the office keeps it.
  package enum Place: Hashable, Sendable {
    case request(RequestNumber, code: String)
    /// A scanned form, by the code on it.
    case scan(code: String)
    case library(title: String)
    /// An agreement's signed paper.
    case agreement(AgreementNumber)
    /// A letterhead's, as it was named.
    case logo(name: String)
  }
}

extension Office {
  /// Reads every file of an association's requests, scanned forms and library once more; returns those that are missing or
  /// changed.
  ///
  /// Takes as long as the disk needs for all of them.
  package func verifyDocuments(of association: Association.ID) async throws -> (count: Int, damaged: [DamagedDocument])
  {
    let documents = try await database.longRead(in: .of(association), within: .seconds(600)) { tx in
      try Self.requestFiles(of: association, in: tx) + Self.officeFiles(of: association, in: tx)
        + Self.papers(of: association, in: tx)
    }
    let damaged = documents.compactMap { document -> DamagedDocument? in
      let condition = vault.condition(of: document.fingerprint)
      guard condition != .intact else { return nil }
      return DamagedDocument(place: document.place, condition: condition)
    }
    return (documents.count, damaged)
  }

  private typealias KeptFile = (place: DamagedDocument.Place, fingerprint: [UInt8])

  private static func requestFiles(of association: Association.ID, in tx: any Transaction) throws -> [KeptFile] {
    try tx.rows(
      """
      SELECT request.year, request.serial, request_item.code, request_item.document_hash, request_item.position
      FROM request_item
      JOIN request ON request.association_id = request_item.association_id AND request.id = request_item.request_id
      WHERE request_item.association_id = $1 AND request_item.document_hash IS NOT NULL
      UNION ALL
      SELECT request.year, request.serial, request_part.kind, request_part.document_hash, 1000 + request_part.number
      FROM request_part
      JOIN request ON request.association_id = request_part.association_id AND request.id = request_part.request_id
      WHERE request_part.association_id = $1 AND request_part.document_hash IS NOT NULL
      UNION ALL
      SELECT request.year, request.serial, 'receipt', proof.document_hash, 2000 + proof.number
      FROM handover_proof proof
      JOIN entitlement made ON made.association_id = proof.association_id AND made.id = proof.entitlement_id
      JOIN request ON request.association_id = made.association_id AND request.id = made.request_id
      WHERE proof.association_id = $1
      ORDER BY 1, 2, 5
      """, [.id(association)]
    ) { row in
      let number = RequestNumber(year: Int(try row.integer(0)), serial: Int(try row.integer(1)))
      return (place: .request(number, code: try row.text(2)), fingerprint: try row.bytes(3))
    }
  }

  private static func officeFiles(of association: Association.ID, in tx: any Transaction) throws -> [KeptFile] {
    try tx.rows(
      """
      SELECT 'scan', code, document_hash, id FROM form_scan WHERE association_id = $1
      UNION ALL
      SELECT 'library', title, document_hash, id FROM library_document WHERE association_id = $1
      UNION ALL
      SELECT 'logo', document_name, document_hash, id FROM letterhead
      WHERE association_id = $1 AND document_hash IS NOT NULL
      ORDER BY 1, 4
      """, [.id(association)]
    ) { row in
      let name = try row.text(1)
      return (
        place: try officePlace(try row.text(0), name), fingerprint: try row.bytes(2)
      )
    }
  }

  private static func papers(of association: Association.ID, in tx: any Transaction) throws -> [KeptFile] {
    try tx.rows(
      """
      SELECT year, serial, document_hash FROM agreement
      WHERE association_id = $1 AND document_hash IS NOT NULL ORDER BY year, serial
      """, [.id(association)]
    ) { row in
      let number = AgreementNumber(year: Int(try row.integer(0)), serial: Int(try row.integer(1)))
      return (place: .agreement(number), fingerprint: try row.bytes(2))
    }
  }

  private static func officePlace(_ table: String, _ name: String) throws(SQLFault) -> DamagedDocument.Place {
    switch table {
    case "scan": .scan(code: name)
    case "library": .library(title: name)
    case "logo": .logo(name: name)
    default: throw .corrupt("a place of documents without a name")
    }
  }
}
