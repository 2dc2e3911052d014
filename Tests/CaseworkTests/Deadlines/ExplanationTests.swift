import Casework
import Testing

@Suite("The explanation of a deadline")
struct ExplanationTests {
  private let saudi = Rules.saudi

  @Test("tells of 15 working days from 3 May 2027, over five weekend days and Eid al-Adha")
  func eidAlAdha() throws {
    let clock = ReplyClock(submitted: try moment("2027-05-01"), completed: try moment("2027-05-03"))
    let told = try #require(try Rules.fifteenWorkingDays().explainCeiling(of: clock, in: saudi))
    #expect(told.dayZero == (try day("2027-05-03")))
    #expect(told.counted == 15)
    #expect(told.weekendDays == 5)
    #expect(
      told.holidays == [
        .init(occasion: .eidAlAdha, source: .computed, days: try day("2027-05-15")...day("2027-05-18"))
      ])
    #expect(told.pauses.isEmpty)
    #expect(told.result == (try day("2027-05-27")))
    #expect(told.bearing == .ceiling)
  }

  @Test("tells only of the part of a holiday that lay within the count")
  func partOfHoliday() throws {
    let clock = ReplyClock(submitted: try moment("2027-05-16"))
    let told = try #require(try Rules.ceiling(1, .workingDays, .submission).explainCeiling(of: clock, in: saudi))
    #expect(told.holidays.map(\.days) == [try day("2027-05-17")...day("2027-05-18")])
  }

  @Test("tells of each pause with the days it took")
  func pauses() throws {
    let clock = ReplyClock(
      submitted: try moment("2026-11-22"),
      pauses: [
        Pause(.otherBody, from: try moment("2026-11-23"), until: try moment("2026-11-25")),
        Pause(.otherBody, from: try moment("2026-11-26"), until: try moment("2026-11-30")),
      ])
    let told = try #require(try Rules.ceiling(3, .workingDays, .submission).explainCeiling(of: clock, in: saudi))
    #expect(
      told.pauses == [
        .init(reason: .otherBody, days: try day("2026-11-23")...day("2026-11-24"), count: 2),
        .init(reason: .otherBody, days: try day("2026-11-26")...day("2026-11-29"), count: 2),
      ])
    #expect(told.weekendDays == 2)
    #expect(told.result == (try day("2026-12-01")))
  }

  @Test("tells since when the clock stands")
  func standing() throws {
    let clock = ReplyClock(
      submitted: try moment("2026-11-22"), pauses: [Pause(.applicantAsked, from: try moment("2026-11-24"))])
    let told = try #require(try Rules.ceiling(3, .workingDays, .submission).explainCeiling(of: clock, in: saudi))
    #expect(told.standing == .init(reason: .applicantAsked, since: try day("2026-11-24")))
    #expect(told.counted == 1)
    #expect(told.result == nil)
  }

  @Test("tells of weeks as calendar days that pass over nothing")
  func floor() throws {
    let clock = ReplyClock(submitted: try moment("2027-05-03"))
    let told = try #require(try Rules.twoWeekFloor(.tellsOnly).explainFloor(of: clock, in: saudi))
    #expect(told.bearing == .floor)
    #expect(told.counted == 14)
    #expect(told.weekendDays == 0)
    #expect(told.holidays.isEmpty)
    #expect(told.result == (try day("2027-05-17")))
  }

  @Test("has nothing to tell before the clock begins")
  func nothing() throws {
    let clock = ReplyClock(submitted: try moment("2027-05-03"))
    #expect(try Rules.fifteenWorkingDays().explainCeiling(of: clock, in: saudi) == nil)
    #expect(try Rules.twoWeekFloor(nil).explainCeiling(of: clock, in: saudi) == nil)
    #expect(try Rules.fifteenWorkingDays().explainFloor(of: clock, in: saudi) == nil)
  }
}
