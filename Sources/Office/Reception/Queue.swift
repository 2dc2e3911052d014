package import Casework
import SQL

/// What a person does with someone's turn.
package enum TicketVerb: Hashable, Sendable {
  case call(counter: Int)
  case putBack, begin, finish, leave
  case prefer(Ticket.Priority)
}

/// A day at one reception place.
package struct ReceptionDay: Sendable {
  package let place: ReceptionPlace
  package let settings: Settings
  package let day: CalendarDay
  package let now: Instant
  /// By number.
  package let tickets: [Ticket]
  /// The day's appointments at this place, by their hour.
  package let bookings: [Booking]
}

/// What anyone may see of a place's queue: numbers, and nobody's name.
package struct NowServing: Hashable, Sendable {
  package let place: ReceptionPlace
  /// Who is called or being served, the last called first.
  package let called: [Turn]
  package let waiting: Int

  /// A number and the desk it is called to.
  package struct Turn: Hashable, Sendable {
    package let number: Int
    package let counter: Int
  }
}

extension Office {
  /// A day at a reception place, for who receives there.
  package func receptionDay(
    at id: ReceptionPlace.ID?, on day: CalendarDay, as actor: StaffActor
  ) async throws -> ReceptionDay {
    try actor.must(.receive)
    let now = clock.now
    let association = actor.association
    return try await database.read(in: .of(association)) { tx in
      let settings = try settings(of: association, in: tx)
      let first = settings.places.first(where: \.terms.isOpen) ?? settings.places[0]
      let place = try id.map { try self.place($0, among: settings.places) } ?? first
      return ReceptionDay(
        place: place, settings: settings, day: day, now: now,
        tickets: try TicketStore.of(day, at: place.id, in: association, tx),
        bookings: try BookingStore.between(day...day, of: association, in: tx).filter { $0.place == place.id })
    }
  }

  /// One turn, for who receives.
  package func ticket(_ id: Ticket.ID, as actor: StaffActor) async throws -> Ticket {
    try actor.must(.receive)
    return try await database.read(in: .of(actor.association)) { tx in
      try TicketStore.get(id, of: actor.association, in: tx)
    }
  }

  /// Gives a turn to someone who came without an appointment.
  @discardableResult
  package func takeTicket(
    _ terms: TicketTerms, at place: ReceptionPlace.ID, as actor: StaffActor
  ) async throws -> Ticket {
    try actor.must(.receive)
    let (now, association) = (clock.now, actor.association)
    let id: Ticket.ID = randomness.identifier(at: now)
    return try await database.write(in: .of(association)) { tx in
      if let service = terms.service, try settings(of: association, in: tx, keeping: false).service(service) == nil {
        throw ReceptionRefusal.noSuchService
      }
      return try take(terms, for: nil, as: id, at: place, by: actor.actor, now, association, tx)
    }
  }

  /// Records that someone came to their appointment, and gives them a turn.
  @discardableResult
  package func arrive(
    _ booking: Booking.ID, _ priority: Ticket.Priority?, seen version: Int, as actor: StaffActor
  ) async throws -> Ticket {
    try actor.must(.receive)
    let (now, association) = (clock.now, actor.association)
    let id: Ticket.ID = randomness.identifier(at: now)
    return try await database.write(in: .of(association)) { tx in
      var booking = try BookingStore.get(booking, of: association, in: tx)
      guard booking.version == version else { throw OfficeRefusal.changedMeanwhile }
      let event = try booking.arrive(by: actor.actor, at: now)
      try BookingStore.save(&booking, event, of: association, in: tx)
      return try take(
        TicketTerms(priority: priority), for: booking, as: id, at: booking.place, by: actor.actor, now, association, tx)
    }
  }

  private func take(
    _ terms: TicketTerms, for booking: Booking?, as id: Ticket.ID, at place: ReceptionPlace.ID, by actor: Actor,
    _ now: Instant, _ association: Association.ID, _ tx: any Transaction
  ) throws -> Ticket {
    let place = try self.place(place, among: PlaceStore.settled(of: association, at: now, in: tx))
    let last = try TicketStore.of(CalendarDay(now), at: place.id, in: association, tx).last?.number ?? 0
    let (ticket, event) = try Ticket.take(terms, for: booking, as: id, at: place, after: last, by: actor, at: now)
    try TicketStore.insert(ticket, event, of: association, in: tx)
    return ticket
  }

  /// Calls whoever is next at a place to a desk; nil when nobody waits.
  ///
  /// Two who call at once call two people.
  @discardableResult
  package func callNext(at place: ReceptionPlace.ID, to counter: Int, as actor: StaffActor) async throws -> Ticket? {
    try actor.must(.receive)
    let (now, association) = (clock.now, actor.association)
    return try await database.write(in: .of(association)) { tx in
      let today = try TicketStore.of(CalendarDay(now), at: place, in: association, tx)
      guard var next = today.inOrder(at: now).first else { return nil }
      let event = try next.call(to: counter, by: actor.actor, at: now)
      try TicketStore.save(&next, event, of: association, in: tx)
      return next
    }
  }

