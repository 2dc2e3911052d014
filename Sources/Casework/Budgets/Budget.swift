/// What a service may cost in a year.
///
/// What is committed and paid is never kept beside it but added up from the instalments, so that the two cannot
/// disagree. An entitlement commits its whole sum when it is laid down: what is promised is always covered. Whoever
/// needs more raises the budget first, with a reason.
package struct Budget: Hashable, Sendable {
  package let service: Service.ID
  /// Gregorian year, by the instalments' days.
  package let year: Int
  /// The opening amount with all its changes.
  package internal(set) var granted: Halalas
  package var tally: Tally
  package var version: Int

  /// Sums over a service's instalments of a year.
  package struct Tally: Hashable, Sendable {
    /// Granted to people and not yet given.
    package var committed: Halalas
    package var paid: Halalas

    package init(committed: Halalas = .zero, paid: Halalas = .zero) {
      (self.committed, self.paid) = (committed, paid)
    }

    /// Adds up instalments by whether they are still to be given or were.
    package init(of instalments: some Sequence<Instalment>) {
      self.init()
      for part in instalments { add(part.amount, in: part.state) }
    }

    /// Counts an amount that stands in a state.
    package mutating func add(_ amount: Halalas, in state: Instalment.State) {
      if state.isOpen { committed = committed + amount }
      if state.isGiven { paid = paid + amount }
    }

    package var spent: Halalas { committed + paid }
  }

  package init(
    service: Service.ID, year: Int, granted: Halalas, tally: Tally = Tally(), version: Int = 0
  ) {
    (self.service, self.year, self.granted, self.tally, self.version) = (service, year, granted, tally, version)
  }

  package var remaining: Halalas { granted - tally.spent }

  /// Refuses what would commit more than remains.
  package func mustCover(_ amount: Halalas) throws(BenefitRefusal) {
    guard amount <= remaining else { throw .budgetExceeded(remaining: remaining) }
  }

  /// Opens a service's budget of a year; what was committed before it was opened must fit in.
  package static func open(
    _ amount: Halalas, for service: Service.ID, in year: Int, tally: Tally, by actor: Actor, at now: Instant
  ) throws(BenefitRefusal) -> (Budget, Event) {
    guard amount > .zero else { throw .amountMissing }
    guard amount >= tally.spent else { throw .budgetBelowSpent(tally.spent) }
    let budget = Budget(service: service, year: year, granted: amount, tally: tally)
    return (budget, budget.event(.budgetOpened, by: actor, at: now))
  }

  /// Sets another amount, never below what is committed and paid.
  package mutating func change(
    to amount: Halalas, because reason: String, by actor: Actor, at now: Instant
  ) throws(BenefitRefusal) -> Event {
    guard amount > .zero else { throw .amountMissing }
    guard amount >= tally.spent else { throw .budgetBelowSpent(tally.spent) }
    let reason = try BenefitRefusal.said(reason, limit: 500)
    let was = granted
    granted = amount
    return event(.budgetChanged, by: actor, at: now, [Event.Fact(.was, was.text), Event.Fact(.reason, reason)])
  }

  private func event(_ kind: Event.Kind, by actor: Actor, at now: Instant, _ facts: [Event.Fact] = []) -> Event {
    Event(
      kind, by: actor, at: now, policy: nil,
      facts: [Event.Fact(.day, String(year)), Event.Fact(.amount, String(granted.count))] + facts)
  }
}
