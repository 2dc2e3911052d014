import Casework
import Testing

@Suite("A limit")
struct LimitTests {
  private let saudi = WorkingCalendar.saudi(years: 2026...2028)

  @Test(
    "its last day is found by counting from the day after",
    arguments: [
      // Sunday: three working days are Monday to Wednesday.
      (3, Limit.Unit.workingDays, "2026-11-22", "2026-11-25"),
      // Wednesday: Thursday, then over the weekend to Sunday and Monday.
      (3, .workingDays, "2026-11-18", "2026-11-23"),
      // Thursday: the next working day is Sunday.
      (1, .workingDays, "2026-11-19", "2026-11-22"),
      // Received on a Friday: counting starts on Saturday, which is no working day either.
      (1, .workingDays, "2026-11-20", "2026-11-22"),
      // The day before National Day, a Wednesday.
      (1, .workingDays, "2026-09-22", "2026-09-24"),
      // Over Eid al-Adha 2027: Saturday 15 to Tuesday 18 May.
      (15, .workingDays, "2027-05-03", "2027-05-27"),
      (1, .workingDays, "2027-05-13", "2027-05-19"),
      // Received during the Eid.
      (1, .workingDays, "2027-05-16", "2027-05-19"),
      // Weeks and calendar days pass over nothing and may end on a day off.
      (2, .weeks, "2026-11-22", "2026-12-06"),
      (14, .calendarDays, "2026-11-22", "2026-12-06"),
      (12, .calendarDays, "2027-05-03", "2027-05-15"),
      (1, .calendarDays, "2026-12-31", "2027-01-01"),
      (30, .calendarDays, "2028-02-01", "2028-03-02"),
    ])
  func lastDay(amount: Int, unit: Limit.Unit, from first: String, last: String) throws {
    let limit = try #require(Limit(amount, unit, from: .submission))
    #expect(limit.lastDay(from: try day(first), in: saudi) == (try day(last)))
  }

  @Test("its amount is at least one and bounded", arguments: [Int.min, -1, 0, 3651, Int.max])
  func amounts(amount: Int) {
    #expect(Limit(amount, .workingDays, from: .submission) == nil)
  }
}
