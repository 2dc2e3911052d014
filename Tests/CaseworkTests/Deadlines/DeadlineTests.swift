import Casework
import Testing

@Suite("A deadline")
struct DeadlineTests {
  private let saudi = Rules.saudi

  @Test("begins when the request is complete, where the policy says so")
  func notStarted() throws {
    let rule = try Rules.fifteenWorkingDays()
    let draft = rule.deadline(of: ReplyClock(submitted: nil), asOf: try moment("2027-05-03"), in: saudi)
    #expect(draft.state == .notStarted(awaiting: .submission))
    let submitted = ReplyClock(submitted: try moment("2027-05-01"))
    let waiting = rule.deadline(of: submitted, asOf: try moment("2027-05-03"), in: saudi)
    #expect(waiting.state == .notStarted(awaiting: .completeness))
    #expect(waiting.due == nil)
  }

  @Test("runs to the close of its last day in Riyadh and is late a microsecond after")
  func boundaries() throws {
    let rule = try Rules.fifteenWorkingDays()
    let clock = ReplyClock(submitted: try moment("2027-05-01"), completed: try moment("2027-05-03"))
    let due = try day("2027-05-27")
    let justBefore = rule.deadline(of: clock, asOf: Instant(microseconds: due.end.microseconds - 1), in: saudi)
    #expect(justBefore.state == .running)
    #expect(justBefore.due == due)
    #expect(justBefore.remaining == DayCount(calendar: 0, working: 0))
    #expect(!justBefore.isLate)
    let justAfter = rule.deadline(of: clock, asOf: due.end, in: saudi)
    #expect(justAfter.state == .overdue)
    // The day after is a Friday: a calendar day late, and no working day yet.
    #expect(justAfter.late == DayCount(calendar: 1, working: 0))
    #expect(justAfter.remaining == nil)
  }

  @Test("counts from the day in Riyadh, not the day in Greenwich", arguments: [(20, "2026-11-25"), (22, "2026-11-26")])
  func riyadhDay(hourUTC: Int64, due: String) throws {
    // 22 November 2026, 20:00 UTC is still that Sunday in Riyadh; 22:00 UTC is Monday there.
    let submitted = try day("2026-11-22").start + .hours(3 + hourUTC)
    let rule = try Rules.ceiling(3, .workingDays, .submission)
    let deadline = rule.deadline(of: ReplyClock(submitted: submitted), asOf: submitted, in: saudi)
    #expect(deadline.due == (try day(due)))
  }

  @Test("tells what is left in both kinds of days")
  func remaining() throws {
    let clock = ReplyClock(submitted: try moment("2027-05-03"), completed: try moment("2027-05-03"))
    let deadline = try Rules.fifteenWorkingDays().deadline(of: clock, asOf: try moment("2027-05-13"), in: saudi)
    #expect(deadline.remaining == DayCount(calendar: 14, working: 7))
  }

  @Test(
    "is met by an answer on its last day and missed by one on the next",
    arguments: [("2026-11-25", true), ("2026-11-26", false)])
  func answered(on iso: String, inTime: Bool) throws {
    let rule = try Rules.ceiling(3, .workingDays, .submission)
    let clock = ReplyClock(submitted: try moment("2026-11-22"), decided: try moment(iso, hour: 23))
    let deadline = rule.deadline(of: clock, asOf: try moment("2027-01-01"), in: saudi)
    #expect(deadline.state == (inTime ? .met(on: try day(iso)) : .missed(on: try day(iso))))
    #expect(deadline.late == (inTime ? nil : DayCount(calendar: 1, working: 1)))
  }

  @Test("stops with the withdrawal, whenever it is looked at", arguments: ["2026-11-24", "2026-12-24", "2028-01-01"])
  func withdrawn(now: String) throws {
    let rule = try Rules.ceiling(3, .workingDays, .submission)
    let clock = ReplyClock(submitted: try moment("2026-11-22"), withdrawn: try moment("2026-11-24"))
    let deadline = rule.deadline(of: clock, asOf: try moment(now), in: saudi)
    #expect(deadline.state == .withdrawn(on: try day("2026-11-24")))
    #expect(deadline.due == (try day("2026-11-25")))
    #expect(deadline.remaining == nil && !deadline.isLate)
  }

  @Test("stops with the withdrawal where no last day was set or the clock had not begun")
  func withdrawnEarly() throws {
    let clock = ReplyClock(submitted: try moment("2026-11-22"), withdrawn: try moment("2026-11-24"))
    for rule in [try Rules.twoWeekFloor(.holdsBack), try Rules.fifteenWorkingDays()] {
      let deadline = rule.deadline(of: clock, asOf: try moment("2027-01-01"), in: saudi)
      #expect(deadline.state == .withdrawn(on: try day("2026-11-24")))
      #expect(deadline.due == nil)
    }
  }

  @Test("is never made of a floor")
  func floorIsNoCeiling() throws {
    let clock = ReplyClock(submitted: try moment("2026-11-22"))
    let deadline = try Rules.twoWeekFloor(.holdsBack).deadline(of: clock, asOf: try moment("2027-11-22"), in: saudi)
    #expect(deadline.state == .ceilingUnset)
    #expect(deadline.due == nil)
    #expect(deadline.floorEnds == (try day("2026-12-06")))
    #expect(!deadline.isLate)
  }

  @Test("tells that an answer came where no last day was set")
  func answeredWithoutCeiling() throws {
    let clock = ReplyClock(submitted: try moment("2026-11-22"), decided: try moment("2026-12-07"))
    let deadline = try Rules.twoWeekFloor(.holdsBack).deadline(of: clock, asOf: try moment("2027-01-01"), in: saudi)
    #expect(deadline.state == .answered(on: try day("2026-12-07")))
  }
}
