import Casework
import SQL

extension PolicyStore {
  /// A policy version as its rows stand.
  struct Standing {
    var id: [UInt8]
    var number: Int
    var state: String
    var fingerprint: [UInt8]
  }

  static func fingerprint(of id: PolicyVersion.ID, in association: Association.ID, _ tx: any Transaction) throws
    -> [UInt8]
  {
    try standings(of: association, where: "id = $2", [.id(id)], in: tx).first?.fingerprint ?? []
  }

  static func standings(of association: Association.ID, in tx: any Transaction) throws -> [Standing] {
    try standings(of: association, where: "true", [], in: tx)
  }

  /// Covers what a version says: rule, channels, approval, steps, tools, lines, clauses and findings.
  ///
  /// Not its state, which the chain's approvals and discards give, nor what moves with it.
  private static func standings(
    of association: Association.ID, where condition: String, _ values: [SQLValue], in tx: any Transaction
  ) throws -> [Standing] {
    let rows = try tx.rows(
      """
      SELECT id, number, state, title, organization, source, channels, declaration, floor_amount, floor_unit, floor_from,
        floor_meaning, ceiling_amount, ceiling_unit, ceiling_from, ceiling_left_unset, open_points, has_complaints,
        has_compensation, has_satisfaction, has_privacy, drafted_at, drafted_by, meeting, meeting_day, meeting_typed_as,
        approver_name, approver_post, approved_at, ended_at, answered_points
      FROM policy WHERE association_id = $1 AND \(condition) ORDER BY number
      """, [.id(association)] + values
    ) { row in
      (
        id: try row.bytes(0), number: try row.integer(1), state: try row.text(2),
        values: try StoredForm.values(of: row, from: 3, kinds), isOver: try row.integerOrNil(29) != nil,
        answered: try row.text(30)
      )
    }
    return try rows.map { row in
      // A version none of whose points was answered is covered as it was before answers were kept.
      let answered: [SQLValue] = row.answered.isEmpty ? [] : [.text("answered"), .text(row.answered)]
      let covered = [.integer(row.number)] + row.values + answered + (try parts(of: row.id, in: association, tx))
      let isDiscarded = row.isOver && row.state == PolicyVersion.State.draft.rawValue
      return Standing(
        id: row.id, number: Int(row.number),
        state: isDiscarded ? PolicyVersion.State.discarded.rawValue : row.state,
        fingerprint: StoredForm.fingerprint(of: covered))
    }
  }

  private static let kinds: [StoredForm.Kind] =
    [.text, .text, .text, .text, .text] + [.integer, .text, .text, .text] + [.integer, .text, .text, .integer]
    + [.text, .integer, .integer, .integer, .integer, .integer, .text] + [
      .text, .integer, .text, .text, .text, .integer,
    ]

  private static func parts(
    of id: [UInt8], in association: Association.ID, _ tx: any Transaction
  ) throws -> [SQLValue] {
    let tables: [(text: String, kinds: [StoredForm.Kind])] = [
      ("SELECT text, gates, line FROM policy_step", [.text, .text, .integer]),
      ("SELECT name FROM policy_tool", [.text]),
      ("SELECT text FROM policy_line", [.text]),
      (
        "SELECT code, severity, line, message_ar, message_en, advice_ar, advice_en FROM policy_finding",
        [.text, .text, .integer, .text, .text, .text, .text]
      ),
    ]
    let numbered = try tables.flatMap { table in
      try part(table.text, by: "number", table.kinds, [.id(association), .bytes(id)], tx)
    }
    return try numbered
      + part(
        "SELECT section, heading, number, text, line FROM policy_clause", by: "section_order, clause_order",
        [.text, .text, .text, .text, .integer], [.id(association), .bytes(id)], tx)
  }

  /// The rows of one table beneath a version, how many of them first.
  private static func part(
    _ select: String, by order: String, _ kinds: [StoredForm.Kind], _ key: [SQLValue], _ tx: any Transaction
  ) throws -> [SQLValue] {
    let rows = try tx.rows("\(select) WHERE association_id = $1 AND policy_id = $2 ORDER BY \(order)", key) { row in
      try StoredForm.values(of: row, from: 0, kinds)
    }
    return [.integer(rows.count)] + rows.joined()
  }
}
