import Casework
import Testing

@Suite("Researcher, decider and deliverer are three people")
struct SeparationTests {
  @Test("who studied a request does not decide on it", arguments: Decision.Outcome.allCases)
  func researcherDecides(outcome: Decision.Outcome) throws {
    var request = try Situation.withCommittee.request()
    #expect(throws: Refusal.researcherMayNotDecide) {
      try request.decide(
        outcome, reasons: "نعم", conditions: "", amount: .riyals(1), members: .present("أ", "ب"), by: Desk.researcher,
        under: [],
        at: moment("2026-11-23"), with: PlainFingerprint())
    }
  }

  @Test("who studied a request does not hand it over")
  func researcherDelivers() throws {
    var request = try Situation.registered.request()
    #expect(throws: Refusal.researcherMayNotDeliver) {
      try request.deliver("كرسي", to: "سارة", by: Desk.researcher, under: [], at: moment("2026-11-23"))
    }
  }

  @Test("who decided on a request does not hand it over")
  func deciderDelivers() throws {
    var request = try Situation.registered.request()
    #expect(throws: Refusal.deciderMayNotDeliver) {
      try request.deliver("كرسي", to: "سارة", by: Desk.member, under: [], at: moment("2026-11-23"))
    }
  }

  @Test("a third person hands it over")
  func third() throws {
    var request = try Situation.registered.request()
    _ = try request.deliver("كرسي", to: "سارة", by: Desk.officer, under: [], at: moment("2026-11-23"))
    #expect(request.delivery?.by == Desk.officer.staffID)
  }

  @Test("after a deferral it is the last decider who counts")
  func afterDeferral() throws {
    var request = try Situation.deferred.request()
    let now = try moment("2026-11-23")
    _ = try request.sendToCommittee(by: Desk.researcher, under: [], at: now)
    #expect(throws: Refusal.researcherMayNotDecide) {
      try request.decide(
        .reject, reasons: "لا", conditions: "", amount: nil, members: .present("أ", "ب"), by: Desk.researcher,
        under: [],
        at: now, with: PlainFingerprint())
    }
    _ = try request.decide(
      .reject, reasons: "لا", conditions: "", amount: nil, members: .present("أ", "ب"), by: Desk.manager, under: [],
      at: now, with: PlainFingerprint())
    #expect(request.decision?.by == Desk.manager.staffID)
  }

  @Test("who sat when it was decided does not hand it over, though another recorded the decision")
  func memberDelivers() throws {
    var request = try Situation.withCommittee.request()
    let now = try moment("2026-11-23")
    _ = try request.decide(
      .accept, reasons: "نعم", conditions: "", amount: .riyals(1), members: .present("أ") + [.of(Desk.officer)],
      by: Desk.member, under: [], at: now, with: PlainFingerprint())
    _ = try request.answer(
      through: .sms, by: Desk.officer, at: now, under: ReplyRule(), in: WorkingCalendar(holidays: []))
    #expect(throws: Refusal.deciderMayNotDeliver) {
      try request.deliver("كرسي", to: "سارة", by: Desk.officer, under: [], at: now)
    }
    _ = try request.deliver("كرسي", to: "سارة", by: Desk.manager, under: [], at: now)
  }

  @Test("who had a study before it was handed over decides and delivers as little as who has it now")
  func handedOver() throws {
    let now = try moment("2026-11-23")
    let reem = Desk.staff(9, "ريم")
    var request = try Situation.studied.request()
    let event = try request.handOverStudy(
      to: Desk.staffID(reem), named: reem.name, because: "استقالت", by: Desk.manager, at: now)
    #expect(event[.assignee] == "ريم" && event[.reason] == "استقالت")
    #expect(request.study?.report == nil, "who takes over writes a study of their own")
    #expect(throws: Refusal.notYours) {
      try request.report(
        summary: "دخل", opinion: "نعم", recommending: .accept, by: Desk.researcher, at: now, with: PlainFingerprint())
    }
    _ = try request.report(
      summary: "دخل", opinion: "نعم", recommending: .accept, by: reem, at: now, with: PlainFingerprint())
    _ = try request.sendToCommittee(by: reem, under: [], at: now)
    for researcher in [Desk.researcher, reem] {
      #expect(throws: Refusal.researcherMayNotDecide) {
        try request.decide(
          .reject, reasons: "لا", conditions: "", amount: nil, members: .present("أ", "ب"), by: researcher, under: [],
          at: now, with: PlainFingerprint())
      }
      #expect(throws: Refusal.researcherMayNotDecide) {
        try request.decide(
          .reject, reasons: "لا", conditions: "", amount: nil, members: .present("أ") + [.of(researcher)],
          by: Desk.member, under: [], at: now, with: PlainFingerprint())
      }
    }
    _ = try Verb.accept.act(on: &request, Terms(gates: [], now: now))
    _ = try Verb.answer.act(on: &request, Terms(gates: [], now: now))
    for researcher in [Desk.researcher, reem] {
      #expect(throws: Refusal.researcherMayNotDeliver) {
        try request.deliver("كرسي", to: "سارة", by: researcher, under: [], at: now)
      }
    }
  }

  @Test("a study is handed over to someone else, for a reason, while it is going on")
  func handOver() throws {
    let now = try moment("2026-11-23")
    var request = try Situation.underStudy.request()
    let before = request
    #expect(throws: Refusal.sameResearcher) {
      try request.handOverStudy(
        to: Desk.staffID(Desk.researcher), named: "نورة", because: "خطأ", by: Desk.manager, at: now)
    }
    #expect(throws: Refusal.textMissing) {
      try request.handOverStudy(to: Desk.staffID(Desk.officer), named: "هند", because: " ", by: Desk.manager, at: now)
    }
    #expect(request == before)
    _ = try request.assign(to: Desk.researcher.staffID, named: "نورة", by: Desk.manager, at: now)
    _ = try request.handOverStudy(
      to: Desk.staffID(Desk.officer), named: "هند", because: "إجازة", by: Desk.manager, at: now)
    #expect(request.assignee == Desk.officer.staffID, "what was the researcher's to do goes along")
  }
}
