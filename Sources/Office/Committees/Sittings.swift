package import Casework
import SQL

extension Office {
  /// Plans a sitting; returns where it is.
  @discardableResult
  package func planSitting(
    of id: Committee.ID, _ form: Sitting.Form, beginning moment: Instant, as actor: StaffActor
  ) async throws -> Sitting.ID {
    try actor.must(.arrangeSittings)
    let (now, association) = (clock.now, actor.association)
    let sitting: Sitting.ID = randomness.identifier(at: now)
    return try await database.write(in: .of(association)) { tx in
      let committee = try CommitteeStore.get(id, of: association, in: tx)
      let number = try SittingStore.nextNumber(of: id, on: CalendarDay(moment), in: association, tx)
      let (planned, event) = try Sitting.plan(
        sitting, of: committee, as: number, form, beginning: moment, by: actor.actor, at: now)
      try SittingStore.insert(planned, event, of: association, in: tx)
      return sitting
    }
  }

  /// Places requests on the agenda, all of them or none.
  package func place(
    _ requests: [Request.ID], on id: Sitting.ID, seen version: Int, as actor: StaffActor
  ) async throws {
    guard !requests.isEmpty else { throw CommitteeRefusal.agendaEmpty }
    guard requests.count <= Sitting.longestAgenda else {
      throw CommitteeRefusal.agendaFull(limit: Sitting.longestAgenda)
    }
    try await act(.arrangeSittings, on: id, seen: version, as: actor) { sitting, room in
      try requests.map { request in
        try sitting.place(
          RequestStore.get(request, of: actor.association, in: room.tx),
          isElsewhere: SittingStore.isElsewhere(request, than: id, in: actor.association, room.tx),
          under: room.committee, by: actor.actor, at: room.now)
      }
    }
  }

  /// Takes a request off the agenda; it waits for another sitting.
  package func takeOff(
    _ request: Request.ID, from id: Sitting.ID, seen version: Int, as actor: StaffActor
  ) async throws {
    try await act(.arrangeSittings, on: id, seen: version, as: actor) { sitting, room in
      [try sitting.takeOff(request, under: room.committee, by: actor.actor, at: room.now)]
    }
  }

  /// Cancels a planned sitting.
  package func cancel(
    _ id: Sitting.ID, because reason: String, seen version: Int, as actor: StaffActor
  ) async throws {
    try await act(.arrangeSittings, on: id, seen: version, as: actor) { sitting, room in
      [try sitting.cancel(because: reason, under: room.committee, by: actor.actor, at: room.now)]
    }
  }

  /// Opens the sitting with those who came.
  package func convene(
    _ id: Sitting.ID, present: Set<StaffMember.ID>, seen version: Int, as actor: StaffActor
  ) async throws {
    try await act(.arrangeSittings, on: id, seen: version, as: actor) { sitting, room in
      [try sitting.convene(present: present, under: room.committee, by: actor.actor, at: room.now)]
    }
  }

  /// Seats a member who comes late.
  package func arrive(_ staff: StaffMember.ID, at id: Sitting.ID, seen version: Int, as actor: StaffActor) async throws
  {
    try await act(.arrangeSittings, on: id, seen: version, as: actor) { sitting, room in
      [try sitting.arrive(staff, under: room.committee, by: actor.actor, at: room.now)]
    }
  }

  /// Stands aside from an item; nobody else's doing stands in the way of it, so no version is asked for.
  package func recuse(
    from request: Request.ID, in id: Sitting.ID, because reason: String, as actor: StaffActor
  ) async throws {
    try await act(.decide, on: id, seen: nil, as: actor) { sitting, room in
      [
        try sitting.recuse(
          from: request, because: reason, under: room.committee, by: actor.actor, at: room.now)
      ]
    }
  }

  /// Votes on an item, or votes anew: members vote side by side, so no version is asked for.
  package func vote(
    _ choice: AgendaItem.Vote.Choice, because reason: String, on request: Request.ID, in id: Sitting.ID,
    as actor: StaffActor
  ) async throws {
    try await act(.decide, on: id, seen: nil, as: actor) { sitting, room in
      try room.committee.mustSeat(actor.actor, at: room.now)
      return [
        try sitting.vote(
          choice, because: reason, on: RequestStore.get(request, of: actor.association, in: room.tx),
          declared: InterestStore.interests(of: actor.member.id, in: actor.association, room.tx), by: actor.actor,
          at: room.now)
      ]
    }
  }

