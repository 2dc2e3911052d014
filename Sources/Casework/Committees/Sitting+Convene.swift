extension Sitting {
  /// Opens the sitting: whoever is there takes a seat, and nothing is opened without the quorum.
  ///
  /// `present` are the members who came; by circulation everyone in office takes part from wherever they are.
  package mutating func convene(
    present: Set<StaffMember.ID>, under committee: Committee, by actor: Actor, at now: Instant
  ) throws(CommitteeRefusal) -> Event {
    try must(be: .planned)
    try committee.mustBeArranged(by: actor, at: now)
    guard committee.isActive else { throw .notSitting }
    let day = CalendarDay(now)
    guard CalendarDay(begins) <= day else { throw .notYet(CalendarDay(begins)) }
    guard items.contains(where: { $0.state == .open }) else { throw .agendaEmpty }
    let roster = committee.inOffice(on: day)
    let needed = committee.quorum.needed(of: roster.filter(\.post.votes).count)
    let taken = roster.map { member in
      Seat(
        staff: member.staff, name: member.name, post: member.post, until: member.until,
        isPresent: isByCirculation || present.contains(member.staff))
    }
    let there = taken.filter { $0.post.votes && $0.isPresent }
    guard there.count >= needed else { throw .noQuorum(needed: needed, there: there.count) }
    (seats, quorum, state) = (taken, needed, .convened)
    return event(
      .sittingConvened, by: actor, at: now, [Event.Fact(.members, there.map(\.name).joined(separator: "، "))])
  }

  /// A member who was absent comes late, and takes part from then on.
  package mutating func arrive(
    _ staff: StaffMember.ID, under committee: Committee, by actor: Actor, at now: Instant
  ) throws(CommitteeRefusal) -> Event {
    try must(be: .convened)
    try committee.mustBeArranged(by: actor, at: now)
    guard let place = seats.firstIndex(where: { $0.staff == staff && !$0.isPresent }) else { throw .notAbsent }
    seats[place].isPresent = true
    return event(.memberArrived, by: actor, at: now, [Event.Fact(.members, seats[place].name)])
  }

  package var isByCirculation: Bool {
    if case .circulation = form { true } else { false }
  }
}
