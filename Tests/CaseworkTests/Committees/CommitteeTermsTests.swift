import Casework
import Testing

@Suite("A committee's terms")
struct CommitteeTermsTests {
  private func form(_ change: (inout Committee.Terms) -> Void) throws(CommitteeRefusal) -> Committee {
    var terms = (try? Room.terms()) ?? Committee.Terms(nameAr: "", nameEn: "", quorum: .moreThanHalf, members: [])
    change(&terms)
    return try Committee.form(
      Committee.ID(high: 3, low: 9), on: terms, voters: Room.ids(Room.voters),
      arrangers: Room.ids(Room.voters + [Room.secretary]), by: Desk.manager, at: Instant(seconds: 1_795_000_000)
    ).0
  }

  @Test("put the chair first and the secretary last, who does not vote")
  func order() throws {
    let committee = try form { _ in }
    #expect(committee.members.map(\.post) == [.chair, .member, .member, .secretary])
    #expect(committee.quorum.needed(of: 3) == 2)
  }

  @Test("need a name, one chair, nobody twice, and as many members as the quorum")
  func refused() {
    #expect(throws: CommitteeRefusal.nameMissing) { try form { $0.nameAr = " " } }
    #expect(throws: CommitteeRefusal.oneChair) { try form { $0.members.removeAll { $0.post == .chair } } }
    #expect(throws: CommitteeRefusal.oneChair) { try form { terms in terms.members[2].post = .chair } }
    #expect(throws: CommitteeRefusal.memberTwice) { try form { terms in terms.members.append(terms.members[2]) } }
    #expect(throws: CommitteeRefusal.tooFewMembers(needed: 4)) { try form { $0.quorum = .count(4) } }
    #expect(throws: CommitteeRefusal.quorumOutOfRange) { try form { $0.quorum = .count(1) } }
    #expect(throws: CommitteeRefusal.mayNotVote) { try form { terms in terms.members[0].post = .member } }
  }

  @Test("leave someone whose term has ended on the roster, though their post no longer decides")
  func ended() throws {
    let committee = try form { terms in
      terms.members[0].post = .member
      terms.members[0].until = terms.members[0].from
    }
    #expect(committee.members.count == 4)
  }

  @Test("take more than half of the members as the quorum, and never fewer than two", arguments: 1...9)
  func half(_ members: Int) {
    let needed = Committee.Quorum.moreThanHalf.needed(of: members)
    #expect(needed >= 2)
    #expect(needed == 2 || 2 * needed > members && 2 * (needed - 1) <= members)
  }
}

@Suite("Minutes")
struct MinutesTests {
  @Test("are read back as they were sealed, whatever was said")
  func readBack() throws {
    var room = try Room()
    try room.recuse(Room.third)
    try room.convene([Room.chair, Room.second])
    _ = try room.sitting.vote(
      .accept, because: "نعم\n=5:x\n", on: room.request, declared: [], by: Room.chair, at: room.now)
    try room.vote(.accept, by: Room.second)
    try room.resolve()
    try room.close()
    let sealed = try #require(room.sitting.minutes)
    let minutes = try #require(Minutes(stored: sealed.text))
    #expect(minutes.stored == sealed.text)
    #expect(minutes.seats.filter(\.isPresent).map(\.name) == [Room.chair.name, Room.second.name])
    #expect(minutes.items.first?.outcome == .accept)
    #expect(minutes.items.first?.recusals.map(\.name) == [Room.third.name])
    #expect(minutes.items.first?.votes.first?.reason == "نعم\n=5:x")
  }

  @Test("are signed by those present, each for themselves; a refusal is kept with its reason")
  func signing() throws {
    var room = try Room()
    try room.convene([Room.chair, Room.second])
    #expect(throws: CommitteeRefusal.wrongState(.convened)) { try room.sitting.sign(by: Room.chair, at: room.now) }
    try room.close()
    for actor in [Room.third, Room.secretary, Desk.manager] {
      #expect(throws: CommitteeRefusal.notToSign) { try room.sitting.sign(by: actor, at: room.now) }
    }
    _ = try room.sitting.sign(by: Room.chair, at: room.now)
    #expect(room.sitting.state == .closed)
    #expect(throws: CommitteeRefusal.textMissing) {
      try room.sitting.refuseToSign(because: " ", by: Room.second, at: room.now)
    }
    _ = try room.sitting.refuseToSign(because: "ملاحظة", by: Room.second, at: room.now)
    #expect(room.sitting.state == .signed)
    #expect(throws: CommitteeRefusal.alreadySigned) { try room.sitting.sign(by: Room.second, at: room.now) }
  }
}
