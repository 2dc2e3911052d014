import Casework
import SQL

/// Agreements as rows, with their parties, obligations and breaches beside; `next_due` follows from them, for the index.
enum AgreementStore {
  private static let columns = """
    year, serial, kind, title, state, from_day, from_calendar, until_day, until_calendar, words, document_id, \
    document_name, media_type, size, document_hash, renews_id, keeper_id, made_at, version
    """
  private static let kinds: [StoredForm.Kind] = [
    .integer, .integer, .text, .text, .text, .integer, .text, .integer, .text, .text, .bytes, .text, .text, .integer,
    .bytes, .bytes, .bytes, .integer, .integer,
  ]

  static func get(_ id: Agreement.ID, of association: Association.ID, in tx: any Transaction) throws -> Agreement {
    let found = try tx.first(
      "SELECT id, \(columns) FROM agreement WHERE association_id = $1 AND id = $2", [.id(association), .id(id)], read)
    guard let found, let whole = try whole([found], of: association, in: tx).first else {
      throw OfficeRefusal.notFound
    }
    return whole
  }

  static let dueStatement = """
    SELECT id, \(columns) FROM agreement WHERE association_id = $1 AND next_due <= $2 ORDER BY next_due, id LIMIT $3
    """

  /// Those in force of which something is due by a day, the next first.
  static func due(by day: CalendarDay, limit: Int, of association: Association.ID, in tx: any Transaction) throws
    -> [Agreement]
  {
    try whole(
      tx.rows(dueStatement, [.id(association), .day(day), .integer(limit)], read), of: association, in: tx)
  }

  static let listStatement = """
    SELECT id, \(columns) FROM agreement WHERE association_id = $1 AND state = $2 ORDER BY id DESC LIMIT $3
    """

  /// Those in a state, the newest first.
  static func list(_ state: Agreement.State, limit: Int, of association: Association.ID, in tx: any Transaction) throws
    -> [Agreement]
  {
    try whole(
      tx.rows(listStatement, [.id(association), .word(state), .integer(limit)], read), of: association, in: tx)
  }

  static func ofPartyStatement(_ count: Int) -> String {
    """
    SELECT DISTINCT agreement_id FROM agreement_party WHERE association_id = $1 AND party_id \(PartyEntries.among(count))
    ORDER BY agreement_id DESC LIMIT $\(count + 2)
    """
  }

  /// Those with one of these entries, the newest first.
  static func agreements(
    with entries: [Party.ID], limit: Int, of association: Association.ID, in tx: any Transaction
  ) throws -> [Agreement] {
    let ids = try tx.rows(
      ofPartyStatement(entries.count), [.id(association)] + entries.map { .id($0) } + [.integer(limit)]
    ) { row -> Agreement.ID in
      var column = Columns(row)
      return try column.id()
    }
    guard !ids.isEmpty else { return [] }
    let rows = try tx.rows(
      """
      SELECT id, \(columns) FROM agreement WHERE association_id = $1 AND id IN (\(placeholders(ids.count, from: 2)))
      ORDER BY id DESC
      """, [.id(association)] + ids.map { .id($0) }, read)
    return try whole(rows, of: association, in: tx)
  }

  /// Whether a draft goes on from it.
  static func hasRenewal(of id: Agreement.ID, in association: Association.ID, _ tx: any Transaction) throws -> Bool {
    try tx.first(
      "SELECT 1 FROM agreement WHERE association_id = $1 AND renews_id = $2 AND state = 'draft' LIMIT 1",
      [.id(association), .id(id)]
    ) { try $0.integer(0) } != nil
  }

  static func insert(
    _ agreement: Agreement, _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    try tx.run(
      "INSERT INTO agreement (association_id, id, \(columns), next_due) VALUES (\(placeholders(22)))",
      [.id(association), .id(agreement.id)] + agreement.values + [.day(orNull: agreement.dues.first?.day)])
    try replaceParts(of: agreement, was: nil, in: association, tx)
    try AuditChain.append(
      [event], about: agreement.id.bytes, state: agreement.fingerprint, of: association, in: tx)
  }

