import Casework
import SQL

/// What people ask about their data, as rows; `is_open` follows from the state, for the index.
enum DataRequestStore {
  private static let columns = """
    year, serial, party_id, kind, wish, channel, taken_by, taken_at, state, due, identity_method, identity_by, \
    identity_at, extension_reason, extended_by, extended_at, reasons, ended_by, ended_at, version, asked_on
    """
  private static let kinds: [StoredForm.Kind] = [
    .integer, .integer, .bytes, .text, .text, .text, .bytes, .integer, .text, .integer, .text, .bytes, .integer, .text,
    .bytes, .integer, .text, .bytes, .integer, .integer, .bytes,
  ]

  static func get(_ id: DataRequest.ID, of association: Association.ID, in tx: any Transaction) throws -> DataRequest {
    let found = try tx.first(
      "SELECT id, \(columns) FROM data_request WHERE association_id = $1 AND id = $2", [.id(association), .id(id)],
      read)
    guard let found else { throw OfficeRefusal.notFound }
    return found
  }

  static let openStatement = """
    SELECT id, \(columns) FROM data_request WHERE association_id = $1 AND is_open = 1 ORDER BY due, id LIMIT $2
    """
  static let endedStatement = """
    SELECT id, \(columns) FROM data_request WHERE association_id = $1 AND is_open = 0 ORDER BY id DESC LIMIT $2
    """

  /// Those that wait, the first due first; or those that ended, the newest first.
  static func list(open: Bool, limit: Int, of association: Association.ID, in tx: any Transaction) throws
    -> [DataRequest]
  {
    try tx.rows(open ? openStatement : endedStatement, [.id(association), .integer(limit)], read)
  }

  static func ofPersonStatement(_ count: Int) -> String {
    """
    SELECT id, \(columns) FROM data_request WHERE association_id = $1 AND party_id \(PartyEntries.among(count))
    ORDER BY id DESC LIMIT $\(count + 2)
    """
  }

  /// What one person asked under any of their entries, the newest first.
  static func requests(
    of entries: [Party.ID], limit: Int, in association: Association.ID, _ tx: any Transaction
  ) throws -> [DataRequest] {
    try tx.rows(
      ofPersonStatement(entries.count), [.id(association)] + entries.map { .id($0) } + [.integer(limit)], read)
  }

  static let onRequestStatement = """
    SELECT id, \(columns) FROM data_request WHERE association_id = $1 AND asked_on = $2 ORDER BY id DESC LIMIT $3
    """

  /// What was asked on the page of one request, the newest first.
  static func requests(
    on request: Request.ID, limit: Int, in association: Association.ID, _ tx: any Transaction
  ) throws -> [DataRequest] {
    try tx.rows(onRequestStatement, [.id(association), .id(request), .integer(limit)], read)
  }

  static func insert(
    _ request: DataRequest, _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    let values = values(of: request)
    try tx.run(
      "INSERT INTO data_request (association_id, id, \(columns), is_open) VALUES (\(placeholders(24)))",
      [.id(association), .id(request.id)] + values + [.flag(request.state.isOpen)])
    try AuditChain.append(
      [event], about: request.id.bytes, state: fingerprint(of: values), of: association, in: tx)
  }

  /// Saves a changed one under its optimistic lock.
  static func save(
    _ request: inout DataRequest, _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    let seen = request.version
    request.version += 1
    let values = values(of: request)
    let changed = try tx.run(
      """
      UPDATE data_request SET year = $4, serial = $5, party_id = $6, kind = $7, wish = $8, channel = $9, taken_by = $10,
        taken_at = $11, state = $12, due = $13, identity_method = $14, identity_by = $15, identity_at = $16,
        extension_reason = $17, extended_by = $18, extended_at = $19, reasons = $20, ended_by = $21, ended_at = $22,
        version = $23, asked_on = $24, is_open = $25
      WHERE association_id = $1 AND id = $2 AND version = $3
      """,
      [.id(association), .id(request.id), .integer(seen)] + values + [.flag(request.state.isOpen)])
    guard changed == 1 else { throw OfficeRefusal.changedMeanwhile }
    try AuditChain.append(
      [event], about: request.id.bytes, state: fingerprint(of: values), of: association, in: tx)
  }

