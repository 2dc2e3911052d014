import Casework
import Testing

@Suite("An appeal is taken")
struct AppealLodgingTests {
  @Test("against a rejection, by the applicant or by an employee for them")
  func rejected() throws {
    for (actor, recorder) in [(Desk.applicant, nil), (Desk.officer, Desk.officer.staffID)] {
      var hearing = try Hearing()
      let event = try hearing.lodge(by: actor)
      let appeal = try #require(hearing.request.appeal)
      #expect(appeal.state == .lodged)
      #expect(appeal.recordedBy == recorder)
      #expect(appeal.against.outcome == .reject)
      #expect(event.kind == .appealLodged)
      #expect(event[.appeal] == "APL-2026-00001")
      #expect(hearing.request.stage == .notified, "the request itself stands")
    }
  }

  @Test("against an amount below the one asked for")
  func less() throws {
    var hearing = try Hearing(granted: .riyals(1_000))
    try hearing.lodge()
    #expect(hearing.request.appeal?.against.amount == .riyals(1_000))
  }

  @Test("not where all that was asked for was granted, nor more")
  func full() throws {
    for granted in [3_000, 4_000] {
      var hearing = try Hearing(granted: .riyals(Int64(granted)))
      let before = hearing.request
      #expect(throws: Refusal.appeal(.grantedInFull)) { try hearing.lodge() }
      #expect(hearing.request == before)
      #expect(hearing.request.lastAppealDay == nil)
    }
  }

  @Test("not before there is an answer", arguments: [Situation.submitted, .withCommittee, .accepted, .rejected])
  func early(situation: Situation) throws {
    var hearing = try Hearing()
    hearing.request = try situation.request()
    #expect(throws: Refusal.appeal(.notAnswered)) { try hearing.lodge() }
    #expect(!hearing.request.canAppeal(on: CalendarDay(hearing.now)))
  }

  @Test("once", arguments: [Hearing.Situation.lodged, .inHearing, .upheld, .dismissed, .withdrawn])
  func twice(situation: Hearing.Situation) throws {
    var hearing = try Hearing(situation)
    let before = hearing.request
    #expect(throws: Refusal.appeal(.alreadyAppealed)) { try hearing.lodge() }
    #expect(hearing.request == before)
  }

  @Test("until the end of its last day in Riyadh, and not a minute later")
  func lastDay() throws {
    var hearing = try Hearing()
    // Answered on 22 November; thirty days on is 22 December.
    let last = try day("2026-12-22")
    #expect(hearing.request.lastAppealDay == last)
    let midnight = (last + 1).start
    hearing.now = midnight
    #expect(throws: Refusal.appeal(.tooLate(last))) { try hearing.lodge() }
    hearing.now = midnight - .minutes(1)
    try hearing.lodge()
  }

  @Test("until the day that was told with the answer, though the association sets fewer days later")
  func told() throws {
    var hearing = try Hearing()
    hearing.request = try RequestSituation.rejected.request()
    let answered = try moment("2026-11-22", hour: 23)
    let told = try hearing.request.answer(
      through: .sms, by: Desk.officer, at: answered, under: ReplyRule(), in: Rules.saudi,
      appealing: AppealRule(lodgingDays: 60, answerDays: 15))
    #expect(told[.until] == "2027-01-21")
    hearing.now = try moment("2027-01-21")
    try hearing.lodge(under: AppealRule(lodgingDays: 7, answerDays: 5))
    #expect(hearing.request.appeal?.answerDays == 5)
  }

  @Test("with grounds that say something, and no more than a page can hold")
  func grounds() throws {
    var hearing = try Hearing()
    #expect(throws: Refusal.textMissing) { try hearing.lodge(" \n ") }
    #expect(throws: Refusal.appeal(.groundsTooShort(least: 10))) { try hearing.lodge("ظلم") }
    #expect(throws: Refusal.textTooLong(limit: 4_000)) { try hearing.lodge(String(repeating: "س", count: 4_001)) }
    try hearing.lodge("  \(Hearing.grounds)  ")
    #expect(hearing.request.appeal?.grounds == Hearing.grounds)
  }

  @Test("and keeps the file open until it is answered")
  func closing() throws {
    var hearing = try Hearing(.inHearing)
    #expect(throws: Refusal.appeal(.stillOpen)) { try hearing.request.close(by: Desk.officer, at: hearing.now) }
    try hearing.rule(.reject)
    _ = try hearing.request.close(by: Desk.officer, at: hearing.now)
  }

