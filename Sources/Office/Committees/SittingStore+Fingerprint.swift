import Casework
import SQL

extension SittingStore {
  /// The fingerprint of a sitting's rows as they are saved: its own and those of all its parts.
  static func fingerprint(of sitting: Sitting) -> [UInt8] {
    // As the database orders them: by the request's key, then by number.
    let items = sitting.items.sorted { $0.request < $1.request }
    return fingerprint(
      of: sitting.storedValues,
      [
        sitting.seats.map(\.storedValues),
        sitting.items.enumerated().map { $1.storedValues(at: $0).values },
        items.flatMap { $0.storedRecusals.map(\.values) }, items.flatMap { $0.storedVotes.map(\.values) },
        sitting.signatures.map(\.storedValues),
      ])
  }

  private static func fingerprint(of row: [SQLValue], _ parts: [[[SQLValue]]]) -> [UInt8] {
    // The counts keep one part's columns from being taken for another's.
    let covered = parts.flatMap { rows in [.integer(rows.count)] + rows.joined() }
    return StoredForm.fingerprint(of: row + covered)
  }

  private static let kinds: [StoredForm.Kind] = [
    .bytes, .integer, .integer, .text, .integer, .integer, .text, .integer, .text, .bytes, .integer, .text, .integer,
  ]

  /// The stored sittings' fingerprints, a page at a time in order of key, read and never understood.
  static func standings(
    of association: Association.ID, after: [UInt8], limit: Int, in tx: any Transaction
  ) throws -> [AuditChain.RecordStanding] {
    let rows = try tx.rows(
      "SELECT id, \(columns) FROM sitting WHERE association_id = $1 AND id > $2 ORDER BY id LIMIT $3",
      [.id(association), .bytes(after), .integer(limit)]
    ) { row in
      (
        id: try row.bytes(0), number: SittingNumber(year: Int(try row.integer(2)), serial: Int(try row.integer(3))),
        values: try StoredForm.values(of: row, from: 1, kinds)
      )
    }
    guard let last = rows.last else { return [] }
    let parts = try SittingPart.all.map { part in
      let found = try tx.rows(
        """
        SELECT sitting_id, \(part.columns) FROM \(part.table)
        WHERE association_id = $1 AND sitting_id > $2 AND sitting_id <= $3 ORDER BY sitting_id, \(part.order)
        """, [.id(association), .bytes(after), .bytes(last.id)]
      ) { row in (id: try row.bytes(0), values: try StoredForm.values(of: row, from: 1, part.kinds)) }
      return Dictionary(grouping: found, by: \.id).mapValues { $0.map(\.values) }
    }
    return rows.map { row in
      AuditChain.RecordStanding(
        id: row.id, record: .sitting(row.number),
        fingerprint: fingerprint(of: row.values, parts.map { $0[row.id] ?? [] }))
    }
  }
}
