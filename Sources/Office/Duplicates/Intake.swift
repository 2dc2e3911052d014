package import Casework
import SQL

/// Whom the desk says a request is from, where the register has someone like them.
package enum IntakeIdentity: Hashable, Sendable {
  /// Nobody is like them, or nobody was asked.
  case unasked
  /// An entry that has no official number yet: the request comes under it, and the entry has the number from then on.
  case entry(Party.ID)
  /// Someone else than these, which is remembered.
  case someoneElse(than: [Party.ID])
}

extension Office {
  /// Who in the register may be the one an application is from, asked before a second entry is made.
  ///
  /// Nobody where the register has the number: that is the entry. Nobody either for what was typed wrong, which is said when
  /// it is sent.
  package func likelyEntries(for application: Application, as actor: StaffActor) async throws -> [Resembling] {
    try actor.must(.takeIn)
    try actor.must(.keepPeople)
    let association = actor.association
    let nobody = Party.ID(high: 0, low: 0)
    guard let person = try? application.answers.person(as: nobody, today: CalendarDay(clock.now)) else { return [] }
    return try await database.read(in: .of(association)) { tx in
      let number = OfficialNumber.person(person.nationalID)
      guard try PartyStore.find(.number(number), of: association, in: tx).isEmpty else { return [] }
      let details = Party.Details(
        name: person.name.full, number: number, birth: person.birth.day, city: person.city)
      return try Resemblances.of(Resemblance.Known(details, mobile: person.mobile), but: [], in: association, tx)
    }
  }

  /// Gives the entry that was pointed to the number of whoever asks, so that the request comes under it.
  func know(
    _ person: Applicant, as identity: IntakeIdentity, by actor: Actor?, at now: Instant, in association: Association.ID,
    _ tx: any Transaction
  ) throws {
    guard case .entry(let id) = identity, let actor else { return }
    let standing = try PartyEntries.standing(for: id, of: association, in: tx)
    let before = try PartyStore.get(standing, of: association, in: tx)
    let number = OfficialNumber.person(person.nationalID)
    guard before.kind == .person else { throw PartyRefusal.differentKinds }
    guard before.details.number != number else { return }
    guard before.details.number == nil else { throw PartyRefusal.twoNumbers }
    guard try PartyStore.find(.number(number), of: association, in: tx).isEmpty else { throw PartyRefusal.numberTaken }
    var party = before
    var details = before.details
    details.number = number
    if details.birth == nil { details.birth = person.birth.day }
    let event = try party.keep(details, by: actor, at: now)
    try PartyStore.save(&party, was: before, event, of: association, in: tx)
  }

  /// Remembers who the applicant is not.
  func tellApart(
    _ applicant: Party.ID, as identity: IntakeIdentity, by actor: Actor?, at now: Instant,
    in association: Association.ID, _ tx: any Transaction
  ) throws {
    guard case .someoneElse(let others) = identity, let actor, let staff = actor.staffID else { return }
    for id in try PartyEntries.standing(for: others, of: association, in: tx) where id != applicant {
      let before = try PartyStore.get(applicant, of: association, in: tx)
      guard !before.distinct.contains(id) else { continue }
      var party = before
      let event = try party.distinguish(from: id, by: actor, at: now)
      try PartyStore.save(&party, was: before, event, of: association, in: tx)
      try DuplicateStore.tellApart(applicant, id, by: staff, at: now, of: association, in: tx)
      try AuditChain.append([event], about: id.bytes, state: nil, of: association, in: tx)
    }
  }
}
