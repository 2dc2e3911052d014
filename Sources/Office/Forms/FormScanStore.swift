import Casework
import Crypto
import SQL

/// Papers that came back as pictures, a row each; a row changes only once, when a request is taken in from a blank form.
enum FormScanStore {
  private static let columns =
    "code, service_id, request_id, document_id, document_name, media_type, size, document_hash, filed_by, filed_at"
  private static let kinds: [StoredForm.Kind] = [
    .text, .bytes, .bytes, .bytes, .text, .text, .integer, .bytes, .bytes, .integer,
  ]

  static func insert(_ scan: FormScan, by actor: Actor, of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      "INSERT INTO form_scan (association_id, id, \(columns)) VALUES (\(placeholders(12)))",
      [.id(association), .id(scan.id)] + scan.storedValues)
    try record(scan, by: actor, at: scan.filedAt, of: association, in: tx)
  }

  /// Puts a blank form's picture to the request that was taken in from it; `notFound` when it is another's already.
  static func put(
    _ id: FormScan.ID, to request: Request, by actor: Actor?, at now: Instant, of association: Association.ID,
    in tx: any Transaction
  ) throws {
    guard let actor, var scan = try get(id, of: association, in: tx), scan.request == nil
    else { throw OfficeRefusal.notFound }
    scan.request = request.id
    try tx.run(
      "UPDATE form_scan SET request_id = $3 WHERE association_id = $1 AND id = $2",
      [.id(association), .id(id), .id(request.id)])
    try record(scan, by: actor, at: now, of: association, in: tx)
  }

  /// Leaves of a request's papers that there were such, and no file of them.
  static func forget(
    of request: Request.ID, on minutes: String, by actor: Actor, at now: Instant, of association: Association.ID,
    in tx: any Transaction
  ) throws {
    for found in try scans(of: request, in: association, tx) {
      var scan = found
      (scan.document.name, scan.document.size) = (Destroyed.words, 0)
      scan.document.fingerprint = [UInt8](repeating: 0, count: 32)
      try tx.run(
        """
        UPDATE form_scan SET document_name = $3, size = $4, document_hash = $5 WHERE association_id = $1 AND id = $2
        """,
        [
          .id(association), .id(scan.id), .sealed(.words, scan.document.name), .integer(scan.document.size),
          .bytes(scan.document.fingerprint),
        ])
      try AuditChain.append(
        [.destroyed(on: minutes, by: actor, at: now)], about: scan.id.bytes,
        state: StoredForm.fingerprint(of: scan.storedValues), of: association, in: tx)
    }
  }

  private static func record(
    _ scan: FormScan, by actor: Actor, at now: Instant, of association: Association.ID, in tx: any Transaction
  ) throws {
    let event = Event(
      .scanFiled, by: actor, at: now, policy: nil,
      facts: [
        Event.Fact(.number, scan.code.text), Event.Fact(.fingerprint, scan.document.fingerprint.hexadecimal),
      ])
    try AuditChain.append(
      [event], about: scan.id.bytes, state: StoredForm.fingerprint(of: scan.storedValues), of: association, in: tx)
  }

  static func get(_ id: FormScan.ID, of association: Association.ID, in tx: any Transaction) throws -> FormScan? {
    try tx.first(
      "SELECT id, \(columns) FROM form_scan WHERE association_id = $1 AND id = $2", [.id(association), .id(id)], read)
  }

  /// A request's papers, oldest first.
  static func scans(of request: Request.ID, in association: Association.ID, _ tx: any Transaction) throws -> [FormScan]
  {
    try tx.rows(
      """
      SELECT id, \(columns) FROM form_scan WHERE association_id = $1 AND request_id = $2 ORDER BY id LIMIT 100
      """, [.id(association), .id(request)], read)
  }

  /// A paper's code and fingerprint as its row stands.
  struct Standing {
    var id: [UInt8]
    var code: String
    var fingerprint: [UInt8]
  }

  static func standings(of association: Association.ID, in tx: any Transaction) throws -> [Standing] {
    try tx.rows(
      "SELECT id, \(columns) FROM form_scan WHERE association_id = $1 ORDER BY id", [.id(association)]
    ) { row in
      Standing(
        id: try row.bytes(0), code: try row.text(1),
        fingerprint: StoredForm.fingerprint(of: try StoredForm.values(of: row, from: 1, kinds)))
    }
  }

  private static func read(_ row: any Row) throws -> FormScan {
    var column = Columns(row)
    let id: FormScan.ID = try column.id()
    let code = try column.value { try? FormCode(typed: $0) }
    let service: Service.ID = try column.id()
    let request: Request.ID? = try column.idOrNil()
    guard let document = try RequestDocument.readOrNil(&column) else {
      throw SQLFault.corrupt("a paper without a file")
    }
    return FormScan(
      id: id, code: code, service: service, request: request, document: document, filedBy: try column.id(),
      filedAt: try column.instant())
  }
}

extension FormScan {
  fileprivate var storedValues: [SQLValue] {
    [
      .text(code.text), .id(service), .id(orNull: request), .id(document.id), .sealed(.words, document.name),
      .word(document.mediaType), .integer(document.size), .bytes(document.fingerprint), .id(filedBy), .time(filedAt),
    ]
  }
}
