import Casework
import SQL

/// Notices as rows: told once for their key, seen once.
enum NoticeStore {
  private static let columns = """
    id, staff_id, kind, request_id, agreement_id, data_request_id, dedupe, facts, at, seen_at
    """

  /// Tells the person unless they were told the same already; says whether it did.
  @discardableResult
  static func insert(_ notice: Notice, of association: Association.ID, in tx: any Transaction) throws -> Bool {
    var (request, agreement, dataRequest): (Request.ID?, Agreement.ID?, DataRequest.ID?)
    switch notice.about {
    case .request(let id): request = id
    case .agreement(let id): agreement = id
    case .dataRequest(let id): dataRequest = id
    }
    return try tx.run(
      """
      INSERT INTO notice (association_id, \(columns)) VALUES (\(placeholders(11))) ON CONFLICT DO NOTHING
      """,
      [
        .id(association), .id(notice.id), .id(notice.to), .word(notice.kind), .id(orNull: request),
        .id(orNull: agreement), .id(orNull: dataRequest), .text(notice.key), .sealed(.words, notice.facts.stored),
        .time(notice.at), .time(orNull: notice.seen),
      ]) == 1
  }

  /// Forgets what anybody was told about a request, or about what somebody asked of their data.
  static func forget(about subject: [UInt8], of association: Association.ID, in tx: any Transaction) throws {
    for column in ["request_id", "data_request_id"] {
      try tx.run(
        """
        DELETE FROM notice WHERE association_id = $1 AND \(column) = $2
          AND staff_id IN (SELECT id FROM staff WHERE association_id = $1)
        """, [.id(association), .bytes(subject)])
    }
  }

  /// A person's newest notices before one of them, or from the newest on.
  static func latest(
    of staff: StaffMember.ID, before last: Notice.ID?, limit: Int, in association: Association.ID, _ tx: any Transaction
  ) throws -> [Notice] {
    let end = last?.bytes ?? [UInt8](repeating: 0xFF, count: 16)
    return try tx.rows(
      """
      SELECT \(columns) FROM notice WHERE association_id = $1 AND staff_id = $2 AND id < $3
      ORDER BY id DESC LIMIT $4
      """, [.id(association), .id(staff), .bytes(end), .integer(limit)], read)
  }

  /// How many of a person's notices they have not seen.
  static func unseen(of staff: StaffMember.ID, in association: Association.ID, _ tx: any Transaction) throws -> Int {
    try tx.first(
      "SELECT count(*) FROM notice WHERE association_id = $1 AND staff_id = $2 AND seen_at IS NULL",
      [.id(association), .id(staff)]
    ) { Int(try $0.integer(0)) } ?? 0
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
    try tx.run(
      "DELETE FROM notice WHERE association_id = $1 AND seen_at < $2", [.id(association), .time(moment)])
  }

  private static func read(_ row: any Row) throws -> Notice {
    var column = Columns(row)
    let (id, staff): (Notice.ID, StaffMember.ID) = (try column.id(), try column.id())
    let kind: Notice.Kind = try column.word()
    let request: Request.ID? = try column.idOrNil()
    let agreement: Agreement.ID? = try column.idOrNil()
    let dataRequest: DataRequest.ID? = try column.idOrNil()
    let about =
      request.map { Notice.Subject.request($0) } ?? agreement.map { .agreement($0) }
      ?? dataRequest.map { .dataRequest($0) }
    guard let about else { throw SQLFault.corrupt("what a notice is about") }
    return Notice(
      id: id, to: staff, kind: kind, about: about, key: try column.text(),
      facts: try column.value([Event.Fact].init(stored:)), at: try column.instant(), seen: try column.instantOrNil())
  }
}
