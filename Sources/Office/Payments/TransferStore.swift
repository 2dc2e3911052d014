import Casework
import SQL

/// Transfers as rows, their lines beside them.
enum TransferStore {
  private static let columns =
    "year, serial, state, prepared_by, prepared_at, approved_by, approved_at, sent_by, sent_at, version"
  private static let kinds: [StoredForm.Kind] = [
    .integer, .integer, .text, .bytes, .integer, .bytes, .integer, .bytes, .integer, .integer,
  ]
  private static let parts = "entitlement_id, instalment, payee, iban, amount, reference, result, reason, stands"
  private static let partKinds: [StoredForm.Kind] = [
    .bytes, .integer, .text, .text, .integer, .text, .text, .text, .integer,
  ]

  /// The next number of the year it is in Riyadh.
  static func nextNumber(at now: Instant, of association: Association.ID, in tx: any Transaction) throws
    -> TransferNumber
  {
    let year = CalendarDay(now).gregorian?.year ?? 0
    let next = try tx.first(
      """
      INSERT INTO counter (association_id, name, year, last) VALUES ($1, 'transfer', $2, 1)
      ON CONFLICT (association_id, name, year) DO UPDATE SET last = counter.last + 1 RETURNING last
      """, [.id(association), .integer(year)]
    ) { try $0.integer(0) }
    guard let next else { throw SQLFault.corrupt("counter gave no number") }
    return TransferNumber(year: year, serial: Int(next))
  }

  static func get(_ id: TransferBatch.ID, of association: Association.ID, in tx: any Transaction) throws
    -> TransferBatch
  {
    let lines = try tx.rows(
      "SELECT \(parts) FROM transfer_line WHERE association_id = $1 AND batch_id = $2 ORDER BY place",
      [.id(association), .id(id)], TransferBatch.Line.read)
    let found = try tx.first(
      "SELECT id, \(columns) FROM transfer_batch WHERE association_id = $1 AND id = $2", [.id(association), .id(id)]
    ) { try read($0, lines) }
    guard let found else { throw OfficeRefusal.notFound }
    return found
  }

  /// The newest transfers, each with how many lines it has and their sum.
  static func latest(limit: Int, of association: Association.ID, in tx: any Transaction) throws -> [TransferLine] {
    try tx.rows(
      """
      SELECT batch.id, batch.year, batch.serial, batch.state, batch.prepared_at,
        (SELECT count(*) FROM transfer_line line WHERE line.association_id = batch.association_id
          AND line.batch_id = batch.id),
        (SELECT CAST(sum(line.amount) AS BIGINT) FROM transfer_line line
          WHERE line.association_id = batch.association_id AND line.batch_id = batch.id)
      FROM transfer_batch batch WHERE batch.association_id = $1 ORDER BY batch.year DESC, batch.serial DESC LIMIT $2
      """, [.id(association), .integer(limit)]
    ) { row in
      var column = Columns(row)
      return TransferLine(
        id: try column.id(), number: TransferNumber(year: try column.int(), serial: try column.int()),
        state: try column.word(), prepared: try column.instant(), count: try column.int(),
        total: Halalas(Int64(try column.intOrNil() ?? 0)))
    }
  }

  static func insert(
    _ batch: TransferBatch, _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    try tx.run(
      "INSERT INTO transfer_batch (association_id, id, \(columns)) VALUES (\(placeholders(12)))",
      [.id(association), .id(batch.id)] + values(of: batch))
    for (place, line) in batch.lines.enumerated() {
      try tx.run(
        "INSERT INTO transfer_line (association_id, batch_id, place, \(parts)) VALUES (\(placeholders(12)))",
        [.id(association), .id(batch.id), .integer(place)] + line.storedValues(in: batch.state))
    }
    try AuditChain.append([event], about: batch.id.bytes, state: fingerprint(of: batch), of: association, in: tx)
  }

  /// Saves a changed transfer under its optimistic lock.
  static func save(
    _ batch: inout TransferBatch, was before: TransferBatch, _ events: [Event], of association: Association.ID,
    in tx: any Transaction
  ) throws {
    batch.version = before.version + 1
    let changed = try tx.run(
      """
      UPDATE transfer_batch SET year = $4, serial = $5, state = $6, prepared_by = $7, prepared_at = $8,
        approved_by = $9, approved_at = $10, sent_by = $11, sent_at = $12, version = $13
      WHERE association_id = $1 AND id = $2 AND version = $3
      """, [.id(association), .id(batch.id), .integer(before.version)] + values(of: batch))
    guard changed == 1 else { throw OfficeRefusal.changedMeanwhile }
    for (place, line) in batch.lines.enumerated() {
      let values = line.storedValues(in: batch.state)
      guard values != before.lines[place].storedValues(in: before.state) else { continue }
      try tx.run(
        """
        UPDATE transfer_line SET result = $4, reason = $5, stands = $6
        WHERE association_id = $1 AND batch_id = $2 AND place = $3
        """, [.id(association), .id(batch.id), .integer(place)] + values.suffix(3))
    }
    try AuditChain.append(events, about: batch.id.bytes, state: fingerprint(of: batch), of: association, in: tx)
  }

