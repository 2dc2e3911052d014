extension Sitting {
  /// What the presiding member adds to the votes.
  package struct Wording: Hashable, Sendable {
    package var reasons: String
    package var conditions: String
    package var amount: Halalas?
    /// For how many months it is granted; nil for once.
    package var months: Int?

    package init(reasons: String, conditions: String = "", amount: Halalas? = nil, months: Int? = nil) {
      self.reasons = reasons
      self.conditions = conditions
      self.amount = amount
      self.months = months
    }
  }

  /// Something is granted for this many months at most.
  package static let mostMonths = 120

  /// Resolves an item by the votes cast, and decides the request with it.
  ///
  /// The outcome is counted, never chosen; the rules of the request itself hold as well.
  package mutating func resolve(
    _ request: inout Request, _ wording: Wording, by actor: Actor, under gates: Set<Gate>, at now: Instant,
    with hash: some Fingerprinting
  ) throws(CommitteeRefusal) -> (sitting: Event, request: Event) {
    try must(be: .convened)
    let place = try place(of: request.id)
    let item = items[place]
    guard item.state == .open else { throw .itemNotOpen }
    guard request.stage == .withCommittee else { throw .notBeforeCommittee }
    let outcome = try standing(of: item, request, at: now)
    guard let staff = actor.staffID, presider(over: item, of: request, at: now)?.staff == staff else {
      throw .notPresiding
    }
    if let months = wording.months, !(1...Self.mostMonths).contains(months) {
      throw .monthsOutOfRange(limit: Self.mostMonths)
    }
    let voters = voters(on: item, of: request, at: now).filter { item.vote(of: $0.staff) != nil }
    let accepts = outcome == .accept
    let decided: Event
    do throws(Refusal) {
      decided = try request.decide(
        outcome, reasons: wording.reasons, conditions: accepts ? wording.conditions : "",
        amount: wording.amount, months: accepts ? wording.months : nil,
        members: voters.map { Decision.Member(id: $0.staff, name: $0.name) }, in: self, by: actor, under: gates,
        at: now, with: hash)
    } catch {
      throw .request(error)
    }
    guard let decision = request.decision else { throw .notBeforeCommittee }
    items[place].resolution = AgendaItem.Resolution(
      outcome: outcome, reasons: decision.reasons, conditions: decision.conditions, amount: decision.amount,
      months: decision.months, by: staff, at: now)
    items[place].state = .resolved
    items[place].version += 1
    let resolved = event(
      .itemResolved, by: actor, at: now,
      [Event.Fact(.number, item.number.description), Event.Fact(.outcome, outcome.rawValue)])
    return (resolved, decided)
  }
}