  @Test("of a file that was closed already, which its success opens again")
  func closed() throws {
    var hearing = try Hearing()
    _ = try hearing.request.close(by: Desk.officer, at: hearing.now)
    try hearing.lodge()
    _ = try hearing.request.openHearing(by: Desk.officer, at: hearing.now)
    try hearing.rule(.accept)
    #expect(hearing.request.stage == .notified)
  }
}

@Suite("A document with an appeal")
struct AppealDocumentTests {
  @Test("is taken from the applicant or from an employee for them, until the appeal is ruled on")
  func taken() throws {
    var hearing = try Hearing(.inHearing)
    let event = try hearing.request.addToAppeal(Desk.document(40), by: Desk.applicant, at: hearing.now)
    _ = try hearing.request.addToAppeal(Desk.document(41), by: Desk.officer, at: hearing.now)
    #expect(hearing.request.fieldwork.appealDocuments.map(\.number) == [1, 2])
    #expect(hearing.request.fieldwork.appealDocuments.map(\.takenBy) == [nil, Desk.officer.staffID])
    #expect(event.kind == .appealDocumentKept && event[.appeal] == "APL-2026-00001")
    #expect(event[.fingerprint] == Desk.document(40).fingerprint.hexadecimal)
    try hearing.rule(.reject)
    #expect(throws: Refusal.appeal(.wrongState(.dismissed))) {
      try hearing.request.addToAppeal(Desk.document(42), by: Desk.applicant, at: hearing.now)
    }
  }

  @Test("is refused where there is no appeal, a second time, and beyond as many as can be read")
  func refused() throws {
    var none = try Hearing()
    #expect(throws: Refusal.appeal(.noAppeal)) {
      try none.request.addToAppeal(Desk.document(40), by: Desk.applicant, at: none.now)
    }
    var hearing = try Hearing(.lodged)
    for mark in 1...Appeal.mostDocuments {
      _ = try hearing.request.addToAppeal(Desk.document(UInt8(mark)), by: Desk.applicant, at: hearing.now)
    }
    let before = hearing.request
    #expect(throws: Refusal.appeal(.documentKnown)) {
      try hearing.request.addToAppeal(Desk.document(1), by: Desk.applicant, at: hearing.now)
    }
    #expect(throws: Refusal.appeal(.tooManyDocuments(limit: 10))) {
      try hearing.request.addToAppeal(Desk.document(90), by: Desk.applicant, at: hearing.now)
    }
    #expect(hearing.request == before)
  }
}

@Suite("The days for an appeal")
struct AppealDaysTests {
  @Test("are kept within bounds", arguments: [(6, 15), (366, 15), (30, 0), (30, 91), (-1, -1)])
  func bounds(lodging: Int, answer: Int) {
    #expect(throws: AppealRuleRefusal.self) { try AppealRule(lodgingDays: lodging, answerDays: answer) }
  }

  @Test("end with a last working day for its answer, which passes in silence for nobody")
  func due() throws {
    var hearing = try Hearing()
    // Sunday; fifteen working days from Monday.
    hearing.now = try moment("2026-11-29")
    try hearing.lodge()
    let appeal = try #require(hearing.request.appeal)
    let running = appeal.deadline(at: hearing.now, in: Rules.saudi)
    #expect(running.due == (try day("2026-12-20")))
    #expect(appeal.deadline(at: try moment("2026-12-21"), in: Rules.saudi).state == .overdue)
    #expect(appeal.rule.explainCeiling(of: appeal.clock, in: Rules.saudi) != nil)
  }

  @Test("stop with the ruling, and with a withdrawal")
  func stops() throws {
    for situation in [Hearing.Situation.upheld, .dismissed, .withdrawn] {
      let hearing = try Hearing(situation)
      let appeal = try #require(hearing.request.appeal)
      let state = appeal.deadline(at: try moment("2027-05-01"), in: Rules.saudi).state
      let day = CalendarDay(hearing.now)
      #expect(state == (situation == .withdrawn ? .withdrawn(on: day) : .met(on: day)))
    }
  }
}

