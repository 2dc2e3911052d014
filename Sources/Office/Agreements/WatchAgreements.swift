package import Casework
import SQL

extension Office {
  /// Reminds whoever keeps an agreement of what is due of it, and tells senior management of what was not done; an event
  /// in the chain says so.
  ///
  /// For the daily round, by the same steps as for requests. Returns how many notices were given.
  @discardableResult
  package func watchAgreements(of association: Association.ID) async throws -> Int {
    let now = clock.now
    let today = CalendarDay(now)
    return try await database.write(in: .of(association)) { tx in
      let watch = try WatchStore.get(of: association, in: tx)
      let settings = try settings(of: association, in: tx, keeping: false)
      let horizon = watch.horizon(on: today, in: settings.calendar)
      let due = try AgreementStore.due(by: horizon, limit: Self.agreementsWatched, of: association, in: tx)
      var given = 0
      for agreement in due {
        for matter in agreement.dues where matter.day <= horizon {
          guard let call = watch.call(on: today, for: matter.day, in: settings.calendar) else { continue }
          let listeners = watch.listeners(to: call, of: agreement, among: settings.colleagues)
          given += try tell(listeners, of: call, about: matter, of: agreement, at: now, in: association, tx)
        }
      }
      return given
    }
  }

  /// So many agreements are looked at, those of which something is due first before the others.
  private static let agreementsWatched = 1_000

  private func tell(
    _ listeners: [StaffMember.ID], of call: DeadlineWatch.Call, about due: Agreement.Due, of agreement: Agreement,
    at now: Instant, in association: Association.ID, _ tx: any Transaction
  ) throws -> Int {
    let facts = [
      Event.Fact(.number, agreement.number.description), Event.Fact(.until, call.due.description),
      Event.Fact(.item, due.matter.key),
    ]
    var given = 0
    for staff in listeners {
      let notice = Notice(
        id: randomness.identifier(at: now), to: staff, kind: call.kind, about: .agreement(agreement.id),
        key: "\(due.matter.key)-\(call.key)", facts: facts, at: now)
      if try NoticeStore.insert(notice, of: association, in: tx) { given += 1 }
    }
    if call.kind == .escalation, given > 0 {
      let event = Event(.agreementEscalated, by: .system, at: now, policy: nil, facts: facts)
      try AuditChain.append([event], about: agreement.id.bytes, state: nil, of: association, in: tx)
    }
    return given
  }
}