  /// Resolves an item as its votes were seen, and decides the request in the same transaction.
  ///
  /// Whoever has declared the applicant by then stands aside first, the chair as well.
  package func resolve(
    _ request: Request.ID, _ wording: Sitting.Wording, in id: Sitting.ID, seen version: Int, as actor: StaffActor
  ) async throws {
    try await act(.decide, on: id, seen: nil, as: actor) { sitting, room in
      guard sitting.item(request)?.version == version else { throw OfficeRefusal.changedMeanwhile }
      let before = sitting
      let interests = try InterestStore.interests(ofSeatsIn: id, in: actor.association, room.tx)
      var resolved: (sitting: Sitting, events: [Event])?
      _ = try change(request, in: actor.association, seen: nil, at: room.now, room.tx) { request, bearings in
        var sitting = before
        let aside = sitting.standAside(interests, from: request, at: bearings.now)
        let events = try sitting.resolve(
          &request, wording, pays: bearings.paysMoney, by: actor.actor, under: bearings.gates, at: bearings.now,
          with: bearings.hash)
        resolved = (sitting, aside + [events.sitting])
        return [events.request]
      }
      guard let resolved else { return [] }
      sitting = resolved.sitting
      return resolved.events
    }
    announceMessages(of: actor.association)
  }

  /// Closes the sitting and seals its minutes.
  package func close(_ id: Sitting.ID, seen version: Int, as actor: StaffActor) async throws {
    try await act(.arrangeSittings, on: id, seen: version, as: actor) { sitting, room in
      let lines = try SittingStore.lines(of: id, in: actor.association, room.tx)
      return [
        try sitting.close(
          names: Dictionary(uniqueKeysWithValues: lines.map { ($0.id, $0.name) }), under: room.committee,
          by: actor.actor, at: room.now, with: hash)
      ]
    }
  }

  /// Signs the minutes in one's own name: what is signed is what was sealed, so no version is asked for.
  package func sign(_ id: Sitting.ID, as actor: StaffActor) async throws {
    try await act(.arrangeSittings, on: id, seen: nil, as: actor) { sitting, room in
      [try sitting.sign(by: actor.actor, at: room.now)]
    }
  }

  /// Records that one will not sign, and why.
  package func refuseToSign(_ id: Sitting.ID, because reason: String, as actor: StaffActor) async throws {
    try await act(.arrangeSittings, on: id, seen: nil, as: actor) { sitting, room in
      [try sitting.refuseToSign(because: reason, by: actor.actor, at: room.now)]
    }
  }

  /// The applicant took a request back: it drops off the agenda it stands on.
  func dropFromAgenda(
    _ request: Request.ID, by actor: Actor, at now: Instant, in association: Association.ID, _ tx: any Transaction
  ) throws {
    guard let place = try SittingStore.agenda(of: request, in: association, tx) else { return }
    let before = try SittingStore.get(place.sitting, of: association, in: tx)
    var sitting = before
    guard let event = sitting.drop(request, by: actor, at: now) else { return }
    try SittingStore.save(&sitting, was: before, [event], of: association, in: tx)
  }

  /// What a verb on a sitting needs beside it.
  private struct Room {
    let committee: Committee
    let now: Instant
    let tx: any Transaction
  }

  /// Carries out one verb on a sitting: duty, seat, load, rule, save with its events, or nothing at all.
  private func act(
    _ duty: Duty, on id: Sitting.ID, seen version: Int?, as actor: StaffActor,
    _ verb: @escaping @Sendable (inout Sitting, Room) throws -> [Event]
  ) async throws {
    try actor.must(duty)
    let (now, association) = (clock.now, actor.association)
    try await database.write(in: .of(association)) { tx in
      let before = try SittingStore.get(id, of: association, in: tx)
      let committee = try CommitteeStore.get(before.committee, of: association, in: tx)
      guard before.isOpen(to: actor, committee, at: now) else { throw OfficeRefusal.notAllowed(duty) }
      if let version, version != before.version { throw OfficeRefusal.changedMeanwhile }
      var sitting = before
      let events = try verb(&sitting, Room(committee: committee, now: now, tx: tx))
      try SittingStore.save(&sitting, was: before, events, of: association, in: tx)
    }
  }
}

extension Sitting {
  /// Whether someone may open it: who sits on the committee now, or had a seat in it.
  func isOpen(to actor: StaffActor, _ committee: Committee, at now: Instant) -> Bool {
    seat(actor.member.id) != nil || committee.seats(actor.member.id, on: CalendarDay(now))
  }
}
