import Casework
import SQL

/// Segments as rows; one that was taken away stays.
enum SegmentStore {
  private static let columns = "name, rules, made_by, made_at, ended_at, version"
  private static let kinds: [StoredForm.Kind] = [.text, .text, .bytes, .integer, .integer, .integer]

  static func get(_ id: Segment.ID, of association: Association.ID, in tx: any Transaction) throws -> Segment {
    let found = try tx.first(
      "SELECT id, \(columns) FROM segment WHERE association_id = $1 AND id = $2", [.id(association), .id(id)], read)
    guard let found else { throw OfficeRefusal.notFound }
    return found
  }

  static let standingStatement = """
    SELECT id, \(columns) FROM segment WHERE association_id = $1 AND ended_at IS NULL ORDER BY id LIMIT $2
    """

  /// Those that stand, the oldest first.
  static func standing(of association: Association.ID, in tx: any Transaction) throws -> [Segment] {
    try tx.rows(standingStatement, [.id(association), .integer(Segment.most)], read)
  }

  static func insert(
    _ segment: Segment, _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    let values = values(of: segment)
    try tx.run(
      "INSERT INTO segment (association_id, id, \(columns)) VALUES (\(placeholders(8)))",
      [.id(association), .id(segment.id)] + values)
    try AuditChain.append(
      [event], about: segment.id.bytes, state: StoredForm.fingerprint(of: values), of: association, in: tx)
  }

  /// Saves a changed one under its optimistic lock.
  static func save(
    _ segment: inout Segment, _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    let seen = segment.version
    segment.version += 1
    let values = values(of: segment)
    let changed = try tx.run(
      """
      UPDATE segment SET name = $4, rules = $5, made_by = $6, made_at = $7, ended_at = $8, version = $9
      WHERE association_id = $1 AND id = $2 AND version = $3
      """, [.id(association), .id(segment.id), .integer(seen)] + values)
    guard changed == 1 else { throw OfficeRefusal.changedMeanwhile }
    try AuditChain.append(
      [event], about: segment.id.bytes, state: StoredForm.fingerprint(of: values), of: association, in: tx)
  }

  static func standings(_ association: Association.ID, _ after: [UInt8], _ tx: any Transaction) throws
    -> [AuditChain.RecordStanding]
  {
    try tx.rows(
      "SELECT id, \(columns) FROM segment WHERE association_id = $1 AND id > $2 ORDER BY id LIMIT 1000",
      [.id(association), .bytes(after)]
    ) { row in
      AuditChain.RecordStanding(
        id: try row.bytes(0), record: .segment(name: try row.text(1)),
        fingerprint: StoredForm.fingerprint(of: try StoredForm.values(of: row, from: 1, kinds)))
    }
  }

  private static func values(of segment: Segment) -> [SQLValue] {
    [
      .text(segment.name), .text(segment.rules.stored), .id(segment.by), .time(segment.made),
      .time(orNull: segment.ended), .integer(segment.version),
    ]
  }

  private static func read(_ row: any Row) throws -> Segment {
    var column = Columns(row)
    return Segment(
      id: try column.id(), name: try column.text(), rules: try column.value(SegmentRules.init(stored:)),
      by: try column.id(), made: try column.instant(), ended: try column.instantOrNil(), version: try column.int())
  }
}
