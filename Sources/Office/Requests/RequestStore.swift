import Casework
import Crypto
import SQL

/// Requests as rows: one wide row each, so that a page costs one read, and their checklist and pauses beside it.
enum RequestStore {
  /// Everything but the key and what is derived from the rest.
  static let columns: [String] = [
    "year", "serial", "service_id", "policy_id", "stage", "version", "assignee_id", "name", "channel", "amount",
    "urgency", "need", "criteria_read", "party_id", "name_parts", "national_id", "birth_day", "birth_typed_as",
    "mobile", "city", "address", "iban", "submitted_at", "completed_at", "notice_at", "decided_at", "answered_at",
    "seal_declaration", "seal_signer", "seal_method", "seal_at", "seal_hash", "referral_question", "referral_by",
    "referral_at", "referral_answer", "referral_answered_by", "study_by", "study_begun_at", "study_summary",
    "study_opinion", "study_recommendation", "study_at", "decision_outcome", "decision_reasons",
    "decision_conditions", "decision_amount", "decision_members", "decision_by", "decision_at",
    "registration_number", "registration_category", "registration_renewal", "registration_by", "delivery_what",
    "delivery_recipient", "delivery_by", "delivery_at",
  ]
  /// Columns of a later step of the schema, which are covered by a fingerprint only where they hold something: requests
  /// saved before keep theirs.
  static let later = [
    "referral_answered_at", "withdrawn_at", "study_earlier", "urgency_confirmed", "urgency_reason", "urgency_by",
    "urgency_at", "decision_months", "decision_sitting", "study_findings", "service_version", "form",
    "appeal", "appeal_year", "appeal_serial", "appeal_state", "appeal_until", "reach",
  ]
  /// What lists are ordered and filtered by.
  static let derived = ["is_open", "due_order", "floor_ends", "waits"]
  static let list = (columns + later).joined(separator: ", ")

  private static let getStatement = "SELECT id, \(list) FROM request WHERE association_id = $1 AND id = $2"

  private static let insertStatement: String = {
    let all = ["association_id", "id"] + columns + later + derived
    return "INSERT INTO request (\(all.joined(separator: ", "))) VALUES (\(placeholders(all.count)))"
  }()

  private static let updateStatement: String = {
    let set = (columns + later + derived).enumerated().map { "\($1) = $\($0 + 4)" }.joined(separator: ", ")
    return "UPDATE request SET \(set) WHERE association_id = $1 AND id = $2 AND version = $3"
  }()

  /// The request, or `notFound`.
  static func get(_ id: Request.ID, of association: Association.ID, in tx: any Transaction) throws -> Request {
    let items = try ItemStore.items(of: id, in: association, tx)
    let pauses = try pauses(of: id, in: association, tx)
    let fieldwork = try FieldworkStore.fieldwork(of: id, in: association, tx)
    let found = try tx.first(getStatement, [.id(association), .id(id)]) { row in
      try Request.read(row, items: items, pauses: pauses, fieldwork: fieldwork)
    }
    guard let found else { throw OfficeRefusal.notFound }
    return found
  }

  static func pauses(of id: Request.ID, in association: Association.ID, _ tx: any Transaction) throws -> [Pause] {
    try tx.rows(
      """
      SELECT reason, from_at, until_at FROM request_pause WHERE association_id = $1 AND request_id = $2 ORDER BY number
      """, [.id(association), .id(id)], Pause.read)
  }

  /// Whose request it is; nil when there is none.
  static func party(of id: Request.ID, in association: Association.ID, _ tx: any Transaction) throws -> Party.ID? {
    try tx.first(
      "SELECT party_id FROM request WHERE association_id = $1 AND id = $2", [.id(association), .id(id)]
    ) { row in
      var column = Columns(row)
      return try column.id()
    }
  }

