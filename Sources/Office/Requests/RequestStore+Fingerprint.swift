import Casework
import Crypto
import SQL

extension RequestStore {
  /// The fingerprint of a request's rows as they are saved: its own, its checklist's, its pauses' and its field work's.
  static func fingerprint(of row: [SQLValue], _ request: Request) -> [UInt8] {
    fingerprint(
      of: row, items: request.items.map(\.storedValues), pauses: request.pauses.map(\.storedValues),
      parts: request.fieldwork.parts(of: request).map(\.values))
  }

  private static func fingerprint(
    of row: [SQLValue], items: [[SQLValue]], pauses: [[SQLValue]], parts: [[SQLValue]]
  ) -> [UInt8] {
    // The counts keep an item's columns from being taken for a pause's, and those for a part's; a request without parts
    // keeps the fingerprint it had before there were any.
    let count: [SQLValue] = parts.isEmpty ? [] : [.text("parts"), .integer(parts.count)]
    return SHA256.digest(
      StoredForm.bytes(
        of: covered(row) + [.integer(items.count)] + items.flatMap(ItemStore.covered) + pauses.joined() + count
          + parts.joined()))
  }

  /// The row's values, those of `later` after the others, by name and only where they hold something.
  private static func covered(_ row: [SQLValue]) -> [SQLValue] {
    let (first, second) = (columns.count, columns.count + later.count)
    let named = zip(later, row[first..<second]).flatMap { name, value in value == .null ? [] : [.text(name), value] }
    return row[..<first] + row[second...] + named
  }

  /// A request's number and fingerprint as its rows stand, whatever they say.
  struct Standing {
    var id: [UInt8]
    var number: RequestNumber
    var fingerprint: [UInt8]
  }

  /// The stored requests' fingerprints, a page at a time in order of identifier.
  ///
  /// Read column by column and never understood, so that no change can hide behind a value that means the same.
  static func standings(
    of association: Association.ID, after: [UInt8], limit: Int, in tx: any Transaction
  ) throws -> [Standing] {
    let columns = Self.columns + later + derived
    let rows = try tx.rows(
      """
      SELECT id, year, serial, \(columns.joined(separator: ", ")) FROM request
      WHERE association_id = $1 AND id > $2 ORDER BY id LIMIT $3
      """, [.id(association), .bytes(after), .integer(limit)]
    ) { row in
      let number = RequestNumber(year: Int(try row.integer(1)), serial: Int(try row.integer(2)))
      return (id: try row.bytes(0), number: number, values: try StoredForm.values(of: row, from: 3, kinds))
    }
    guard let last = rows.last else { return [] }
    let range: [SQLValue] = [.id(association), .bytes(after), .bytes(last.id)]
    let items = try parts(
      "SELECT request_id, \(ItemStore.columns) FROM request_item", by: "position", ItemStore.kinds, range, tx)
    let pauses = try parts(
      "SELECT request_id, reason, from_at, until_at FROM request_pause", by: "number", [.text, .integer, .integer],
      range, tx)
    let fieldwork = try self.parts(
      "SELECT request_id, \(FieldworkStore.columns) FROM request_part", by: "kind, number", FieldworkStore.kinds, range,
      tx)
    return rows.map { row in
      Standing(
        id: row.id, number: row.number,
        fingerprint: fingerprint(
          of: row.values, items: items[row.id] ?? [], pauses: pauses[row.id] ?? [], parts: fieldwork[row.id] ?? []))
    }
  }

  private static func parts(
    _ select: String, by order: String, _ kinds: [StoredForm.Kind], _ range: [SQLValue], _ tx: any Transaction
  ) throws -> [[UInt8]: [[SQLValue]]] {
    let rows = try tx.rows(
      """
      \(select) WHERE association_id = $1 AND request_id > $2 AND request_id <= $3 ORDER BY request_id, \(order)
      """, range
    ) { row in (id: try row.bytes(0), values: try StoredForm.values(of: row, from: 1, kinds)) }
    return Dictionary(grouping: rows, by: \.id).mapValues { $0.map(\.values) }
  }

  /// What each of `columns`, `later` and `derived` holds.
  private static let kinds: [StoredForm.Kind] = (columns + later + derived).map { name in
    if bytes.contains(name) { return .bytes }
    return integers.contains(name) || name.hasSuffix("_at") ? .integer : .text
  }

  private static let bytes: Set<String> = [
    "service_id", "policy_id", "assignee_id", "party_id", "seal_hash", "referral_by", "referral_answered_by",
    "study_by",
    "decision_by", "registration_by", "delivery_by", "urgency_by", "decision_sitting",
  ]

  /// Moments, which end in `_at`, are whole numbers as well.
  private static let integers: Set<String> = [
    "year", "serial", "version", "amount", "criteria_read", "birth_day", "decision_amount", "registration_renewal",
    "is_open", "due_order", "floor_ends", "waits", "urgency_confirmed", "decision_months", "service_version",
    "appeal_year", "appeal_serial", "appeal_until",
  ]
}
