import Casework
import Testing

@Suite("Nothing is decided in a sitting")
struct SittingRuleTests {
  @Test("that is opened without the quorum of those present")
  func quorum() throws {
    var room = try Room()
    #expect(throws: CommitteeRefusal.noQuorum(needed: 2, there: 1)) { try room.convene([Room.chair, Room.secretary]) }
    #expect(room.sitting.state == .planned)
    try room.convene([Room.chair, Room.second])
    #expect(room.sitting.present.count == 2)
  }

  @Test("of which the quorum is gone once members stand aside from the item")
  func recusedQuorum() throws {
    var room = try Room()
    try room.convene([Room.chair, Room.second])
    try room.vote(.accept, by: Room.chair)
    try room.vote(.accept, by: Room.second)
    try room.recuse(Room.second)
    #expect(room.sitting.item(room.request.id)?.votes.count == 1, "a vote goes with the recusal")
    #expect(throws: CommitteeRefusal.noQuorum(needed: 2, there: 1)) { try room.resolve() }
  }

  @Test("before anyone has voted")
  func noVotes() throws {
    var room = try Room()
    try room.convene()
    #expect(throws: CommitteeRefusal.noQuorum(needed: 2, there: 0)) { try room.resolve() }
  }

  @Test("by the vote of whoever studied the request, now or before it was handed over")
  func researcher() throws {
    for studied in [Room.second, Room.third] {
      var room = try Room()
      room.request = Self.studied(room.request, by: studied, earlier: studied == Room.third)
      try room.convene([Room.chair, studied])
      #expect(throws: CommitteeRefusal.studiedIt) { try room.vote(.accept, by: studied) }
      try room.vote(.accept, by: Room.chair)
      #expect(throws: CommitteeRefusal.noQuorum(needed: 2, there: 1)) { try room.resolve() }
    }
  }

  private static func studied(_ request: Request, by actor: Actor, earlier: Bool) -> Request {
    guard let id = actor.staffID, var study = request.study else { return request }
    if earlier { study.earlier.append(id) } else { study.by = id }
    return Request(
      id: request.id, service: request.service, policy: request.policy, number: request.number, stage: request.stage,
      version: request.version, applicant: request.applicant, particulars: request.particulars,
      channel: request.channel, items: request.items, seal: request.seal, times: request.times, study: study)
  }

  @Test("by the vote of whoever stood aside")
  func recused() throws {
    var room = try Room()
    try room.recuse(Room.third)
    try room.convene()
    #expect(throws: CommitteeRefusal.recused) { try room.vote(.accept, by: Room.third) }
    #expect(throws: CommitteeRefusal.recused) { try room.recuse(Room.third) }
  }

  @Test("by the vote of whoever is absent, keeps the minutes, or does not sit on it")
  func absent() throws {
    var room = try Room()
    try room.convene([Room.chair, Room.second, Room.secretary])
    for actor in [Room.third, Room.secretary, Desk.member, .system, Desk.applicant] {
      #expect(throws: CommitteeRefusal.notPresent) { try room.vote(.accept, by: actor) }
    }
  }

  @Test("by the vote of whoever's term has ended, though they came in time")
  func term() throws {
    var room = try Room(until: try day("2026-11-24"))
    try room.convene()
    room.now = try moment("2026-11-24")
    try room.vote(.accept, by: Room.third)
    room.now = try moment("2026-11-25")
    #expect(throws: CommitteeRefusal.termEnded) { try room.vote(.reject, by: Room.third) }
    var later = try Room(until: try day("2026-11-22"))
    try later.convene()
    #expect(later.sitting.present.count == 2, "an ended term has no seat")
  }

