import Casework
import SQL

/// Notices as rows of two tables, by what they are about: told once for their key, seen once.
enum NoticeStore {
  /// Tells the person unless they were told the same already; says whether it did.
  @discardableResult
  static func insert(_ notice: Notice, of association: Association.ID, in tx: any Transaction) throws -> Bool {
    let (table, subject) =
      switch notice.about {
      case .request(let id): (Table.ofRequests, SQLValue.id(id))
      case .agreement(let id): (.ofAgreements, SQLValue.id(id))
      }
    return try tx.run(
      """
      INSERT INTO \(table.rawValue) (association_id, \(table.columns)) VALUES (\(placeholders(9)))
      ON CONFLICT DO NOTHING
      """,
      [
        .id(association), .id(notice.id), .id(notice.to), .word(notice.kind), subject, .text(notice.key),
        .sealed(.words, notice.facts.stored), .time(notice.at), .time(orNull: notice.seen),
      ]) == 1
  }

  /// Where notices stand.
  private enum Table: String, CaseIterable {
    case ofRequests = "notice"
    case ofAgreements = "agreement_notice"

    var columns: String {
      let subject = self == .ofRequests ? "request_id" : "agreement_id"
      return "id, staff_id, kind, \(subject), dedupe, facts, at, seen_at"
    }
  }

  /// A person's newest notices before one of them, or from the newest on.
  static func latest(
    of staff: StaffMember.ID, before last: Notice.ID?, limit: Int, in association: Association.ID, _ tx: any Transaction
  ) throws -> [Notice] {
    let end = last?.bytes ?? [UInt8](repeating: 0xFF, count: 16)
    let found = try Table.allCases.flatMap { table in
      try tx.rows(
        """
        SELECT \(table.columns) FROM \(table.rawValue) WHERE association_id = $1 AND staff_id = $2 AND id < $3
        ORDER BY id DESC LIMIT $4
        """, [.id(association), .id(staff), .bytes(end), .integer(limit)]
      ) { row in try read(row, from: table) }
    }
    return Array(found.sorted { $0.id > $1.id }.prefix(limit))
  }

  /// How many of a person's notices they have not seen.
  static func unseen(of staff: StaffMember.ID, in association: Association.ID, _ tx: any Transaction) throws -> Int {
    try Table.allCases.reduce(0) { sum, table in
      let unseen = try tx.first(
        "SELECT count(*) FROM \(table.rawValue) WHERE association_id = $1 AND staff_id = $2 AND seen_at IS NULL",
        [.id(association), .id(staff)]
      ) { Int(try $0.integer(0)) }
      return sum + (unseen ?? 0)
    }
  }

  /// Marks a person's notices as seen, all up to one of them.
  static func see(
    upTo last: Notice.ID, of staff: StaffMember.ID, at now: Instant, in association: Association.ID,
    _ tx: any Transaction
  ) throws {
    for table in Table.allCases {
      try tx.run(
        """
        UPDATE \(table.rawValue) SET seen_at = $4
        WHERE association_id = $1 AND staff_id = $2 AND id <= $3 AND seen_at IS NULL
        """, [.id(association), .id(staff), .id(last), .time(now)])
    }
  }

  /// Deletes what was seen before a moment.
  static func deleteSeen(before moment: Instant, of association: Association.ID, in tx: any Transaction) throws {
    for table in Table.allCases {
      try tx.run(
        "DELETE FROM \(table.rawValue) WHERE association_id = $1 AND seen_at < $2", [.id(association), .time(moment)])
    }
  }

  private static func read(_ row: any Row, from table: Table) throws -> Notice {
    var column = Columns(row)
    let (id, staff): (Notice.ID, StaffMember.ID) = (try column.id(), try column.id())
    let kind: Notice.Kind = try column.word()
    let about: Notice.Subject =
      switch table {
      case .ofRequests: .request(try column.id())
      case .ofAgreements: .agreement(try column.id())
      }
    return Notice(
      id: id, to: staff, kind: kind, about: about, key: try column.text(),
      facts: try column.value([Event.Fact].init(stored:)), at: try column.instant(), seen: try column.instantOrNil())
  }
}
