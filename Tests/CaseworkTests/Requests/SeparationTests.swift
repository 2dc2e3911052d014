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
}