  @Test("on a relative: by national ID where one was declared, else by a name that could be the same")
  func relative() throws {
    var room = try Room()
    try room.convene()
    let own = room.request.applicant.nationalID.text
    for declared in [
      try room.interest("سارة العتيبي", of: Room.third), try room.interest("ساره بنت محمد عتيبي", of: Room.third),
      try room.interest("أي اسم", own, of: Room.third),
    ] {
      #expect(throws: CommitteeRefusal.related("أخت زوجي")) {
        try room.vote(.accept, by: Room.third, declared: [declared])
      }
    }
    let others = [
      try room.interest("سارة العتيبي", "1000000073", of: Room.third),
      try room.interest("نورة العتيبي", of: Room.third),
      try room.interest("سارة العتيبي", of: Room.second),
    ]
    try room.vote(.accept, by: Room.third, declared: others)
  }

  @Test("after it was closed, nor twice")
  func closed() throws {
    var room = try Room()
    try room.convene()
    for voter in Room.voters { try room.vote(.reject, by: voter) }
    try room.resolve()
    #expect(throws: CommitteeRefusal.itemNotOpen) { try room.vote(.accept, by: Room.chair) }
    #expect(throws: CommitteeRefusal.itemNotOpen) { try room.resolve() }
    #expect(throws: CommitteeRefusal.itemNotOpen) { try room.recuse(Room.chair) }
    try room.close()
    #expect(throws: CommitteeRefusal.wrongState(.closed)) { try room.vote(.accept, by: Room.chair) }
    #expect(throws: CommitteeRefusal.wrongState(.closed)) { try room.close() }
  }

  @Test("by anyone but who presides: the chair, or the first member with a vote where the chair has none")
  func presider() throws {
    var room = try Room()
    try room.convene()
    for voter in Room.voters { try room.vote(.reject, by: voter) }
    #expect(throws: CommitteeRefusal.notPresiding) { try room.resolve(by: Room.second) }
    #expect(throws: CommitteeRefusal.notPresiding) { try room.resolve(by: Room.secretary) }
    try room.recuse(Room.chair)
    #expect(throws: CommitteeRefusal.notPresiding) { try room.resolve(by: Room.third) }
    try room.resolve(by: Room.second)
    #expect(room.request.stage == .rejected)
  }

  @Test("against the rules of the request itself, which then stays as it was")
  func request() throws {
    var room = try Room(at: .sentBackLate)
    try room.convene()
    for voter in Room.voters { try room.vote(.accept, by: voter) }
    #expect(throws: CommitteeRefusal.request(.notComplete(missing: ["id"]))) { try room.resolve() }
    #expect(room.sitting.item(room.request.id)?.state == .open)
    for voter in Room.voters { try room.vote(.defer, by: voter) }
    try room.resolve()
    #expect(room.request.stage == .deferred)
  }

  @Test("without the amount, where one is asked")
  func amount() throws {
    var room = try Room()
    try room.convene()
    for voter in Room.voters { try room.vote(.accept, by: voter) }
    #expect(throws: CommitteeRefusal.request(.amountMissing)) { try room.resolve(amount: nil) }
  }

  @Test("with more than was asked, unless it is meant")
  func more() throws {
    var room = try Room()
    try room.convene()
    for voter in Room.voters { try room.vote(.accept, by: voter) }
    #expect(throws: CommitteeRefusal.request(.moreThanAsked(.riyals(3_000)))) {
      try room.resolve(amount: .riyals(3_001))
    }
    try room.resolve(amount: .riyals(3_001), isMoreMeant: true)
    #expect(room.request.decision?.amount == .riyals(3_001))
  }
}

@Suite("A member who comes late")
struct LateMemberTests {
  @Test("votes from then on, and is seated once")
  func late() throws {
    var room = try Room()
    try room.convene([Room.chair, Room.second])
    let third = try Desk.staffID(Room.third)
    #expect(throws: CommitteeRefusal.notPresent) { try room.vote(.reject, by: Room.third) }
    _ = try room.sitting.arrive(third, under: room.committee, by: Room.secretary, at: room.now)
    try room.vote(.reject, by: Room.third)
    #expect(throws: CommitteeRefusal.notAbsent) {
      try room.sitting.arrive(third, under: room.committee, by: Room.secretary, at: room.now)
    }
    #expect(throws: CommitteeRefusal.notAbsent) {
      try room.sitting.arrive(Desk.staffID(Desk.member), under: room.committee, by: Room.secretary, at: room.now)
    }
  }
}

@Suite("The votes of a sitting")
struct VoteCountTests {
  private func outcome(_ choices: [AgendaItem.Vote.Choice?]) throws -> Decision.Outcome {
    var room = try Room()
    try room.convene()
    for (voter, choice) in zip(Room.voters, choices) {
      if let choice { try room.vote(choice, by: voter) }
    }
    let item = try #require(room.sitting.item(room.request.id))
    return room.sitting.outcome(of: item.votes)
  }

