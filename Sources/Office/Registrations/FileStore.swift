import Casework
import SQL

/// Files of those served, a row each.
enum FileStore {
  private static let columns =
    "number, party_id, name, mobile, category, since, renewal, state, reason, ending, told_of, version"
  private static let kinds: [StoredForm.Kind] = [
    .text, .bytes, .text, .text, .text, .integer, .integer, .text, .text, .text, .integer, .integer,
  ]

  static func get(_ id: BeneficiaryFile.ID, of association: Association.ID, in tx: any Transaction) throws
    -> BeneficiaryFile
  {
    let found = try tx.first(
      "SELECT id, \(columns) FROM beneficiary_file WHERE association_id = $1 AND id = $2",
      [.id(association), .id(id)], read)
    guard let found else { throw OfficeRefusal.notFound }
    return found
  }

  /// The file of a person, under whichever of their entries; nil for whoever was never registered.
  static func find(of party: Identifier<Party>, in association: Association.ID, _ tx: any Transaction) throws
    -> BeneficiaryFile?
  {
    try files(of: PartyEntries.all(of: party, in: association, tx), in: association, tx).first
  }

  /// The files of one person's entries, the one that holds first.
  static func files(of entries: [Identifier<Party>], in association: Association.ID, _ tx: any Transaction) throws
    -> [BeneficiaryFile]
  {
    let found = try tx.rows(
      "SELECT id, \(columns) FROM beneficiary_file WHERE association_id = $1 AND party_id \(PartyEntries.among(entries.count))",
      [.id(association)] + entries.map { .id($0) }, read)
    func rank(_ file: BeneficiaryFile) -> Int {
      switch file.state {
      case .current: 0
      case .suspended: 1
      case .ended: file.ending == .merged ? 3 : 2
      }
    }
    return found.sorted { (rank($0), $1.renewal, $0.id) < (rank($1), $0.renewal, $1.id) }
  }

  /// The file with this number.
  static func find(number: String, of association: Association.ID, in tx: any Transaction) throws -> BeneficiaryFile? {
    try tx.first(
      "SELECT id, \(columns) FROM beneficiary_file WHERE association_id = $1 AND number = $2",
      [.id(association), .text(number)], read)
  }

  static func insert(
    _ file: BeneficiaryFile, _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    let values = values(of: file)
    try tx.run(
      "INSERT INTO beneficiary_file (association_id, id, \(columns)) VALUES (\(placeholders(14)))",
      [.id(association), .id(file.id)] + values)
    try AuditChain.append(
      [event], about: file.id.bytes, state: StoredForm.fingerprint(of: values), of: association, in: tx)
  }

  /// Saves a changed file under its optimistic lock.
  static func save(
    _ file: inout BeneficiaryFile, _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    let seen = file.version
    file.version += 1
    try put(file, seen: seen, event, of: association, in: tx)
  }

  /// Saves a file under the version it says, if it stands under the one that was seen.
  static func put(
    _ file: BeneficiaryFile, seen: Int, _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    let values = values(of: file)
    let changed = try tx.run(
      """
      UPDATE beneficiary_file SET number = $4, party_id = $5, name = $6, mobile = $7, category = $8, since = $9,
        renewal = $10, state = $11, reason = $12, ending = $13, told_of = $14, version = $15
      WHERE association_id = $1 AND id = $2 AND version = $3
      """, [.id(association), .id(file.id), .integer(seen)] + values)
    guard changed == 1 else { throw OfficeRefusal.changedMeanwhile }
    try AuditChain.append(
      [event], about: file.id.bytes, state: StoredForm.fingerprint(of: values), of: association, in: tx)
  }

  /// Files in a state whose renewal day lies between two days, by that day.
  static func page(
    _ state: BeneficiaryFile.State, renewal days: ClosedRange<CalendarDay>, after: (CalendarDay, BeneficiaryFile.ID)?,
    limit: Int, of association: Association.ID, in tx: any Transaction
  ) throws -> [BeneficiaryFile] {
    let from = after ?? (days.lowerBound, BeneficiaryFile.ID(high: 0, low: 0))
    return try tx.rows(
      """
      SELECT id, \(columns) FROM beneficiary_file
      WHERE association_id = $1 AND state = $2 AND renewal <= $3 AND (renewal, id) > ($4, $5)
      ORDER BY renewal, id LIMIT $6
      """,
      [.id(association), .word(state), .day(days.upperBound), .day(from.0), .id(from.1), .integer(limit)], read)
  }

  static func count(
    _ state: BeneficiaryFile.State, renewal days: ClosedRange<CalendarDay>, of association: Association.ID,
    in tx: any Transaction
  ) throws -> Int {
    let found = try tx.first(
      """
      SELECT count(*) FROM beneficiary_file
      WHERE association_id = $1 AND state = $2 AND renewal BETWEEN $3 AND $4
      """, [.id(association), .word(state), .day(days.lowerBound), .day(days.upperBound)]
    ) { try $0.integer(0) }
    return Int(found ?? 0)
  }

  /// The categories of current files whose renewal day is that day or earlier and whose person was not told of it.
  static func categories(untoldBy day: CalendarDay, limit: Int, of association: Association.ID, in tx: any Transaction)
    throws -> [String]
  {
    try tx.rows(
      """
      SELECT DISTINCT category FROM beneficiary_file
      WHERE association_id = $1 AND state = $2 AND renewal <= $3 AND (told_of IS NULL OR told_of <> renewal)
      ORDER BY category LIMIT $4
      """, [.id(association), .word(BeneficiaryFile.State.current), .day(day), .integer(limit)]
    ) { try $0.text(0) }
  }

  static func standings(of association: Association.ID, after: [UInt8], in tx: any Transaction) throws
    -> [AuditChain.RecordStanding]
  {
    try tx.rows(
      "SELECT id, \(columns) FROM beneficiary_file WHERE association_id = $1 AND id > $2 ORDER BY id LIMIT 1000",
      [.id(association), .bytes(after)]
    ) { row in
      AuditChain.RecordStanding(
        id: try row.bytes(0), record: .benefit(try row.text(1)),
        fingerprint: StoredForm.fingerprint(of: try StoredForm.values(of: row, from: 1, kinds)))
    }
  }

  private static func values(of file: BeneficiaryFile) -> [SQLValue] {
    [
      .text(file.number), .id(file.party), .text(file.name), .sealed(.contact, file.mobile.text), .text(file.category),
      .day(file.since), .day(file.renewal), .word(file.state), .sealed(.words, file.reason), .word(orNull: file.ending),
      .day(orNull: file.toldOf), .integer(file.version),
    ]
  }

  private static func read(_ row: any Row) throws -> BeneficiaryFile {
    var column = Columns(row)
    return BeneficiaryFile(
      id: try column.id(), number: try column.text(), party: try column.id(), name: try column.text(),
      mobile: try column.form(), category: try column.text(), since: try column.day(), renewal: try column.day(),
      state: try column.word(), reason: try column.text(), ending: try column.wordOrNil(),
      toldOf: try column.dayOrNil(), version: try column.int())
  }
}
