import Casework
import SQL

/// That a last day is near or has passed, said to whom it concerns.
struct Summons {
  var about: Notice.Subject
  var kind: Notice.Kind
  /// What makes it the same as another about the same.
  var key: String
  var facts: [Event.Fact]
  /// What the chain keeps of an escalation.
  var escalated: Event.Kind
  /// The policy a request is judged by; an appeal's, an agreement's and the law's days are of none.
  var policy: PolicyVersion.ID?
}

extension Office {
  /// Gives a notice to each who has not had it; an escalation that anybody heard is an event of what it is about.
  ///
  /// Returns how many were given.
  func tell(
    _ listeners: [StaffMember.ID], of summons: Summons, at now: Instant, in association: Association.ID,
    _ tx: any Transaction
  ) throws -> Int {
    var given = 0
    for staff in listeners {
      let notice = Notice(
        id: randomness.identifier(at: now), to: staff, kind: summons.kind, about: summons.about, key: summons.key,
        facts: summons.facts, at: now)
      if try NoticeStore.insert(notice, of: association, in: tx) { given += 1 }
    }
    if summons.kind == .escalation, given > 0 {
      let event = Event(summons.escalated, by: .system, at: now, policy: summons.policy, facts: summons.facts)
      try AuditChain.append([event], about: summons.about.bytes, state: nil, of: association, in: tx)
    }
    return given
  }
}
