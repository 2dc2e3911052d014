extension Sitting {
  /// What the presiding member adds to the votes.
  package struct Wording: Hashable, Sendable {
    package var reasons: String
    package var conditions: String
    package var amount: Halalas?
    /// For how many months it is granted; nil for once.
    package var months: Int?
    /// Whoever decides means to grant more than was asked for.
    package var isMoreMeant: Bool

    package init(
      reasons: String, conditions: String = "", amount: Halalas? = nil, months: Int? = nil, isMoreMeant: Bool = false
    ) {
      self.reasons = reasons
      self.conditions = conditions
      self.amount = amount
      self.months = months
      self.isMoreMeant = isMoreMeant
    }
  }

  /// Something is granted for this many months at most.
  package static let mostMonths = 120

  /// Resolves an item by the votes cast, and decides the request with it.
  ///
  /// The outcome is counted, never chosen; the rules of the request itself hold as well. Of an appeal, those who may not
  /// hear it are written down as standing aside. `pays` is whether the request's service gives money.
  package mutating func resolve(
    _ request: inout Request, _ wording: Wording, pays: Bool = true, by actor: Actor, under gates: Set<Gate>,
    at now: Instant, with hash: some Fingerprinting
  ) throws(CommitteeRefusal) -> (sitting: Event, request: Event) {
    try must(be: .convened)
    let place = try place(of: request.id)
    let item = items[place]
    guard item.state == .open else { throw .itemNotOpen }
    guard request.isBeforeCommittee else { throw .notBeforeCommittee }
    let outcome = try standing(of: item, request, at: now)
    guard let staff = actor.staffID, presider(over: item, of: request, at: now)?.staff == staff else {
      throw .notPresiding
    }
    if let months = wording.months, !(1...Self.mostMonths).contains(months) {
      throw .monthsOutOfRange(limit: Self.mostMonths)
    }
    let voters = voters(on: item, of: request, at: now).filter { item.vote(of: $0.staff) != nil }
    let members = voters.map { Decision.Member(id: $0.staff, name: $0.name) }
    let aside = request.appeal == nil ? [] : barred(from: request)
    let decided: Event
    do throws(Refusal) {
      decided = try Self.settle(
        &request, outcome, wording, members, in: self, pays: pays, by: actor, under: gates, at: now, with: hash)
    } catch {
      throw .request(error)
    }
    let accepts = outcome == .accept
    items[place].resolution = AgendaItem.Resolution(
      outcome: outcome, reasons: wording.reasons.trimmedSpaces,
      conditions: accepts ? wording.conditions.trimmedSpaces : "", amount: accepts ? wording.amount : nil,
      months: accepts ? wording.months : nil, by: staff, at: now)
    // Without words of their own: that they took part before is the reason.
    items[place].recusals += aside.filter { !item.isRecused($0.staff) }
      .map { AgendaItem.Recusal(staff: $0.staff, name: $0.name, reason: "", at: now) }
    items[place].state = .resolved
    items[place].version += 1
    let resolved = event(
      .itemResolved, by: actor, at: now,
      [Event.Fact(.number, item.number.description), Event.Fact(.outcome, outcome.rawValue)])
    return (resolved, decided)
  }

  /// Decides the request, or rules on its appeal.
  private static func settle(
    _ request: inout Request, _ outcome: Decision.Outcome, _ wording: Wording, _ members: [Decision.Member],
    in sitting: Sitting, pays: Bool, by actor: Actor, under gates: Set<Gate>, at now: Instant,
    with hash: some Fingerprinting
  ) throws(Refusal) -> Event {
    let accepts = outcome == .accept
    let (conditions, months) = (accepts ? wording.conditions : "", accepts ? wording.months : nil)
    guard request.appeal == nil else {
      return try request.ruleOnAppeal(
        AppealRuling(
          outcome, reasons: wording.reasons, conditions: conditions, amount: wording.amount, months: months,
          isMoreMeant: wording.isMoreMeant),
        members: members, in: sitting, pays: pays, by: actor, at: now)
    }
    return try request.decide(
      outcome, reasons: wording.reasons, conditions: conditions, amount: wording.amount, months: months,
      isMoreMeant: wording.isMoreMeant, members: members, in: sitting, pays: pays, by: actor, under: gates, at: now,
      with: hash)
  }
}
