extension Sitting {
  /// Lets everyone stand aside from an open item who has declared its applicant, whatever they did before they declared it.
  ///
  /// A vote they had cast is taken back, and they neither preside nor count for the quorum. `interests` are those that
  /// the members have declared and not withdrawn.
  package mutating func standAside(_ interests: [Interest], from request: Request, at now: Instant) -> [Event] {
    guard state == .convened, let place = items.firstIndex(where: { $0.request == request.id }),
      items[place].state == .open
    else { return [] }
    return present.compactMap { seat in
      guard !items[place].isRecused(seat.staff),
        let tie = interests.first(where: { $0.staff == seat.staff && $0.touches(request.applicant) })
      else { return nil }
      items[place].votes.removeAll { $0.staff == seat.staff }
      items[place].recusals.append(
        AgendaItem.Recusal(staff: seat.staff, name: seat.name, reason: tie.relation, at: now))
      return event(
        .recused, by: .staff(seat.staff, name: seat.name), at: now,
        [Event.Fact(.number, items[place].number.description), Event.Fact(.reason, tie.relation)])
    }
  }
}

extension Committee {
  /// Refuses whoever does not sit on it that day any more: an open sitting keeps their seat, not their vote.
  package func mustSeat(_ actor: Actor, at now: Instant) throws(CommitteeRefusal) {
    guard let staff = actor.staffID, seats(staff, on: CalendarDay(now)) else { throw .termEnded }
  }
}
