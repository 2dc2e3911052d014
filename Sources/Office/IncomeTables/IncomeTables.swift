package import Casework
import SQL

/// What an income table is made of, before it has a number.
package struct IncomeTableForm: Hashable, Sendable {
  package var service: Service.ID?
  package var shares: [IncomeSource: Int]
  package var ceilings: [Household.Obligation.Kind: Halalas]
  package var divisor: IncomeTable.Divisor
  package var bands: [IncomeTable.Band]

  package init(
    service: Service.ID? = nil, shares: [IncomeSource: Int], ceilings: [Household.Obligation.Kind: Halalas] = [:],
    divisor: IncomeTable.Divisor = .heads, bands: [IncomeTable.Band]
  ) {
    (self.service, self.shares, self.ceilings) = (service, shares, ceilings)
    (self.divisor, self.bands) = (divisor, bands)
  }
}

extension Office {
  /// The newest table set for a service, or for every service without one of its own.
  package func incomeTable(of service: Service.ID?, as actor: StaffActor) async throws -> IncomeTable? {
    try actor.must(.seePolicy)
    return try await database.read(in: .of(actor.association)) { tx in
      try IncomeTableStore.newest(service, of: actor.association, in: tx)
    }
  }

  /// Sets the next version of a table; assessments that were made keep theirs.
  ///
  /// `seen` is the number of the version it was edited from, 0 for none; `changedMeanwhile` when that is no longer the
  /// newest.
  @discardableResult
  package func setIncomeTable(
    _ form: IncomeTableForm, seen number: Int, as actor: StaffActor
  ) async throws -> IncomeTable {
    try actor.must(.manageServices)
    let association = actor.association
    let now = clock.now
    let id: IncomeTable.ID = randomness.identifier(at: now)
    return try await database.write(in: .of(association)) { tx in
      let settings = try settings(of: association, in: tx, keeping: false)
      if let service = form.service, settings.service(service) == nil { throw OfficeRefusal.notFound }
      let last = try IncomeTableStore.newest(form.service, of: association, in: tx)?.number ?? 0
      guard last == number else { throw OfficeRefusal.changedMeanwhile }
      let table = try IncomeTable(
        id: id, number: last + 1, service: form.service, policy: settings.policy?.id, shares: form.shares,
        ceilings: form.ceilings, divisor: form.divisor, bands: form.bands, by: actor.member.id, at: now)
      let event = Event(
        .incomeTableSet, by: actor.actor, at: now, policy: settings.policy?.id,
        facts: [Event.Fact(.version, String(table.number))]
          + (form.service.flatMap(settings.service).map { [Event.Fact(.title, $0.code)] } ?? []))
      try IncomeTableStore.insert(table, event, of: association, in: tx)
      return table
    }
  }
}

extension Office {
  /// Whether a table is in force for a service.
  package func hasIncomeTable(for service: Service.ID, as actor: StaffActor) async throws -> Bool {
    try actor.must(.seeRequests)
    return try await database.read(in: .of(actor.association)) { tx in
      try IncomeTableStore.inForce(for: service, of: actor.association, in: tx) != nil
    }
  }
}
