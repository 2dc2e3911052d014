package import Casework
import SQL

/// A hold that stands, with what it stands on.
package struct HoldLine: Hashable, Sendable {
  package var hold: LegalHold
  /// The request's number, or the person's name.
  package var subject: String
}

extension Office {
  /// So many standing holds are shown.
  private static let holdsShown = 500

  /// Puts a hold on a request, by its number, or on a person, by their official number or mobile.
  @discardableResult
  package func placeHold(on typed: String, because reason: String, as actor: StaffActor) async throws -> LegalHold.ID {
    try actor.must(.manageRetention)
    let association = actor.association
    let subject = try await database.read(in: .of(association)) { tx in
      try HoldSubject.find(typed, of: association, in: tx)
    }
    return try await placeHold(on: subject, because: reason, as: actor)
  }

  /// Puts a hold on a person or a request: nothing of theirs is destroyed until it is lifted.
  @discardableResult
  package func placeHold(
    on subject: LegalHold.Subject, because reason: String, as actor: StaffActor
  ) async throws -> LegalHold.ID {
    try actor.must(.manageRetention)
    let (association, now) = (actor.association, clock.now)
    let id: LegalHold.ID = randomness.identifier(at: now)
    try await database.write(in: .of(association)) { tx in
      let (subject, standing) = try HoldSubject.standing(subject, of: association, in: tx)
      let (hold, event) = try LegalHold.place(
        on: subject, because: reason, as: id, beside: standing, by: actor.member, at: now)
      try HoldStore.insert(hold, event, of: association, in: tx)
    }
    return id
  }

  /// Ends a hold, with the reason; what it stood on may be destroyed again.
  package func liftHold(_ id: LegalHold.ID, because reason: String, as actor: StaffActor) async throws {
    try actor.must(.manageRetention)
    let (association, now) = (actor.association, clock.now)
    try await database.write(in: .of(association)) { tx in
      var hold = try HoldStore.get(id, of: association, in: tx)
      let event = try hold.lift(because: reason, by: actor.member, at: now)
      try HoldStore.end(hold, event, of: association, in: tx)
    }
  }

  /// The holds that stand, for who manages them or proposes destructions.
  package func holds(as actor: StaffActor) async throws -> [HoldLine] {
    try actor.mustSeeRetention()
    let association = actor.association
    return try await database.read(in: .of(association)) { tx in
      try HoldStore.standing(limit: Self.holdsShown, of: association, in: tx).map { hold in
        let subject =
          switch hold.subject {
          case .party(let id): try PartyStore.get(id, of: association, in: tx).name
          case .request(let id):
            try RequestStore.get(id, of: association, in: tx).number?.description ?? Destroyed.words
          }
        return HoldLine(hold: hold, subject: subject)
      }
    }
  }

  /// What stands on a request or on its person; for the request's page.
  func holds(on request: Request, of association: Association.ID, in tx: any Transaction) throws -> [LegalHold] {
    // Few associations have any: one look tells.
    guard try !HoldStore.standing(limit: 1, of: association, in: tx).isEmpty else { return [] }
    let entries = try PartyEntries.all(of: request.applicant.party, in: association, tx)
    return try HoldStore.standing(on: request.id, of: association, in: tx)
      + HoldStore.standing(onAny: entries, of: association, in: tx)
  }

  /// What stands on a person; for their page in the register.
  package func holds(on party: Party.ID, as actor: StaffActor) async throws -> [LegalHold] {
    try actor.must(.seePeople)
    let association = actor.association
    return try await database.read(in: .of(association)) { tx in
      try HoldStore.standing(onAny: PartyEntries.all(of: party, in: association, tx), of: association, in: tx)
    }
  }
}

/// What a hold is to stand on.
private enum HoldSubject {
  /// Whoever or whatever has what was typed.
  static func find(_ typed: String, of association: Association.ID, in tx: any Transaction) throws -> LegalHold.Subject
  {
    if let number = RequestNumber(typed: typed) {
      let found = try tx.first(
        "SELECT id FROM request WHERE association_id = $1 AND year = $2 AND serial = $3",
        [.id(association), .integer(number.year), .integer(number.serial)]
      ) { row -> Request.ID in
        var column = Columns(row)
        return try column.id()
      }
      guard let found else { throw RetentionRefusal.subjectUnknown }
      return .request(found)
    }
    let holders = try PartyEntries.holders(of: typed, in: association, tx)
    // Where several share a mobile the person is named by their number.
    guard holders.count == 1 else { throw RetentionRefusal.subjectUnknown }
    return .party(holders[0])
  }

  /// The entry that stays in the place of one that was joined, and the holds on what is held.
  static func standing(
    _ subject: LegalHold.Subject, of association: Association.ID, in tx: any Transaction
  ) throws -> (LegalHold.Subject, [LegalHold]) {
    switch subject {
    case .party(let id):
      let entry = try PartyStore.get(
        PartyEntries.standing(for: id, of: association, in: tx), of: association, in: tx
      ).id
      let holds = try HoldStore.standing(
        onAny: PartyEntries.all(of: entry, in: association, tx), of: association, in: tx)
      return (.party(entry), holds)
    case .request(let id):
      _ = try RequestStore.get(id, of: association, in: tx)
      return (subject, try HoldStore.standing(on: id, of: association, in: tx))
    }
  }
}

extension StaffActor {
  func mustSeeRetention() throws(OfficeRefusal) {
    guard may(.manageRetention) || may(.proposeDestruction) || may(.approveDestruction) else {
      throw .notAllowed(.proposeDestruction)
    }
  }
}
