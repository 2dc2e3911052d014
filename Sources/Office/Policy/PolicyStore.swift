import Casework
import SQL

/// Policy versions as rows; the document's lines, clauses, steps, tools and findings beside them.
enum PolicyStore {
  private static let columns = """
    id, number, state, version, title, organization, source, channels, declaration, floor_amount, floor_unit, \
    floor_from, floor_meaning, ceiling_amount, ceiling_unit, ceiling_from, ceiling_left_unset, open_points, \
    has_complaints, has_compensation, has_satisfaction, has_privacy, drafted_at, drafted_by, meeting, meeting_day, \
    meeting_typed_as, approver_name, approver_post, approved_at, ended_at, answered_points
    """
  private static let count = 32

  static func get(_ id: PolicyVersion.ID, of association: Association.ID, in tx: any Transaction) throws
    -> PolicyVersion
  {
    let steps = try steps(of: id, in: association, tx)
    let tools = try tools(of: id, in: association, tx)
    let found = try tx.first(
      "SELECT \(columns) FROM policy WHERE association_id = $1 AND id = $2", [.id(association), .id(id)]
    ) { row in try PolicyVersion.read(row, steps: steps, tools: tools) }
    guard let found else { throw OfficeRefusal.notFound }
    return found
  }

  /// Every version without its steps and tools, newest first.
  static func list(of association: Association.ID, in tx: any Transaction) throws -> [PolicyVersion] {
    try tx.rows(
      "SELECT \(columns) FROM policy WHERE association_id = $1 ORDER BY number DESC LIMIT 200", [.id(association)]
    ) { row in try PolicyVersion.read(row, steps: [], tools: []) }
  }

  /// The open draft that was read from just these lines, the oldest first; nil when there is none.
  static func openDraft(
    of lines: [String], for association: Association.ID, in tx: any Transaction
  ) throws -> (id: PolicyVersion.ID, number: Int)? {
    guard !lines.isEmpty else { return nil }
    let drafts = try tx.rows(
      """
      SELECT id, number FROM policy WHERE association_id = $1 AND state = 'draft' AND ended_at IS NULL ORDER BY number
      """, [.id(association)]
    ) { row in
      var column = Columns(row)
      let id: PolicyVersion.ID = try column.id()
      return (id: id, number: try column.int())
    }
    return try drafts.first { try PolicyTextStore.lines(of: $0.id, in: association, tx) == lines }
  }

  static func id(of number: Int, in association: Association.ID, _ tx: any Transaction) throws -> PolicyVersion.ID? {
    try tx.first(
      "SELECT id FROM policy WHERE association_id = $1 AND number = $2", [.id(association), .integer(number)]
    ) { row in
      var column = Columns(row)
      return try column.id()
    }
  }

  static func lastNumber(of association: Association.ID, in tx: any Transaction) throws -> Int {
    let last = try tx.first("SELECT max(number) FROM policy WHERE association_id = $1", [.id(association)]) {
      try $0.integerOrNil(0)
    }
    return Int((last ?? nil) ?? 0)
  }

  static func insert(_ policy: PolicyVersion, of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      "INSERT INTO policy (association_id, \(columns)) VALUES (\(placeholders(count + 1)))",
      [.id(association)] + policy.storedValues)
    for (place, step) in policy.steps.enumerated() {
      try tx.run(
        "INSERT INTO policy_step (association_id, policy_id, number, text, gates, line) VALUES (\(placeholders(6)))",
        [
          .id(association), .id(policy.id), .integer(place + 1), .text(step.text), .text(step.gates.stored),
          .integer(step.line),
        ])
    }
    for (place, tool) in policy.tools.enumerated() {
      try tx.run(
        "INSERT INTO policy_tool (association_id, policy_id, number, name) VALUES (\(placeholders(4)))",
        [.id(association), .id(policy.id), .integer(place + 1), .text(tool)])
    }
  }

  /// Saves what may change of a version, under its optimistic lock.
  static func save(_ policy: inout PolicyVersion, of association: Association.ID, in tx: any Transaction) throws {
    let before = policy.version
    policy.version += 1
    let set = columns.split(separator: ", ").enumerated().map { "\($1) = $\($0 + 3)" }.joined(separator: ", ")
    let changed = try tx.run(
      "UPDATE policy SET \(set) WHERE association_id = $1 AND version = $2 AND id = $3",
      [.id(association), .integer(before)] + policy.storedValues)
    guard changed == 1 else { throw OfficeRefusal.changedMeanwhile }
  }

  static func inForce(_ id: PolicyVersion.ID, of association: Association.ID, in tx: any Transaction) throws {
    try tx.run("UPDATE association SET policy_in_force = $2 WHERE id = $1", [.id(association), .id(id)])
  }

  private static func steps(of id: PolicyVersion.ID, in association: Association.ID, _ tx: any Transaction) throws
    -> [HandlingStep]
  {
    try tx.rows(
      """
      SELECT text, gates, line FROM policy_step WHERE association_id = $1 AND policy_id = $2 ORDER BY number
      """, [.id(association), .id(id)]
    ) { row in
      var column = Columns(row)
      let text = try column.text()
      let gates = Set(try column.text().split(separator: ",").compactMap { Gate(rawValue: String($0)) })
      return HandlingStep(text: text, line: try column.int(), gates: gates)
    }
  }

  private static func tools(of id: PolicyVersion.ID, in association: Association.ID, _ tx: any Transaction) throws
    -> [String]
  {
    try tx.rows(
      "SELECT name FROM policy_tool WHERE association_id = $1 AND policy_id = $2 ORDER BY number",
      [.id(association), .id(id)]
    ) { try $0.text(0) }
  }
}

extension Set<Gate> {
  var stored: String { sorted().map(\.rawValue).joined(separator: ",") }
}
