import Casework
import SQL

/// Entitlements as rows, their instalments beside them.
enum EntitlementStore {
  private static let columns = "request_id, service_id, kind, what, due_back, payee, iban, made_by, made_at, version"
  private static let kinds: [StoredForm.Kind] = [
    .bytes, .bytes, .text, .text, .integer, .text, .text, .bytes, .integer, .integer,
  ]
  private static let parts = """
    number, day, amount, state, approved_by, batch_id, receipt_method, receipt_recipient, receipt_by, receipt_at, \
    note, reversal_by
    """
  private static let partKinds: [StoredForm.Kind] = [
    .integer, .integer, .integer, .text, .bytes, .bytes, .text, .text, .bytes, .integer, .text, .bytes,
  ]

  static func get(_ id: Entitlement.ID, of association: Association.ID, in tx: any Transaction) throws -> Entitlement {
    let instalments = try tx.rows(
      "SELECT \(parts) FROM instalment WHERE association_id = $1 AND entitlement_id = $2 ORDER BY number",
      [.id(association), .id(id)], Instalment.read)
    let found = try tx.first(
      "SELECT id, \(columns) FROM entitlement WHERE association_id = $1 AND id = $2", [.id(association), .id(id)]
    ) { try read($0, instalments) }
    guard let found else { throw OfficeRefusal.notFound }
    return found
  }

  /// A request's entitlement: the last one laid down, the ones before it being void.
  static func find(of request: Request.ID, in association: Association.ID, _ tx: any Transaction) throws
    -> Entitlement?
  {
    let id: Entitlement.ID? = try tx.first(
      "SELECT id FROM entitlement WHERE association_id = $1 AND request_id = $2 ORDER BY id DESC LIMIT 1",
      [.id(association), .id(request)]
    ) { row in
      var column = Columns(row)
      return try column.id()
    }
    return try id.map { try get($0, of: association, in: tx) }
  }

  /// What a request's entitlements come to that were not cancelled or reversed.
  static func standing(of request: Request.ID, in association: Association.ID, _ tx: any Transaction) throws
    -> Halalas
  {
    try all(of: request, in: association, tx).reduce(.zero) { $0 + $1.standing }
  }

  /// What its person has by all of them.
  static func given(of request: Request.ID, in association: Association.ID, _ tx: any Transaction) throws -> Halalas {
    try all(of: request, in: association, tx).reduce(.zero) { $0 + $1.given }
  }

  /// All that were laid down for a request, which are few, in their order.
  private static func all(of request: Request.ID, in association: Association.ID, _ tx: any Transaction) throws
    -> [Entitlement]
  {
    let ids: [Entitlement.ID] = try tx.rows(
      "SELECT id FROM entitlement WHERE association_id = $1 AND request_id = $2 ORDER BY id",
      [.id(association), .id(request)]
    ) { row in
      var column = Columns(row)
      return try column.id()
    }
    return try ids.map { try get($0, of: association, in: tx) }
  }

  static func insert(
    _ made: Entitlement, _ events: [Event], of association: Association.ID, in tx: any Transaction
  ) throws {
    try tx.run(
      "INSERT INTO entitlement (association_id, id, \(columns)) VALUES (\(placeholders(12)))",
      [.id(association), .id(made.id)] + values(of: made))
    for part in made.instalments {
      try tx.run(
        """
        INSERT INTO instalment (association_id, entitlement_id, service_id, kind, year, \(parts))
        VALUES (\(placeholders(17)))
        """,
        [
          .id(association), .id(made.id), .id(made.service), .word(made.kind), .integer(part.day.gregorian?.year ?? 0),
        ] + part.storedValues)
    }
    try AuditChain.append(events, about: made.id.bytes, state: fingerprint(of: made), of: association, in: tx)
  }

  /// Saves a changed entitlement under its optimistic lock, with those of its instalments that changed.
  static func save(
    _ made: inout Entitlement, was before: Entitlement, _ events: [Event], of association: Association.ID,
    in tx: any Transaction
  ) throws {
    made.version = before.version + 1
    let changed = try tx.run(
      """
      UPDATE entitlement SET payee = $4, iban = $5, version = $6
      WHERE association_id = $1 AND id = $2 AND version = $3
      """,
      [
        .id(association), .id(made.id), .integer(before.version), .text(made.payee.name),
        .sealed(.iban, orNull: made.payee.iban?.text), .integer(made.version),
      ])
    guard changed == 1 else { throw OfficeRefusal.changedMeanwhile }
    for (part, was) in zip(made.instalments, before.instalments) where part != was {
      try tx.run(
        """
        UPDATE instalment SET number = $3, day = $4, amount = $5, state = $6, approved_by = $7, batch_id = $8,
          receipt_method = $9, receipt_recipient = $10, receipt_by = $11, receipt_at = $12, note = $13,
          reversal_by = $14
        WHERE association_id = $1 AND entitlement_id = $2 AND number = $3
        """, [.id(association), .id(made.id)] + part.storedValues)
    }
    try AuditChain.append(events, about: made.id.bytes, state: fingerprint(of: made), of: association, in: tx)
  }

