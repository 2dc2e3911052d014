import Casework
import SQL

/// Checklist items as rows, in the order of the service's requirements.
enum ItemStore {
  static let columns = """
    code, name_ar, name_en, is_required, state, note, staff_id, at, expires, document_id, document_name, media_type, \
    size, document_hash, matched_by, rules
    """
  /// What each of `columns` holds.
  static let kinds: [StoredForm.Kind] = [
    .text, .text, .text, .integer, .text, .text, .bytes, .integer, .integer, .bytes, .text, .text, .integer, .bytes,
    .text, .text,
  ]

  /// An item's values as a fingerprint covers them: the columns of later steps of the schema by name, and only where they
  /// hold something.
  static func covered(_ values: [SQLValue]) -> [SQLValue] {
    let later = zip(["matched_by", "rules"], values.suffix(2))
    return values.dropLast(2) + later.flatMap { name, value in value == .null ? [] : [.text(name), value] }
  }

  private static let listStatement =
    "SELECT \(columns) FROM request_item WHERE association_id = $1 AND request_id = $2 ORDER BY position"

  private static let insertStatement =
    "INSERT INTO request_item (association_id, request_id, position, \(columns)) VALUES (\(placeholders(19)))"

  private static let updateStatement: String = {
    let set = columns.split(separator: ", ").enumerated().map { "\($1) = $\($0 + 4)" }.joined(separator: ", ")
    return "UPDATE request_item SET \(set) WHERE association_id = $1 AND request_id = $2 AND position = $3"
  }()

  static func items(of id: Request.ID, in association: Association.ID, _ tx: any Transaction) throws -> [ChecklistItem]
  {
    try tx.rows(listStatement, [.id(association), .id(id)], ChecklistItem.read)
  }

  static func insert(
    _ item: ChecklistItem, at position: Int, of id: Request.ID, in association: Association.ID, _ tx: any Transaction
  ) throws {
    try tx.run(insertStatement, [.id(association), .id(id), .integer(position)] + item.storedValues)
  }

  static func update(
    _ item: ChecklistItem, at position: Int, of id: Request.ID, in association: Association.ID, _ tx: any Transaction
  ) throws {
    try tx.run(updateStatement, [.id(association), .id(id), .integer(position)] + item.storedValues)
  }
}

extension ChecklistItem {
  var storedValues: [SQLValue] {
    var state = "missing"
    var note: String?
    var staff: StaffMember.ID?
    var at: Instant?
    var expires: CalendarDay?
    var ground: Verification.Ground?
    switch self.state {
    case .missing: break
    case .supplied: state = "supplied"
    case .verified(let verification):
      state = "verified"
      note = verification.against
      staff = verification.by
      at = verification.at
      expires = verification.expires
      ground = verification.ground
    case .rejected(let reason):
      state = "rejected"
      note = reason
    case .waived(let reason, let by):
      state = "waived"
      note = reason
      staff = by
    }
    return [
      .text(requirement.code), .text(requirement.nameAr), .text(requirement.nameEn), .flag(requirement.isRequired),
      .text(state), .sealed(.words, orNull: note), .id(orNull: staff), .time(orNull: at), .day(orNull: expires),
      .id(orNull: document?.id), .sealed(.words, orNull: document?.name), .word(orNull: document?.mediaType),
      .integer(orNull: document.map { Int64($0.size) }), .bytes(orNull: document?.fingerprint),
      .word(orNull: ground),
      .text(orNull: requirement.storedRules),
    ]
  }

  static func read(_ row: any Row) throws -> ChecklistItem {
    var column = Columns(row)
    var requirement = Requirement(
      code: try column.text(), nameAr: try column.text(), nameEn: try column.text(), isRequired: try column.flag())
    let word = try column.text()
    let note = try column.textOrNil() ?? ""
    let staff: StaffMember.ID? = try column.idOrNil()
    let at = try column.instantOrNil()
    let expires = try column.dayOrNil()
    let document = try RequestDocument.readOrNil(&column)
    let ground: Verification.Ground? = try column.wordOrNil()
    let state: State =
      switch word {
      case "supplied": .supplied
      case "verified":
        if let staff, let at {
          .verified(Verification(by: staff, at: at, against: note, ground: ground, expires: expires))
        } else {
          throw SQLFault.unexpectedColumn(4)
        }
      case "rejected": .rejected(reason: note)
      case "waived":
        if let staff { .waived(reason: note, by: staff) } else { throw SQLFault.unexpectedColumn(6) }
      default: .missing
      }
    try requirement.readRules(&column)
    return ChecklistItem(requirement: requirement, state: state, document: document)
  }
}

extension RequestDocument {
  /// The five document columns, all of them or none.
  static func readOrNil(_ column: inout Columns) throws -> RequestDocument? {
    let id: RequestDocument.ID? = try column.idOrNil()
    let name = try column.textOrNil()
    let mediaType: MediaType? = try column.wordOrNil()
    let size = try column.intOrNil()
    let fingerprint = try column.bytesOrNil()
    guard let id, let name, let mediaType, let size, let fingerprint else { return nil }
    return RequestDocument(id: id, name: name, mediaType: mediaType, size: size, fingerprint: fingerprint)
  }
}
