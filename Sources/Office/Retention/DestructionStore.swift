import Casework
import SQL

/// Destructions and what is on their lists, a row each.
enum DestructionStore {
  private static let columns = """
    year, serial, class, years, basis, state, proposed_by, proposed_at, decided_by, decided_at, carried_by, carried_at, \
    version
    """
  private static let kinds: [StoredForm.Kind] = [
    .integer, .integer, .text, .integer, .text, .text, .bytes, .integer, .bytes, .integer, .bytes, .integer, .integer,
  ]
  private static let itemColumns = "position, subject_id, ref, ended, seen, outcome"
  private static let itemKinds: [StoredForm.Kind] = [.integer, .bytes, .text, .integer, .integer, .text]

  static func get(_ id: Destruction.ID, of association: Association.ID, in tx: any Transaction) throws -> Destruction {
    let items = try tx.rows(
      itemsStatement, [.id(association), .id(id)]
    ) { row in
      var column = Columns(row)
      _ = try column.int()
      return Destruction.Item(
        subject: try column.bytes(), ref: try column.text(), ended: try column.day(), seen: Int64(try column.int()),
        outcome: try column.wordOrNil())
    }
    let found = try tx.first(
      "SELECT id, \(columns) FROM destruction WHERE association_id = $1 AND id = $2", [.id(association), .id(id)]
    ) { try read($0, items) }
    guard let found else { throw OfficeRefusal.notFound }
    return found
  }

  static let itemsStatement = """
    SELECT \(itemColumns) FROM destruction_item WHERE association_id = $1 AND destruction_id = $2 ORDER BY position
    """
  static let listStatement = """
    SELECT id, \(columns),
      (SELECT count(*) FROM destruction_item WHERE destruction_item.association_id = destruction.association_id
        AND destruction_item.destruction_id = destruction.id)
    FROM destruction WHERE association_id = $1 ORDER BY id DESC LIMIT $2
    """
  static let openStatement = "SELECT id, \(columns) FROM destruction WHERE association_id = $1 AND is_open = 1"

  /// The latest, each without its records but with how many there are.
  static func latest(limit: Int, of association: Association.ID, in tx: any Transaction) throws -> [(Destruction, Int)]
  {
    try tx.rows(listStatement, [.id(association), .integer(limit)]) { row in
      (try read(row, []), Int(try row.integer(14)))
    }
  }

  /// Those that have not ended, without their records; one of a class at most.
  static func open(of association: Association.ID, in tx: any Transaction) throws -> [Destruction] {
    try tx.rows(openStatement, [.id(association)]) { try read($0, []) }
  }

  static func insert(
    _ made: Destruction, _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    let values = values(of: made)
    try tx.run(
      "INSERT INTO destruction (association_id, id, \(columns), is_open) VALUES (\(placeholders(16)))",
      [.id(association), .id(made.id)] + values + [.flag(made.state.isOpen)])
    for (place, item) in made.items.enumerated() {
      try tx.run(
        "INSERT INTO destruction_item (association_id, destruction_id, \(itemColumns)) VALUES (\(placeholders(8)))",
        [.id(association), .id(made.id)] + Self.values(of: item, at: place))
    }
    try AuditChain.append(
      [event], about: made.id.bytes, state: fingerprint(of: made), of: association, in: tx)
  }

  /// Saves a changed one under its optimistic lock, with what became of its records.
  static func save(
    _ made: inout Destruction, was before: Destruction, _ event: Event, of association: Association.ID,
    in tx: any Transaction
  ) throws {
    made.version = before.version + 1
    let changed = try tx.run(
      """
      UPDATE destruction SET state = $4, decided_by = $5, decided_at = $6, carried_by = $7, carried_at = $8,
        version = $9, is_open = $10
      WHERE association_id = $1 AND id = $2 AND version = $3
      """,
      [
        .id(association), .id(made.id), .integer(before.version), .word(made.state), .id(orNull: made.decided?.by),
        .time(orNull: made.decided?.at), .id(orNull: made.carriedOut?.by), .time(orNull: made.carriedOut?.at),
        .integer(made.version), .flag(made.state.isOpen),
      ])
    guard changed == 1 else { throw OfficeRefusal.changedMeanwhile }
    for (place, item) in made.items.enumerated() where item != before.items[place] {
      try tx.run(
        """
        UPDATE destruction_item SET outcome = $4
        WHERE association_id = $1 AND destruction_id = $2 AND position = $3
        """, [.id(association), .id(made.id), .integer(place), .word(orNull: item.outcome)])
    }
    try AuditChain.append(
      [event], about: made.id.bytes, state: fingerprint(of: made), of: association, in: tx)
  }

  static func standings(of association: Association.ID, in tx: any Transaction) throws -> [AuditChain.RecordStanding] {
    let rows = try tx.rows(
      "SELECT id, \(columns) FROM destruction WHERE association_id = $1 ORDER BY id", [.id(association)]
    ) { row in
      (
        id: try row.bytes(0), number: DestructionNumber(year: Int(try row.integer(1)), serial: Int(try row.integer(2))),
        values: try StoredForm.values(of: row, from: 1, kinds)
      )
    }
    return try rows.map { row in
      let items = try tx.rows(itemsStatement, [.id(association), .bytes(row.id)]) {
        try StoredForm.values(of: $0, from: 0, itemKinds)
      }
      return AuditChain.RecordStanding(
        id: row.id, record: .destruction(row.number), fingerprint: fingerprint(of: row.values, items))
    }
  }

  private static func fingerprint(of made: Destruction) -> [UInt8] {
    fingerprint(of: values(of: made), made.items.enumerated().map { values(of: $1, at: $0) })
  }

  private static func fingerprint(of values: [SQLValue], _ items: [[SQLValue]]) -> [UInt8] {
    StoredForm.fingerprint(of: values + [.integer(items.count)] + items.joined())
  }

  private static func values(of made: Destruction) -> [SQLValue] {
    [
      .integer(made.number.year), .integer(made.number.serial), .word(made.kind), .integer(made.period.years),
      .text(made.period.basis), .word(made.state), .id(made.proposed.by), .time(made.proposed.at),
      .id(orNull: made.decided?.by), .time(orNull: made.decided?.at), .id(orNull: made.carriedOut?.by),
      .time(orNull: made.carriedOut?.at), .integer(made.version),
    ]
  }

  private static func values(of item: Destruction.Item, at place: Int) -> [SQLValue] {
    [
      .integer(place), .bytes(item.subject), .text(item.ref), .day(item.ended), .integer(item.seen),
      .word(orNull: item.outcome),
    ]
  }

  private static func read(_ row: any Row, _ items: [Destruction.Item]) throws -> Destruction {
    var column = Columns(row)
    let id: Destruction.ID = try column.id()
    let number = DestructionNumber(year: try column.int(), serial: try column.int())
    let period = RetentionPeriod(stored: try column.word(), years: try column.int(), basis: try column.text())
    let state: Destruction.State = try column.word()
    let proposed = Destruction.Act(by: try column.id(), at: try column.instant())
    func act() throws -> Destruction.Act? {
      let (by, at): (StaffMember.ID?, Instant?) = (try column.idOrNil(), try column.instantOrNil())
      guard let by, let at else { return nil }
      return Destruction.Act(by: by, at: at)
    }
    let (decided, carriedOut) = (try act(), try act())
    return Destruction(
      id: id, number: number, period: period, proposed: proposed, state: state, decided: decided,
      carriedOut: carriedOut, items: items, version: try column.int())
  }
}
