package import Casework
import Crypto
import SQL

/// Lists of people as rows, with what was found in them.
enum ImportStore {
  private static let columns = """
    id, name, size, hash, headings, columns, role, stage, first_entry, by_id, made_at, ended_at, version, place, share,
    taken, refused, known, remarked, removed, kept
    """

  static func insert(
    _ list: inout PeopleImport, _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    list.version = 1
    try tx.run(
      "INSERT INTO people_import (association_id, \(columns)) VALUES (\(placeholders(22)))",
      [.id(association)] + list.values + list.counts.values)
    try AuditChain.append([event], about: list.id.bytes, state: list.fingerprint, of: association, in: tx)
  }

  /// Saves a list whose stage or columns changed, under its optimistic lock.
  static func save(
    _ list: inout PeopleImport, _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    let seen = list.version
    list.version += 1
    let changed = try tx.run(
      """
      UPDATE people_import SET columns = $4, role = $5, stage = $6, ended_at = $7, version = $8, place = $9, share = $10,
        taken = $11, refused = $12, known = $13, remarked = $14, removed = $15, kept = $16
      WHERE association_id = $1 AND id = $2 AND version = $3
      """,
      [
        .id(association), .id(list.id), .integer(seen), .text(list.mapping.stored), .word(orNull: list.role),
        .word(list.stage), .time(orNull: list.ended), .integer(list.version),
      ] + list.counts.values)
    guard changed == 1 else { throw OfficeRefusal.changedMeanwhile }
    try AuditChain.append([event], about: list.id.bytes, state: list.fingerprint, of: association, in: tx)
  }

  /// Saves how far it has come, which no fingerprint covers.
  static func saveCounts(_ list: PeopleImport, of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      """
      UPDATE people_import SET place = $3, share = $4, taken = $5, refused = $6, known = $7, remarked = $8, removed = $9,
        kept = $10
      WHERE association_id = $1 AND id = $2
      """, [.id(association), .id(list.id)] + list.counts.values)
  }

  static func get(_ id: PeopleImport.ID, of association: Association.ID, in tx: any Transaction) throws -> PeopleImport
  {
    let found = try tx.first(
      "SELECT \(columns) FROM people_import WHERE association_id = $1 AND id = $2", [.id(association), .id(id)],
      PeopleImport.init)
    guard let found else { throw OfficeRefusal.notFound }
    return found
  }

  /// The newest first.
  static func list(limit: Int, of association: Association.ID, in tx: any Transaction) throws -> [PeopleImport] {
    try tx.rows(
      "SELECT \(columns) FROM people_import WHERE association_id = $1 ORDER BY id DESC LIMIT $2",
      [.id(association), .integer(limit)], PeopleImport.init)
  }

  /// What was made of one file, the newest first.
  static func ofFile(_ fingerprint: [UInt8], of association: Association.ID, in tx: any Transaction) throws
    -> [PeopleImport]
  {
    try tx.rows(
      "SELECT \(columns) FROM people_import WHERE association_id = $1 AND hash = $2 ORDER BY id DESC LIMIT 50",
      [.id(association), .bytes(fingerprint)], PeopleImport.init)
  }

  // MARK: Rows about which there is something to say

  private static let rowTable = Catalog.Table(
    name: "people_import_row",
    columns: [
      Catalog.Column(name: "association_id", kind: .bytes, isNullable: false),
      Catalog.Column(name: "import_id", kind: .bytes, isNullable: false),
      Catalog.Column(name: "number", kind: .integer, isNullable: false),
      Catalog.Column(name: "told", kind: .text, isNullable: false),
    ], primaryKey: ["association_id", "import_id", "number"])

  static func tell(
    _ rows: [ToldRow], in list: PeopleImport.ID, of association: Association.ID, _ tx: any Transaction
  ) throws {
    let keys: [SQLValue] = [.id(association), .id(list)]
    try tx.insert(rows.map { keys + [.integer($0.number), .sealed(.words, $0.stored)] }, into: rowTable)
  }

  static func told(
    in list: PeopleImport.ID, after row: Int, limit: Int, of association: Association.ID, _ tx: any Transaction
  ) throws -> [ToldRow] {
    try tx.rows(
      """
      SELECT number, told FROM people_import_row WHERE association_id = $1 AND import_id = $2 AND number > $3
      ORDER BY number LIMIT $4
      """, [.id(association), .id(list), .integer(row), .integer(limit)]
    ) { row in ToldRow(number: Int(try row.integer(0)), stored: try row.text(1)) }
  }

  static func forgetTold(in list: PeopleImport.ID, of association: Association.ID, _ tx: any Transaction) throws {
    try tx.run(
      "DELETE FROM people_import_row WHERE association_id = $1 AND import_id = $2", [.id(association), .id(list)])
  }

  // MARK: For the chain

  static func standings(_ association: Association.ID, _ after: [UInt8], _ tx: any Transaction) throws
    -> [AuditChain.RecordStanding]
  {
    try tx.rows(
      "SELECT \(columns) FROM people_import WHERE association_id = $1 AND id > $2 ORDER BY id LIMIT 200",
      [.id(association), .bytes(after)]
    ) { row in
      AuditChain.RecordStanding(
        id: try row.bytes(0), record: .list(try row.text(1)),
        fingerprint: StoredForm.fingerprint(of: try StoredForm.values(of: row, from: 0, kinds)))
    }
  }

  private static let kinds: [StoredForm.Kind] = [
    .bytes, .text, .integer, .bytes, .text, .text, .text, .text, .bytes, .bytes, .integer, .integer, .integer,
  ]
}

