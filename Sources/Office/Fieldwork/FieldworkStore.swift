import Casework
import SQL

/// What was found out beside a request's form, a row each, covered by the request's own fingerprint.
///
/// A row changes with its part and is never deleted: what is removed leaves a row that says so.
enum FieldworkStore {
  static let columns = "kind, number, content, staff_id, starts_at, document_hash"
  /// What each of `columns` holds.
  static let kinds: [StoredForm.Kind] = [.text, .integer, .text, .bytes, .integer, .bytes]

  /// One row; equal rows are saved once.
  struct Part: Hashable {
    var kind: Kind
    var number: Int
    var content: String
    /// Whose visit it is and when, while it is to come.
    var staff: StaffMember.ID?
    var starts: Instant?
    var file: [UInt8]?

    /// Raw values are stored, and rows are fingerprinted in their order.
    enum Kind: String, Hashable, CaseIterable {
      case appeal, assessment, evidence, household, photo, reading, referral, visit
    }

    var values: [SQLValue] {
      [
        .word(kind), .integer(number), .sealed(.words, content), .id(orNull: staff), .time(orNull: starts),
        .bytes(orNull: file),
      ]
    }

    static func read(_ row: any Row) throws -> Part {
      var column = Columns(row)
      return Part(
        kind: try column.word(), number: try column.int(), content: try column.text(), staff: try column.idOrNil(),
        starts: try column.instantOrNil(), file: try column.bytesOrNil())
    }
  }

  static let partsStatement = """
    SELECT \(columns) FROM request_part WHERE association_id = $1 AND request_id = $2 ORDER BY kind, number
    """

  static func fieldwork(of id: Request.ID, in association: Association.ID, _ tx: any Transaction) throws -> Fieldwork {
    try Fieldwork(parts: try tx.rows(partsStatement, [.id(association), .id(id)], Part.read))
  }

  /// Saves the parts that are new or were changed.
  static func save(
    _ fieldwork: Fieldwork, was before: Fieldwork?, of request: Request, in association: Association.ID,
    _ tx: any Transaction
  ) throws {
    try NoteIndex.keep(fieldwork.visits, was: before?.visits ?? [], of: request.id, in: association, tx)
    try MarkStore.keep(fieldwork, was: before, of: request, in: association, tx)
    let known = Set(before?.parts(of: request) ?? [])
    for part in fieldwork.parts(of: request) where !known.contains(part) {
      try tx.run(
        """
        INSERT INTO request_part (association_id, request_id, \(columns)) VALUES (\(placeholders(8)))
        ON CONFLICT (association_id, request_id, kind, number) DO UPDATE SET content = excluded.content,
          staff_id = excluded.staff_id, starts_at = excluded.starts_at, document_hash = excluded.document_hash
        """, [.id(association), .id(request.id)] + part.values)
    }
  }
}

extension Fieldwork {
  /// The rows, in the order of kind and number.
  func parts(of request: Request) -> [FieldworkStore.Part] {
    typealias Part = FieldworkStore.Part
    let places = Dictionary(
      request.items.enumerated().map { ($1.requirement.code, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    var parts = appealDocuments.map { shown in
      Part(kind: .appeal, number: shown.number, content: shown.stored, file: shown.document.fingerprint)
    }
    parts += assessments.map { Part(kind: .assessment, number: $0.number, content: $0.stored) }
    parts += evidence.enumerated().map { place, shown in
      Part(kind: .evidence, number: place + 1, content: shown.stored, file: shown.document.fingerprint)
    }
    if let household { parts.append(Part(kind: .household, number: 1, content: household.stored)) }
    parts += photos.map { photo in
      Part(kind: .photo, number: photo.number, content: photo.stored, file: photo.document?.fingerprint)
    }
    parts += readings.map { Part(kind: .reading, number: places[$0.item] ?? 0, content: $0.stored) }
      .sorted { $0.number < $1.number }
    parts += referrals.enumerated().filter { !$0.element.isOfOneReply }
      .map { Part(kind: .referral, number: $0 + 1, content: $1.stored) }
    parts += visits.map { visit in
      Part(
        kind: .visit, number: visit.number, content: visit.stored, staff: visit.isOpen ? visit.researcher : nil,
        starts: visit.isOpen ? visit.starts : nil)
    }
    return parts
  }

  /// What rows hold; a row that cannot be read is damage.
  init(parts: [FieldworkStore.Part]) throws {
    func all<Value>(_ kind: FieldworkStore.Part.Kind, _ read: (FieldworkStore.Part) -> Value?) throws -> [Value] {
      try parts.filter { $0.kind == kind }.map { part in
        guard let value = read(part) else { throw SQLFault.corrupt("a request's \(kind.rawValue)") }
        return value
      }
    }
    self.init(
      referrals: try all(.referral) { Referral(stored: $0.content) },
      readings: try all(.reading) { ItemReading(stored: $0.content) },
      evidence: try all(.evidence) { ItemEvidence(stored: $0.content, file: $0.file) },
      visits: try all(.visit) { SiteVisit(stored: $0.content) },
      photos: try all(.photo) { VisitPhoto(stored: $0.content, file: $0.file) },
      household: try all(.household) { Household(stored: $0.content) }.first,
      assessments: try all(.assessment) { Assessment(stored: $0.content) },
      appealDocuments: try all(.appeal) { AppealDocument(stored: $0.content, number: $0.number, file: $0.file) })
  }
}
