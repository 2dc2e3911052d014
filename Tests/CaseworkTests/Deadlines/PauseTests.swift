import Casework
import Testing

@Suite("A pause")
struct PauseTests {
  private let saudi = Rules.saudi

  /// Three working days from Sunday 22 November 2026: due on Wednesday 25 without a pause.
  private func deadline(
    _ pauses: [Pause], from start: Limit.Start = .submission, asOf now: String, decided: Instant? = nil
  ) throws -> Deadline {
    let received = try moment("2026-11-22")
    let clock = ReplyClock(submitted: received, completed: received, pauses: pauses, decided: decided)
    return try Rules.ceiling(3, .workingDays, start).deadline(of: clock, asOf: try moment(now), in: saudi)
  }

  private func pause(_ from: String, _ until: String?, for reason: Pause.Reason = .otherBody) throws -> Pause {
    Pause(reason, from: try moment(from), until: try until.map { try moment($0) })
  }

  @Test(
    "puts the due day off by the working days at whose close the clock stood",
    arguments: [
      // Within one day: nothing is lost.
      ("2026-11-23", "2026-11-23", "2026-11-25"),
      // Over one midnight: one day.
      ("2026-11-23", "2026-11-24", "2026-11-26"),
      // On the last day itself: the day it runs again is the last.
      ("2026-11-25", "2026-11-26", "2026-11-26"),
      // Monday and Tuesday; Friday and Saturday would not have counted.
      ("2026-11-23", "2026-11-25", "2026-11-29"),
      // Thursday to Sunday is after the due day.
      ("2026-11-26", "2026-11-29", "2026-11-25"),
      // From before the count began: Monday alone counts among its days.
      ("2026-11-20", "2026-11-24", "2026-11-26"),
      // Over before the count began.
      ("2026-11-10", "2026-11-20", "2026-11-25"),
      // Ended before it began: stops nothing.
      ("2026-11-24", "2026-11-23", "2026-11-25"),
    ])
  func putsOff(from: String, until: String, due: String) throws {
    #expect(try deadline([pause(from, until)], asOf: "2026-11-22").due == (try day(due)))
  }

  @Test("that overlaps another does not take a day twice")
  func overlap() throws {
    let pauses = [try pause("2026-11-23", "2026-11-25"), try pause("2026-11-24", "2026-11-25", for: .forceMajeure)]
    #expect(try deadline(pauses, asOf: "2026-11-22").due == (try day("2026-11-29")))
    #expect(try deadline(pauses.reversed(), asOf: "2026-11-22").due == (try day("2026-11-29")))
  }

  @Test("without an end leaves no due day, only one were the clock to run again today")
  func open() throws {
    let standing = try deadline([pause("2026-11-24", nil)], asOf: "2026-12-03")
    #expect(standing.state == .paused(.otherBody))
    #expect(standing.due == nil)
    // Monday 23 was counted; Thursday 3 and Sunday 6 December would be the other two.
    #expect(standing.dueIfResumed == (try day("2026-12-06")))
    #expect(standing.remaining == DayCount(calendar: 3, working: 1))
    #expect(!standing.isLate)
  }

  @Test("begun after the due day does not hide that it has passed")
  func afterDue() throws {
    let late = try deadline([pause("2026-11-26", nil)], asOf: "2026-11-30")
    #expect(late.state == .overdue)
    #expect(late.due == (try day("2026-11-25")))
  }

  @Test("ends with the decision")
  func decided() throws {
    let decided = try moment("2026-11-30")
    let answered = try deadline([pause("2026-11-24", nil)], asOf: "2027-01-01", decided: decided)
    // Monday 23 counted, Tuesday 24 to Sunday 29 did not, Monday 30 and Tuesday 1 December would have.
    #expect(answered.due == (try day("2026-12-01")))
    #expect(answered.state == .met(on: try day("2026-11-30")))
  }

  @Test("for want of papers stops only a clock that runs from completeness")
  func incomplete() throws {
    let returned = try pause("2026-11-23", nil, for: .incomplete)
    let fromCompleteness = try deadline([returned], from: .completeness, asOf: "2026-11-24")
    #expect(fromCompleteness.state == .paused(.incomplete))
    let fromSubmission = try deadline([returned], from: .submission, asOf: "2026-11-24")
    #expect(fromSubmission.state == .running)
    #expect(fromSubmission.due == (try day("2026-11-25")))
  }

  @Test("puts a limit in calendar days off by calendar days")
  func calendarDays() throws {
    let clock = ReplyClock(submitted: try moment("2026-11-22"), pauses: [try pause("2026-11-26", "2026-11-29")])
    let deadline = try Rules.ceiling(1, .weeks, .submission).deadline(
      of: clock, asOf: try moment("2026-11-30"), in: saudi)
    #expect(deadline.due == (try day("2026-12-02")))
  }
}
