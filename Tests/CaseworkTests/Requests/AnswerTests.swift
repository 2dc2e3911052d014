import Casework
import Testing

@Suite("Giving the answer")
struct AnswerTests {
  private func answer(
    _ situation: Situation, urgency: String? = nil, isConfirmed: Bool? = nil, under rule: ReplyRule, on iso: String
  ) throws -> Request {
    var request = try situation.request(urgency: urgency)
    if let isConfirmed {
      _ = try request.ruleOnUrgency(isConfirmed, because: "تقرير طبي", by: Desk.officer, at: moment(iso))
    }
    _ = try request.answer(through: .sms, by: Desk.officer, at: moment(iso), under: rule, in: Rules.saudi)
    return request
  }

  @Test("waits for the end of a floor that holds back", arguments: [Situation.accepted, .rejected])
  func heldBack(situation: Situation) throws {
    let rule = try Rules.twoWeekFloor(.holdsBack)
    #expect(throws: Refusal.answerHeldBack(until: try day("2026-12-07"))) {
      try answer(situation, under: rule, on: "2026-12-06")
    }
    #expect(try answer(situation, under: rule, on: "2026-12-07").stage == .notified)
  }

  @Test(
    "doesn't wait where the floor only tells, or where nobody said what it means",
    arguments: [
      ReplyRule.FloorMeaning.tellsOnly, nil,
    ])
  func tells(meaning: ReplyRule.FloorMeaning?) throws {
    #expect(try answer(.accepted, under: Rules.twoWeekFloor(meaning), on: "2026-11-23").stage == .notified)
  }

  @Test("doesn't wait in a case that an officer found urgent")
  func urgent() throws {
    let rule = try Rules.twoWeekFloor(.holdsBack)
    let answered = try answer(.accepted, urgency: "عملية غداً", isConfirmed: true, under: rule, on: "2026-11-23")
    #expect(answered.stage == .notified)
  }

  @Test("waits in a case that only the applicant calls urgent, or that was found to be none", arguments: [nil, false])
  func claimed(isConfirmed: Bool?) throws {
    let rule = try Rules.twoWeekFloor(.holdsBack)
    #expect(throws: Refusal.answerHeldBack(until: try day("2026-12-07"))) {
      try answer(.accepted, urgency: "عملية غداً", isConfirmed: isConfirmed, under: rule, on: "2026-11-23")
    }
  }

  @Test("stops the clock and tells what was decided")
  func told() throws {
    var request = try Situation.accepted.request()
    let now = try moment("2026-11-23")
    let event = try request.answer(
      through: .phone, by: Desk.officer, at: now, under: Rules.fifteenWorkingDays(), in: Rules.saudi)
    #expect(request.times.answered == now)
    #expect(event[.channel] == "phone")
    #expect(event[.outcome] == "accept")
    #expect(event[.amount] == "300000")
    let deadline = request.deadline(under: try Rules.fifteenWorkingDays(), at: now + .days(90), in: Rules.saudi)
    #expect(deadline.state == .met(on: try day("2026-11-23")))
  }

  @Test("is refused before a decision, and of a decision put off", arguments: [Situation.withCommittee, .deferred])
  func undecided(situation: Situation) throws {
    let stage = try situation.request().stage
    #expect(throws: Refusal.wrongStage(stage)) { try answer(situation, under: ReplyRule(), on: "2026-11-23") }
  }

  @Test("a sum is granted only with an acceptance")
  func sum() throws {
    var request = try Situation.withCommittee.request()
    _ = try request.decide(
      .reject, reasons: "لا", conditions: "", amount: .riyals(9), members: .present("أ", "ب"), by: Desk.member,
      under: [],
      at: moment("2026-11-23"), with: PlainFingerprint())
    #expect(request.decision?.amount == nil)
  }

  @Test("a deferral decides nothing yet")
  func deferral() throws {
    let request = try Situation.deferred.request()
    #expect(request.times.decided == nil)
    #expect(request.decision?.outcome == .defer)
  }

  @Test("the members are recorded once each")
  func members() throws {
    var request = try Situation.withCommittee.request()
    _ = try request.decide(
      .reject, reasons: "لا", conditions: "", amount: nil, members: .present("خالد", "منى", "خالد"), by: Desk.member,
      under: [], at: moment("2026-11-23"), with: PlainFingerprint())
    #expect(request.decision?.members.map(\.name) == ["خالد", "منى"])
  }
}
