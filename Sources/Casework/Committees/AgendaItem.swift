/// One request on the agenda of a sitting.
package struct AgendaItem: Hashable, Sendable {
  package let request: Request.ID
  package let number: RequestNumber
  package internal(set) var state: State
  /// Grows with everything that happens to the item: two who resolve at once are told apart by it.
  package internal(set) var version: Int
  /// In the order they were declared.
  package internal(set) var recusals: [Recusal]
  /// One for each member who voted, in the order they voted first.
  package internal(set) var votes: [Vote]
  package internal(set) var resolution: Resolution?

  /// Where the item stands; raw values are stored.
  package enum State: String, Hashable, Sendable, CaseIterable {
    case open, resolved
    /// The applicant took the request back.
    case withdrawn
    /// The sitting was closed, or cancelled, before it came to it.
    case left
  }

  /// Someone takes no part in the item.
  package struct Recusal: Hashable, Sendable {
    package let staff: StaffMember.ID
    package let name: String
    package let reason: String
    package let at: Instant

    package init(staff: StaffMember.ID, name: String, reason: String, at moment: Instant) {
      self.staff = staff
      self.name = name
      self.reason = reason
      self.at = moment
    }
  }

  /// A member's vote and why.
  package struct Vote: Hashable, Sendable {
    package let staff: StaffMember.ID
    package let name: String
    package let choice: Choice
    package let reason: String
    package let at: Instant

    /// What can be voted; raw values are stored.
    package enum Choice: String, Hashable, Sendable, CaseIterable {
      case accept, reject, `defer`, abstain

      /// The outcome it is for; nil for who abstains.
      package var outcome: Decision.Outcome? { Decision.Outcome(rawValue: rawValue) }
    }

    package init(staff: StaffMember.ID, name: String, choice: Choice, reason: String, at moment: Instant) {
      self.staff = staff
      self.name = name
      self.choice = choice
      self.reason = reason
      self.at = moment
    }
  }

  /// What came of the votes, in the words the applicant is told.
  package struct Resolution: Hashable, Sendable {
    package let outcome: Decision.Outcome
    package let reasons: String
    package let conditions: String
    package let amount: Halalas?
    package let months: Int?
    package let by: StaffMember.ID
    package let at: Instant

    package init(
      outcome: Decision.Outcome, reasons: String, conditions: String, amount: Halalas?, months: Int?,
      by staff: StaffMember.ID, at moment: Instant
    ) {
      self.outcome = outcome
      self.reasons = reasons
      self.conditions = conditions
      self.amount = amount
      self.months = months
      self.by = staff
      self.at = moment
    }
  }

  package init(
    request: Request.ID, number: RequestNumber, state: State = .open, version: Int = 0, recusals: [Recusal] = [],
    votes: [Vote] = [], resolution: Resolution? = nil
  ) {
    self.request = request
    self.number = number
    self.state = state
    self.version = version
    self.recusals = recusals
    self.votes = votes
    self.resolution = resolution
  }

  package func isRecused(_ staff: StaffMember.ID) -> Bool { recusals.contains { $0.staff == staff } }
  package func vote(of staff: StaffMember.ID) -> Vote? { votes.first { $0.staff == staff } }
}
