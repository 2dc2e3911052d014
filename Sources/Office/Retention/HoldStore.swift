import Casework
import SQL

/// Legal holds, a row each; one that was lifted stays, with who did.
enum HoldStore {
  private static let columns =
    "party_id, request_id, reason, placed_by, placed_at, lift_reason, lifted_by, lifted_at"
  private static let kinds: [StoredForm.Kind] = [
    .bytes, .bytes, .text, .bytes, .integer, .text, .bytes, .integer,
  ]

  static func get(_ id: LegalHold.ID, of association: Association.ID, in tx: any Transaction) throws -> LegalHold {
    let found = try tx.first(
      "SELECT id, \(columns) FROM legal_hold WHERE association_id = $1 AND id = $2", [.id(association), .id(id)], read)
    guard let found else { throw OfficeRefusal.notFound }
    return found
  }

  static let standingStatement = """
    SELECT id, \(columns) FROM legal_hold WHERE association_id = $1 AND lifted_at IS NULL ORDER BY id DESC LIMIT $2
    """

  /// Those that stand, the latest first.
  static func standing(limit: Int, of association: Association.ID, in tx: any Transaction) throws -> [LegalHold] {
    try tx.rows(standingStatement, [.id(association), .integer(limit)], read)
  }

  static func onPersonStatement(_ count: Int) -> String {
    """
    SELECT id, \(columns) FROM legal_hold WHERE association_id = $1 AND party_id \(PartyEntries.among(count))
      AND lifted_at IS NULL ORDER BY id
    """
  }
  static let onRequestStatement = """
    SELECT id, \(columns) FROM legal_hold WHERE association_id = $1 AND request_id = $2 AND lifted_at IS NULL ORDER BY id
    """

  /// Those that stand on any entry of a person's.
  static func standing(onAny entries: [Party.ID], of association: Association.ID, in tx: any Transaction) throws
    -> [LegalHold]
  {
    guard !entries.isEmpty else { return [] }
    return try tx.rows(
      onPersonStatement(entries.count), [.id(association)] + entries.map { .id($0) }, read)
  }

  /// Those that stand on a request itself.
  static func standing(on request: Request.ID, of association: Association.ID, in tx: any Transaction) throws
    -> [LegalHold]
  {
    try tx.rows(onRequestStatement, [.id(association), .id(request)], read)
  }

  static func insert(_ hold: LegalHold, _ event: Event, of association: Association.ID, in tx: any Transaction) throws {
    let values = values(of: hold)
    try tx.run(
      "INSERT INTO legal_hold (association_id, id, \(columns)) VALUES (\(placeholders(10)))",
      [.id(association), .id(hold.id)] + values)
    try tell(event, of: hold, values, association, tx)
  }

  /// Writes down who lifted it.
  static func end(_ hold: LegalHold, _ event: Event, of association: Association.ID, in tx: any Transaction) throws {
    let changed = try tx.run(
      """
      UPDATE legal_hold SET lift_reason = $3, lifted_by = $4, lifted_at = $5
      WHERE association_id = $1 AND id = $2 AND lifted_at IS NULL
      """,
      [
        .id(association), .id(hold.id), .sealed(.words, orNull: hold.lifted?.reason), .id(orNull: hold.lifted?.by),
        .time(orNull: hold.lifted?.at),
      ])
    guard changed == 1 else { throw OfficeRefusal.changedMeanwhile }
    try tell(event, of: hold, values(of: hold), association, tx)
  }

  /// The story of what it stands on tells of it too; nothing of that has changed.
  private static func tell(
    _ event: Event, of hold: LegalHold, _ values: [SQLValue], _ association: Association.ID, _ tx: any Transaction
  ) throws {
    try AuditChain.append(
      [event], about: hold.id.bytes, state: StoredForm.fingerprint(of: values), of: association, in: tx)
    let subject =
      switch hold.subject {
      case .party(let id): id.bytes
      case .request(let id): id.bytes
      }
    try AuditChain.append([event], about: subject, state: nil, of: association, in: tx)
  }

  static func standings(of association: Association.ID, in tx: any Transaction) throws -> [AuditChain.RecordStanding] {
    try tx.rows(
      "SELECT id, \(columns) FROM legal_hold WHERE association_id = $1 ORDER BY id", [.id(association)]
    ) { row in
      AuditChain.RecordStanding(
        id: try row.bytes(0), record: .legalHold,
        fingerprint: StoredForm.fingerprint(of: try StoredForm.values(of: row, from: 1, kinds)))
    }
  }

  private static func values(of hold: LegalHold) -> [SQLValue] {
    var (party, request): (SQLValue, SQLValue) = (.null, .null)
    switch hold.subject {
    case .party(let id): party = .id(id)
    case .request(let id): request = .id(id)
    }
    return [
      party, request, .sealed(.words, hold.reason), .id(hold.by), .time(hold.at),
      .sealed(.words, orNull: hold.lifted?.reason), .id(orNull: hold.lifted?.by), .time(orNull: hold.lifted?.at),
    ]
  }

  private static func read(_ row: any Row) throws -> LegalHold {
    var column = Columns(row)
    let id: LegalHold.ID = try column.id()
    let (party, request): (Party.ID?, Request.ID?) = (try column.idOrNil(), try column.idOrNil())
    let reason = try column.text()
    let by: StaffMember.ID = try column.id()
    let at = try column.instant()
    let why = try column.textOrNil()
    let (lifter, liftedAt): (StaffMember.ID?, Instant?) = (try column.idOrNil(), try column.instantOrNil())
    var lifted: LegalHold.Lifting?
    if let why, let lifter, let liftedAt { lifted = LegalHold.Lifting(why, by: lifter, at: liftedAt) }
    let subject: LegalHold.Subject
    switch (party, request) {
    case (let party?, nil): subject = .party(party)
    case (nil, let request?): subject = .request(request)
    default: throw SQLFault.corrupt("what a hold stands on")
    }
    return LegalHold(id: id, subject: subject, reason: reason, by: by, at: at, lifted: lifted)
  }
}
