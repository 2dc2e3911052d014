package import Casework
import SQL

/// A turn with the request it is about.
package struct TurnFile: Sendable {
  package let ticket: Ticket
  package let request: Request?
  /// The appointment the person came for.
  package let booking: Booking?
  package let now: Instant

  /// What the person must still bring, by name.
  package var missing: [Requirement] { request?.itemsToSupply(on: CalendarDay(now)).map(\.requirement) ?? [] }
}

extension Office {
  /// A turn and the request it was linked to, for who receives.
  package func turn(_ id: Ticket.ID, as actor: StaffActor) async throws -> TurnFile {
    try actor.must(.receive)
    try actor.must(.seeRequests)
    let (now, association) = (clock.now, actor.association)
    return try await database.read(in: .of(association)) { tx in
      let ticket = try TicketStore.get(id, of: association, in: tx)
      return TurnFile(
        ticket: ticket, request: try ticket.request.map { try RequestStore.get($0, of: association, in: tx) },
        booking: try ticket.booking.map { try BookingStore.get($0, of: association, in: tx) }, now: now)
    }
  }

  /// Says which request a visit was about; `seen` is nil where the request was taken in on that visit.
  package func linkTurn(
    _ id: Ticket.ID, to number: RequestNumber, seen version: Int?, as actor: StaffActor
  ) async throws {
    try actor.must(.receive)
    try actor.must(.seeRequests)
    let (now, association) = (clock.now, actor.association)
    try await database.write(in: .of(association)) { tx in
      var ticket = try TicketStore.get(id, of: association, in: tx)
      if let version, version != ticket.version { throw OfficeRefusal.changedMeanwhile }
      guard let request = try RequestLists.find(number, of: association, in: tx) else {
        throw ReceptionRefusal.noSuchRequest
      }
      let event = try ticket.link(request, numbered: number, by: actor.actor, at: now)
      try TicketStore.save(&ticket, event, of: association, in: tx)
    }
  }

  /// Writes down what a person was given; a list of what is missing that is sent goes out with it.
  package func handOver(_ thing: Handed, on id: Ticket.ID, seen version: Int, as actor: StaffActor) async throws {
    try actor.must(.receive)
    let (now, association) = (clock.now, actor.association)
    let message: Message.ID = randomness.identifier(at: now)
    try await database.write(in: .of(association)) { tx in
      var ticket = try TicketStore.get(id, of: association, in: tx)
      guard ticket.version == version else { throw OfficeRefusal.changedMeanwhile }
      let event = try ticket.handOver(thing, by: actor.actor, at: now)
      if thing.kind == .missingSent || thing.kind == .missingPrinted {
        let request = try ticket.request.map { try RequestStore.get($0, of: association, in: tx) }
        let missing = request?.itemsToSupply(on: CalendarDay(now)).map(\.requirement) ?? []
        guard let request, !missing.isEmpty else { throw ReceptionRefusal.nothingMissing }
        if thing.kind == .missingSent {
          try post(Self.missing(missing, of: request, message, now), of: association, in: tx)
        }
      }
      try TicketStore.save(&ticket, event, of: association, in: tx)
    }
    announceMessages(of: association)
  }

  private static func missing(
    _ missing: [Requirement], of request: Request, _ id: Message.ID, _ now: Instant
  ) -> Message {
    Message(
      id: id, request: request.id, recipient: request.mobile, kind: .stillMissing, at: now,
      facts: [Event.Fact(.number, request.number?.description ?? "")]
        + missing.flatMap { [Event.Fact(.title, $0.nameAr), Event.Fact(.title, $0.nameEn)] })
  }
}