  /// Does something with a turn; the appointment it belongs to ends with it.
  package func act(_ verb: TicketVerb, on id: Ticket.ID, seen version: Int, as actor: StaffActor) async throws {
    try actor.must(.receive)
    let (now, association) = (clock.now, actor.association)
    try await database.write(in: .of(association)) { tx in
      var ticket = try TicketStore.get(id, of: association, in: tx)
      guard ticket.version == version else { throw OfficeRefusal.changedMeanwhile }
      let event =
        switch verb {
        case .call(let counter): try ticket.call(to: counter, by: actor.actor, at: now)
        case .putBack: try ticket.putBack(by: actor.actor, at: now)
        case .begin: try ticket.begin(by: actor.actor, at: now)
        case .finish: try ticket.finish(by: actor.actor, at: now)
        case .leave: try ticket.leave(by: actor.actor, at: now)
        case .prefer(let priority): try ticket.prefer(priority, by: actor.actor, at: now)
        }
      try TicketStore.save(&ticket, event, of: association, in: tx)
      try endBooking(of: ticket, by: actor.actor, at: now, association, tx)
    }
  }

  private func endBooking(
    of ticket: Ticket, by actor: Actor, at now: Instant, _ association: Association.ID, _ tx: any Transaction
  ) throws {
    guard !ticket.state.isOpen, let id = ticket.booking else { return }
    var booking = try BookingStore.get(id, of: association, in: tx)
    let event = try booking.end(served: ticket.state == .done, by: actor, at: now)
    try BookingStore.save(&booking, event, of: association, in: tx)
  }

  /// Ends what days gone by left open: turns nobody ended, and appointments nobody came to.
  ///
  /// For the daily round: run twice it ends nothing twice. Returns how many were ended.
  @discardableResult
  package func closeReceptionDays(of association: Association.ID) async throws -> Int {
    let now = clock.now
    let today = CalendarDay(now)
    var ended = 0
    while true {
      let share = try await database.write(in: .of(association)) { tx in
        let tickets = try TicketStore.stale(before: today, limit: Self.closedAWrite, of: association, in: tx)
        for var ticket in tickets {
          let event = try ticket.closeDay(at: now)
          try TicketStore.save(&ticket, event, of: association, in: tx)
          try endBooking(of: ticket, by: .system, at: now, association, tx)
        }
        let missed = try BookingStore.missed(before: today, limit: Self.closedAWrite, of: association, in: tx)
        for var booking in missed {
          let event = try booking.miss(by: .system, at: now)
          try BookingStore.save(&booking, event, of: association, in: tx)
        }
        return (all: tickets.count + missed.count, isLast: max(tickets.count, missed.count) < Self.closedAWrite)
      }
      ended += share.all
      if share.isLast { return ended }
    }
  }

  /// So many share a commit: others must get their turn.
  private static let closedAWrite = 200

  /// The numbers that are called now, at every place that is open or at one: for anyone who waits.
  package func nowServing(at id: ReceptionPlace.ID?, of settings: Settings) async throws -> [NowServing] {
    let today = CalendarDay(clock.now)
    let association = settings.association.id
    let tickets = try await database.read(in: .of(association)) { tx in
      try TicketStore.between(today...today, of: association, in: tx)
    }
    let places = settings.places.filter { $0.terms.isOpen && (id == nil || $0.id == id) }
    return places.map { place in
      let own = tickets.filter { $0.place == place.id }
      let called = own.filter { $0.state == .called || $0.state == .serving }
        .sorted { ($0.called?.microseconds ?? 0) > ($1.called?.microseconds ?? 0) }
      return NowServing(
        place: place, called: called.map { .init(number: $0.number, counter: $0.counter ?? 1) },
        waiting: own.filter { $0.state == .waiting }.count)
    }
  }

  /// How long people waited and were served, by day and place, the newest first; for management.
  package func waitingTimes(since days: Int, as actor: StaffActor) async throws -> [WaitingTimes] {
    try actor.must(.seeWaiting)
    let today = CalendarDay(clock.now)
    let span = (today - min(max(days, 0), 92))...today
    let association = actor.association
    return try await database.read(in: .of(association)) { tx -> [WaitingTimes] in
      let places = try settings(of: association, in: tx).places
      let tickets = try TicketStore.between(span, of: association, in: tx)
      let missed = try BookingStore.noShows(on: span, of: association, in: tx)
      let byDay = Dictionary(grouping: tickets) { $0.day }
      return span.reversed().flatMap { day in
        places.compactMap { place in
          let own = (byDay[day] ?? []).filter { $0.place == place.id }
          let absent = missed.first { $0.day == day && $0.place == place.id }?.count ?? 0
          guard !own.isEmpty || absent > 0 else { return nil }
          return WaitingTimes(day: day, place: place, figures: ReceptionFigures(own), missed: absent)
        }
      }
    }
  }
}

/// A day's figures at one place.
package struct WaitingTimes: Sendable {
  package let day: CalendarDay
  package let place: ReceptionPlace
  package let figures: ReceptionFigures
  /// Appointments nobody came to.
  package let missed: Int
}
