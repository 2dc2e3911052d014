import Casework
import Testing

@Suite("The clock for the answer")
struct ClockTests {
  @Test("stands while a complete file lacks something again, and runs on when it is whole")
  func incomplete() throws {
    var request = try Situation.complete.request()
    _ = try request.reject("id", because: "منتهية", by: Desk.officer, at: moment("2026-11-24"))
    #expect(request.pauses == [Pause(.incomplete, from: try moment("2026-11-24"))])
    _ = try request.reject("lease", because: "قديم", by: Desk.officer, at: moment("2026-11-25"))
    #expect(request.pauses.count == 1, "one return is one pause")
    _ = try request.supply(Desk.document(2), for: "id", by: Desk.applicant, at: moment("2026-11-26"))
    #expect(request.pauses.last?.until == nil)
    _ = try request.supply(Desk.document(2), for: "lease", by: Desk.applicant, at: moment("2026-11-29"))
    #expect(request.pauses == [Pause(.incomplete, from: try moment("2026-11-24"), until: try moment("2026-11-29"))])
  }

  @Test("is not paused before it ran: a file handed back before it was ever complete")
  func neverComplete() throws {
    #expect(try Situation.incomplete.request().pauses.isEmpty)
  }

  @Test("that stands for missing items is not resumed by hand")
  func notByHand() throws {
    var request = try Situation.complete.request()
    _ = try request.reject("id", because: "منتهية", by: Desk.officer, at: moment("2026-11-24"))
    #expect(throws: Refusal.clockNotPaused) { try request.resumeClock(by: Desk.manager, at: moment("2026-11-25")) }
  }

  @Test(
    "is paused and resumed for a reason",
    arguments: [Pause.Reason.applicantAsked, .otherBody, .forceMajeure])
  func paused(reason: Pause.Reason) throws {
    var request = try Situation.underStudy.request()
    let event = try request.pauseClock(for: reason, saying: "ننتظر", by: Desk.manager, at: moment("2026-11-24"))
    #expect(event[.category] == reason.rawValue)
    #expect(throws: Refusal.clockNotRunning) {
      try request.pauseClock(for: reason, saying: "ننتظر", by: Desk.manager, at: moment("2026-11-25"))
    }
    _ = try request.resumeClock(by: Desk.manager, at: moment("2026-11-29"))
    #expect(request.pauses == [Pause(reason, from: try moment("2026-11-24"), until: try moment("2026-11-29"))])
    #expect(throws: Refusal.clockNotPaused) { try request.resumeClock(by: Desk.manager, at: moment("2026-11-30")) }
  }

  @Test("has stopped once the answer is given", arguments: [Situation.toldOfAcceptance, .registered, .withdrawn])
  func answered(situation: Situation) throws {
    var request = try situation.request()
    #expect(throws: Refusal.wrongStage(request.stage)) {
      try request.pauseClock(for: .otherBody, saying: "ننتظر", by: Desk.manager, at: moment("2026-11-24"))
    }
  }

  @Test("a pause moves the last day by what it took")
  func lastDay() throws {
    let rule = try Rules.fifteenWorkingDays()
    var request = try Situation.underStudy.request()
    let before = request.deadline(under: rule, at: try moment("2026-11-24"), in: Rules.saudi)
    _ = try request.pauseClock(for: .otherBody, saying: "ننتظر", by: Desk.manager, at: moment("2026-11-24"))
    _ = try request.resumeClock(by: Desk.manager, at: moment("2026-11-26"))
    let after = request.deadline(under: rule, at: try moment("2026-11-26"), in: Rules.saudi)
    #expect(before.due == (try day("2026-12-13")))
    #expect(after.due == (try day("2026-12-15")))
  }
}