  /// Saves a new request and its first events; the row, its checklist and the chain stand or fall together.
  static func insert(
    _ request: Request, _ events: [Event], _ deadline: Deadline, of association: Association.ID,
    in tx: any Transaction
  ) throws {
    let values = request.storedValues + derivedValues(request, deadline)
    try tx.run(insertStatement, [.id(association), .id(request.id)] + values)
    for (position, item) in request.items.enumerated() {
      try ItemStore.insert(item, at: position, of: request.id, in: association, tx)
    }
    try insertPauses(of: request, association, tx)
    try FieldworkStore.save(request.fieldwork, was: nil, of: request, in: association, tx)
    try AuditChain.append(
      events, about: request.id.bytes, state: fingerprint(of: values, request), of: association, in: tx)
  }

  /// Saves a changed request under its optimistic lock: `changedMeanwhile` when another save came first.
  static func save(
    _ request: inout Request, was before: Request, _ events: [Event], _ deadline: Deadline,
    of association: Association.ID, in tx: any Transaction
  ) throws {
    request.version = before.version + 1
    let values = request.storedValues + derivedValues(request, deadline)
    let changed = try tx.run(
      updateStatement, [.id(association), .id(request.id), .integer(before.version)] + values)
    guard changed == 1 else { throw OfficeRefusal.changedMeanwhile }
    for (position, item) in request.items.enumerated() where item != before.items[position] {
      try ItemStore.update(item, at: position, of: request.id, in: association, tx)
    }
    try savePauses(of: request, was: before, association, tx)
    try FieldworkStore.save(request.fieldwork, was: before.fieldwork, of: request, in: association, tx)
    try AuditChain.append(
      events, about: request.id.bytes, state: fingerprint(of: values, request), of: association, in: tx)
  }

  private static func savePauses(
    of request: Request, was before: Request, _ association: Association.ID, _ tx: any Transaction
  ) throws {
    guard request.pauses != before.pauses else { return }
    try tx.run(
      "DELETE FROM request_pause WHERE association_id = $1 AND request_id = $2", [.id(association), .id(request.id)])
    try insertPauses(of: request, association, tx)
  }

  private static func insertPauses(of request: Request, _ association: Association.ID, _ tx: any Transaction) throws {
    for (number, pause) in request.pauses.enumerated() {
      try tx.run(
        """
        INSERT INTO request_pause (association_id, request_id, number, reason, from_at, until_at)
        VALUES ($1, $2, $3, $4, $5, $6)
        """,
        [
          .id(association), .id(request.id), .integer(number),
        ] + pause.storedValues)
    }
  }

  /// Only the derived columns, with the event that tells why they moved: after a holiday was corrected.
  static func save(
    _ deadline: Deadline, of request: Request, _ event: Event, in association: Association.ID, _ tx: any Transaction
  ) throws {
    let derived = derivedValues(request, deadline)
    try tx.run(
      """
      UPDATE request SET is_open = $3, due_order = $4, floor_ends = $5, waits = $6
      WHERE association_id = $1 AND id = $2
      """, [.id(association), .id(request.id)] + derived)
    try AuditChain.append(
      [event], about: request.id.bytes, state: fingerprint(of: request.storedValues + derived, request),
      of: association, in: tx)
  }

  /// Sorts after every real day: nothing is due.
  static let noDueDay: Int64 = 1_000_000

  private static func derivedValues(_ request: Request, _ deadline: Deadline) -> [SQLValue] {
    let due = request.stage.isAnswered ? nil : deadline.due
    return [
      .flag(!request.stage.isFinal), .integer(due.map { Int64($0.number) } ?? noDueDay),
      .day(orNull: deadline.floorEnds), .flag(request.waitsOnApplicant(with: SHA256Fingerprint())),
    ]
  }
}

extension Pause {
  /// The values of the columns `reason`, `from_at`, `until_at`.
  var storedValues: [SQLValue] { [.word(reason), .time(from), .time(orNull: until)] }

  static func read(_ row: any Row) throws -> Pause {
    var column = Columns(row)
    return Pause(try column.word(), from: try column.instant(), until: try column.instantOrNil())
  }
}