/// A row of a list about which there is something to say.
package struct ToldRow: Hashable, Sendable {
  /// As the spreadsheet program shows it.
  package var number: Int
  package var problems: [RowProblem]
  package var remarks: [RowRemark]

  init(number: Int, problems: [RowProblem], remarks: [RowRemark]) {
    (self.number, self.problems, self.remarks) = (number, problems, remarks)
  }

  var stored: String {
    var form = CanonicalForm()
    for problem in problems { form.add("problem", problem.stored) }
    for remark in remarks { form.add("remark", remark.stored) }
    return form.text
  }

  init(number: Int, stored: String) {
    let pairs = CanonicalForm.pairs(of: stored) ?? []
    self.init(
      number: number,
      problems: pairs.filter { $0.name == "problem" }.compactMap { RowProblem(stored: $0.value) },
      remarks: pairs.filter { $0.name == "remark" }.compactMap { RowRemark(stored: $0.value) })
  }
}

extension PeopleImport {
  fileprivate init(_ row: any Row) throws {
    var column = Columns(row)
    let id: ID = try column.id()
    let file = ListFile(name: try column.text(), size: try column.int(), fingerprint: try column.bytes())
    let headings = try column.value(ColumnMapping.headings(stored:))
    let mapping = ColumnMapping(headings: headings, columns: ColumnMapping.columns(stored: try column.text()))
    let role: PartyRole? = try column.wordOrNil()
    let stage: Stage = try column.word()
    let first: Party.ID = try column.id()
    let by: StaffMember.ID? = try column.idOrNil()
    let made = try column.instant()
    let ended = try column.instantOrNil()
    let version = try column.int()
    var counts = Counts()
    counts.place = try column.int()
    counts.share = try column.int()
    counts.taken = try column.int()
    counts.refused = try column.int()
    counts.known = try column.int()
    counts.remarked = try column.int()
    counts.removed = try column.int()
    counts.kept = try column.int()
    self.init(
      id: id, file: file, mapping: mapping, role: role, stage: stage, counts: counts, firstEntry: first, by: by,
      made: made, ended: ended, version: version)
  }

  /// The columns that its fingerprint covers, in their order.
  var values: [SQLValue] {
    [
      .id(id), .text(file.name), .integer(file.size), .bytes(file.fingerprint), .text(mapping.storedHeadings),
      .text(mapping.stored), .word(orNull: role), .word(stage), .id(firstEntry), .id(orNull: by), .time(made),
      .time(orNull: ended), .integer(version),
    ]
  }

  var fingerprint: [UInt8] { StoredForm.fingerprint(of: values) }
}

extension PeopleImport.Counts {
  var values: [SQLValue] {
    [place, share, taken, refused, known, remarked, removed, kept].map { .integer($0) }
  }
}

extension ColumnMapping {
  var storedHeadings: String {
    var form = CanonicalForm()
    for heading in headings { form.add("heading", heading) }
    return form.text
  }

  static func headings(stored text: String) -> [String]? { CanonicalForm.pairs(of: text)?.map(\.value) }

  /// What each column holds, with commas between.
  package var stored: String { columns.map { $0?.rawValue ?? "" }.joined(separator: ",") }

  package static func columns(stored text: String) -> [PersonColumn?] {
    text.split(separator: ",", omittingEmptySubsequences: false).map { PersonColumn(rawValue: String($0)) }
  }
}
