import Casework
import SQL

/// The times that an association set itself, a row each; the usual ones have none.
enum RetentionStore {
  static func periods(of association: Association.ID, in tx: any Transaction) throws -> [RetentionPeriod] {
    let own = try tx.rows(
      "SELECT class, years, basis FROM retention_period WHERE association_id = $1", [.id(association)]
    ) { row in
      var column = Columns(row)
      return RetentionPeriod(stored: try column.word(), years: try column.int(), basis: try column.text())
    }
    return RetentionClass.allCases.map { kind in own.first { $0.kind == kind } ?? .usual(of: kind) }
  }

  static func period(of kind: RetentionClass, in association: Association.ID, _ tx: any Transaction) throws
    -> RetentionPeriod
  {
    try periods(of: association, in: tx).first { $0.kind == kind } ?? .usual(of: kind)
  }

  static func set(_ period: RetentionPeriod, of association: Association.ID, in tx: any Transaction) throws {
    try tx.run(
      """
      INSERT INTO retention_period (association_id, class, years, basis) VALUES ($1, $2, $3, $4)
      ON CONFLICT (association_id, class) DO UPDATE SET years = excluded.years, basis = excluded.basis
      """, [.id(association), .word(period.kind), .integer(period.years), .text(period.basis)])
  }
}
