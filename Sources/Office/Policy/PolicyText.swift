package import Casework
import PolicyReader
import SQL

/// A policy document as it was read: its lines, its clauses, and the findings beside the lines they are about.
package struct PolicyText: Hashable, Sendable {
  package var lines: [String]
  package var clauses: [PolicyClause]
  package var findings: [PolicyFinding]

  package init(lines: [String], clauses: [PolicyClause], findings: [PolicyFinding]) {
    self.lines = lines
    self.clauses = clauses
    self.findings = findings
  }
}

/// A clause with the heading it stands under.
package struct PolicyClause: Hashable, Sendable {
  package var section: PolicySection.Kind
  package var sectionOrder: Int
  package var heading: String
  package var number: String
  package var text: String
  package var line: Int
}

/// A finding in words, kept as they were when the document was read.
package struct PolicyFinding: Hashable, Sendable {
  package var code: String
  package var severity: Finding.Severity
  package var line: Int?
  package var messageAr: String
  package var messageEn: String
  package var adviceAr: String
  package var adviceEn: String
}

/// The text of policy documents as rows.
enum PolicyTextStore {
  static func insert(
    _ text: PolicyText, of policy: PolicyVersion.ID, in association: Association.ID, _ tx: any Transaction
  ) throws {
    let key: [SQLValue] = [.id(association), .id(policy)]
    for (place, line) in text.lines.enumerated() {
      try tx.run(
        "INSERT INTO policy_line (association_id, policy_id, number, text) VALUES ($1, $2, $3, $4)",
        key + [.integer(place + 1), .text(line)])
    }
    for (place, clause) in text.clauses.enumerated() {
      try tx.run(
        """
        INSERT INTO policy_clause (association_id, policy_id, section_order, clause_order, section, heading, number,
          text, line)
        VALUES (\(placeholders(9)))
        """,
        key + [
          .integer(clause.sectionOrder), .integer(place), .word(clause.section), .text(clause.heading),
          .text(clause.number), .text(clause.text), .integer(clause.line),
        ])
    }
    for (place, finding) in text.findings.enumerated() {
      try tx.run(
        """
        INSERT INTO policy_finding (association_id, policy_id, number, code, severity, line, message_ar, message_en,
          advice_ar, advice_en)
        VALUES (\(placeholders(10)))
        """,
        key + [
          .integer(place + 1), .text(finding.code), .word(finding.severity),
          .integer(orNull: finding.line.map(Int64.init)), .text(finding.messageAr), .text(finding.messageEn),
          .text(finding.adviceAr), .text(finding.adviceEn),
        ])
    }
  }

  static func get(of policy: PolicyVersion.ID, in association: Association.ID, _ tx: any Transaction) throws
    -> PolicyText
  {
    PolicyText(
      lines: try lines(of: policy, in: association, tx), clauses: try clauses(of: policy, in: association, tx),
      findings: try findings([.id(association), .id(policy)], tx))
  }

  static func lines(of policy: PolicyVersion.ID, in association: Association.ID, _ tx: any Transaction) throws
    -> [String]
  {
    try tx.rows(
      "SELECT text FROM policy_line WHERE association_id = $1 AND policy_id = $2 ORDER BY number",
      [.id(association), .id(policy)]
    ) { try $0.text(0) }
  }

  static func clauses(of policy: PolicyVersion.ID, in association: Association.ID, _ tx: any Transaction) throws
    -> [PolicyClause]
  {
    try tx.rows(
      """
      SELECT section, section_order, heading, number, text, line FROM policy_clause
      WHERE association_id = $1 AND policy_id = $2 ORDER BY section_order, clause_order
      """, [.id(association), .id(policy)]
    ) { row in
      var column = Columns(row)
      return PolicyClause(
        section: try column.word(), sectionOrder: try column.int(), heading: try column.text(),
        number: try column.text(), text: try column.text(), line: try column.int())
    }
  }

  private static func findings(_ key: [SQLValue], _ tx: any Transaction) throws -> [PolicyFinding] {
    try tx.rows(
      """
      SELECT code, severity, line, message_ar, message_en, advice_ar, advice_en FROM policy_finding
      WHERE association_id = $1 AND policy_id = $2 ORDER BY number
      """, key
    ) { row in
      var column = Columns(row)
      return PolicyFinding(
        code: try column.text(), severity: try column.word(), line: try column.intOrNil(),
        messageAr: try column.text(), messageEn: try column.text(), adviceAr: try column.text(),
        adviceEn: try column.text())
    }
  }
}
