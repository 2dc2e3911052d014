package import Casework
import SQL

/// One agreement with what happened to it.
package struct AgreementFile: Sendable {
  package var agreement: Agreement
  package var names: [Party.ID: String]
  /// The one it goes on from.
  package var renews: AgreementNumber?
  /// Oldest first.
  package var events: [Event]
  package var today: CalendarDay
}

/// The agreements of an association: what is due of those in force, and all by how far they have come.
package struct AgreementLists: Sendable {
  package var dues: [DueLine]
  package var inForce: [Agreement]
  package var drafts: [Agreement]
  package var over: [Agreement]
  package var names: [Party.ID: String]
  package var today: CalendarDay

  /// Something that is to be done, of which agreement.
  package struct DueLine: Hashable, Sendable {
    package var agreement: Agreement
    package var due: Agreement.Due
  }
}

/// What is done to an agreement.
package enum AgreementVerb: Hashable, Sendable {
  case amend(Agreement.Terms)
  /// Whoever of the register has the number or mobile that was typed.
  case addParty(String)
  case dropParty(Party.ID)
  case oblige(Agreement.Side, String, Obligation.Rhythm)
  case release(Int)
  case sign
  case fulfil(Int, on: CalendarDay, evidence: String)
  case report(BreachReport)
  case answer(Int, String)
  case closeBreach(Int, String)
  case end(String)
  case terminate(String)
  case discard(String)

  /// Whoever binds the association, or breaks a bond off, is not the one who keeps the papers.
  package var duty: Duty {
    switch self {
    case .sign, .end, .terminate: .signAgreements
    default: .keepAgreements
    }
  }
}

extension Office {
  /// So many of each list are read; of the due list, so many agreements.
  static let agreementsShown = 200
  /// What is due within so many days stands in the due list.
  package static let duesAhead = 30

  /// Begins one with someone of the register.
  package func draftAgreement(
    _ terms: Agreement.Terms, with party: Party.ID, as actor: StaffActor
  ) async throws -> Agreement.ID {
    try actor.must(.keepAgreements)
    let (now, association) = (clock.now, actor.association)
    let id: Agreement.ID = randomness.identifier(at: now)
    try await database.write(in: .of(association)) { tx in
      let other = try PartyEntries.standing(for: party, of: association, in: tx)
      let (agreement, event) = try Agreement.draft(
        terms, with: try PartyStore.get(other, of: association, in: tx).id, as: id,
        numbered: try Self.nextNumber(at: now, of: association, in: tx), by: actor.member, at: now)
      try AgreementStore.insert(agreement, event, of: association, in: tx)
    }
    return id
  }

  /// Does one thing to it under the version the person saw.
  package func change(
    _ id: Agreement.ID, _ verb: AgreementVerb, seen version: Int, as actor: StaffActor
  ) async throws {
    try actor.must(verb.duty)
    let (now, association, staff) = (clock.now, actor.association, actor.member)
    try await database.write(in: .of(association)) { tx in
      let before = try AgreementStore.get(id, of: association, in: tx)
      guard before.version == version else { throw OfficeRefusal.changedMeanwhile }
      var agreement = before
      let event: Event
      switch verb {
      case .amend(let terms): event = try agreement.amend(terms, by: staff, at: now)
      case .addParty(let typed):
        guard let party = try PartyEntries.holders(of: typed, in: association, tx).first else {
          throw AgreementRefusal.noSuchParty
        }
        event = try agreement.add(party, by: staff, at: now)
      case .dropParty(let party): event = try agreement.drop(party, by: staff, at: now)
      case .oblige(let side, let what, let rhythm):
        event = try agreement.oblige(side, to: what, rhythm, by: staff, at: now)
      case .release(let number): event = try agreement.release(number, by: staff, at: now)
      case .sign:
        event = try agreement.sign(by: staff, at: now)
        try Self.giveWay(to: agreement, by: staff, at: now, in: association, tx)
      case .fulfil(let number, let day, let evidence):
        event = try agreement.fulfil(number, on: day, shownBy: evidence, by: staff, at: now)
      case .report(let breach): event = try agreement.report(breach, by: staff, at: now)
      case .answer(let number, let words): event = try agreement.answer(number, words, by: staff, at: now)
      case .closeBreach(let number, let words): event = try agreement.closeBreach(number, words, by: staff, at: now)
      case .end(let words): event = try agreement.end(saying: words, by: staff, at: now)
      case .terminate(let reason): event = try agreement.terminate(because: reason, by: staff, at: now)
      case .discard(let reason): event = try agreement.discard(because: reason, by: staff, at: now)
      }
      try AgreementStore.save(&agreement, was: before, event, of: association, in: tx)
    }
  }

