extension Sitting {
  /// A member declares that they take no part in an item, and why; a vote they had cast is taken back.
  ///
  /// Before the sitting is convened anyone on the committee may.
  package mutating func recuse(
    from request: Request.ID, because reason: String, under committee: Committee, by actor: Actor, at now: Instant
  ) throws(CommitteeRefusal) -> Event {
    guard state.isOpen else { throw .wrongState(state) }
    let place = try place(of: request)
    guard items[place].state == .open else { throw .itemNotOpen }
    guard let staff = actor.staffID, seat(staff) != nil || committee.seats(staff, on: CalendarDay(now)) else {
      throw .notPresent
    }
    guard !items[place].isRecused(staff) else { throw .recused }
    let reason = try CommitteeRefusal.said(reason, limit: 500)
    items[place].votes.removeAll { $0.staff == staff }
    items[place].recusals.append(
      AgendaItem.Recusal(staff: staff, name: actor.name, reason: reason, at: now))
    items[place].version += 1
    return event(
      .recused, by: actor, at: now,
      [Event.Fact(.number, items[place].number.description), Event.Fact(.reason, reason)])
  }

  /// Casts a vote on an open item, or another in place of the one cast before.
  ///
  /// `interests` are what the voter has declared. Who studied the request, declared an interest or has a relative before
  /// the committee has no vote on it; of an appeal, nor has who took part in what it is against.
  package mutating func vote(
    _ choice: AgendaItem.Vote.Choice, because reason: String, on request: Request, declared interests: [Interest],
    by actor: Actor, at now: Instant
  ) throws(CommitteeRefusal) -> Event {
    try must(be: .convened)
    let place = try place(of: request.id)
    guard items[place].state == .open else { throw .itemNotOpen }
    guard request.isBeforeCommittee else { throw .notBeforeCommittee }
    guard let staff = actor.staffID, let seat = seat(staff), seat.post.votes, seat.isPresent else { throw .notPresent }
    guard seat.until.map({ CalendarDay(now) <= $0 }) ?? true else { throw .termEnded }
    guard !request.wasStudied(by: staff) else { throw .studiedIt }
    guard !request.isBarred(staff) else { throw .decidedIt }
    guard !items[place].isRecused(staff) else { throw .recused }
    if let tie = interests.first(where: { $0.staff == staff && $0.touches(request.applicant) }) {
      throw .related(tie.relation)
    }
    if case .circulation(let until) = form, CalendarDay(now) > until { throw .dayPassed }
    let vote = AgendaItem.Vote(
      staff: staff, name: seat.name, choice: choice, reason: try CommitteeRefusal.said(reason), at: now)
    if let before = items[place].votes.firstIndex(where: { $0.staff == staff }) {
      items[place].votes[before] = vote
    } else {
      items[place].votes.append(vote)
    }
    items[place].version += 1
    return event(
      .voted, by: actor, at: now,
      [Event.Fact(.number, items[place].number.description), Event.Fact(.outcome, choice.rawValue)])
  }
}