@Suite("Who hears an appeal")
struct AppealHearerTests {
  @Test("is nobody who studied the request, decided it or sat when it was decided")
  func tookPart() throws {
    var request = try Hearing(.inHearing).request
    let first = try #require(request.appeal).against
    let sat = try #require(first.members.first { $0.id != nil }?.id)
    for actor in [Desk.researcher, Desk.member, Actor.staff(sat, name: "خالد")] {
      #expect(throws: Refusal.appeal(.tookPart)) {
        _ = try request.ruleOnAppealAlone(
          AppealRuling(.reject, reasons: "لا جديد"), among: [], by: actor, at: moment("2026-11-23"))
      }
    }
    #expect(request.isBarred(try Desk.staffID(Desk.member)))
    #expect(!request.isBarred(try Desk.staffID(Desk.manager)))
  }

  @Test("is the committee for it, where one sits: then nobody rules alone")
  func committee() throws {
    var hearing = try Hearing(.inHearing)
    let (committee, _) = try hearing.room()
    #expect(throws: Refusal.appeal(.committeeHears)) { try hearing.rule(.accept, among: [committee]) }
    let (other, _) = try hearing.room(purpose: .requests)
    try hearing.rule(.accept, among: [other])
    #expect(hearing.request.appeal?.state == .upheld)
  }

  @Test("rules only once the hearing is open", arguments: Hearing.Situation.allCases)
  func order(situation: Hearing.Situation) throws {
    guard situation != .inHearing else { return }
    var hearing = try Hearing(situation)
    let refusal = hearing.request.appeal.map { AppealRefusal.wrongState($0.state) } ?? .noAppeal
    #expect(throws: Refusal.appeal(refusal)) { try hearing.rule(.reject) }
  }
}

@Suite("An appeal that is upheld")
struct AppealRulingTests {
  @Test("takes the first decision's place, keeps it, and leads on to registration and delivery by others")
  func upheld() throws {
    var hearing = try Hearing(.inHearing)
    let (first, answered) = (hearing.request.decision, hearing.request.times.answered)
    try hearing.rule(.accept)
    var request = hearing.request
    #expect(request.decision?.outcome == .accept)
    #expect(request.decision?.amount == .riyals(2_500))
    #expect(request.appeal?.against == first)
    #expect(request.times.answered == answered, "the answer was given when it was given")
    #expect(request.stage == .notified)
    _ = try request.register(category: "أرامل", by: Desk.officer, at: hearing.now)
    for actor in [Desk.manager, Desk.member] {
      #expect(throws: Refusal.deciderMayNotDeliver) {
        _ = try request.deliver("إعانة", to: "سارة", by: actor, under: [], at: hearing.now)
      }
    }
    _ = try request.deliver("إعانة", to: "سارة", by: Desk.officer, under: [], at: hearing.now)
  }

  @Test("grants money where it was asked for, more than the first time, and none where the service gives none")
  func amounts() throws {
    var rejected = try Hearing(.inHearing)
    #expect(throws: Refusal.amountMissing) { try rejected.rule(.accept, amount: nil) }
    #expect(throws: Refusal.amountMissing) { try rejected.rule(.accept, amount: .zero) }
    #expect(throws: Refusal.serviceDoesNotPay) { try rejected.rule(.accept, pays: false) }
    var granted = try Hearing(.inHearing, granted: .riyals(1_000))
    for amount in [500, 1_000] {
      #expect(throws: Refusal.appeal(.grantsNoMore(than: .riyals(1_000)))) {
        try granted.rule(.accept, amount: .riyals(Int64(amount)))
      }
    }
    try granted.rule(.accept, amount: .riyals(1_001))
    #expect(granted.request.isRaised)
  }

  @Test("grants more than was asked only where that is meant")
  func more() throws {
    var hearing = try Hearing(.inHearing)
    #expect(throws: Refusal.moreThanAsked(.riyals(3_000))) { try hearing.rule(.accept, amount: .riyals(3_001)) }
    try hearing.rule(.accept, amount: .riyals(3_001), isMoreMeant: true)
    #expect(hearing.request.decision?.amount == .riyals(3_001))
  }

  @Test("is none when it is dismissed: the first decision stands")
  func dismissed() throws {
    let hearing = try Hearing(.dismissed)
    #expect(hearing.request.decision == hearing.request.appeal?.against)
    #expect(hearing.request.appeal?.ruling?.outcome == .reject)
    #expect(!hearing.request.isRaised)
  }

  @Test("reads back as it was stored", arguments: Hearing.Situation.allCases)
  func stored(situation: Hearing.Situation) throws {
    guard let appeal = try Hearing(situation, granted: .riyals(900)).request.appeal else { return }
    #expect(Appeal(stored: appeal.stored, number: appeal.number, state: appeal.state) == appeal)
    #expect(Appeal(stored: "x", number: appeal.number, state: appeal.state) == nil)
  }
}

