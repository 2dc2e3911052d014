import Casework
import SQL

/// One of the tables beside a sitting's own row: what it holds and in which order it is covered by the fingerprint.
struct SittingPart {
  let table: String
  let columns: String
  let kinds: [StoredForm.Kind]
  let order: String

  static let seats = SittingPart(
    table: "sitting_seat", columns: "staff_id, name, post, until_day, is_present",
    kinds: [.bytes, .text, .text, .integer, .integer], order: "number")
  static let items = SittingPart(
    table: "sitting_item",
    columns:
      "request_id, year, serial, state, version, outcome, reasons, conditions, granted, months, resolved_by, resolved_at",
    kinds: [
      .bytes, .integer, .integer, .text, .integer, .text, .text, .text, .integer, .integer, .bytes, .integer,
    ], order: "number")
  static let recusals = SittingPart(
    table: "sitting_recusal", columns: "request_id, staff_id, name, reason, at",
    kinds: [.bytes, .bytes, .text, .text, .integer], order: "request_id, number")
  static let votes = SittingPart(
    table: "sitting_vote", columns: "request_id, staff_id, name, choice, reason, at",
    kinds: [.bytes, .bytes, .text, .text, .text, .integer], order: "request_id, number")
  static let signatures = SittingPart(
    table: "sitting_signature", columns: "staff_id, name, minutes_hash, refusal, at",
    kinds: [.bytes, .text, .bytes, .text, .integer], order: "number")

  static let all = [seats, items, recusals, votes, signatures]

  /// The rows of one sitting.
  func select() -> String {
    "SELECT \(columns) FROM \(table) WHERE association_id = $1 AND sitting_id = $2 ORDER BY \(order)"
  }

  /// Adds a row: its place among its like, then its columns.
  func insert(_ row: (number: Int, values: [SQLValue]), _ key: [SQLValue], _ tx: any Transaction) throws {
    try tx.run(
      "INSERT INTO \(table) (association_id, sitting_id, number, \(columns)) VALUES (\(placeholders(kinds.count + 3)))",
      key + [.integer(row.number)] + row.values)
  }

  /// Writes a row anew that is known by its request.
  func update(_ row: (number: Int, values: [SQLValue]), _ key: [SQLValue], _ tx: any Transaction) throws {
    let names = ["number"] + columns.split(separator: ", ").map(String.init)
    let set = names.enumerated().map { "\($1) = $\($0 + 4)" }.joined(separator: ", ")
    try tx.run(
      "UPDATE \(table) SET \(set) WHERE association_id = $1 AND sitting_id = $2 AND request_id = $3",
      key + [row.values[0], .integer(row.number)] + row.values)
  }

  func delete(_ request: Request.ID, _ key: [SQLValue], _ tx: any Transaction) throws {
    try tx.run(
      "DELETE FROM \(table) WHERE association_id = $1 AND sitting_id = $2 AND request_id = $3", key + [.id(request)])
  }

  func replace(with rows: [[SQLValue]], _ key: [SQLValue], _ tx: any Transaction) throws {
    try tx.run("DELETE FROM \(table) WHERE association_id = $1 AND sitting_id = $2", key)
    for (number, values) in rows.enumerated() { try insert((number, values), key, tx) }
  }
}
