import Casework
import SQL

extension Office {
  /// What an entitlement of this request rests on, as it stands.
  func grounds(of request: Request, in association: Association.ID, _ tx: any Transaction) throws -> Grounds {
    Grounds(
      request: request, file: try FileStore.find(of: request.applicant.party, in: association, tx),
      gates: try policy(request.policy, of: association, in: tx, keeping: false).gates,
      laid: request.isRaised ? try EntitlementStore.standing(of: request.id, in: association, tx) : .zero)
  }

  /// Carries out one verb on an entitlement: duty, load, rule, save with events, or nothing at all.
  func act(
    _ duty: Duty, on id: Entitlement.ID, seen version: Int?, as actor: StaffActor,
    _ verb: @escaping @Sendable (inout Entitlement, Grounds, Instant) throws -> [Event]
  ) async throws {
    try actor.must(duty)
    let now = clock.now
    let association = actor.association
    try await database.write(in: .of(association)) { tx in
      try change(id, seen: version, in: association, at: now, by: actor, tx) { made, grounds in
        try verb(&made, grounds, now)
      }
    }
    announceMessages(of: association)
  }

  /// The same within a transaction; a request whose entitlement is fulfilled by it is delivered with it.
  @discardableResult
  func change(
    _ id: Entitlement.ID, seen version: Int?, in association: Association.ID, at now: Instant, by actor: StaffActor,
    _ tx: any Transaction, _ verb: (inout Entitlement, Grounds) throws -> [Event]
  ) throws -> (made: Entitlement, grounds: Grounds) {
    let before = try EntitlementStore.get(id, of: association, in: tx)
    if let version, version != before.version { throw OfficeRefusal.changedMeanwhile }
    let request = try RequestStore.get(before.request, of: association, in: tx)
    let grounds = try grounds(of: request, in: association, tx)
    var made = before
    let events = try verb(&made, grounds)
    try EntitlementStore.save(&made, was: before, events, of: association, in: tx)
    if made.isFulfilled, !before.isFulfilled, request.stage == .registered || request.stage == .notified,
      try isAllGiven(of: request, in: association, tx)
    {
      let recipient = made.instalments.last { $0.receipt != nil }?.receipt?.recipient ?? made.payee.name
      try change(request.id, in: association, seen: request.version, at: now, tx) { request, bearings in
        [try request.deliver(made.what, to: recipient, by: actor.actor, under: bearings.gates, at: bearings.now)]
      }
    }
    return (made, grounds)
  }

  /// Whether nothing more is to come: where an appeal raised the amount, both entitlements are given.
  private func isAllGiven(of request: Request, in association: Association.ID, _ tx: any Transaction) throws -> Bool {
    guard request.isRaised else { return true }
    return try EntitlementStore.given(of: request.id, in: association, tx) >= request.decision?.amount ?? .zero
  }
}