@Suite("A sitting that hears appeals")
struct AppealSittingTests {
  @Test("takes appeals in hearing alone, and a sitting that decides requests takes none")
  func agenda() throws {
    for situation in Hearing.Situation.allCases {
      let hearing = try Hearing(situation)
      var (committee, sitting) = try hearing.room()
      do throws(CommitteeRefusal) {
        _ = try sitting.place(
          hearing.request, isElsewhere: false, under: committee, by: Hearing.chair, at: hearing.now)
        #expect(situation == .inHearing)
      } catch {
        #expect(error == .notBeforeCommittee && situation != .inHearing)
      }
      (committee, sitting) = try hearing.room(purpose: .requests)
      #expect(throws: CommitteeRefusal.notBeforeCommittee) {
        try sitting.place(hearing.request, isElsewhere: false, under: committee, by: Hearing.chair, at: hearing.now)
      }
    }
    let (committee, planned) = try Hearing().room()
    var sitting = planned
    let request = try RequestSituation.withCommittee.request()
    #expect(throws: CommitteeRefusal.notBeforeCommittee) {
      try sitting.place(request, isElsewhere: false, under: committee, by: Hearing.chair, at: moment("2026-11-23"))
    }
  }

  @Test("has no vote of who took part before, counts its quorum without them, and writes them down as standing aside")
  func barred() throws {
    var hearing = try Hearing(.inHearing)
    var (committee, sitting) = try hearing.room(of: [Hearing.chair, Desk.member, Desk.researcher, Hearing.second])
    let now = hearing.now
    _ = try sitting.place(hearing.request, isElsewhere: false, under: committee, by: Hearing.chair, at: now)
    _ = try sitting.convene(
      present: Room.ids([Hearing.chair, Desk.member, Desk.researcher, Hearing.second]), under: committee,
      by: Hearing.chair, at: now)
    func vote(by actor: Actor) throws(CommitteeRefusal) {
      _ = try sitting.vote(.accept, because: "رأي", on: hearing.request, declared: [], by: actor, at: now)
    }
    #expect(throws: CommitteeRefusal.decidedIt) { try vote(by: Desk.member) }
    #expect(throws: CommitteeRefusal.studiedIt) { try vote(by: Desk.researcher) }
    try vote(by: Hearing.chair)
    func resolve() throws(CommitteeRefusal) {
      _ = try sitting.resolve(
        &hearing.request, Sitting.Wording(reasons: "ثبت الخطأ", amount: .riyals(3_000)), by: Hearing.chair,
        under: Set(Gate.allCases), at: now, with: PlainFingerprint())
    }
    #expect(throws: CommitteeRefusal.noQuorum(needed: 2, there: 1)) { try resolve() }
    try vote(by: Hearing.second)
    try resolve()
    #expect(hearing.request.appeal?.state == .upheld)
    #expect(hearing.request.decision?.sitting == sitting.id)
    #expect(hearing.request.decision?.members.map(\.name) == ["منيرة", "فهد"])
    let item = try #require(sitting.item(hearing.request.id))
    #expect(Set(item.recusals.map(\.staff)) == Room.ids([Desk.member, Desk.researcher]))
    #expect(item.resolution?.amount == .riyals(3_000))
    committee = try hearing.room().0
  }

  @Test("puts an appeal off to another sitting, where it stays in hearing")
  func putOff() throws {
    var hearing = try Hearing(.inHearing)
    var (committee, sitting) = try hearing.room()
    let now = hearing.now
    _ = try sitting.place(hearing.request, isElsewhere: false, under: committee, by: Hearing.chair, at: now)
    _ = try sitting.convene(present: Room.ids(Hearing.hearers), under: committee, by: Hearing.chair, at: now)
    for hearer in Hearing.hearers {
      _ = try sitting.vote(.defer, because: "نطلب كشفًا", on: hearing.request, declared: [], by: hearer, at: now)
    }
    let events = try sitting.resolve(
      &hearing.request, Sitting.Wording(reasons: "ننتظر كشف الحساب"), by: Hearing.chair, under: [], at: now,
      with: PlainFingerprint())
    #expect(events.request.kind == .appealPutOff)
    #expect(hearing.request.appeal?.state == .inHearing)
    #expect(hearing.request.decision?.outcome == .reject)
    (committee, sitting) = try hearing.room()
    _ = try sitting.place(hearing.request, isElsewhere: false, under: committee, by: Hearing.chair, at: now)
  }

  @Test("drops an appeal that is taken back")
  func dropped() throws {
    var hearing = try Hearing(.inHearing)
    var (committee, sitting) = try hearing.room()
    _ = try sitting.place(hearing.request, isElsewhere: false, under: committee, by: Hearing.chair, at: hearing.now)
    _ = try hearing.request.withdrawAppeal(because: "رضيت", by: Desk.applicant, at: hearing.now)
    #expect(sitting.drop(hearing.request.id, by: Desk.applicant, at: hearing.now) != nil)
    #expect(!hearing.request.isBeforeCommittee)
    committee = try hearing.room().0
  }
}
