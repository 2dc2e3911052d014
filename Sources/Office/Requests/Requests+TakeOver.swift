package import Casework
import SQL

/// A request that was dealt with elsewhere, as it stands now, with everything that happened to it on the way.
package struct PastRequest: Sendable {
  package var request: Request
  /// Oldest first; never empty.
  package var events: [Event]

  package init(_ request: Request, _ events: [Event]) {
    self.request = request
    self.events = events
  }
}

extension Office {
  /// Enters requests with their past into the books in one transaction, in the order given; no message goes out.
  ///
  /// Each brings its own number, and the count of its year goes on from the highest. The events join the chain as of
  /// now, so that the past is proven from the take-over on. Throws `SQLFault.constraint` for a number already given.
  package func takeOver(_ past: [PastRequest], into association: Association.ID) async throws {
    let now = clock.now
    try await database.write(in: .of(association)) { tx in
      let settings = try settings(of: association, in: tx, keeping: false)
      for entry in past { try takeOver(entry, into: settings, at: now, tx) }
    }
  }

  private func takeOver(
    _ past: PastRequest, into settings: Settings, at now: Instant, _ tx: any Transaction
  ) throws {
    let request = past.request
    let association = settings.association.id
    guard let number = request.number, let submitted = request.times.submitted,
      try PartyStore.known(request.applicant, at: submitted, of: association, in: tx) == request.applicant
    else { throw OfficeRefusal.notFound }
    try CounterStore.reach(number, of: association, in: tx)
    let current = settings.policy.flatMap { $0.id == request.policy ? $0 : nil }
    let rule = try (current ?? policy(request.policy, of: association, in: tx, keeping: false)).reply
    try RequestStore.insert(
      request, past.events, request.deadline(under: rule, at: now, in: settings.calendar), of: association, in: tx)
  }
}
