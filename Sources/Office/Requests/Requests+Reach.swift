package import Casework
import SQL

extension Office {
  /// Reaches a request's person at another mobile from now on.
  ///
  /// Their file follows where it had the same mobile, and their entry in the register gains it, not yet made sure of.
  /// What was opened with the old one is closed, and both are told: whoever has the old one may be the person.
  package func replaceMobile(
    by mobile: Mobile, because reason: String, on id: Request.ID, seen version: Int, as actor: StaffActor
  ) async throws {
    try actor.must(.takeIn)
    let association = actor.association
    let now = clock.now
    let message: Message.ID = randomness.identifier(at: now)
    try await database.write(in: .of(association)) { tx in
      let was = try RequestStore.get(id, of: association, in: tx).mobile
      let (request, _) = try change(id, in: association, seen: version, at: now, tx) { request, bearings in
        [try request.replaceMobile(by: mobile, because: reason, by: actor.actor, at: bearings.now)]
      }
      try TrackingSessionStore.closeAll(on: id, of: association, in: tx)
      try CodeStore.tracking.revoke(for: id, of: association, in: tx)
      try post(
        Message(
          id: message, request: id, recipient: was, kind: .mobileGivenUp, at: now,
          facts: [Event.Fact(.number, request.number?.description ?? "")]), of: association, in: tx)
      let person = request.applicant.party
      if var file = try FileStore.find(of: person, in: association, tx), file.mobile == was, file.mobile != mobile {
        let event = file.replaceMobile(by: mobile, by: actor.actor, at: now)
        try FileStore.save(&file, event, of: association, in: tx)
      }
      try addContact(mobile, to: person, by: actor.actor, at: now, of: association, in: tx)
    }
    announceMessages(of: association)
  }

  /// Adds a mobile to an entry that does not have it; one that has as many contact points as are kept stays as it is.
  private func addContact(
    _ mobile: Mobile, to person: Party.ID, by actor: Actor, at now: Instant, of association: Association.ID,
    in tx: any Transaction
  ) throws {
    let standing = try PartyEntries.standing(for: person, of: association, in: tx)
    let before = try PartyStore.get(standing, of: association, in: tx)
    var party = before
    guard let event = try? party.addContact(.mobile, mobile.text, by: actor, at: now) else { return }
    try PartyStore.save(&party, was: before, event, of: association, in: tx)
  }
}
