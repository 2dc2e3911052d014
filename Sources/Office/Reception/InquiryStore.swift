import Casework
import SQL

/// Inquiries as rows; `is_open` follows from the state, for the index.
enum InquiryStore {
  private static let columns = """
    year, serial, channel, name, mobile, question, ticket_id, taken_by, taken_at, state, referee_id, due, answer, \
    cites, source_id, source_name, answered_by, answered_at, version
    """
  private static let kinds: [StoredForm.Kind] = [
    .integer, .integer, .text, .text, .text, .text, .bytes, .bytes, .integer, .text, .bytes, .integer, .text, .text,
    .bytes, .text, .bytes, .integer, .integer,
  ]

  static func get(_ id: Inquiry.ID, of association: Association.ID, in tx: any Transaction) throws -> Inquiry {
    let found = try tx.first(
      "SELECT id, \(columns) FROM inquiry WHERE association_id = $1 AND id = $2", [.id(association), .id(id)], read)
    guard let found else { throw OfficeRefusal.notFound }
    return found
  }

  static let referredStatement = """
    SELECT id, \(columns) FROM inquiry WHERE association_id = $1 AND is_open = 1 AND referee_id = $2
    ORDER BY due, id LIMIT $3
    """

  /// What someone is to answer, the first due first.
  static func referred(
    to staff: StaffMember.ID, limit: Int, of association: Association.ID, in tx: any Transaction
  ) throws -> [Inquiry] {
    try tx.rows(referredStatement, [.id(association), .id(staff), .integer(limit)], read)
  }

  static let listStatement = """
    SELECT id, \(columns) FROM inquiry WHERE association_id = $1 AND is_open = $2 ORDER BY id DESC LIMIT $3
    """

  /// Those that wait for an answer, or those that have one; the newest first.
  static func list(
    open: Bool, limit: Int, of association: Association.ID, in tx: any Transaction
  ) throws -> [Inquiry] {
    try tx.rows(listStatement, [.id(association), .flag(open), .integer(limit)], read)
  }

  static func insert(
    _ inquiry: Inquiry, _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    let values = values(of: inquiry)
    try tx.run(
      "INSERT INTO inquiry (association_id, id, \(columns), is_open) VALUES (\(placeholders(22)))",
      [.id(association), .id(inquiry.id)] + values + [.flag(inquiry.state != .answered)])
    try AuditChain.append(
      [event], about: inquiry.id.bytes, state: StoredForm.fingerprint(of: values), of: association, in: tx)
  }

  /// Saves a changed inquiry under its optimistic lock.
  static func save(
    _ inquiry: inout Inquiry, _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    let seen = inquiry.version
    inquiry.version += 1
    let values = values(of: inquiry)
    let changed = try tx.run(
      """
      UPDATE inquiry SET year = $4, serial = $5, channel = $6, name = $7, mobile = $8, question = $9, ticket_id = $10,
        taken_by = $11, taken_at = $12, state = $13, referee_id = $14, due = $15, answer = $16, cites = $17,
        source_id = $18, source_name = $19, answered_by = $20, answered_at = $21, version = $22, is_open = $23
      WHERE association_id = $1 AND id = $2 AND version = $3
      """,
      [.id(association), .id(inquiry.id), .integer(seen)] + values + [.flag(inquiry.state != .answered)])
    guard changed == 1 else { throw OfficeRefusal.changedMeanwhile }
    try AuditChain.append(
      [event], about: inquiry.id.bytes, state: StoredForm.fingerprint(of: values), of: association, in: tx)
  }

  static func standings(of association: Association.ID, after: [UInt8], in tx: any Transaction) throws
    -> [AuditChain.RecordStanding]
  {
    try tx.rows(
      "SELECT id, \(columns) FROM inquiry WHERE association_id = $1 AND id > $2 ORDER BY id LIMIT 1000",
      [.id(association), .bytes(after)]
    ) { row in
      let number = InquiryNumber(year: Int(try row.integer(1)), serial: Int(try row.integer(2)))
      return AuditChain.RecordStanding(
        id: try row.bytes(0), record: .reception(number.description),
        fingerprint: StoredForm.fingerprint(of: try StoredForm.values(of: row, from: 1, kinds)))
    }
  }

  private static func values(of inquiry: Inquiry) -> [SQLValue] {
    [
      .integer(inquiry.number.year), .integer(inquiry.number.serial), .word(inquiry.channel), .text(inquiry.name),
      .sealed(.contact, orNull: inquiry.mobile?.text), .sealed(.words, inquiry.question), .id(orNull: inquiry.ticket),
      .id(inquiry.takenBy), .time(inquiry.at), .word(inquiry.state), .id(orNull: inquiry.referee),
      .day(orNull: inquiry.due), .sealed(.words, inquiry.answer), .word(orNull: inquiry.citation?.kind),
      .bytes(orNull: inquiry.citation?.source), .text(orNull: inquiry.citation?.name),
      .id(orNull: inquiry.answeredBy), .time(orNull: inquiry.answered), .integer(inquiry.version),
    ]
  }

  private static func read(_ row: any Row) throws -> Inquiry {
    var column = Columns(row)
    let id: Inquiry.ID = try column.id()
    let number = InquiryNumber(year: try column.int(), serial: try column.int())
    let channel: Channel = try column.word()
    let name = try column.text()
    let mobile: Mobile? = try column.formOrNil()
    let question = try column.text()
    let ticket: Ticket.ID? = try column.idOrNil()
    let takenBy: StaffMember.ID = try column.id()
    let at = try column.instant()
    let state: Inquiry.State = try column.word()
    let referee: StaffMember.ID? = try column.idOrNil()
    let (due, answer) = (try column.dayOrNil(), try column.text())
    let cites: Inquiry.Citation.Kind? = try column.wordOrNil()
    let (source, sourceName) = (try column.bytesOrNil(), try column.textOrNil())
    var citation: Inquiry.Citation?
    if let cites, let source, let sourceName { citation = .init(cites, source: source, name: sourceName) }
    let answeredBy: StaffMember.ID? = try column.idOrNil()
    let answered = try column.instantOrNil()
    return Inquiry(
      id: id, number: number, channel: channel, name: name, mobile: mobile, question: question, ticket: ticket,
      takenBy: takenBy, at: at, state: state, referee: referee, due: due, answer: answer, citation: citation,
      answeredBy: answeredBy, answered: answered, version: try column.int())
  }
}