  /// The fingerprints of transfers with all their lines, a page at a time in order of key.
  static func standings(of association: Association.ID, after: [UInt8], in tx: any Transaction) throws
    -> [AuditChain.RecordStanding]
  {
    let heads = try tx.rows(
      "SELECT id, \(columns) FROM transfer_batch WHERE association_id = $1 AND id > $2 ORDER BY id LIMIT 200",
      [.id(association), .bytes(after)]
    ) { row in
      (
        id: try row.bytes(0), number: TransferNumber(year: Int(try row.integer(1)), serial: Int(try row.integer(2))),
        values: try StoredForm.values(of: row, from: 1, kinds)
      )
    }
    guard let last = heads.last else { return [] }
    let rows = try tx.rows(
      """
      SELECT batch_id, \(parts) FROM transfer_line
      WHERE association_id = $1 AND batch_id > $2 AND batch_id <= $3 ORDER BY batch_id, place
      """, [.id(association), .bytes(after), .bytes(last.id)]
    ) { row in (id: try row.bytes(0), values: try StoredForm.values(of: row, from: 1, partKinds)) }
    let byID = Dictionary(grouping: rows, by: \.id)
    return heads.map { head in
      AuditChain.RecordStanding(
        id: head.id, record: .benefit(head.number.description),
        fingerprint: StoredForm.fingerprint(of: head.values + (byID[head.id] ?? []).flatMap(\.values)))
    }
  }

  private static func fingerprint(of batch: TransferBatch) -> [UInt8] {
    StoredForm.fingerprint(of: values(of: batch) + batch.lines.flatMap { $0.storedValues(in: batch.state) })
  }

  private static func values(of batch: TransferBatch) -> [SQLValue] {
    [
      .integer(batch.number.year), .integer(batch.number.serial), .word(batch.state), .id(batch.prepared.by),
      .time(batch.prepared.at), .id(orNull: batch.approved?.by), .time(orNull: batch.approved?.at),
      .id(orNull: batch.sent?.by), .time(orNull: batch.sent?.at), .integer(batch.version),
    ]
  }

  private static func read(_ row: any Row, _ lines: [TransferBatch.Line]) throws -> TransferBatch {
    var column = Columns(row)
    let id: TransferBatch.ID = try column.id()
    let number = TransferNumber(year: try column.int(), serial: try column.int())
    let state: TransferBatch.State = try column.word()
    let prepared = TransferBatch.Signature(by: try column.id(), at: try column.instant())
    let approved = try TransferBatch.Signature.readOrNil(&column)
    let sent = try TransferBatch.Signature.readOrNil(&column)
    return TransferBatch(
      id: id, number: number, state: state, lines: lines, prepared: prepared, approved: approved, sent: sent,
      version: try column.int())
  }
}

extension TransferBatch.Signature {
  fileprivate static func readOrNil(_ column: inout Columns) throws -> TransferBatch.Signature? {
    let by: StaffMember.ID? = try column.idOrNil()
    let at = try column.instantOrNil()
    guard let by, let at else { return nil }
    return TransferBatch.Signature(by: by, at: at)
  }
}

extension TransferBatch.Line {
  /// The values from `entitlement_id` to `stands`; a line stands until it failed or its transfer was given up, and of
  /// one instalment only one line may.
  fileprivate func storedValues(in state: TransferBatch.State) -> [SQLValue] {
    var word: String?
    var reason: String?
    switch result {
    case .paid: word = "paid"
    case .failed(let said): (word, reason) = ("failed", said)
    case nil: break
    }
    return [
      .id(entitlement), .integer(instalment), .text(payee), .sealed(.iban, iban.text), .integer(amount.count),
      .text(reference), .text(orNull: word), .sealed(.words, orNull: reason),
      .flag(state != .cancelled && word != "failed"),
    ]
  }

  fileprivate static func read(_ row: any Row) throws -> TransferBatch.Line {
    var column = Columns(row)
    let entitlement: Entitlement.ID = try column.id()
    let (instalment, payee) = (try column.int(), try column.text())
    let iban: IBAN = try column.form()
    let (amount, reference) = (Halalas(Int64(try column.int())), try column.text())
    let (word, reason) = (try column.textOrNil(), try column.textOrNil())
    let result: Result? = word == "paid" ? .paid : word.map { _ in .failed(reason ?? "") }
    return TransferBatch.Line(
      entitlement: entitlement, instalment: instalment, payee: payee, iban: iban, amount: amount,
      reference: reference, result: result)
  }
}
