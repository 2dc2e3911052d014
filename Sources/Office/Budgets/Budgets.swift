package import Casework
import SQL

/// Budgets as rows; what is committed and paid is added up from the instalments.
enum BudgetStore {
  private static let columns = "service_id, year, granted, version"

  /// A service's budget of a year with its sums; nil where the association keeps none.
  static func find(
    of service: Service.ID, in year: Int, _ association: Association.ID, _ tx: any Transaction
  ) throws -> (id: [UInt8], budget: Budget)? {
    try all(of: year, service, in: association, tx).first
  }

  static func all(
    of year: Int, _ service: Service.ID? = nil, in association: Association.ID, _ tx: any Transaction
  ) throws -> [(id: [UInt8], budget: Budget)] {
    let tallies = try tallies(of: year, in: association, tx)
    return try tx.rows(
      "SELECT id, \(columns) FROM budget WHERE association_id = $1 AND year = $2 ORDER BY service_id",
      [.id(association), .integer(year)]
    ) { row in
      var column = Columns(row)
      let id = try column.bytes()
      let service: Service.ID = try column.id()
      return (
        id: id,
        budget: Budget(
          service: service, year: try column.int(), granted: Halalas(Int64(try column.int())),
          tally: tallies[service] ?? Budget.Tally(), version: try column.int())
      )
    }.filter { service == nil || $0.budget.service == service }
  }

  /// Sums of a year's instalments by service.
  static func tallies(of year: Int, in association: Association.ID, _ tx: any Transaction) throws
    -> [Service.ID: Budget.Tally]
  {
    let sums = try tx.rows(
      """
      SELECT service_id, state, CAST(sum(amount) AS BIGINT) FROM instalment
      WHERE association_id = $1 AND year = $2 GROUP BY service_id, state
      """, [.id(association), .integer(year)]
    ) { row in
      var column = Columns(row)
      let service: Service.ID = try column.id()
      let state: Instalment.State = try column.word()
      return (service: service, state: state, sum: Halalas(Int64(try column.int())))
    }
    return sums.reduce(into: [:]) { $0[$1.service, default: Budget.Tally()].add($1.sum, in: $1.state) }
  }

  static func insert(
    _ budget: Budget, as id: [UInt8], _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    try tx.run(
      "INSERT INTO budget (association_id, id, \(columns)) VALUES (\(placeholders(6)))",
      [.id(association), .bytes(id)] + values(of: budget))
    try AuditChain.append(
      [event], about: id, state: StoredForm.fingerprint(of: values(of: budget)), of: association, in: tx)
  }

  static func save(
    _ budget: inout Budget, as id: [UInt8], _ event: Event, of association: Association.ID, in tx: any Transaction
  ) throws {
    let seen = budget.version
    budget.version += 1
    let changed = try tx.run(
      """
      UPDATE budget SET service_id = $4, year = $5, granted = $6, version = $7
      WHERE association_id = $1 AND id = $2 AND version = $3
      """, [.id(association), .bytes(id), .integer(seen)] + values(of: budget))
    guard changed == 1 else { throw OfficeRefusal.changedMeanwhile }
    try AuditChain.append(
      [event], about: id, state: StoredForm.fingerprint(of: values(of: budget)), of: association, in: tx)
  }

  static func standings(of association: Association.ID, after: [UInt8], in tx: any Transaction) throws
    -> [AuditChain.RecordStanding]
  {
    try tx.rows(
      "SELECT id, \(columns) FROM budget WHERE association_id = $1 AND id > $2 ORDER BY id LIMIT 1000",
      [.id(association), .bytes(after)]
    ) { row in
      AuditChain.RecordStanding(
        id: try row.bytes(0), record: .benefit("\(try row.integer(2))"),
        fingerprint: StoredForm.fingerprint(
          of: try StoredForm.values(of: row, from: 1, [.bytes, .integer, .integer, .integer])))
    }
  }

  private static func values(of budget: Budget) -> [SQLValue] {
    [.id(budget.service), .integer(budget.year), .integer(budget.granted.count), .integer(budget.version)]
  }
}

/// The budgets of a year, and what services without one have cost.
package struct BudgetList: Sendable {
  package var year: Int
  package var budgets: [Budget]
  package var unbudgeted: [Service.ID: Budget.Tally]
}

extension Office {
  /// The budgets of a year, for who sees payments.
  package func budgets(of year: Int, as actor: StaffActor) async throws -> BudgetList {
    try actor.must(.seePayments)
    let association = actor.association
    return try await database.read(in: .of(association)) { tx in
      let budgets = try BudgetStore.all(of: year, in: association, tx).map(\.budget)
      let tallies = try BudgetStore.tallies(of: year, in: association, tx)
      let known = Set(budgets.map(\.service))
      return BudgetList(year: year, budgets: budgets, unbudgeted: tallies.filter { !known.contains($0.key) })
    }
  }

  /// Opens a service's budget of a year, or changes it; a change says why.
  package func setBudget(
    of service: Service.ID, in year: Int, to amount: Halalas, because reason: String, seen version: Int?,
    as actor: StaffActor
  ) async throws {
    try actor.must(.manageBudgets)
    let association = actor.association
    let now = clock.now
    let fresh: Identifier<Budget> = randomness.identifier(at: now)
    try await database.write(in: .of(association)) { tx in
      if let (id, found) = try BudgetStore.find(of: service, in: year, association, tx) {
        guard found.version == version else { throw OfficeRefusal.changedMeanwhile }
        var budget = found
        let event = try budget.change(to: amount, because: reason, by: actor.actor, at: now)
        try BudgetStore.save(&budget, as: id, event, of: association, in: tx)
      } else {
        guard try settings(of: association, in: tx, keeping: false).service(service) != nil else {
          throw OfficeRefusal.notFound
        }
        let tally = try BudgetStore.tallies(of: year, in: association, tx)[service] ?? Budget.Tally()
        let (budget, event) = try Budget.open(amount, for: service, in: year, tally: tally, by: actor.actor, at: now)
        try BudgetStore.insert(budget, as: fresh.bytes, event, of: association, in: tx)
      }
    }
  }
}
