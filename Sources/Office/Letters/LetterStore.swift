import Casework
import Crypto
import SQL

/// The register of letters that went out, a row each; a row never changes but when its request is destroyed.
enum LetterStore {
  private static let columns =
    "year, serial, kind, request_id, issued_by, issued_at, template, content, content_hash, code_hash"
  private static let kinds: [StoredForm.Kind] = [
    .integer, .integer, .text, .bytes, .bytes, .integer, .integer, .text, .bytes, .bytes,
  ]

  /// Writes a letter down with its event; `id` is the row's key and the subject of the event.
  static func insert(
    _ letter: Letter, as id: [UInt8], _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    let values = values(of: letter)
    try tx.run(
      "INSERT INTO letter (association_id, id, \(columns)) VALUES (\(placeholders(12)))",
      [.id(association), .bytes(id)] + values)
    try AuditChain.append([event], about: id, state: StoredForm.fingerprint(of: values), of: association, in: tx)
  }

  private static func values(of letter: Letter) -> [SQLValue] {
    let content = letter.content.stored
    return [
      .integer(letter.number.year), .integer(letter.number.serial), .word(letter.kind), .id(letter.request),
      .id(orNull: letter.issuedBy), .time(letter.issuedAt), .integer(letter.template), .sealed(.words, content),
      .bytes(SHA256.digest(Array(content.utf8))), .bytes(hash(ofCode: letter.content[.code] ?? "")),
    ]
  }

  /// Takes the words out of the letters about a request that is destroyed; their numbers and what they can be checked by stay.
  static func destroy(
    about request: Request.ID, on minutes: String, by actor: Actor, at now: Instant, of association: Association.ID,
    in tx: any Transaction
  ) throws {
    let letters = try tx.rows(
      "SELECT \(columns), id FROM letter WHERE association_id = $1 AND request_id = $2 ORDER BY year, serial",
      [.id(association), .id(request)]
    ) { (letter: try read($0), id: try $0.bytes(10)) }
    for (letter, id) in letters {
      let left = Letter(
        number: letter.number, kind: letter.kind, request: letter.request, issuedBy: letter.issuedBy,
        issuedAt: letter.issuedAt, template: letter.template, content: letter.content.destroyed)
      let values = values(of: left)
      try tx.run(
        "UPDATE letter SET content = $3, content_hash = $4 WHERE association_id = $1 AND id = $2",
        [.id(association), .bytes(id), values[7], values[8]])
      let emptied = try AuditChain.empty(about: id, on: minutes, of: association, in: tx)
      let event = Event.destroyed(on: minutes, by: actor, at: now).telling(emptied)
      try AuditChain.append([event], about: id, state: StoredForm.fingerprint(of: values), of: association, in: tx)
    }
  }

  /// The next number of the Hijri year it is in Riyadh.
  static func nextNumber(at now: Instant, of association: Association.ID, in tx: any Transaction) throws -> LetterNumber
  {
    let year = CalendarDay(now).hijri?.year ?? 0
    let next = try tx.first(
      """
      INSERT INTO counter (association_id, name, year, last) VALUES ($1, 'letter', $2, 1)
      ON CONFLICT (association_id, name, year) DO UPDATE SET last = counter.last + 1 RETURNING last
      """, [.id(association), .integer(year)]
    ) { try $0.integer(0) }
    guard let next else { throw SQLFault.corrupt("counter gave no number") }
    return LetterNumber(year: year, serial: Int(next))
  }

  static func find(_ number: LetterNumber, of association: Association.ID, in tx: any Transaction) throws -> Letter? {
    try tx.first(
      "SELECT \(columns) FROM letter WHERE association_id = $1 AND year = $2 AND serial = $3",
      [.id(association), .integer(number.year), .integer(number.serial)], read)
  }

  static func find(code: String, of association: Association.ID, in tx: any Transaction) throws -> Letter? {
    try tx.first(
      "SELECT \(columns) FROM letter WHERE association_id = $1 AND code_hash = $2",
      [.id(association), .bytes(hash(ofCode: code))], read)
  }

  /// The letters about one request, oldest first.
  static func letters(about request: Request.ID, of association: Association.ID, in tx: any Transaction) throws
    -> [Letter]
  {
    try tx.rows(
      """
      SELECT \(columns) FROM letter WHERE association_id = $1 AND request_id = $2 ORDER BY year, serial LIMIT 100
      """, [.id(association), .id(request)], read)
  }

  /// The newest letters before a number.
  static func latest(before number: LetterNumber?, limit: Int, of association: Association.ID, in tx: any Transaction)
    throws -> [Letter]
  {
    let (year, serial) = number.map { ($0.year, $0.serial) } ?? (Int(Int32.max), 0)
    return try tx.rows(
      """
      SELECT \(columns) FROM letter WHERE association_id = $1 AND (year, serial) < ($2, $3)
      ORDER BY year DESC, serial DESC LIMIT $4
      """, [.id(association), .integer(year), .integer(serial), .integer(limit)], read)
  }

  /// The register's fingerprints, a page at a time in order of key.
  static func standings(of association: Association.ID, after: [UInt8], limit: Int, in tx: any Transaction) throws
    -> [AuditChain.RecordStanding]
  {
    try tx.rows(
      "SELECT id, \(columns) FROM letter WHERE association_id = $1 AND id > $2 ORDER BY id LIMIT $3",
      [.id(association), .bytes(after), .integer(limit)]
    ) { row in
      let number = LetterNumber(year: Int(try row.integer(1)), serial: Int(try row.integer(2)))
      return AuditChain.RecordStanding(
        id: try row.bytes(0), record: .letter(number),
        fingerprint: StoredForm.fingerprint(of: try StoredForm.values(of: row, from: 1, kinds)))
    }
  }

  /// What a code is looked up by: who reads the index learns no code from how long a look-up takes.
  private static func hash(ofCode code: String) -> [UInt8] { SHA256.digest(Array("letter:\(code)".utf8)) }

  /// A letter whose values are not those it was issued with is damage, never a letter.
  private static func read(_ row: any Row) throws -> Letter {
    var column = Columns(row)
    let number = LetterNumber(year: try column.int(), serial: try column.int())
    let kind: LetterKind = try column.word()
    let request: Request.ID = try column.id()
    let issuer: StaffMember.ID? = try column.idOrNil()
    let (at, template) = (try column.instant(), try column.int())
    let text = try column.text()
    guard SHA256.digest(Array(text.utf8)) == (try column.bytes()), let content = LetterContent(stored: text) else {
      throw SQLFault.corrupt("a letter is not as it was issued")
    }
    return Letter(
      number: number, kind: kind, request: request, issuedBy: issuer, issuedAt: at, template: template,
      content: content)
  }
}
