import Arabic
package import Casework
import Crypto
import SQL

/// A day of a place with the slots that may still be had.
package struct FreeDay: Hashable, Sendable {
  package let day: CalendarDay
  package let slots: [Slot]
}

/// An appointment with where it is.
package struct BookingFile: Sendable {
  package let booking: Booking
  package let place: ReceptionPlace
  package let settings: Settings
  package let now: Instant
}

extension Office {
  /// The days of a place on which something is free, from today to as far as one may book.
  ///
  /// `own` is an appointment that is to be moved: what it holds counts as free.
  package func freeDays(
    at place: ReceptionPlace, moving own: Booking? = nil, of settings: Settings
  ) async throws -> [FreeDay] {
    let now = clock.now
    let days = CalendarDay(now)...place.lastDay(at: now)
    guard place.terms.isOpen, place.terms.takesBookings else { return [] }
    let association = settings.association.id
    let taken = try await database.read(in: .of(association)) { tx in
      try BookingStore.taken(at: place.id, on: days, butBy: own, of: association, in: tx)
    }
    let byDay = Dictionary(grouping: taken) { CalendarDay($0.slot.starts) }
    return days.compactMap { day in
      let free = place.free(on: day, among: byDay[day] ?? [], in: settings.calendar, at: now)
      return free.isEmpty ? nil : FreeDay(day: day, slots: free)
    }
  }

  /// Makes an appointment on the public site; the token opens it for its maker.
  package func book(
    _ terms: BookingTerms, at place: ReceptionPlace.ID, of association: Association.ID
  ) async throws -> TrackingToken {
    let token = TrackingToken(drawnFrom: randomness)
    _ = try await book(
      terms, at: place, of: association, by: .applicant(name: terms.name), opening: token)
    return token
  }

  /// Makes an appointment for someone on the phone or at the desk.
  package func book(_ terms: BookingTerms, at place: ReceptionPlace.ID, as actor: StaffActor) async throws -> Booking.ID
  {
    try actor.must(.receive)
    return try await book(terms, at: place, of: actor.association, by: actor.actor, opening: nil)
  }

  private func book(
    _ terms: BookingTerms, at placeID: ReceptionPlace.ID, of association: Association.ID, by actor: Actor,
    opening token: TrackingToken?
  ) async throws -> Booking.ID {
    let now = clock.now
    let id: Booking.ID = randomness.identifier(at: now)
    let ids = NoteIDs(randomness, at: now)
    try await database.write(in: .of(association)) { tx in
      let settings = try settings(of: association, in: tx, keeping: false)
      if let service = terms.service, settings.service(service)?.isOffered != true {
        throw ReceptionRefusal.noSuchService
      }
      let place = try place(placeID, among: PlaceStore.settled(of: association, at: now, in: tx))
      let bearings = try bearings(of: place, around: terms.starts, for: nil, under: settings, at: now, tx)
      let coming = try BookingStore.coming(of: terms.mobile, at: now, in: association, tx)
      // Looked at before a number is drawn, so that refusals leave no gap and no row.
      _ = try place.seat(at: terms.starts, among: bearings.taken, in: bearings.calendar, at: now)
      let next = try ReceptionCounter.next("booking", at: now, of: association, in: tx)
      let (booking, event) = try Booking.book(
        terms, as: id, numbered: BookingNumber(year: next.year, serial: next.serial), having: coming, by: actor,
        under: bearings)
      try BookingStore.insert(booking, event, of: association, in: tx)
      if let token { try BookingSessionStore.open(token, on: id, of: association, at: now, in: tx) }
      try tell(.bookingMade, of: booking, at: place, ids, now, association, tx)
    }
    announceMessages(of: association)
    return id
  }

  private func bearings(
    of place: ReceptionPlace, around starts: Instant, for own: Booking?, under settings: Settings, at now: Instant,
    _ tx: any Transaction
  ) throws -> BookingBearings {
    let day = CalendarDay(starts)
    // An hour before the edge of what can be asked for would be as good as none: the rule refuses it by its day.
    let taken = try BookingStore.taken(
      at: place.id, on: day...day, butBy: own, of: settings.association.id, in: tx)
    return BookingBearings(place: place, taken: taken, calendar: settings.calendar, at: now)
  }

  /// A message and, where the day is far enough off, the job that reminds of it.
  private func tell(
    _ kind: Message.Kind, of booking: Booking, at place: ReceptionPlace, _ ids: NoteIDs, _ now: Instant,
    _ association: Association.ID, _ tx: any Transaction
  ) throws {
    try post(message(kind, ids.message, of: booking, at: place, now), of: association, in: tx)
    guard kind != .bookingCancelled, let due = booking.reminder(at: now) else { return }
    let job = Job(
      ids.job, .bookingReminder, key: Self.reminderKey(of: booking), subject: booking.id.bytes, due: due, queued: now)
    try JobStore.insert(job, of: association, in: tx)
  }

