import Arabic

/// A stop on destruction: nothing of whom or what it stands on is destroyed until it is lifted.
package struct LegalHold: Hashable, Sendable {
  package typealias ID = Identifier<LegalHold>

  package let id: ID
  package let subject: Subject
  /// The case, claim or order it is for.
  package let reason: String
  package let by: StaffMember.ID
  package let at: Instant
  package private(set) var lifted: Lifting?

  /// What it stands on: everything of a person's, or one request.
  package enum Subject: Hashable, Sendable {
    case party(Party.ID)
    case request(Request.ID)
  }

  /// Who lifted it, and why.
  package struct Lifting: Hashable, Sendable {
    package let reason: String
    package let by: StaffMember.ID
    package let at: Instant

    package init(_ reason: String, by staff: StaffMember.ID, at: Instant) {
      (self.reason, self.by, self.at) = (reason, staff, at)
    }
  }

  package static let longestReason = 500

  package init(
    id: ID, subject: Subject, reason: String, by staff: StaffMember.ID, at: Instant, lifted: Lifting? = nil
  ) {
    (self.id, self.subject, self.reason, self.by, self.at, self.lifted) = (id, subject, reason, staff, at, lifted)
  }

  /// Puts one on something that none stands on; `standing` are those that do.
  package static func place(
    on subject: Subject, because reason: String, as id: ID, beside standing: [LegalHold], by staff: StaffMember,
    at now: Instant
  ) throws(RetentionRefusal) -> (LegalHold, Event) {
    guard !standing.contains(where: { $0.subject == subject && $0.lifted == nil }) else { throw .alreadyHeld }
    let hold = LegalHold(id: id, subject: subject, reason: try RetentionRefusal.said(reason), by: staff.id, at: now)
    return (hold, hold.event(.holdPlaced, hold.reason, by: staff, at: now))
  }

  /// Ends it.
  package mutating func lift(
    because reason: String, by staff: StaffMember, at now: Instant
  ) throws(RetentionRefusal) -> Event {
    guard lifted == nil else { throw .alreadyLifted }
    let lifting = Lifting(try RetentionRefusal.said(reason), by: staff.id, at: now)
    lifted = lifting
    return event(.holdLifted, lifting.reason, by: staff, at: now)
  }

  private func event(_ kind: Event.Kind, _ reason: String, by staff: StaffMember, at now: Instant) -> Event {
    Event(
      kind, by: .staff(staff.id, name: staff.name), at: now, policy: nil, facts: [Event.Fact(.reason, reason)])
  }
}
