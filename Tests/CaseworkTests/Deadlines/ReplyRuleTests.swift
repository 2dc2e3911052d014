import Casework
import Testing

@Suite("A reply rule")
struct ReplyRuleTests {
  @Test("without limits it asks for a ceiling")
  func unset() {
    #expect(ReplyRule().openPoints == [.ceilingUnset])
  }

  @Test("a floor asks what it means, and is no ceiling")
  func floorOnly() throws {
    #expect(try Rules.twoWeekFloor(nil).openPoints == [.ceilingUnset, .floorMeaningUnset])
    #expect(try Rules.twoWeekFloor(.tellsOnly).openPoints == [.ceilingUnset])
  }

  @Test("a ceiling alone leaves nothing open")
  func ceilingOnly() throws {
    #expect(try Rules.fifteenWorkingDays().openPoints.isEmpty)
  }

  @Test(
    "a ceiling that is over with the floor leaves no day to answer on",
    arguments: [
      (14, Limit.Unit.calendarDays, Limit.Start.submission, true), (15, .calendarDays, .submission, false),
      (10, .workingDays, .submission, true), (11, .workingDays, .submission, false), (1, .weeks, .submission, true),
      (3, .workingDays, .completeness, false),
    ])
  func contradiction(amount: Int, unit: Limit.Unit, start: Limit.Start, contradicts: Bool) throws {
    let floor = try Rules.limit(2, .weeks, .submission)
    let ceiling = try Rules.limit(amount, unit, start)
    let points = ReplyRule(floor: floor, ceiling: ceiling, floorMeaning: .holdsBack).openPoints
    #expect(points == (contradicts ? [.ceilingWithinFloor] : []))
    #expect(ReplyRule(floor: floor, ceiling: ceiling, floorMeaning: .tellsOnly).openPoints.isEmpty)
  }
}