  /// Drafts the one that goes on from it.
  package func renewAgreement(
    _ id: Agreement.ID, from: EnteredDate, until: EnteredDate?, seen version: Int, as actor: StaffActor
  ) async throws -> Agreement.ID {
    try actor.must(.keepAgreements)
    let (now, association) = (clock.now, actor.association)
    let next: Agreement.ID = randomness.identifier(at: now)
    try await database.write(in: .of(association)) { tx in
      let agreement = try AgreementStore.get(id, of: association, in: tx)
      guard agreement.version == version else { throw OfficeRefusal.changedMeanwhile }
      let (made, event) = try agreement.renewal(
        from: from, until: until, as: next, numbered: try Self.nextNumber(at: now, of: association, in: tx),
        hasRenewal: try AgreementStore.hasRenewal(of: id, in: association, tx), by: actor.member, at: now)
      try AgreementStore.insert(made, event, of: association, in: tx)
    }
    return next
  }

  /// Takes the signed paper in.
  package func attach(
    _ path: String, named name: String, to id: Agreement.ID, seen version: Int, as actor: StaffActor
  ) async throws {
    try actor.must(.keepAgreements)
    let (now, association) = (clock.now, actor.association)
    let file = try vault.take(path, named: name, as: randomness.identifier(at: now), at: now)
    try await database.write(in: .of(association)) { tx in
      let before = try AgreementStore.get(id, of: association, in: tx)
      guard before.version == version else { throw OfficeRefusal.changedMeanwhile }
      var agreement = before
      let event = try agreement.attach(file, by: actor.member, at: now)
      try AgreementStore.save(&agreement, was: before, event, of: association, in: tx)
    }
  }

  /// Where the signed paper lies, and what it is.
  package func agreementDocument(
    _ id: Agreement.ID, as actor: StaffActor
  ) async throws -> (document: RequestDocument, path: String) {
    guard let document = try await agreement(id, as: actor).agreement.document else { throw OfficeRefusal.notFound }
    return (document, vault.path(of: document.fingerprint))
  }

  /// One of them, for who sees agreements.
  package func agreement(_ id: Agreement.ID, as actor: StaffActor) async throws -> AgreementFile {
    try actor.must(.seeAgreements)
    let (association, today) = (actor.association, CalendarDay(clock.now))
    return try await database.read(in: .of(association)) { tx in
      let agreement = try AgreementStore.get(id, of: association, in: tx)
      return AgreementFile(
        agreement: agreement, names: try Self.names(of: [agreement], in: association, tx),
        renews: try agreement.renews.map { try AgreementStore.get($0, of: association, in: tx).number },
        events: try EventStore.events(about: id.bytes, of: association, in: tx), today: today)
    }
  }

  /// The due list and the rest, for who sees agreements.
  package func agreements(as actor: StaffActor) async throws -> AgreementLists {
    try actor.must(.seeAgreements)
    let (association, today) = (actor.association, CalendarDay(clock.now))
    let limit = Self.agreementsShown
    return try await database.read(in: .of(association)) { tx in
      let due = try AgreementStore.due(by: today + Self.duesAhead, limit: limit, of: association, in: tx)
      let dues = due.flatMap { agreement in
        agreement.dues.filter { $0.day <= today + Self.duesAhead }.map {
          AgreementLists.DueLine(agreement: agreement, due: $0)
        }
      }
      func list(_ states: Agreement.State...) throws -> [Agreement] {
        try states.flatMap { try AgreementStore.list($0, limit: limit, of: association, in: tx) }
      }
      var lists = AgreementLists(
        dues: dues.sorted { ($0.due.day, $0.agreement.id) < ($1.due.day, $1.agreement.id) },
        inForce: try list(.inForce), drafts: try list(.draft),
        over: try list(.ended, .terminated, .renewed, .discarded).sorted { $0.id > $1.id }, names: [:], today: today)
      lists.names = try Self.names(of: lists.inForce + lists.drafts + lists.over, in: association, tx)
      return lists
    }
  }

  private static func names(
    of agreements: [Agreement], in association: Association.ID, _ tx: any Transaction
  ) throws -> [Party.ID: String] {
    try PartyLists.names(of: Set(agreements.flatMap(\.parties)), in: association, tx)
  }

  private static func nextNumber(at now: Instant, of association: Association.ID, in tx: any Transaction) throws
    -> AgreementNumber
  {
    let next = try ReceptionCounter.next("agreement", at: now, of: association, in: tx)
    return AgreementNumber(year: next.year, serial: next.serial)
  }

  /// The one that a renewal goes on from ends with its coming into force.
  private static func giveWay(
    to next: Agreement, by staff: StaffMember, at now: Instant, in association: Association.ID, _ tx: any Transaction
  ) throws {
    guard let id = next.renews else { return }
    let before = try AgreementStore.get(id, of: association, in: tx)
    guard before.state == .inForce else { return }
    var old = before
    let event = try old.giveWay(to: next.number, by: staff, at: now)
    try AgreementStore.save(&old, was: before, event, of: association, in: tx)
  }
}