  static func standings(of association: Association.ID, after: [UInt8], in tx: any Transaction) throws
    -> [AuditChain.RecordStanding]
  {
    try tx.rows(
      "SELECT id, \(columns) FROM data_request WHERE association_id = $1 AND id > $2 ORDER BY id LIMIT 1000",
      [.id(association), .bytes(after)]
    ) { row in
      let number = DataRequestNumber(year: Int(try row.integer(1)), serial: Int(try row.integer(2)))
      return AuditChain.RecordStanding(
        id: try row.bytes(0), record: .dataRequest(number),
        fingerprint: fingerprint(of: try StoredForm.values(of: row, from: 1, kinds)))
    }
  }

  private static func values(of made: DataRequest) -> [SQLValue] {
    let beginning: [SQLValue] = [
      .integer(made.number.year), .integer(made.number.serial), .id(made.party), .word(made.kind),
      .sealed(.words, made.wish),
      .word(made.channel), taker(of: made), .time(made.at), .word(made.state), .day(made.due),
    ]
    return beginning + [
      .word(orNull: made.identity?.method), .id(orNull: made.identity?.by), .time(orNull: made.identity?.at),
      .sealed(.words, orNull: made.extended?.reason), .id(orNull: made.extended?.by), .time(orNull: made.extended?.at),
      .sealed(.words, orNull: made.outcome?.reasons), .id(orNull: made.outcome?.by), .time(orNull: made.outcome?.at),
      .integer(made.version), .id(orNull: made.askedOn),
    ]
  }

  /// What was written before it was kept on which request's page it was asked must stay what it was.
  private static func fingerprint(of values: [SQLValue]) -> [UInt8] {
    StoredForm.fingerprint(of: values.last == .null ? values.dropLast() : values)
  }

  /// Whoever wrote it down: the person themselves where they asked alone.
  private static func taker(of made: DataRequest) -> SQLValue { made.takenBy.map { .id($0) } ?? .id(made.party) }

  private static func read(_ row: any Row) throws -> DataRequest {
    var column = Columns(row)
    let id: DataRequest.ID = try column.id()
    let number = DataRequestNumber(year: try column.int(), serial: try column.int())
    let party: Party.ID = try column.id()
    let kind: DataRequest.Kind = try column.word()
    let wish = try column.text()
    let channel: Channel = try column.word()
    let takenBy: StaffMember.ID = try column.id()
    let at = try column.instant()
    let state: DataRequest.State = try column.word()
    guard let due = try column.dayOrNil() else { throw SQLFault.corrupt("a day of a request about data") }
    let method: DataRequest.Identity.Method? = try column.wordOrNil()
    let (seenBy, seenAt): (StaffMember.ID?, Instant?) = (try column.idOrNil(), try column.instantOrNil())
    let reason = try column.textOrNil()
    let (extendedBy, extendedAt): (StaffMember.ID?, Instant?) = (try column.idOrNil(), try column.instantOrNil())
    let reasons = try column.textOrNil()
    let (endedBy, endedAt): (StaffMember.ID?, Instant?) = (try column.idOrNil(), try column.instantOrNil())
    var identity: DataRequest.Identity?
    if let method, let seenBy, let seenAt { identity = DataRequest.Identity(method, by: seenBy, at: seenAt) }
    var extended: DataRequest.Extension?
    if let reason, let extendedBy, let extendedAt {
      extended = DataRequest.Extension(reason, by: extendedBy, at: extendedAt)
    }
    var outcome: DataRequest.Outcome?
    if let reasons, let endedBy, let endedAt { outcome = DataRequest.Outcome(reasons, by: endedBy, at: endedAt) }
    let version = try column.int()
    return DataRequest(
      id: id, number: number, party: party, kind: kind, wish: wish, channel: channel,
      takenBy: takenBy.bytes == party.bytes ? nil : takenBy, askedOn: try column.idOrNil(), at: at, state: state,
      due: due, identity: identity, extended: extended, outcome: outcome, version: version)
  }
}
