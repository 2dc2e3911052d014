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
          let summons = Summons(
            about: .agreement(agreement.id), kind: call.kind, key: "\(matter.matter.key)-\(call.key)",
            facts: [
              Event.Fact(.number, agreement.number.description), Event.Fact(.until, call.due.description),
              Event.Fact(.item, matter.matter.key),
            ], escalated: .agreementEscalated)
          given += try tell(listeners, of: summons, at: now, in: association, tx)
        }
      }
      return given
    }
  }

  /// So many agreements are looked at, those of which something is due first before the others.
  private static let agreementsWatched = 1_000
}
