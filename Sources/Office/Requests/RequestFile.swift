package import Casework
import SQL

/// Everything the request page shows.
///
/// A class, for it never changes and is handed from place to place many times a page.
package final class RequestFile: Sendable {
  package let request: Request
  package let settings: Settings
  /// The version that judges this request, which may be older than the one in force.
  package let policy: PolicyVersion
  package let deadline: Deadline
  package let seal: Seal.State
  /// Oldest first; the newest of them when there are very many.
  package let events: [Event]
  /// There are events before these, which the chain has.
  package let hasOlderEvents: Bool
  /// What was said to the applicant about it, newest first.
  package let messages: [Message]
  /// What was issued about it, oldest first.
  package let letters: [Letter]
  /// What its person is to receive by it.
  package let entitlement: Entitlement?
  /// What an upheld appeal added to the amount and nobody has laid down yet; nil where there is none of that.
  package let raise: Halalas?
  /// The agenda it stands on; nil when it stands on none.
  package let agenda: AgendaPlace?
  /// The committees that hear appeals and sit, where one waits for its answer.
  package let hearers: [Committee]
  package let now: Instant
  /// How it stands, for whoever keeps the page open.
  package var mark: Mark { Mark(version: request.version, last: events.last?.at ?? request.times.submitted ?? now) }
  /// Where a document or an earlier request says otherwise; for the staff.
  package let clashes: [Clash]
  /// What else the person asked for, the newest first, while this is not decided; for the staff.
  package let others: [OtherRequest]
  /// The documents of the library in force that help whoever works on it; for the staff.
  package let guides: [LibraryDocument]
  /// The service as it was when the request was filled in.
  package let service: Service?
  /// Signed papers that came back as pictures, oldest first.
  package let scans: [FormScan]
  /// What forbids its destruction; for the staff.
  package let holds: [LegalHold]

  init(
    request: Request, settings: Settings, policy: PolicyVersion, deadline: Deadline, seal: Seal.State, events: [Event],
    hasOlderEvents: Bool, messages: [Message], letters: [Letter], entitlement: Entitlement?, raise: Halalas?,
    agenda: AgendaPlace?, hearers: [Committee], now: Instant, clashes: [Clash], others: [OtherRequest],
    guides: [LibraryDocument], service: Service?, scans: [FormScan], holds: [LegalHold]
  ) {
    self.request = request
    self.settings = settings
    self.policy = policy
    self.deadline = deadline
    self.seal = seal
    self.events = events
    self.hasOlderEvents = hasOlderEvents
    self.messages = messages
    self.letters = letters
    self.entitlement = entitlement
    self.raise = raise
    self.agenda = agenda
    self.hearers = hearers
    self.now = now
    self.clashes = clashes
    self.others = others
    self.guides = guides
    self.service = service
    self.scans = scans
    self.holds = holds
  }
}

/// Another request of the same person, as the page of this one names it.
package struct OtherRequest: Hashable, Sendable {
  package let id: Request.ID
  package let number: RequestNumber
  package let service: Service.ID
  package let stage: Stage
  package let amount: Halalas?
}

extension Office {
  /// Everything about one request of the association; `notFound` when it has no such request.
  package func request(_ id: Request.ID, as actor: StaffActor) async throws -> RequestFile {
    try actor.must(.seeRequests)
    return try await file(
      of: id, in: actor.association, forStaff: true, showsHousehold: actor.seesHouseholds)
  }