  /// Saves a changed one under its optimistic lock.
  static func save(
    _ agreement: inout Agreement, was before: Agreement, _ event: Event, of association: Association.ID,
    in tx: any Transaction
  ) throws {
    agreement.version += 1
    let changed = try tx.run(
      """
      UPDATE agreement SET year = $4, serial = $5, kind = $6, title = $7, state = $8, from_day = $9,
        from_calendar = $10, until_day = $11, until_calendar = $12, words = $13, document_id = $14,
        document_name = $15, media_type = $16, size = $17, document_hash = $18, renews_id = $19, keeper_id = $20,
        made_at = $21, version = $22, next_due = $23
      WHERE association_id = $1 AND id = $2 AND version = $3
      """,
      [.id(association), .id(agreement.id), .integer(before.version)] + agreement.values
        + [.day(orNull: agreement.dues.first?.day)])
    guard changed == 1 else { throw OfficeRefusal.changedMeanwhile }
    try replaceParts(of: agreement, was: before, in: association, tx)
    try AuditChain.append(
      [event], about: agreement.id.bytes, state: agreement.fingerprint, of: association, in: tx)
  }

  static func standings(_ association: Association.ID, _ after: [UInt8], _ tx: any Transaction) throws
    -> [AuditChain.RecordStanding]
  {
    let rows = try tx.rows(
      "SELECT id, \(columns) FROM agreement WHERE association_id = $1 AND id > $2 ORDER BY id LIMIT 200",
      [.id(association), .bytes(after)]
    ) { row in
      let number = AgreementNumber(year: Int(try row.integer(1)), serial: Int(try row.integer(2)))
      return (id: try row.bytes(0), name: number.description, values: try StoredForm.values(of: row, from: 1, kinds))
    }
    return try rows.map { row in
      let key: [SQLValue] = [.id(association), .bytes(row.id)]
      let parties = try tx.rows(partiesStatement, key) { try StoredForm.values(of: $0, from: 0, [.bytes]) }
      let parts = try tx.rows(partsStatement, key) {
        try StoredForm.values(of: $0, from: 0, [.text, .integer, .text])
      }
      return AuditChain.RecordStanding(
        id: row.id, record: .agreement(row.name),
        fingerprint: StoredForm.fingerprint(of: row.values + parties.joined() + parts.joined()))
    }
  }

  // MARK: What stands beside

  private static let partiesStatement = """
    SELECT party_id FROM agreement_party WHERE association_id = $1 AND agreement_id = $2 ORDER BY number
    """
  private static let partsStatement = """
    SELECT kind, number, content FROM agreement_part WHERE association_id = $1 AND agreement_id = $2
    ORDER BY kind, number
    """

  /// So many agreements' rows beside them are read at once.
  private static let wholeAtOnce = 200

  /// Each with its parties, obligations and breaches, in the order given.
  private static func whole(_ rows: [Agreement], of association: Association.ID, in tx: any Transaction) throws
    -> [Agreement]
  {
    try stride(from: 0, to: rows.count, by: wholeAtOnce).flatMap { start in
      let rows = rows[start..<min(start + wholeAtOnce, rows.count)]
      let key: [SQLValue] = [.id(association)] + rows.map { .id($0.id) }
      let among = placeholders(rows.count, from: 2)
      let parties = try tx.rows(
        """
        SELECT agreement_id, party_id FROM agreement_party WHERE association_id = $1 AND agreement_id IN (\(among))
        ORDER BY agreement_id, number
        """, key
      ) { row -> (of: Agreement.ID, party: Party.ID) in
        var column = Columns(row)
        return (of: try column.id(), party: try column.id())
      }
      let parts = try tx.rows(
        """
        SELECT agreement_id, kind, number, content FROM agreement_part
        WHERE association_id = $1 AND agreement_id IN (\(among)) ORDER BY agreement_id, kind, number
        """, key
      ) { row -> (of: Agreement.ID, part: AgreementPart) in
        var column = Columns(row)
        return (of: try column.id(), part: try AgreementPart.read(&column))
      }
      let (partiesOf, partsOf) = (Dictionary(grouping: parties, by: \.of), Dictionary(grouping: parts, by: \.of))
      return try rows.map { row in
        try whole(row, with: (partiesOf[row.id] ?? []).map(\.party), (partsOf[row.id] ?? []).map(\.part))
      }
    }
  }

