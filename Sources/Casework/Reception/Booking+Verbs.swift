import Arabic

/// What an appointment is judged by: the place, what is taken there, and the days on which the association works.
package struct BookingBearings: Sendable {
  package var place: ReceptionPlace
  package var taken: [TakenSlot]
  package var calendar: WorkingCalendar
  package var now: Instant

  package init(place: ReceptionPlace, taken: [TakenSlot], calendar: WorkingCalendar, at now: Instant) {
    (self.place, self.taken, self.calendar, self.now) = (place, taken, calendar, now)
  }
}

extension Booking {
  /// Makes an appointment in a slot that is free; `coming` are those to come that the mobile number has.
  ///
  /// One person comes once at an hour; a household that shares a mobile may have several.
  package static func book(
    _ terms: BookingTerms, as id: ID, numbered number: BookingNumber, having coming: [Booking], by actor: Actor,
    under bearings: BookingBearings
  ) throws(ReceptionRefusal) -> (Booking, Event) {
    let name = try ReceptionRefusal.said(terms.name, limit: 100)
    let isTwice = coming.contains { $0.starts == terms.starts && NameKey($0.name) == NameKey(name) }
    guard !isTwice else { throw .bookedAlready }
    guard coming.count < mostAhead else { throw .tooManyAhead(limit: mostAhead) }
    let held = try bearings.place.seat(
      at: terms.starts, among: bearings.taken, in: bearings.calendar, at: bearings.now)
    let booking = Booking(
      id: id, number: number, place: bearings.place.id, held: held, service: terms.service, name: name,
      mobile: terms.mobile, channel: terms.channel, at: bearings.now)
    return (
      booking, booking.event(.bookingMade, by: actor, at: bearings.now, [Event.Fact(.channel, terms.channel.rawValue)])
    )
  }

  /// Moves it to another free slot, under the same number; `bearings.taken` does not hold its own.
  package mutating func move(
    to starts: Instant, by actor: Actor, under bearings: BookingBearings
  ) throws(ReceptionRefusal) -> Event {
    try mustBe(.booked)
    let held = try bearings.place.seat(at: starts, among: bearings.taken, in: bearings.calendar, at: bearings.now)
    let was = day
    (self.held, place) = (held, bearings.place.id)
    return event(.bookingMoved, by: actor, at: bearings.now, [Event.Fact(.was, was.description)])
  }

  /// Calls it off, by whoever: its slot is free again.
  package mutating func cancel(
    because reason: String, by actor: Actor, at now: Instant
  ) throws(ReceptionRefusal) -> Event {
    try mustBe(.booked)
    let reason = reason.onOneLine
    guard reason.count <= 300 else { throw .textTooLong(limit: 300) }
    (state, self.reason) = (.cancelled, reason)
    return event(.bookingCancelled, by: actor, at: now, reason.isEmpty ? [] : [Event.Fact(.reason, reason)])
  }

  /// Records that the person is here, on the day itself.
  package mutating func arrive(by actor: Actor, at now: Instant) throws(ReceptionRefusal) -> Event {
    try mustBe(.booked)
    guard day == CalendarDay(now) else { throw .notToday(day) }
    state = .arrived
    return event(.bookingArrived, by: actor, at: now)
  }

  /// Ends it with the person's visit: received, or gone before that.
  package mutating func end(served: Bool, by actor: Actor, at now: Instant) throws(ReceptionRefusal) -> Event {
    try mustBe(.arrived)
    state = served ? .served : .left
    return event(served ? .bookingServed : .bookingLeft, by: actor, at: now)
  }

  /// Records that nobody came, once its hour is over.
  package mutating func miss(by actor: Actor, at now: Instant) throws(ReceptionRefusal) -> Event {
    try mustBe(.booked)
    guard held.slot.ends <= now else { throw .notOverYet }
    state = .noShow
    return event(.bookingMissed, by: actor, at: now)
  }

  /// When the person is reminded: a day before, or not at all where it was made later than that.
  package func reminder(at now: Instant) -> Instant? {
    let due = starts - .days(1)
    return due > now ? due : nil
  }

  private func mustBe(_ wanted: State) throws(ReceptionRefusal) {
    guard state == wanted else { throw .wrongBookingState(state) }
  }

  private func event(_ kind: Event.Kind, by actor: Actor, at now: Instant, _ facts: [Event.Fact] = []) -> Event {
    let day = CalendarDay(starts)
    let minute = Int((starts - day.start).microseconds / 60_000_000)
    return Event(
      kind, by: actor, at: now, policy: nil,
      facts: [
        Event.Fact(.number, number.description), Event.Fact(.day, day.description),
        Event.Fact(.hour, ReceptionHours.clock(minute)),
      ] + facts)
  }
}
