/// What the committee decided, on what grounds.
package struct Decision: Hashable, Sendable {
  package var outcome: Outcome
  package var reasons: String
  package var conditions: String
  /// What is granted, when money is.
  package var amount: Halalas?
  /// Names of the members who were present.
  package var members: [String]
  package var by: StaffMember.ID
  package var at: Instant

  package enum Outcome: String, Hashable, Sendable, CaseIterable {
    case accept, reject, `defer`
  }

  package init(
    outcome: Outcome, reasons: String, conditions: String = "", amount: Halalas? = nil, members: [String],
    by: StaffMember.ID, at moment: Instant
  ) {
    self.outcome = outcome
    self.reasons = reasons
    self.conditions = conditions
    self.amount = amount
    self.members = members
    self.by = by
    self.at = moment
  }

  /// A decision needs at least this many members present until the association sets its own quorum.
  package static let smallestCommittee = 2
  /// More names than this are not a committee.
  package static let largestCommittee = 50
}

extension Request {
  /// Records the committee's reasoned decision.
  ///
  /// Who studied the request may not decide on it (R28). Nothing is accepted on the strength of a document that has
  /// expired; it can still be rejected or deferred.
  package mutating func decide(
    _ outcome: Decision.Outcome, reasons: String, conditions: String, amount: Halalas?, members: [String],
    by decider: Actor, under gates: Set<Gate>, at now: Instant
  ) throws(Refusal) -> Event {
    try must(beAt: .withCommittee)
    guard let staff = decider.staffID else { throw .notYours }
    guard study?.by != staff else { throw .researcherMayNotDecide }
    if outcome == .accept { try mustHold(on: CalendarDay(now), under: gates) }
    let present = try Self.present(members)
    if outcome == .accept, particulars.amount != nil, amount.map({ $0 <= .zero }) ?? true { throw .amountMissing }
    let conditions = conditions.trimmedSpaces
    guard conditions.count <= Self.longestText else { throw .textTooLong(limit: Self.longestText) }
    let taken = Decision(
      outcome: outcome, reasons: try Self.said(reasons), conditions: conditions,
      amount: outcome == .accept ? amount : nil, members: present, by: staff, at: now)
    decision = taken
    stage =
      switch outcome {
      case .accept: .accepted
      case .reject: .rejected
      case .defer: .deferred
      }
    if outcome != .defer { times.decided = now }
    return event(.decided, by: decider, at: now, taken.facts)
  }

  /// The names of those present, once each, from lines or fields; refuses too few of them, too many and too long ones.
  private static func present(_ members: [String]) throws(Refusal) -> [String] {
    var present: [String] = []
    for name in members.flatMap({ $0.split(whereSeparator: \.isNewline) }).map({ String($0).trimmedSpaces }) {
      guard name.count <= 200 else { throw .textTooLong(limit: 200) }
      if !name.isEmpty, !present.contains(name) { present.append(name) }
    }
    guard present.count >= Decision.smallestCommittee else {
      throw .notEnoughMembers(needed: Decision.smallestCommittee)
    }
    guard present.count <= Decision.largestCommittee else { throw .textTooLong(limit: Decision.largestCommittee * 200) }
    return present
  }
}

extension Decision {
  var facts: [Event.Fact] {
    var facts = [
      Event.Fact(.outcome, outcome.rawValue), Event.Fact(.reason, reasons),
      Event.Fact(.members, members.joined(separator: "، ")),
    ]
    if !conditions.isEmpty { facts.append(Event.Fact(.conditions, conditions)) }
    if let amount { facts.append(Event.Fact(.amount, String(amount.count))) }
    return facts
  }
}
