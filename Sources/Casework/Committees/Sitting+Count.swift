extension Sitting {
  /// Who has a vote on an item: present, in office, not recused, and not who studied the request or, where an appeal is
  /// heard, took part in what it is against.
  package func voters(on item: AgendaItem, of request: Request, at now: Instant) -> [Seat] {
    present.filter { seat in
      !item.isRecused(seat.staff) && !request.isBarred(seat.staff)
        && (item.vote(of: seat.staff) != nil || seat.until.map { CalendarDay(now) <= $0 } ?? true)
    }
  }

  /// Those who are there and have no part in an item, whatever they would say: nobody hears an appeal against their own
  /// decision.
  package func barred(from request: Request) -> [Seat] { present.filter { request.isBarred($0.staff) } }

  /// Who presides over an item: the chair, or the first of the roster with a vote when the chair has none.
  package func presider(over item: AgendaItem, of request: Request, at now: Instant) -> Seat? {
    let voters = voters(on: item, of: request, at: now)
    return voters.first { $0.post == .chair } ?? voters.first
  }

  /// What the votes come to.
  ///
  /// More than half of the votes cast carry it; abstaining is not casting. Where none has that, the chair's vote decides
  /// among those with most votes; without it the request is put off.
  package func outcome(of votes: [AgendaItem.Vote]) -> Decision.Outcome {
    let cast = votes.compactMap(\.choice.outcome)
    let counts = Decision.Outcome.allCases.map { outcome in
      (outcome: outcome, count: cast.filter { $0 == outcome }.count)
    }
    if let carried = counts.first(where: { 2 * $0.count > cast.count }) { return carried.outcome }
    let most = counts.map(\.count).max() ?? 0
    let chair = seats.first { $0.post == .chair }?.staff
    guard let casting = votes.first(where: { $0.staff == chair })?.choice.outcome,
      counts.contains(where: { $0.outcome == casting && $0.count == most })
    else { return .defer }
    return casting
  }

  /// The outcome an item stands at, once it may be resolved; refuses while too few have voted.
  package func standing(
    of item: AgendaItem, _ request: Request, at now: Instant
  ) throws(CommitteeRefusal) -> Decision.Outcome {
    let voters = voters(on: item, of: request, at: now)
    guard voters.count >= quorum else { throw .noQuorum(needed: quorum, there: voters.count) }
    let votes = item.votes.filter { vote in voters.contains { $0.staff == vote.staff } }
    guard votes.count >= quorum else { throw .noQuorum(needed: quorum, there: votes.count) }
    if case .circulation(let until) = form, votes.count < voters.count, CalendarDay(now) <= until {
      throw .stillVoting(until: until)
    }
    return outcome(of: votes)
  }
}
