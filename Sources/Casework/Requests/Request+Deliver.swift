/// The entry in the register of those served (R29).
package struct Registration: Hashable, Sendable {
  package var number: String
  package var category: String
  /// When the file must be renewed: yearly.
  package var renewal: CalendarDay
  package var by: StaffMember.ID

  package init(number: String, category: String, renewal: CalendarDay, by: StaffMember.ID) {
    self.number = number
    self.category = category
    self.renewal = renewal
    self.by = by
  }
}

/// What was handed over, to whom and how it was acknowledged (R30).
package struct Delivery: Hashable, Sendable {
  package var what: String
  package var recipient: String
  package var by: StaffMember.ID
  package var at: Instant

  package init(what: String, recipient: String, by: StaffMember.ID, at moment: Instant) {
    self.what = what
    self.recipient = recipient
    self.by = by
    self.at = moment
  }
}

extension Request {
  /// Enters an accepted and answered request into the register for a year.
  ///
  /// Whoever has a file already keeps its number; anyone else gets the request's.
  package mutating func register(
    category: String, inFile known: String? = nil, by officer: Actor, at now: Instant
  ) throws(Refusal) -> Event {
    try must(beAt: .notified)
    guard decision?.outcome == .accept, let number else { throw .wrongStage(stage) }
    guard let staff = officer.staffID else { throw .notYours }
    let category = try Self.said(category, limit: 100)
    let entry = Registration(
      number: known ?? "BEN-\(number.description.dropFirst(4))", category: category,
      renewal: CalendarDay(now) + BeneficiaryFile.cycle, by: staff)
    registration = entry
    stage = .registered
    return event(
      .registered, by: officer, at: now,
      [
        Event.Fact(.number, entry.number), Event.Fact(.category, category),
        Event.Fact(.until, entry.renewal.description),
      ])
  }

  /// Hands the service over.
  ///
  /// Neither who studied the request nor anyone who sat when it was decided may do so (R28).
  package mutating func deliver(
    _ what: String, to recipient: String, by officer: Actor, under gates: Set<Gate>, at now: Instant
  ) throws(Refusal) -> Event {
    let unregistered = stage == .notified && decision?.outcome == .accept && !gates.contains(.registration)
    guard stage == .registered || unregistered else { throw .wrongStage(stage) }
    guard let staff = officer.staffID else { throw .notYours }
    guard !wasStudied(by: staff) else { throw .researcherMayNotDeliver }
    guard !wasDecided(by: staff) else { throw .deciderMayNotDeliver }
    let done = Delivery(
      what: try Self.said(what, limit: 500), recipient: try Self.said(recipient, limit: 200), by: staff, at: now)
    delivery = done
    stage = .delivered
    return event(
      .delivered, by: officer, at: now, [Event.Fact(.note, done.what), Event.Fact(.recipient, done.recipient)])
  }
}
