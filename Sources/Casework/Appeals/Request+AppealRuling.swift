/// What is ruled on an appeal, in the words the applicant is told.
package struct AppealRuling: Hashable, Sendable {
  /// An acceptance upholds the appeal, a rejection dismisses it, a deferral leaves it for another sitting.
  package var outcome: Decision.Outcome
  package var reasons: String
  package var conditions: String
  package var amount: Halalas?
  package var months: Int?
  /// Whoever rules means to grant more than was asked for.
  package var isMoreMeant: Bool

  package init(
    _ outcome: Decision.Outcome, reasons: String, conditions: String = "", amount: Halalas? = nil, months: Int? = nil,
    isMoreMeant: Bool = false
  ) {
    (self.outcome, self.reasons, self.conditions) = (outcome, reasons, conditions)
    (self.amount, self.months, self.isMoreMeant) = (amount, months, isMoreMeant)
  }
}

extension Request {
  /// Rules on the appeal as a committee that hears appeals voted; a sitting calls it.
  ///
  /// An appeal that is upheld puts its own acceptance in the place of the first decision and the request goes on from
  /// there, to be registered and delivered; the first decision is kept with the appeal. `pays` is whether the service
  /// gives money. The file is judged as it was when it was answered: its documents are not asked for again.
  package mutating func ruleOnAppeal(
    _ ruling: AppealRuling, members: [Decision.Member], in sitting: Sitting, pays: Bool = true, by actor: Actor,
    at now: Instant
  ) throws(Refusal) -> Event {
    guard members.count >= Decision.smallestCommittee else {
      throw .notEnoughMembers(needed: Decision.smallestCommittee)
    }
    guard ruling.outcome != .defer else { return try putOffAppeal(ruling, in: sitting, by: actor, at: now) }
    return try rule(ruling, members: members, in: sitting, pays: pays, by: actor, at: now)
  }

  /// Rules on the appeal alone, as senior management does where no committee that hears appeals sits.
  ///
  /// `committees` are all the association has.
  package mutating func ruleOnAppealAlone(
    _ ruling: AppealRuling, among committees: [Committee], pays: Bool = true, by actor: Actor, at now: Instant
  ) throws(Refusal) -> Event {
    _ = try appeal(at: .inHearing)
    guard !committees.contains(where: \.hearsAppeals) else { throw .appeal(.committeeHears) }
    guard let staff = actor.staffID else { throw .notYours }
    guard ruling.outcome != .defer else { throw .appeal(.wrongState(.inHearing)) }
    return try rule(
      ruling, members: [Decision.Member(id: staff, name: actor.name)], in: nil, pays: pays, by: actor, at: now)
  }

  /// Whether an upheld appeal raised the amount of an acceptance: what was laid down by the first stands, and the rest is
  /// laid down beside it.
  package var isRaised: Bool { appeal.map { $0.state == .upheld && $0.against.outcome == .accept } ?? false }

  private mutating func rule(
    _ ruling: AppealRuling, members: [Decision.Member], in sitting: Sitting?, pays: Bool, by actor: Actor,
    at now: Instant
  ) throws(Refusal) -> Event {
    var appeal = try appeal(at: .inHearing)
    guard let staff = actor.staffID else { throw .notYours }
    guard !isBarred(staff), !members.contains(where: { $0.id.map(isBarred) ?? false }) else {
      throw .appeal(.tookPart)
    }
    let accepts = ruling.outcome == .accept
    if accepts { try mustGrant(ruling, over: appeal.against, pays: pays) }
    let conditions = accepts ? ruling.conditions.trimmedSpaces : ""
    guard conditions.count <= Self.longestText else { throw .textTooLong(limit: Self.longestText) }
    let taken = Decision(
      outcome: ruling.outcome, reasons: try Self.said(ruling.reasons), conditions: conditions,
      amount: accepts ? ruling.amount : nil, months: accepts ? ruling.months : nil, members: members, by: staff,
      at: now, sitting: sitting?.id)
    appeal.ruling = taken
    appeal.ended = now
    appeal.state = accepts ? .upheld : .dismissed
    self.appeal = appeal
    if accepts {
      decision = taken
      stage = registration == nil ? .notified : .registered
    }
    return event(.appealRuled, by: actor, at: now, facts(of: appeal, taken, in: sitting))
  }

  /// The appeal waits for another sitting.
  private func putOffAppeal(
    _ ruling: AppealRuling, in sitting: Sitting, by actor: Actor, at now: Instant
  ) throws(Refusal) -> Event {
    let appeal = try appeal(at: .inHearing)
    return event(
      .appealPutOff, by: actor, at: now,
      [
        Event.Fact(.appeal, appeal.number.description), Event.Fact(.reason, try Self.said(ruling.reasons)),
        Event.Fact(.sitting, sitting.number.description),
      ])
  }

  private func mustGrant(_ ruling: AppealRuling, over first: Decision, pays: Bool) throws(Refusal) {
    guard pays || ruling.amount == nil else { throw .serviceDoesNotPay }
    guard pays, particulars.amount != nil else { return }
    guard let amount = ruling.amount, amount > .zero else { throw .amountMissing }
    if first.outcome == .accept, let granted = first.amount, amount <= granted {
      throw .appeal(.grantsNoMore(than: granted))
    }
    try mustBeMeant(amount, isMoreMeant: ruling.isMoreMeant)
  }

  private func facts(of appeal: Appeal, _ taken: Decision, in sitting: Sitting?) -> [Event.Fact] {
    [Event.Fact(.appeal, appeal.number.description)] + taken.facts
      + (sitting.map { [Event.Fact(.sitting, $0.number.description)] } ?? [])
  }
}