  /// The fingerprints of entitlements with all their instalments, a page at a time in order of key.
  static func standings(of association: Association.ID, after: [UInt8], in tx: any Transaction) throws
    -> [AuditChain.RecordStanding]
  {
    let heads = try tx.rows(
      "SELECT id, \(columns) FROM entitlement WHERE association_id = $1 AND id > $2 ORDER BY id LIMIT 500",
      [.id(association), .bytes(after)]
    ) { row in (id: try row.bytes(0), what: try row.text(4), values: try StoredForm.values(of: row, from: 1, kinds)) }
    guard let last = heads.last else { return [] }
    let rows = try tx.rows(
      """
      SELECT entitlement_id, \(parts) FROM instalment
      WHERE association_id = $1 AND entitlement_id > $2 AND entitlement_id <= $3 ORDER BY entitlement_id, number
      """, [.id(association), .bytes(after), .bytes(last.id)]
    ) { row in (id: try row.bytes(0), values: try StoredForm.values(of: row, from: 1, partKinds)) }
    let byID = Dictionary(grouping: rows, by: \.id)
    return heads.map { head in
      AuditChain.RecordStanding(
        id: head.id, record: .benefit(head.what),
        fingerprint: StoredForm.fingerprint(of: head.values + (byID[head.id] ?? []).flatMap(\.values)))
    }
  }

  private static func fingerprint(of made: Entitlement) -> [UInt8] {
    StoredForm.fingerprint(of: values(of: made) + made.instalments.flatMap(\.storedValues))
  }

  private static func values(of made: Entitlement) -> [SQLValue] {
    [
      .id(made.request), .id(made.service), .word(made.kind), .text(made.what), .day(orNull: made.dueBack),
      .text(made.payee.name), .sealed(.iban, orNull: made.payee.iban?.text), .id(made.madeBy), .time(made.madeAt),
      .integer(made.version),
    ]
  }

  private static func read(_ row: any Row, _ instalments: [Instalment]) throws -> Entitlement {
    var column = Columns(row)
    let id: Entitlement.ID = try column.id()
    let request: Request.ID = try column.id()
    let service: Service.ID = try column.id()
    let kind: Entitlement.Kind = try column.word()
    let (what, dueBack) = (try column.text(), try column.dayOrNil())
    let payee = Entitlement.Payee(name: try column.text(), iban: try column.formOrNil())
    return Entitlement(
      id: id, request: request, service: service, kind: kind, what: what, dueBack: dueBack, payee: payee,
      instalments: instalments, madeBy: try column.id(), madeAt: try column.instant(), version: try column.int())
  }
}

extension Instalment {
  /// The values of the columns from `number` to `reversal_by`.
  var storedValues: [SQLValue] {
    [
      .integer(number), .day(day), .integer(amount.count), .word(state), .id(orNull: approvedBy), .id(orNull: batch),
      .word(orNull: receipt?.method), .sealed(.words, orNull: receipt?.recipient), .id(orNull: receipt?.by),
      .time(orNull: receipt?.at), .sealed(.words, note), .id(orNull: reversalAskedBy),
    ]
  }

  static func read(_ row: any Row) throws -> Instalment {
    var column = Columns(row)
    let (number, day) = (try column.int(), try column.day())
    let amount = Halalas(Int64(try column.int()))
    let state: State = try column.word()
    let approver: StaffMember.ID? = try column.idOrNil()
    let batch: TransferBatch.ID? = try column.idOrNil()
    let method: Receipt.Method? = try column.wordOrNil()
    let recipient = try column.textOrNil()
    let by: StaffMember.ID? = try column.idOrNil()
    let at = try column.instantOrNil()
    var receipt: Receipt?
    if let method, let recipient, let by, let at {
      receipt = Receipt(method: method, recipient: recipient, by: by, at: at)
    }
    return Instalment(
      number: number, day: day, amount: amount, state: state, approvedBy: approver, batch: batch, receipt: receipt,
      note: try column.text(), reversalAskedBy: try column.idOrNil())
  }
}