  private static func whole(_ row: Agreement, with parties: [Party.ID], _ parts: [AgreementPart]) throws -> Agreement {
    var (obligations, breaches): ([Obligation], [Breach]) = ([], [])
    for part in parts {
      switch part.kind {
      case .obligation:
        guard let read = Obligation(stored: part.content, number: part.number) else { throw damage }
        obligations.append(read)
      case .breach:
        guard let read = Breach(stored: part.content, number: part.number) else { throw damage }
        breaches.append(read)
      }
    }
    return Agreement(
      id: row.id, number: row.number, terms: row.terms, parties: parties, obligations: obligations, breaches: breaches,
      document: row.document, state: row.state, signing: row.signing, closing: row.closing, renews: row.renews,
      keeper: row.keeper, made: row.made, version: row.version)
  }

  private static let damage = SQLFault.corrupt("a part of an agreement")

  private static func replaceParts(
    of agreement: Agreement, was before: Agreement?, in association: Association.ID, _ tx: any Transaction
  ) throws {
    let key: [SQLValue] = [.id(association), .id(agreement.id)]
    if agreement.parties != before?.parties {
      try tx.run("DELETE FROM agreement_party WHERE association_id = $1 AND agreement_id = $2", key)
      for (number, party) in agreement.parties.enumerated() {
        try tx.run(
          "INSERT INTO agreement_party (association_id, agreement_id, number, party_id) VALUES ($1, $2, $3, $4)",
          key + [.integer(number + 1), .id(party)])
      }
    }
    let (known, parts) = (before?.parts ?? [], agreement.parts)
    let places = Set(parts.map(\.place))
    for part in known where !places.contains(part.place) {
      try tx.run(
        "DELETE FROM agreement_part WHERE association_id = $1 AND agreement_id = $2 AND kind = $3 AND number = $4",
        key + [.word(part.kind), .integer(part.number)])
    }
    let standing = Set(known)
    for part in parts where !standing.contains(part) {
      try tx.run(
        """
        INSERT INTO agreement_part (association_id, agreement_id, kind, number, content) VALUES (\(placeholders(5)))
        ON CONFLICT (association_id, agreement_id, kind, number) DO UPDATE SET content = excluded.content
        """, key + part.values)
    }
  }

  private static func read(_ row: any Row) throws -> Agreement {
    var column = Columns(row)
    let id: Agreement.ID = try column.id()
    let number = AgreementNumber(year: try column.int(), serial: try column.int())
    let kind: Agreement.Kind = try column.word()
    let title = try column.text()
    let state: Agreement.State = try column.word()
    let from = EnteredDate(day: try column.day(), typedAs: try column.word())
    let (last, calendar): (CalendarDay?, CalendarSystem?) = (try column.dayOrNil(), try column.wordOrNil())
    var terms = Agreement.Terms(
      kind, title, from: from, until: last.map { EnteredDate(day: $0, typedAs: calendar ?? .gregorian) })
    guard let settled = Agreement.words(stored: try column.text(), into: &terms) else { throw damage }
    let document = try RequestDocument.readOrNil(&column)
    return Agreement(
      id: id, number: number, terms: terms, parties: [], document: document, state: state, signing: settled.signing,
      closing: settled.closing, renews: try column.idOrNil(), keeper: try column.id(), made: try column.instant(),
      version: try column.int())
  }
}
