package import Casework
import SQL

/// Whose covered data it is: someone in the register, or whoever left a mobile with an appointment or an inquiry.
package enum DataSubject: Hashable, Sendable {
  case party(Party.ID)
  case booking(Booking.ID)
  case inquiry(Inquiry.ID)

  var bytes: [UInt8] {
    switch self {
    case .party(let id): id.bytes
    case .booking(let id): id.bytes
    case .inquiry(let id): id.bytes
    }
  }

  fileprivate var table: String {
    switch self {
    case .party: "party"
    case .booking: "booking"
    case .inquiry: "inquiry"
    }
  }

  /// Any of these lets someone open a page about it.
  fileprivate var duties: [Duty] {
    switch self {
    case .party: [.seePeople, .seeRequests]
    case .booking: [.receive]
    case .inquiry: [.seeRequests, .receive]
    }
  }
}

extension Office {
  /// Uncovers fields of someone's data for the one who asks, for ten minutes; the chain keeps who, when, what and why.
  ///
  /// Nothing of the subject's row changes, so its last fingerprint goes on holding.
  package func show(
    _ fields: Set<PersonalField>, of subject: DataSubject, because reason: Disclosure.Reason?, saying note: String,
    as actor: StaffActor
  ) async throws {
    try actor.mustSee(subject)
    let association = actor.association
    let event = try Disclosure.make(of: fields, because: reason, saying: note, as: actor.member, at: clock.now)
    try await database.write(in: .of(association)) { tx in
      let isThere = try tx.first(
        "SELECT 1 FROM \(subject.table) WHERE association_id = $1 AND id = $2",
        [.id(association), .bytes(subject.bytes)]
      ) { try $0.integer(0) }
      guard isThere != nil else { throw OfficeRefusal.notFound }
      try AuditChain.append([event], about: subject.bytes, state: nil, of: association, in: tx)
    }
  }

  /// What of someone's data is uncovered for this person now; asks nothing of the database for posts that may never.
  package func uncovered(of subject: DataSubject, as actor: StaffActor) async throws -> Uncovered {
    guard PersonalField.allCases.contains(where: { actor.may($0.duty) }) else { return .nothing }
    let (association, now) = (actor.association, clock.now)
    let made = try await database.read(in: .of(association)) { tx in
      try DisclosureStore.disclosures(
        of: subject, after: now - Disclosure.lasts, limit: DisclosureStore.most, in: association, tx)
    }
    return Uncovered(made, for: actor.member, at: now)
  }
}

/// Disclosures stand in the chain and nowhere else: it is their log, and a row taken out of it is missed.
enum DisclosureStore {
  /// So many are looked at; nobody asks more often within the minutes that one holds.
  static let most = 100

  static let statement = """
    SELECT \(Event.columns) FROM event found
    JOIN event ON event.association_id = found.association_id AND event.seq = found.seq
    WHERE found.association_id = $1 AND found.subject_id = $2 AND event.kind = '\(Event.Kind.dataShown.rawValue)'
      AND event.at > $3
    ORDER BY found.seq DESC LIMIT $4
    """

  /// The newest disclosures of someone's data after a moment, newest first.
  static func disclosures(
    of subject: DataSubject, after moment: Instant, limit: Int, in association: Association.ID, _ tx: any Transaction
  ) throws -> [Disclosure] {
    try tx.rows(
      statement, [.id(association), .bytes(subject.bytes), .time(moment), .integer(limit)]
    ) { row in
      var column = Columns(row)
      return try Event.read(&column)
    }.compactMap(Disclosure.init)
  }
}

extension StaffActor {
  fileprivate func mustSee(_ subject: DataSubject) throws(OfficeRefusal) {
    guard subject.duties.contains(where: may) else { throw .notAllowed(subject.duties[0]) }
  }
}
