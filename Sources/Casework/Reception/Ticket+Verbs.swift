/// What is known of someone who comes.
package struct TicketTerms: Hashable, Sendable {
  package var service: Service.ID?
  package var name: String
  package var priority: Ticket.Priority?

  package init(service: Service.ID? = nil, name: String = "", priority: Ticket.Priority? = nil) {
    (self.service, self.name, self.priority) = (service, name, priority)
  }
}

extension Ticket {
  /// Gives a turn to who came; `last` is the highest number given at that place today.
  package static func take(
    _ terms: TicketTerms, for booking: Booking? = nil, as id: ID, at place: ReceptionPlace, after last: Int,
    by actor: Actor, at now: Instant
  ) throws(ReceptionRefusal) -> (Ticket, Event) {
    guard place.terms.isOpen else { throw .placeClosed }
    guard last < mostADay else { throw .tooManyToday(limit: mostADay) }
    let name = terms.name.onOneLine
    guard name.count <= 100 else { throw .textTooLong(limit: 100) }
    let ticket = Ticket(
      id: id, place: place.id, day: CalendarDay(now), number: last + 1, booking: booking?.id,
      appointed: booking?.starts, service: booking.map(\.service) ?? terms.service, name: booking?.name ?? name,
      priority: terms.priority, arrived: now)
    return (
      ticket,
      ticket.event(.turnTaken, by: actor, at: now, terms.priority.map { [Event.Fact(.urgency, $0.rawValue)] } ?? [])
    )
  }

  /// Calls the person to a desk; who called receives them.
  package mutating func call(to counter: Int, by actor: Actor, at now: Instant) throws(ReceptionRefusal) -> Event {
    try mustBe(.waiting)
    guard (1...ReceptionPlace.mostReceivers).contains(counter) else { throw .badCounter }
    (state, self.counter, receiver, called) = (.called, counter, actor.staffID, now)
    return event(.turnCalled, by: actor, at: now)
  }

  /// Puts back someone who did not hear: they keep their place in the order.
  package mutating func putBack(by actor: Actor, at now: Instant) throws(ReceptionRefusal) -> Event {
    try mustBe(.called)
    (state, counter, receiver, called) = (.waiting, nil, nil, nil)
    return event(.turnPutBack, by: actor, at: now)
  }

  /// Begins the service.
  package mutating func begin(by actor: Actor, at now: Instant) throws(ReceptionRefusal) -> Event {
    try mustBe(.called)
    (state, begun) = (.serving, now)
    return event(.turnBegun, by: actor, at: now)
  }

  /// Ends the service.
  package mutating func finish(by actor: Actor, at now: Instant) throws(ReceptionRefusal) -> Event {
    try mustBe(.serving)
    (state, ended) = (.done, now)
    return event(.turnDone, by: actor, at: now)
  }

  /// Records that the person went without being received.
  package mutating func leave(by actor: Actor, at now: Instant) throws(ReceptionRefusal) -> Event {
    guard state == .waiting || state == .called else { throw .wrongTicketState(state) }
    (state, ended) = (.left, now)
    return event(.turnLeft, by: actor, at: now)
  }

  /// Calls someone before others, for a reason that is shown.
  package mutating func prefer(_ priority: Priority, by actor: Actor, at now: Instant) throws(ReceptionRefusal) -> Event
  {
    try mustBe(.waiting)
    self.priority = priority
    return event(.turnPreferred, by: actor, at: now, [Event.Fact(.urgency, priority.rawValue)])
  }

  /// Ends what was left open on a day gone by: who was never received left, and when a service ended nobody knows.
  package mutating func closeDay(at now: Instant) throws(ReceptionRefusal) -> Event {
    guard day < CalendarDay(now) else { throw .notOverYet }
    switch state {
    case .waiting, .called: state = .left
    case .serving: state = .done
    case .done, .left: throw .wrongTicketState(state)
    }
    return event(state == .done ? .turnDone : .turnLeft, by: .system, at: now)
  }

  private func mustBe(_ wanted: State) throws(ReceptionRefusal) {
    guard state == wanted else { throw .wrongTicketState(state) }
  }

  func event(_ kind: Event.Kind, by actor: Actor, at now: Instant, _ facts: [Event.Fact] = []) -> Event {
    Event(
      kind, by: actor, at: now, policy: nil,
      facts: [Event.Fact(.number, String(number)), Event.Fact(.day, day.description)] + facts)
  }
}

extension [Ticket] {
  /// Those who wait in the order in which they are called.
  ///
  /// Whoever has a reason to be called first; then appointments whose hour has come, by their hour; then everyone else,
  /// those who came early for theirs among them, by when they came.
  package func inOrder(at now: Instant) -> [Ticket] {
    filter { $0.state == .waiting }.map { (key: $0.place(at: now), ticket: $0) }.sorted { $0.key < $1.key }.map(
      \.ticket)
  }
}

extension Ticket {
  fileprivate func place(at now: Instant) -> (Int, Int64, Int) {
    if priority != nil { return (0, arrived.microseconds, number) }
    if let appointed, appointed <= now { return (1, appointed.microseconds, number) }
    return (2, arrived.microseconds, number)
  }
}
