package import Casework
import SQL

extension Office {
  /// Reminds whoever is to act of the last day of a request about data, and tells senior management once it has passed;
  /// an event in the chain says so.
  ///
  /// For the daily round, by the same steps as for requests. Returns how many notices were given.
  @discardableResult
  package func watchDataRequests(of association: Association.ID) async throws -> Int {
    let now = clock.now
    let today = CalendarDay(now)
    return try await database.write(in: .of(association)) { tx in
      let open = try DataRequestStore.list(open: true, limit: Self.dataRequestsWatched, of: association, in: tx)
      guard !open.isEmpty else { return 0 }
      let watch = try WatchStore.get(of: association, in: tx)
      let settings = try settings(of: association, in: tx, keeping: false)
      var given = 0
      for request in open {
        guard let call = watch.call(on: today, for: request.due, in: settings.calendar) else { continue }
        let summons = Summons(
          about: .dataRequest(request.id), kind: call.kind, key: call.key,
          facts: [
            Event.Fact(.number, request.number.description), Event.Fact(.until, call.due.description),
            Event.Fact(.category, request.kind.rawValue),
          ], escalated: .dataRequestEscalated)
        given += try tell(
          watch.listeners(to: call, of: request, among: settings.colleagues), of: summons, at: now, in: association, tx)
      }
      return given
    }
  }

  /// So many open requests are looked at, those due first before the others.
  private static let dataRequestsWatched = 1_000
}
