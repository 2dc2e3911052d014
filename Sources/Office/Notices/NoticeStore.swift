import Casework
import SQL

/// Notices as rows: told once for their key, seen once.
enum NoticeStore {
  private static let columns = "id, staff_id, kind, request_id, dedupe, facts, at, seen_at"

  /// Tells the person unless they were told the same already; says whether it did.
  @discardableResult
  static func insert(_ notice: Notice, of association: Association.ID, in tx: any Transaction) throws -> Bool {
    try tx.run(
      "INSERT INTO notice (association_id, \(columns)) VALUES (\(placeholders(9))) ON CONFLICT DO NOTHING",
      [
        .id(association), .id(notice.id), .id(notice.to), .word(notice.kind), .id(notice.request), .text(notice.key),
        .sealed(.words, notice.facts.stored), .time(notice.at), .time(orNull: notice.seen),
      ]) == 1
  }

  static let latestStatement = """
    SELECT \(columns) FROM notice WHERE association_id = $1 AND staff_id = $2 AND id < $3 ORDER BY id DESC LIMIT $4
    """

  /// A person's newest notices before one of them, or from the newest on.
  static func latest(
    of staff: StaffMember.ID, before last: Notice.ID?, limit: Int, in association: Association.ID, _ tx: any Transaction
  ) throws -> [Notice] {
    let end = last?.bytes ?? [UInt8](repeating: 0xFF, count: 16)
    return try tx.rows(
      latestStatement, [.id(association), .id(staff), .bytes(end), .integer(limit)], read)
  }

  static let unseenStatement =
    "SELECT count(*) FROM notice WHERE association_id = $1 AND staff_id = $2 AND seen_at IS NULL"

  /// How many of a person's notices they have not seen.
  static func unseen(of staff: StaffMember.ID, in association: Association.ID, _ tx: any Transaction) throws -> Int {
    try tx.first(unseenStatement, [.id(association), .id(staff)]) { Int(try $0.integer(0)) } ?? 0
  }

  /// Marks a person's notices as seen, all up to one of them.
  static func see(
    upTo last: Notice.ID, of staff: StaffMember.ID, at now: Instant, in association: Association.ID,
    _ tx: any Transaction
  ) throws {
    try tx.run(
      """
      UPDATE notice SET seen_at = $4 WHERE association_id = $1 AND staff_id = $2 AND id <= $3 AND seen_at IS NULL
      """, [.id(association), .id(staff), .id(last), .time(now)])
  }

  /// Deletes what was seen before a moment.
  static func deleteSeen(before moment: Instant, of association: Association.ID, in tx: any Transaction) throws {
    try tx.run("DELETE FROM notice WHERE association_id = $1 AND seen_at < $2", [.id(association), .time(moment)])
  }

  private static func read(_ row: any Row) throws -> Notice {
    var column = Columns(row)
    return Notice(
      id: try column.id(), to: try column.id(), kind: try column.word(), request: try column.id(),
      key: try column.text(), facts: try column.value([Event.Fact].init(stored:)), at: try column.instant(),
      seen: try column.instantOrNil())
  }
}