  func message(
    _ kind: Message.Kind, _ id: Message.ID, of booking: Booking, at place: ReceptionPlace, _ now: Instant
  ) -> Message {
    let day = booking.day
    let minute = Int((booking.starts - day.start).microseconds / 60_000_000)
    return Message(
      id: id, recipient: booking.mobile, kind: kind, at: now,
      facts: [
        Event.Fact(.number, booking.number.description), Event.Fact(.day, day.description),
        Event.Fact(.hour, ReceptionHours.clock(minute)), Event.Fact(.title, place.terms.nameAr),
        Event.Fact(.title, place.terms.nameEn),
      ])
  }

  /// What is drawn before the transaction, so that a repeat of it draws nothing anew.
  private struct NoteIDs: Sendable {
    var message: Message.ID
    var job: Job.ID

    init(_ randomness: any Randomness, at now: Instant) {
      (message, job) = (randomness.identifier(at: now), randomness.identifier(at: now))
    }
  }
}

extension Office {
  /// Whose appointment it is that an act is on: staff by its identifier, its owner by their session.
  package enum BookingHolder: Sendable {
    case staff(Booking.ID, seen: Int, StaffActor)
    case own(TrackingToken, Association.ID)
  }

  /// Moves an appointment to another free slot; a message says so.
  package func moveBooking(of holder: BookingHolder, to starts: Instant, at placeID: ReceptionPlace.ID) async throws {
    let now = clock.now
    let ids = NoteIDs(randomness, at: now)
    try await change(holder, at: now) { booking, actor, association, tx in
      let settings = try settings(of: association, in: tx, keeping: false)
      let place = try place(placeID, among: settings.places)
      let bearings = try bearings(of: place, around: starts, for: booking, under: settings, at: now, tx)
      let event = try booking.move(to: starts, by: actor, under: bearings)
      return (event, { booking in try tell(.bookingMoved, of: booking, at: place, ids, now, association, tx) })
    }
  }

  /// Calls an appointment off; a message says so.
  package func cancelBooking(of holder: BookingHolder, because reason: String) async throws {
    let now = clock.now
    let ids = NoteIDs(randomness, at: now)
    try await change(holder, at: now) { booking, actor, association, tx in
      let event = try booking.cancel(because: reason, by: actor, at: now)
      let place = try place(booking.place, among: try settings(of: association, in: tx, keeping: false).places)
      return (event, { booking in try tell(.bookingCancelled, of: booking, at: place, ids, now, association, tx) })
    }
  }

  private func change(
    _ holder: BookingHolder, at now: Instant,
    _ verb:
      @escaping @Sendable (inout Booking, Actor, Association.ID, any Transaction) throws ->
      (Event, (Booking) throws -> Void)
  ) async throws {
    let association: Association.ID
    switch holder {
    case .staff(_, _, let actor):
      try actor.must(.receive)
      association = actor.association
    case .own(_, let owner): association = owner
    }
    try await database.write(in: .of(association)) { tx in
      var (booking, actor) = try self.held(holder, at: now, tx)
      let (event, then) = try verb(&booking, actor, association, tx)
      try BookingStore.save(&booking, event, of: association, in: tx)
      try then(booking)
    }
    announceMessages(of: association)
  }

  private func held(_ holder: BookingHolder, at now: Instant, _ tx: any Transaction) throws -> (Booking, Actor) {
    switch holder {
    case .staff(let id, let seen, let actor):
      let booking = try BookingStore.get(id, of: actor.association, in: tx)
      guard booking.version == seen else { throw OfficeRefusal.changedMeanwhile }
      return (booking, actor.actor)
    case .own(let token, let association):
      guard let id = try BookingSessionStore.booking(of: token, in: association, at: now, tx) else {
        throw OfficeRefusal.notFound
      }
      let booking = try BookingStore.get(id, of: association, in: tx)
      return (booking, .applicant(name: booking.name))
    }
  }
}

extension Office {
  /// One appointment, for the desk.
  package func booking(_ id: Booking.ID, as actor: StaffActor) async throws -> BookingFile {
    try actor.must(.receive)
    let now = clock.now
    return try await database.read(in: .of(actor.association)) { tx in
      try file(of: id, in: actor.association, at: now, tx)
    }
  }

  /// The appointment a person may see as their own; nil when the session is over.
  package func ownBooking(_ token: TrackingToken, of association: Association.ID) async throws -> BookingFile? {
    let now = clock.now
    return try await database.read(in: .of(association)) { tx in
      guard let id = try BookingSessionStore.booking(of: token, in: association, at: now, tx) else { return nil }
      return try file(of: id, in: association, at: now, tx)
    }
  }

  private func file(
    of id: Booking.ID, in association: Association.ID, at now: Instant, _ tx: any Transaction
  ) throws -> BookingFile {
    let booking = try BookingStore.get(id, of: association, in: tx)
    let settings = try settings(of: association, in: tx)
    return BookingFile(
      booking: booking, place: try place(booking.place, among: settings.places), settings: settings, now: now)
  }
}
