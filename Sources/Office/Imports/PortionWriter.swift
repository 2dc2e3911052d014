import Casework
import SQL

/// Writes a portion of a list, or finds out what writing it would come to.
struct PortionWriter {
  let association: Association.ID
  let list: PeopleImport
  let tx: any Transaction

  /// What the register says to a portion: rows of people it has, by their place.
  struct Outcome: Sendable {
    var drafts: [EntryDraft]
    var told: [ToldRow]
    var known: Int
  }

  /// Leaves out those whom the register has by their number.
  func told(of portion: ListPortion) throws -> Outcome {
    let numbers = portion.drafts.compactMap(\.number).sorted()
    var holders: [String: Party.ID] = [:]
    for start in stride(from: 0, to: numbers.count, by: 500) {
      let part = numbers[start..<min(start + 500, numbers.count)]
      let found = try tx.rows(
        """
        SELECT national_id, id FROM party
        WHERE association_id = $1 AND national_id IN (\(placeholders(part.count * 2, from: 2)))
        """,
        [.id(association)]
          + part.flatMap { [SQLValue.sealed(.nationalID, $0), SQLValue.sealedBefore(.nationalID, $0)] }
      ) { row -> (String, Party.ID) in
        var column = Columns(row)
        return (try column.text(), try column.id())
      }
      for (number, id) in found { holders[number] = id }
    }
    guard !holders.isEmpty else { return Outcome(drafts: portion.drafts, told: portion.told, known: 0) }
    var outcome = Outcome(drafts: [], told: portion.told, known: 0)
    let places = Dictionary(uniqueKeysWithValues: portion.told.enumerated().map { ($1.number, $0) })
    for draft in portion.drafts {
      guard let holder = draft.number.flatMap({ holders[$0] }) else {
        outcome.drafts.append(draft)
        continue
      }
      outcome.known += 1
      // One of this very list has it: its row is worth more than the news that it is known.
      let problem = holder.steps(after: list.firstEntry).map { RowProblem.numberTwice(row: $0) } ?? .known
      if let place = places[draft.row] {
        outcome.told[place].problems.append(problem)
      } else {
        outcome.told.append(ToldRow(number: draft.row, problems: [problem], remarks: []))
      }
    }
    outcome.told.sort { $0.number < $1.number }
    return outcome
  }

  /// Writes the entries, their names' words, and the fingerprints by which the chain knows them again.
  func write(_ drafts: [EntryDraft], number: Int, as id: PortionRecord.ID, by actor: Actor, at now: Instant) throws {
    guard !drafts.isEmpty else { return }
    let key = SQLValue.id(association)
    let next = try NameIndex.nextNumber(of: association, in: tx)
    let numbers = drafts.indices.map { next == 0 ? 0 : next + $0 }
    try tx.insert(
      zip(drafts, numbers).map { [key] + $0.values + [.time(now), .integer($1), $0.sex] }, into: Self.parties)
    try tx.insert(drafts.flatMap { draft in draft.roles.map { [key, draft.values[0]] + $0 } }, into: Self.roles)
    try tx.insert(drafts.flatMap { draft in draft.parts.map { [key, draft.values[0]] + $0 } }, into: Self.parts)
    let marks = drafts.flatMap { draft in
      draft.marks.enumerated().map { number, mark in
        [key, draft.values[0], .integer(number), draft.values[0], .sealed(.mark, mark)]
      }
    }
    if !marks.isEmpty { try tx.insert(marks, into: Self.marks) }
    try NameIndex.insert(zip(drafts, numbers).map { ($1, $0.postings) }, of: association, in: tx)
    let portion = PortionRecord(
      id: id, list: list.id, number: number, entries: drafts.map { ($0.row, $0.fingerprint) })
    try portion.insert(of: association, in: tx)
    try AuditChain.append(
      [list.portion(drafts.count, by: actor, at: now)], about: id.bytes, state: portion.fingerprint, of: association,
      in: tx)
  }

