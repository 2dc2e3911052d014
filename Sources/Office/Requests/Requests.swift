package import Casework
import SQL

/// What a verb needs beside the request: the policy that judges it, the calendar, the time.
package struct Bearings: Sendable {
  package let policy: PolicyVersion
  package let calendar: WorkingCalendar
  /// The service as it was when the request was filled in.
  package let service: Service?
  /// Everyone who works on requests here.
  package let colleagues: [StaffMember]
  /// The association's days for appeals.
  package let appealRule: AppealRule
  package let now: Instant
  package let hash: SHA256Fingerprint

  package var gates: Set<Gate> { policy.gates }
  /// Whether the service gives money; one that is no longer known might.
  package var paysMoney: Bool { service?.paysMoney ?? true }
}

extension Office {
  /// Carries out one verb on a request: duty, load, rule, save with events and messages, or nothing at all.
  ///
  /// `version` is what the person was looking at; when someone saved in between, `changedMeanwhile` is thrown.
  @discardableResult
  func act(
    _ duty: Duty, on id: Request.ID, seen version: Int, as actor: StaffActor,
    _ verb: @escaping @Sendable (inout Request, Bearings) throws -> [Event]
  ) async throws -> Request {
    try actor.must(duty)
    return try await change(id, in: actor.association, seen: version, verb)
  }

  @discardableResult
  func change(
    _ id: Request.ID, in association: Association.ID, seen version: Int?,
    _ verb: @escaping @Sendable (inout Request, Bearings) throws -> [Event]
  ) async throws -> Request {
    let now = clock.now
    let changed = try await database.write(in: .of(association)) { tx in
      let (request, events) = try change(id, in: association, seen: version, at: now, tx, verb)
      if let event = events.last, event.kind == .withdrawn || event.kind == .appealWithdrawn {
        try dropFromAgenda(id, by: event.actor, at: now, in: association, tx)
      }
      return request
    }
    announceMessages(of: association)
    return changed
  }

  /// The same within a transaction of someone else's, who announces the messages; returns what it led to.
  @discardableResult
  func change(
    _ id: Request.ID, in association: Association.ID, seen version: Int?, at now: Instant, _ tx: any Transaction,
    _ verb: (inout Request, Bearings) throws -> [Event]
  ) throws -> (request: Request, events: [Event]) {
    let before = try RequestStore.get(id, of: association, in: tx)
    if let version, version != before.version { throw OfficeRefusal.changedMeanwhile }
    let settings = try settings(of: association, in: tx, keeping: false)
    let bearings = Bearings(
      policy: try policy(before.policy, of: association, in: tx, keeping: false), calendar: settings.calendar,
      service: try ServiceStore.service(
        before.service, version: before.serviceVersion, of: association, among: settings.services, in: tx),
      colleagues: settings.colleagues, appealRule: settings.appealRule, now: now, hash: hash)
    var request = before
    let events = try verb(&request, bearings)
    let deadline = request.deadline(under: bearings.policy.reply, at: now, in: bearings.calendar)
    try RequestStore.save(&request, was: before, events, deadline, of: association, in: tx)
    try tellOfAssignment(events, about: request, of: association, in: tx)
    try issueLetters(following: events, about: request, settings, in: tx)
    for event in events {
      if let message = message(following: event, about: request) {
        try post(message, of: association, in: tx)
      }
    }
    return (request, events)
  }
}
