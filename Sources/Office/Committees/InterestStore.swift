import Casework
import SQL

/// Declared interests as rows; one that was withdrawn stays, ended.
enum InterestStore {
  private static let columns = "staff_id, name, national_id, relation, declared_at, ended_at"
  private static let kinds: [StoredForm.Kind] = [.bytes, .text, .text, .text, .integer, .integer]

  /// What someone has declared and not withdrawn, oldest first.
  static func interests(of staff: StaffMember.ID, in association: Association.ID, _ tx: any Transaction) throws
    -> [Interest]
  {
    try tx.rows(
      """
      SELECT id, \(columns) FROM interest WHERE association_id = $1 AND staff_id = $2 AND ended_at IS NULL
      ORDER BY id LIMIT $3
      """, [.id(association), .id(staff), .integer(Interest.most)], interest)
  }

  /// The same of everyone who has a seat in a sitting.
  static func interests(ofSeatsIn sitting: Sitting.ID, in association: Association.ID, _ tx: any Transaction) throws
    -> [Interest]
  {
    try tx.rows(
      """
      SELECT id, \(columns) FROM interest WHERE association_id = $1 AND ended_at IS NULL AND staff_id IN
        (SELECT staff_id FROM sitting_seat WHERE association_id = $1 AND sitting_id = $2)
      ORDER BY id LIMIT $3
      """, [.id(association), .id(sitting), .integer(Interest.most * Decision.largestCommittee)], interest)
  }

  private static func interest(_ row: any Row) throws -> Interest {
    var column = Columns(row)
    return Interest(
      id: try column.id(), staff: try column.id(), name: try column.text(), nationalID: try column.formOrNil(),
      relation: try column.text(), declared: try column.instant())
  }

  static func insert(_ interest: Interest, _ event: Event, of association: Association.ID, in tx: any Transaction)
    throws
  {
    let values = interest.storedValues(ended: nil)
    try tx.run(
      "INSERT INTO interest (association_id, id, \(columns)) VALUES (\(placeholders(8)))",
      [.id(association), .id(interest.id)] + values)
    try AuditChain.append(
      [event], about: interest.id.bytes, state: StoredForm.fingerprint(of: values), of: association, in: tx)
  }

  static func end(
    _ interest: Interest, at now: Instant, _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    try tx.run(
      "UPDATE interest SET ended_at = $3 WHERE association_id = $1 AND id = $2",
      [.id(association), .id(interest.id), .time(now)])
    try AuditChain.append(
      [event], about: interest.id.bytes, state: StoredForm.fingerprint(of: interest.storedValues(ended: now)),
      of: association,
      in: tx)
  }

  static func standings(of association: Association.ID, in tx: any Transaction) throws -> [AuditChain.RecordStanding] {
    try tx.rows("SELECT id, \(columns) FROM interest WHERE association_id = $1 ORDER BY id", [.id(association)]) {
      row in
      AuditChain.RecordStanding(
        id: try row.bytes(0), record: .interest,
        fingerprint: StoredForm.fingerprint(of: try StoredForm.values(of: row, from: 1, kinds)))
    }
  }
}

extension Interest {
  fileprivate func storedValues(ended: Instant?) -> [SQLValue] {
    [
      .id(staff), .text(name), .sealed(.nationalID, orNull: nationalID?.text), .text(relation), .time(declared),
      .time(orNull: ended),
    ]
  }
}
