/// What an officer made of the applicant's word that it cannot wait.
package struct UrgencyRuling: Hashable, Sendable {
  package var isConfirmed: Bool
  package var reason: String
  package var by: StaffMember.ID
  package var at: Instant

  package init(isConfirmed: Bool, reason: String, by: StaffMember.ID, at moment: Instant) {
    self.isConfirmed = isConfirmed
    self.reason = reason
    self.by = by
    self.at = moment
  }
}

/// Whether a request can wait, as far as anybody has said.
package enum Urgency: String, Hashable, Sendable {
  /// Nobody says that it cannot.
  case none
  /// The applicant says so, and nobody has ruled on it.
  case claimed
  case confirmed
  case declined

  package init(isClaimed: Bool, isConfirmed: Bool?) {
    self = !isClaimed ? .none : isConfirmed.map { $0 ? .confirmed : .declined } ?? .claimed
  }
}

extension Request {
  package var urgency: Urgency {
    Urgency(isClaimed: particulars.urgency != nil, isConfirmed: urgencyRuling?.isConfirmed)
  }

  /// Whether the case is exempt from the policy's floor: an officer found that it cannot wait.
  ///
  /// The applicant's word alone exempts nothing.
  package var isUrgent: Bool { urgency == .confirmed }

  /// Confirms or declines the applicant's word that it cannot wait, for a reason that stays on record; the deadline
  /// follows from here on.
  ///
  /// May be ruled on anew until the applicant has the answer.
  package mutating func ruleOnUrgency(
    _ isConfirmed: Bool, because reason: String, by officer: Actor, at now: Instant
  ) throws(Refusal) -> Event {
    guard stage != .draft, !stage.isAnswered else { throw .wrongStage(stage) }
    guard particulars.urgency != nil else { throw .urgencyNotClaimed }
    guard let staff = officer.staffID else { throw .notYours }
    let reason = try Self.said(reason, limit: 500)
    urgencyRuling = UrgencyRuling(isConfirmed: isConfirmed, reason: reason, by: staff, at: now)
    return event(
      .urgencyRuled, by: officer, at: now,
      [Event.Fact(.outcome, isConfirmed ? "confirmed" : "declined"), Event.Fact(.reason, reason)])
  }
}