  @Test("carry what more than half of those cast are for; abstaining is not casting")
  func majority() throws {
    #expect(try outcome([.accept, .accept, .reject]) == .accept)
    #expect(try outcome([.reject, .accept, .accept]) == .accept, "the chair has one vote like anyone")
    #expect(try outcome([.abstain, .abstain, .reject]) == .reject)
    #expect(try outcome([.abstain, .abstain, .abstain]) == .defer)
  }

  @Test("go with the chair's in a tie, and put the request off where the chair has none among the most")
  func tie() throws {
    #expect(try outcome([.accept, .reject, .abstain]) == .accept)
    #expect(try outcome([.reject, .accept, nil]) == .reject)
    #expect(try outcome([.abstain, .accept, .reject]) == .defer)
    #expect(try outcome([.defer, .accept, .reject]) == .defer)
  }

  @Test("may be changed while the item is open, and count once")
  func changed() throws {
    var room = try Room()
    try room.convene()
    try room.vote(.accept, by: Room.chair)
    try room.vote(.reject, by: Room.chair)
    let item = try #require(room.sitting.item(room.request.id))
    #expect(item.votes.map(\.choice) == [.reject])
  }

  @Test("by circulation are resolved when all have voted, or the last day is over and the quorum has")
  func circulation() throws {
    var room = try Room(form: .circulation(until: try day("2026-11-26")))
    try room.convene([])
    try room.vote(.accept, by: Room.chair)
    try room.vote(.accept, by: Room.second)
    #expect(throws: CommitteeRefusal.stillVoting(until: try day("2026-11-26"))) { try room.resolve() }
    var early = room
    try early.vote(.reject, by: Room.third)
    try early.resolve()
    #expect(early.request.stage == .accepted)
    room.now = try moment("2026-11-27")
    #expect(throws: CommitteeRefusal.dayPassed) { try room.vote(.reject, by: Room.third) }
    try room.resolve()
    try room.close()
    #expect(room.sitting.present.count == 2, "who did not vote took no part")
  }
}

@Suite("An agenda")
struct AgendaTests {
  @Test("takes only what lies before the committee, once")
  func place() throws {
    var room = try Room()
    let other = try Situation.underStudy.request()
    let sitting = room.sitting
    #expect(throws: CommitteeRefusal.notBeforeCommittee) {
      try room.sitting.place(other, isElsewhere: false, under: room.committee, by: Room.chair, at: room.now)
    }
    #expect(throws: CommitteeRefusal.onAnotherAgenda) {
      try room.sitting.place(room.request, isElsewhere: false, under: room.committee, by: Room.chair, at: room.now)
    }
    #expect(room.sitting == sitting)
  }

  @Test("is arranged by chair and secretary alone")
  func arranger() throws {
    var room = try Room()
    for actor in [Room.second, Desk.officer, Desk.applicant, .system] {
      #expect(throws: CommitteeRefusal.notArranger) {
        try room.sitting.takeOff(room.request.id, under: room.committee, by: actor, at: room.now)
      }
    }
    _ = try room.sitting.takeOff(room.request.id, under: room.committee, by: Room.chair, at: room.now)
    #expect(throws: CommitteeRefusal.agendaEmpty) { try room.convene() }
  }

  @Test("keeps an item that was voted on")
  func voted() throws {
    var room = try Room()
    try room.convene()
    try room.vote(.accept, by: Room.chair)
    #expect(throws: CommitteeRefusal.itemNotOpen) {
      try room.sitting.takeOff(room.request.id, under: room.committee, by: Room.chair, at: room.now)
    }
  }

  @Test("waits for the day of the sitting, and is cancelled only before")
  func day() throws {
    var room = try Room()
    let today = CalendarDay(room.now)
    room.now = try moment("2026-11-22")
    #expect(throws: CommitteeRefusal.notYet(today)) { try room.convene() }
    room.now = try moment("2026-11-23")
    try room.convene()
    #expect(throws: CommitteeRefusal.wrongState(.convened)) {
      try room.sitting.cancel(because: "سفر", under: room.committee, by: Room.chair, at: room.now)
    }
  }
}
