/// What the committee decided, on what grounds.
package struct Decision: Hashable, Sendable {
  package var outcome: Outcome
  package var reasons: String
  package var conditions: String
  /// What is granted, when money is.
  package var amount: Halalas?
  /// For how many months it is granted; nil for once.
  package var months: Int?
  /// The members who took part, once each.
  package var members: [Member]
  package var by: StaffMember.ID
  package var at: Instant
  /// The sitting whose votes it was; nil for decisions older than sittings.
  package var sitting: Sitting.ID?

  package enum Outcome: String, Hashable, Sendable, CaseIterable {
    case accept, reject, `defer`
  }

  package init(
    outcome: Outcome, reasons: String, conditions: String = "", amount: Halalas? = nil, months: Int? = nil,
    members: [Member], by: StaffMember.ID, at moment: Instant, sitting: Sitting.ID? = nil
  ) {
    self.outcome = outcome
    self.reasons = reasons
    self.conditions = conditions
    self.amount = amount
    self.months = months
    self.members = members
    self.by = by
    self.at = moment
    self.sitting = sitting
  }

  /// Someone who sat on the committee.
  package struct Member: Hashable, Sendable {
    /// Nil where a decision was recorded by names alone.
    package var id: StaffMember.ID?
    package var name: String

    package init(id: StaffMember.ID?, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// Whether someone recorded it or sat when it was taken.
  package func wasTaken(by staff: StaffMember.ID) -> Bool {
    by == staff || members.contains { $0.id == staff }
  }

  /// Fewer members than this decide nothing, whatever quorum a committee has.
  package static let smallestCommittee = 2
  /// More people than this are not a committee.
  package static let largestCommittee = 50
}

extension Request {
  /// Records the committee's reasoned decision; a sitting calls it when an item is resolved.
  ///
  /// Who studied the request may not decide on it, nor sit among those who do (R28). Nothing is decided for good while
  /// a document that was handed in waits to be matched, and nothing accepted on the strength of one that was sent back
  /// or has expired, or that the applicant has not signed for: such a request can still be rejected or deferred.
  package mutating func decide(
    _ outcome: Decision.Outcome, reasons: String, conditions: String, amount: Halalas?, months: Int? = nil,
    isMoreMeant: Bool = false, members: [Decision.Member], in sitting: Sitting? = nil, pays: Bool = true,
    by decider: Actor,
    under gates: Set<Gate>, at now: Instant, with hash: some Fingerprinting
  ) throws(Refusal) -> Event {
    try must(beAt: .withCommittee)
    return try decide(
      outcome, reasons: reasons, conditions: conditions, amount: amount, months: months, isMoreMeant: isMoreMeant,
      members: members, alone: false, in: sitting, pays: pays, by: decider, under: gates, at: now, with: hash)
  }

  /// Records what was decided; that the request lies before those who do is the caller's to know.
  mutating func decide(
    _ outcome: Decision.Outcome, reasons: String, conditions: String, amount: Halalas?, months: Int?, isMoreMeant: Bool,
    members: [Decision.Member], alone: Bool, in sitting: Sitting?, pays: Bool, by decider: Actor,
    under gates: Set<Gate>,
    at now: Instant, with hash: some Fingerprinting
  ) throws(Refusal) -> Event {
    guard let staff = decider.staffID else { throw .notYours }
    guard !wasStudied(by: staff) else { throw .researcherMayNotDecide }
    if outcome != .defer { try mustBeLookedAt(under: gates) }
    if outcome == .accept { try mustStand(on: CalendarDay(now), under: gates, with: hash) }
    let present = alone ? members : try committee(of: members)
    if outcome == .accept { try mustBeAmount(amount, isMoreMeant: isMoreMeant, pays: pays) }
    let conditions = conditions.trimmedSpaces
    guard conditions.count <= Self.longestText else { throw .textTooLong(limit: Self.longestText) }
    let taken = Decision(
      outcome: outcome, reasons: try Self.said(reasons), conditions: conditions,
      amount: outcome == .accept ? amount : nil, months: outcome == .accept ? months : nil, members: present, by: staff,
      at: now, sitting: sitting?.id)
    decision = taken
    stage =
      switch outcome {
      case .accept: .accepted
      case .reject: .rejected
      case .defer: .deferred
      }
    if outcome != .defer {
      times.decided = now
      // What was asked for again is asked no more; what remains is to answer.
      runOnWithAllItems(at: now)
    }
    let place = sitting.map { [Event.Fact(.sitting, $0.number.description)] } ?? []
    return event(.decided, by: decider, at: now, taken.facts + place)
  }

  /// Whether someone recorded the decision or sat when it was taken; of one that was appealed against, either time.
  package func wasDecided(by staff: StaffMember.ID) -> Bool {
    [decision, appeal?.against, appeal?.ruling].contains { $0?.wasTaken(by: staff) ?? false }
  }

  private func mustBeLookedAt(under gates: Set<Gate>) throws(Refusal) {
    if gates.contains(.verification), !unverifiedItems.isEmpty { throw .notVerified(unverifiedItems) }
  }

  private func mustStand(
    on day: CalendarDay, under gates: Set<Gate>, with hash: some Fingerprinting
  ) throws(Refusal) {
    guard missingItems.isEmpty else { throw .notComplete(missing: missingItems) }
    try mustHold(on: day, under: gates)
    if gates.contains(.attestation), sealState(with: hash) == .broken { throw .sealBroken }
  }

  /// Money is granted where money was asked for, and none where the service gives none; more than was asked only where
  /// that is meant.
  private func mustBeAmount(_ amount: Halalas?, isMoreMeant: Bool, pays: Bool) throws(Refusal) {
    guard pays else {
      if amount != nil { throw .serviceDoesNotPay }
      return
    }
    guard particulars.amount != nil else { return }
    guard let amount, amount > .zero else { throw .amountMissing }
    try mustBeMeant(amount, isMoreMeant: isMoreMeant)
  }

  /// A nought too many is paid out like any other.
  func mustBeMeant(_ amount: Halalas, isMoreMeant: Bool) throws(Refusal) {
    if let asked = particulars.amount, amount > asked, !isMoreMeant { throw .moreThanAsked(asked) }
  }

  /// Those present, once each; refuses too few of them, too many, and who studied the request.
  private func committee(of members: [Decision.Member]) throws(Refusal) -> [Decision.Member] {
    var present: [Decision.Member] = []
    for member in members where !present.contains(where: { $0.id == member.id }) { present.append(member) }
    guard !present.contains(where: { $0.id.map(wasStudied) ?? false }) else { throw .researcherMayNotDecide }
    guard present.count >= Decision.smallestCommittee else {
      throw .notEnoughMembers(needed: Decision.smallestCommittee)
    }
    guard present.count <= Decision.largestCommittee else { throw .tooManyMembers(limit: Decision.largestCommittee) }
    return present
  }
}

extension Decision {
  var facts: [Event.Fact] {
    var facts = [
      Event.Fact(.outcome, outcome.rawValue), Event.Fact(.reason, reasons),
      Event.Fact(.members, members.map(\.name).joined(separator: "، ")),
    ]
    if !conditions.isEmpty { facts.append(Event.Fact(.conditions, conditions)) }
    if let amount { facts.append(Event.Fact(.amount, String(amount.count))) }
    if let months { facts.append(Event.Fact(.months, String(months))) }
    return facts
  }
}