  private static func table(_ name: String, _ columns: [(String, Catalog.Kind)]) -> Catalog.Table {
    Catalog.Table(
      name: name, columns: columns.map { Catalog.Column(name: $0.0, kind: $0.1, isNullable: true) }, primaryKey: [])
  }

  private static let parties = table(
    "party",
    [
      ("association_id", .bytes), ("id", .bytes), ("national_id", .text), ("name", .text), ("mobile", .text),
      ("kind", .text), ("other_names", .text), ("birth_day", .integer), ("city", .text), ("version", .integer),
      ("created_at", .integer), ("number", .integer), ("sex", .text),
    ])
  private static let roles = table(
    "party_role", [("association_id", .bytes), ("party_id", .bytes), ("role", .text), ("since", .integer)])
  private static let marks = table(
    "party_mark",
    [
      ("association_id", .bytes), ("source_id", .bytes), ("number", .integer), ("party_id", .bytes), ("mark", .text),
    ])
  private static let parts = table(
    "party_part",
    [
      ("association_id", .bytes), ("party_id", .bytes), ("kind", .text), ("number", .integer), ("content", .text),
      ("value", .text), ("other_id", .bytes),
    ])
}

/// The entries of one portion, by the rows they came from, each with half the SHA-256 of what was written of it.
struct PortionRecord {
  typealias ID = Identifier<PortionRecord>

  let id: ID
  let list: PeopleImport.ID
  let number: Int
  var entries: [(row: Int, fingerprint: [UInt8])]

  init(id: ID, list: PeopleImport.ID, number: Int, entries: [(row: Int, fingerprint: [UInt8])]) {
    (self.id, self.list, self.number, self.entries) = (id, list, number, entries)
  }

  init(_ row: any Row) throws {
    var column = Columns(row)
    id = try column.id()
    list = try column.id()
    number = try column.int()
    let bytes = try column.bytes()
    guard bytes.count.isMultiple(of: 20) else { throw SQLFault.corrupt("entries of a list") }
    entries = stride(from: 0, to: bytes.count, by: 20).map { place in
      (
        row: bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) },
        fingerprint: Array(bytes[(place + 4)..<(place + 20)])
      )
    }
  }

  /// Four bytes of the row and sixteen of the fingerprint, one entry after the other.
  private var content: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.count * 20)
    for entry in entries {
      for shift in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: entry.row >> shift)) }
      bytes += entry.fingerprint
    }
    return bytes
  }

  /// SHA-256 over the record as it is stored.
  var fingerprint: [UInt8] {
    StoredForm.fingerprint(of: [.id(id), .id(list), .integer(number), .bytes(content)])
  }

  func insert(of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      "INSERT INTO people_import_portion (association_id, id, import_id, number, entries) VALUES (\(placeholders(5)))",
      [.id(association), .id(id), .id(list), .integer(number), .bytes(content)])
  }

  func save(of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      "UPDATE people_import_portion SET entries = $4 WHERE association_id = $1 AND import_id = $2 AND number = $3",
      [.id(association), .id(list), .integer(number), .bytes(content)])
  }

  /// The next portion of a list after the one with this number.
  static func next(
    after number: Int, in list: PeopleImport.ID, of association: Association.ID, _ tx: any Transaction
  ) throws -> PortionRecord? {
    try tx.first(
      """
      SELECT id, import_id, number, entries FROM people_import_portion
      WHERE association_id = $1 AND import_id = $2 AND number > $3 ORDER BY number LIMIT 1
      """, [.id(association), .id(list), .integer(number)], PortionRecord.init)
  }

  /// The number of the last one; 0 before the first.
  static func last(in list: PeopleImport.ID, of association: Association.ID, _ tx: any Transaction) throws -> Int {
    try tx.first(
      "SELECT max(number) FROM people_import_portion WHERE association_id = $1 AND import_id = $2",
      [.id(association), .id(list)]
    ) { Int(try $0.integerOrNil(0) ?? 0) } ?? 0
  }
}