  func file(
    of id: Request.ID, in association: Association.ID, withMessages: Bool = false, forStaff: Bool = false,
    showsHousehold: Bool = true
  ) async throws -> RequestFile {
    let now = clock.now
    return try await database.read(in: .of(association)) { tx in
      let request = try RequestStore.get(id, of: association, in: tx)
      let settings = try settings(of: association, in: tx)
      let policy = try policy(request.policy, of: association, in: tx)
      let events = try EventStore.events(about: id, of: association, in: tx)
      // It helps whoever still works on it.
      let beside =
        forStaff && request.stage.isBeforeDecision
        ? try KnownPeople.beside(request, of: association, in: tx) : KnownPeople.Beside()
      return RequestFile(
        request: showsHousehold ? request : request.withoutHousehold, settings: settings, policy: policy,
        deadline: request.deadline(under: policy.reply, at: now, in: settings.calendar),
        seal: request.sealState(with: hash), events: events.suffix(EventStore.limit),
        hasOlderEvents: events.count > EventStore.limit,
        messages: withMessages ? try MessageStore.messages(about: id, of: association, in: tx) : [],
        letters: try LetterStore.letters(about: id, of: association, in: tx),
        entitlement: request.times.answered == nil || request.decision?.outcome != .accept
          ? nil : try EntitlementStore.find(of: id, in: association, tx),
        raise: request.isRaised ? try raise(of: request, in: association, tx) : nil,
        agenda: request.isBeforeCommittee ? try SittingStore.agenda(of: id, in: association, tx) : nil,
        hearers: request.appeal?.state.isOpen == true
          ? try CommitteeStore.all(of: association, in: tx).filter(\.hearsAppeals) : [],
        now: now,
        clashes: forStaff && request.stage.isBeforeDecision ? request.clashes(with: beside.people) : [],
        others: beside.same.map(\.request).filter { $0.id != id },
        guides: forStaff && !request.stage.isFinal
          ? try LibraryStore.all(of: association, in: tx).inForce(on: CalendarDay(now)).filter(\.kind.guidesWork) : [],
        service: try ServiceStore.service(
          request.service, version: request.serviceVersion, of: association, among: settings.services, in: tx),
        scans: try FormScanStore.scans(of: id, in: association, tx),
        holds: forStaff ? try holds(on: request, of: association, in: tx) : [])
    }
  }

  private func raise(of request: Request, in association: Association.ID, _ tx: any Transaction) throws -> Halalas? {
    let laid = try EntitlementStore.standing(of: request.id, in: association, tx)
    guard let granted = request.decision?.amount, laid > .zero, laid < granted else { return nil }
    return granted - laid
  }

  /// Where a document of this request lies, and what it is; that it was opened is written into the read log.
  package func document(
    _ code: String, of id: Request.ID, as actor: StaffActor
  ) async throws -> (document: RequestDocument, path: String) {
    try await opened(of: id, as: actor) { tx in
      try ItemStore.items(of: id, in: actor.association, tx).first { $0.requirement.code == code }?.document
    }
  }

  /// A document of the applicant's that `find` finds, as somebody opens it.
  func opened(
    of id: Request.ID, as actor: StaffActor, _ find: @escaping @Sendable (any Transaction) throws -> RequestDocument?
  ) async throws -> (document: RequestDocument, path: String) {
    try actor.must(.seeRequests)
    let association = actor.association
    let (party, document) = try await database.read(in: .of(association)) { tx in
      (try RequestStore.party(of: id, in: association, tx), try find(tx))
    }
    guard let party, let document else { throw OfficeRefusal.notFound }
    try await look(at: .document, of: party, as: actor)
    return (document, vault.path(of: document.fingerprint))
  }
}

/// Events read back for people.
enum EventStore {
  /// At most this many of one request are shown; the chain keeps all.
  static let limit = 500

  /// The newest of one request's events, oldest first; one more than are shown when there are more.
  static func events(about id: Request.ID, of association: Association.ID, in tx: any Transaction) throws -> [Event] {
    try events(about: id.bytes, of: association, in: tx)
  }

  /// The same of any record.
  static func events(about id: [UInt8], of association: Association.ID, in tx: any Transaction) throws -> [Event] {
    // The events' places are found in the index first: asked for whole events in their order, the engine would rather
    // walk through all of the association's.
    let newest = try tx.rows(
      """
      SELECT \(Event.columns) FROM event found
      JOIN event ON event.association_id = found.association_id AND event.seq = found.seq
      WHERE found.association_id = $1 AND found.subject_id = $2 ORDER BY found.seq DESC LIMIT $3
      """, [.id(association), .bytes(id), .integer(limit + 1)]
    ) { row in
      var column = Columns(row)
      return try Event.read(&column)
    }
    return newest.reversed()
  }

  /// The association's newest events before a place in the chain.
  static func latest(before sequence: Int64, limit: Int, of association: Association.ID, in tx: any Transaction) throws
    -> [AuditChain.Entry]
  {
    try tx.rows(
      """
      SELECT \(AuditChain.Entry.columns) FROM event WHERE association_id = $1 AND seq < $2 ORDER BY seq DESC LIMIT $3
      """, [.id(association), .integer(sequence), .integer(limit)], AuditChain.Entry.read)
  }
}
