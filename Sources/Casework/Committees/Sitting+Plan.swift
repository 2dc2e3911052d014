extension Sitting {
  /// So many requests stand on one agenda.
  package static let longestAgenda = 200
  /// The place of a meeting has so many characters.
  package static let longestPlace = 200
  /// It is planned so many days ahead at most.
  package static let farthest = 366

  /// Plans a sitting of a committee for a day to come; its chair or its secretary does.
  package static func plan(
    _ id: ID, of committee: Committee, as number: SittingNumber, _ form: Form, beginning moment: Instant,
    by actor: Actor, at now: Instant
  ) throws(CommitteeRefusal) -> (Sitting, Event) {
    guard committee.isActive else { throw .notSitting }
    try committee.mustBeArranged(by: actor, at: now)
    let day = CalendarDay(moment)
    guard day >= CalendarDay(now) else { throw .dayPassed }
    guard day - CalendarDay(now) <= Self.farthest else { throw .dayTooFar }
    var kept = form
    switch form {
    case .meeting(let place):
      let place = place.trimmedSpaces
      guard !place.isEmpty else { throw .placeMissing }
      guard place.count <= Self.longestPlace else { throw .textTooLong(limit: Self.longestPlace) }
      kept = .meeting(place: place)
    case .circulation(let until):
      guard until >= day else { throw .dayPassed }
      guard until - CalendarDay(now) <= Self.farthest else { throw .dayTooFar }
    }
    let sitting = Sitting(
      id: id, committee: committee.id, number: number, form: kept, begins: moment, state: .planned)
    let event = sitting.event(
      .sittingPlanned, by: actor, at: now,
      [Event.Fact(.title, committee.nameAr), Event.Fact(.day, day.description)])
    return (sitting, event)
  }

  /// Places a request that lies before the committee on the agenda, after those already there; where appeals are heard,
  /// one whose appeal is in hearing.
  ///
  /// That it stands on no other agenda is the office's to know; `isElsewhere` tells.
  package mutating func place(
    _ request: Request, isElsewhere: Bool, under committee: Committee, by actor: Actor, at now: Instant
  ) throws(CommitteeRefusal) -> Event {
    guard state.isOpen else { throw .wrongState(state) }
    try committee.mustBeArranged(by: actor, at: now)
    guard request.isBefore(committee.purpose), let number = request.number else { throw .notBeforeCommittee }
    guard !isElsewhere, item(request.id)?.state != .open else { throw .onAnotherAgenda }
    // What was put off here comes back at another sitting: this one's minutes have it once.
    guard item(request.id) == nil else { throw .itemNotOpen }
    guard items.count < Self.longestAgenda else { throw .agendaFull(limit: Self.longestAgenda) }
    items.append(AgendaItem(request: request.id, number: number))
    return event(.agendaPlaced, by: actor, at: now, [Event.Fact(.number, number.description)])
  }

  /// Takes a request off the agenda before anyone has voted on it.
  package mutating func takeOff(
    _ request: Request.ID, under committee: Committee, by actor: Actor, at now: Instant
  ) throws(CommitteeRefusal) -> Event {
    guard state.isOpen else { throw .wrongState(state) }
    try committee.mustBeArranged(by: actor, at: now)
    let place = try place(of: request)
    guard items[place].state == .open, items[place].votes.isEmpty, items[place].recusals.isEmpty else {
      throw .itemNotOpen
    }
    let number = items.remove(at: place).number
    return event(.agendaTakenOff, by: actor, at: now, [Event.Fact(.number, number.description)])
  }

  /// Cancels a sitting that was not convened; what stood on its agenda waits for another.
  package mutating func cancel(
    because reason: String, under committee: Committee, by actor: Actor, at now: Instant
  ) throws(CommitteeRefusal) -> Event {
    try must(be: .planned)
    try committee.mustBeArranged(by: actor, at: now)
    let reason = try CommitteeRefusal.said(reason, limit: 500)
    state = .cancelled
    note = reason
    leaveOpenItems()
    return event(.sittingCancelled, by: actor, at: now, [Event.Fact(.reason, reason)])
  }

  /// The applicant took the request back: the item drops off, with a note, and is resolved no more.
  package mutating func drop(_ request: Request.ID, by actor: Actor, at now: Instant) -> Event? {
    guard let place = items.firstIndex(where: { $0.request == request && $0.state == .open }) else { return nil }
    items[place].state = .withdrawn
    items[place].version += 1
    return event(.agendaDropped, by: actor, at: now, [Event.Fact(.number, items[place].number.description)])
  }

  mutating func leaveOpenItems() {
    for place in items.indices where items[place].state == .open {
      items[place].state = .left
      items[place].version += 1
    }
  }
}

extension Committee {
  func mustBeArranged(by actor: Actor, at now: Instant) throws(CommitteeRefusal) {
    guard let staff = actor.staffID, isArranged(by: staff, on: CalendarDay(now)) else { throw .notArranger }
  }
}
