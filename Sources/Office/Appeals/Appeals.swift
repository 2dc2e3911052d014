package import Casework
import SQL

extension Office {
  /// The applicant lodges an appeal on the tracking page, against the answer to the request they proved to be theirs.
  package func lodgeAppeal(
    on grounds: String, as token: TrackingToken, of association: Association.ID
  ) async throws {
    guard let file = try await tracked(token, of: association) else { throw OfficeRefusal.notFound }
    try await lodge(
      on: grounds, through: .website, request: file.request.id, seen: nil,
      by: .applicant(name: file.request.applicant.name.full), in: association)
  }

  /// An employee writes down an appeal that came on paper, by phone or in person.
  package func lodgeAppeal(
    on grounds: String, through channel: Channel, of id: Request.ID, seen version: Int, as actor: StaffActor
  ) async throws {
    try actor.must(.takeIn)
    try await lodge(
      on: grounds, through: channel, request: id, seen: version, by: actor.actor, in: actor.association)
  }

  private func lodge(
    on grounds: String, through channel: Channel, request id: Request.ID, seen version: Int?, by actor: Actor,
    in association: Association.ID
  ) async throws {
    let now = clock.now
    try await database.write(in: .of(association)) { tx in
      try change(id, in: association, seen: version, at: now, tx) { request, bearings in
        // The number is drawn with the rest: an appeal that is refused takes none.
        [
          try request.lodgeAppeal(
            as: try AppealStore.nextNumber(at: now, of: association, in: tx), on: grounds, through: channel, by: actor,
            under: bearings.appealRule, at: now)
        ]
      }
    }
    announceMessages(of: association)
  }

  /// Lays an appeal before those who hear it.
  package func openHearing(on id: Request.ID, seen version: Int, as actor: StaffActor) async throws {
    try await act(.arrangeSittings, on: id, seen: version, as: actor) { request, bearings in
      [try request.openHearing(by: actor.actor, at: bearings.now)]
    }
  }

  /// Rules on an appeal alone, where no committee hears appeals; its answer goes out with it.
  package func ruleOnAppeal(
    _ ruling: AppealRuling, on id: Request.ID, seen version: Int, as actor: StaffActor
  ) async throws {
    try actor.must(.decideAlone)
    let (now, association) = (clock.now, actor.association)
    try await database.write(in: .of(association)) { tx in
      let committees = try CommitteeStore.all(of: association, in: tx)
      try change(id, in: association, seen: version, at: now, tx) { request, bearings in
        [
          try request.ruleOnAppealAlone(
            ruling, among: committees, pays: bearings.paysMoney, by: actor.actor, at: bearings.now)
        ]
      }
    }
    announceMessages(of: association)
  }

  /// Takes an appeal back at the applicant's word, given to an employee.
  package func withdrawAppeal(
    because reason: String, on id: Request.ID, seen version: Int, as actor: StaffActor
  ) async throws {
    try await act(.withdraw, on: id, seen: version, as: actor) { request, bearings in
      [try request.withdrawAppeal(because: reason, by: actor.actor, at: bearings.now)]
    }
  }

  /// The applicant takes their appeal back.
  package func withdrawAppeal(
    because reason: String, as token: TrackingToken, of association: Association.ID
  ) async throws {
    guard let file = try await tracked(token, of: association) else { throw OfficeRefusal.notFound }
    let actor = Actor.applicant(name: file.request.applicant.name.full)
    try await change(file.request.id, in: association, seen: nil) { request, bearings in
      [try request.withdrawAppeal(because: reason, by: actor, at: bearings.now)]
    }
  }

  /// Decides a request whose service needs no committee.
  package func decideAlone(
    _ outcome: Decision.Outcome, _ wording: Sitting.Wording, on id: Request.ID, seen version: Int,
    as actor: StaffActor
  ) async throws {
    try await act(.decideAlone, on: id, seen: version, as: actor) { request, bearings in
      [
        try request.decideAlone(
          outcome, reasons: wording.reasons, conditions: wording.conditions, amount: wording.amount,
          months: wording.months, isMoreMeant: wording.isMoreMeant, needs: bearings.service?.needs ?? [],
          promised: bearings.policy.promisesCommittee, pays: bearings.paysMoney, by: actor.actor,
          under: bearings.gates, at: bearings.now, with: bearings.hash)
      ]
    }
  }
}

/// The appeals of an association: what waits for an answer, and what has one.
package struct AppealList: Sendable {
  package var settings: Settings
  /// Those that wait, the one that was lodged first before the others.
  package var open: [AppealLine]
  /// The newest first.
  package var ended: [AppealLine]
  /// The committees that hear appeals and sit.
  package var committees: [Committee]
  package var now: Instant
}

extension Office {
  /// So many appeals of each kind are listed.
  package static let appealsListed = 100

  /// The register of appeals, for who sees requests; for who appoints committees the days alone.
  package func appeals(as actor: StaffActor) async throws -> AppealList {
    guard actor.may(.seeRequests) || actor.may(.manageCommittees) else {
      throw OfficeRefusal.notAllowed(.seeRequests)
    }
    let (now, association) = (clock.now, actor.association)
    let most = actor.may(.seeRequests) ? Self.appealsListed : 0
    return try await database.read(in: .of(association)) { tx in
      AppealList(
        settings: try settings(of: association, in: tx),
        open: most == 0 ? [] : try AppealStore.open(limit: most, of: association, in: tx),
        ended: most == 0 ? [] : try AppealStore.ended(limit: most, of: association, in: tx),
        committees: try CommitteeStore.all(of: association, in: tx).filter(\.hearsAppeals), now: now)
    }
  }

  /// Sets the days for appeals, for the answers and appeals from now on: what was told stands.
  package func setAppealRule(_ rule: AppealRule, as actor: StaffActor) async throws {
    try actor.must(.manageCommittees)
    let (now, association) = (clock.now, actor.association)
    try await database.write(in: .of(association)) { tx in
      let before = try AppealStore.rule(of: association, in: tx)
      guard before != rule else { return }
      try AppealStore.set(rule, of: association, in: tx)
      try AssociationStore.settingsChanged(of: association, in: tx)
      let event = Event(
        .appealRuleSet, by: actor.actor, at: now, policy: nil,
        facts: [Event.Fact(.was, before.written), Event.Fact(.until, rule.written)])
      try AuditChain.append([event], about: nil, state: nil, of: association, in: tx)
    }
  }
}

extension AppealRule {
  /// Both spans as an event tells them.
  fileprivate var written: String { "\(lodgingDays) / \(answerDays)" }
}
