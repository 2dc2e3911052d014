package import Casework
import SQL

extension Office {
  /// Writes the household down.
  package func keepHousehold(
    _ household: Household, on id: Request.ID, seen version: Int, as actor: StaffActor
  ) async throws {
    try await act(.study, on: id, seen: version, as: actor) { request, bearings in
      [try request.keepHousehold(household, by: actor.actor, at: bearings.now)]
    }
  }

  /// Reckons the household's income by the table in force now.
  package func assessIncome(on id: Request.ID, seen version: Int, as actor: StaffActor) async throws {
    try actor.must(.study)
    let table = try await incomeTable(for: id, as: actor)
    try await act(.study, on: id, seen: version, as: actor) { request, bearings in
      [try request.assessIncome(by: table, by: actor.actor, at: bearings.now, with: bearings.hash)]
    }
  }

  private func incomeTable(for id: Request.ID, as actor: StaffActor) async throws -> IncomeTable? {
    try await database.read(in: .of(actor.association)) { tx in
      let request = try RequestStore.get(id, of: actor.association, in: tx)
      return try IncomeTableStore.inForce(for: request.service, of: actor.association, in: tx)
    }
  }
}
