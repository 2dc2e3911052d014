package import Casework
import SQL

/// A page of the register.
package struct PartyList: Sendable {
  package var filter: PartyFilter
  package var lines: [PartyLine]
  /// Where the next page begins; nil on the last.
  package var next: Party.ID?
}

/// Someone who is entered without having asked for anything.
package struct NewParty: Hashable, Sendable {
  package var kind: Party.Kind
  package var details: Party.Details
  package var mobile: Mobile?
  package var roles: Set<PartyRole>

  package init(kind: Party.Kind, details: Party.Details, mobile: Mobile? = nil, roles: Set<PartyRole> = []) {
    (self.kind, self.details, self.mobile, self.roles) = (kind, details, mobile, roles)
  }
}

/// What is done to an entry of the register.
package enum PartyVerb: Hashable, Sendable {
  /// `wasCovered`: whoever wrote it did not see the number; none written leaves the one that stands.
  case keep(Party.Details, wasCovered: Bool = false)
  case give(PartyRole)
  case endRole(PartyRole, reason: String)
  case addContact(ContactPoint.Kind, String)
  case verifyContact(Int, ContactPoint.Method)
  case preferContact(Int)
  case endContact(Int, reason: String)
  case consent(Consent.Purpose, Consent.Basis, Consent.Method, scope: String)
  case withdrawConsent(Int)
  /// To whoever has the number or mobile that was typed.
  case relate(String, Relation.Kind, Relation.Authority?)
  case endRelation(Int, reason: String)
  /// Another entry is somebody else.
  case distinguish(Party.ID)
}

extension Office {
  package static let partiesAPage = 50

  /// The register, newest entry first, for who sees people; `place` is the last one of the page before.
  package func parties(_ filter: PartyFilter, after place: Party.ID?, as actor: StaffActor) async throws -> PartyList {
    try actor.must(.seePeople)
    let association = actor.association
    return try await database.read(in: .of(association)) { tx in
      var lines = try PartyLists.page(
        filter, after: place, limit: Self.partiesAPage + 1, of: association, in: tx)
      let more = lines.count > Self.partiesAPage
      if more { lines.removeLast() }
      let last = lines.last?.id
      lines = try PartyLists.linesStanding(for: lines.map(\.id), of: association, in: tx)
      try PartyLists.addRoles(to: &lines, of: association, in: tx)
      return PartyList(filter: filter, lines: lines, next: more ? last : nil)
    }
  }

  /// Enters someone new; `numberTaken` when the register has the number.
  @discardableResult
  package func enter(_ new: NewParty, as actor: StaffActor) async throws -> Party.ID {
    try actor.must(.keepPeople)
    let association = actor.association
    let now = clock.now
    let id: Party.ID = randomness.identifier(at: now)
    try await database.write(in: .of(association)) { tx in
      var (party, event) = try Party.entered(
        id, as: new.kind, new.details, mobile: new.mobile, in: new.roles, by: actor.actor, at: now)
      try Self.mustBeFree(party.details.number, for: id, of: association, in: tx)
      try PartyStore.insert(&party, event, of: association, in: tx)
    }
    return id
  }

  /// Whether an entry is a person's or an organisation's, for who keeps the register.
  package func kind(of id: Party.ID, as actor: StaffActor) async throws -> Party.Kind {
    try actor.must(.keepPeople)
    return try await database.read(in: .of(actor.association)) { tx in
      try PartyStore.get(id, of: actor.association, in: tx).kind
    }
  }

  /// What someone in the register is called, for who sees people; it is no look at their file.
  package func name(of id: Party.ID, as actor: StaffActor) async throws -> String {
    try actor.must(.seePeople)
    return try await database.read(in: .of(actor.association)) { tx in
      try PartyStore.get(id, of: actor.association, in: tx).name
    }
  }

  /// Does one thing to an entry, under the version the person saw.
  package func change(_ id: Party.ID, _ verb: PartyVerb, seen version: Int, as actor: StaffActor) async throws {
    try actor.must(.keepPeople)
    let association = actor.association
    let now = clock.now
    try await database.write(in: .of(association)) { tx in
      let before = try PartyStore.get(id, of: association, in: tx)
      guard before.version == version, before.mergedInto == nil else { throw OfficeRefusal.changedMeanwhile }
      var party = before
      let by = actor.actor
      var other: Party.ID?
      let event: Event
      switch verb {
      case .keep(var details, let wasCovered):
        if wasCovered, details.number == nil { details.number = party.details.number }
        event = try party.keep(details, by: by, at: now)
        try Self.mustBeFree(party.details.number, for: id, of: association, in: tx)
      case .give(let role): event = try party.give(role, by: by, at: now)
      case .endRole(let role, let reason): event = try party.end(role, because: reason, by: by, at: now)
      case .addContact(let kind, let typed): event = try party.addContact(kind, typed, by: by, at: now)
      case .verifyContact(let number, let method):
        event = try party.verifyContact(number, by: method, as: actor.member.id, by: by, at: now)
      case .preferContact(let number): event = try party.preferContact(number, by: by, at: now)
      case .endContact(let number, let reason):
        event = try party.endContact(number, because: reason, by: by, at: now)
      case .consent(let purpose, let basis, let method, let scope):
        event = try party.consent(
          to: purpose, on: basis, by: method, covering: scope, as: actor.member.id, by: by, at: now)
      case .withdrawConsent(let number): event = try party.withdrawConsent(number, by: by, at: now)
      case .relate(let typed, let kind, let authority):
        let found = try Self.other(typed, than: id, of: association, in: tx)
        event = try party.relate(to: found.id, of: found.kind, as: kind, by: authority, by: by, at: now)
        other = found.id
      case .endRelation(let number, let reason):
        event = try party.endRelation(number, because: reason, by: by, at: now)
        other = party.relations.first { $0.number == number }?.other
      case .distinguish(let found):
        let apart = try PartyEntries.standing(for: found, of: association, in: tx)
        event = try party.distinguish(from: try PartyStore.get(apart, of: association, in: tx).id, by: by, at: now)
        try DuplicateStore.tellApart(id, apart, by: actor.member.id, at: now, of: association, in: tx)
        other = apart
      }
      try PartyStore.save(&party, was: before, event, of: association, in: tx)
      // The other one's page tells of it too; nothing of theirs has changed.
      if let other { try AuditChain.append([event], about: other.bytes, state: nil, of: association, in: tx) }
    }
  }

  private static func mustBeFree(
    _ number: OfficialNumber?, for id: Party.ID, of association: Association.ID, in tx: any Transaction
  ) throws {
    guard let number else { return }
    let holders = try PartyStore.find(.number(number), of: association, in: tx)
    guard holders.allSatisfy({ $0 == id }) else { throw PartyRefusal.numberTaken }
  }

  /// Whoever has the number or mobile that was typed, other than `id`; refuses to choose where several share a mobile.
  private static func other(
    _ typed: String, than id: Party.ID, of association: Association.ID, in tx: any Transaction
  ) throws -> Party {
    let holders = try PartyEntries.holders(of: typed, in: association, tx)
    let others = holders.filter { $0 != id }
    guard others.count <= 1 else { throw PartyRefusal.otherShared }
    guard let found = others.first ?? holders.first else { throw PartyRefusal.otherUnknown }
    return try PartyStore.get(found, of: association, in: tx)
  }
}
