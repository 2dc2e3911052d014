import Casework
import Testing

@Suite("The working calendar")
struct WorkingCalendarTests {
  private let saudi = WorkingCalendar.saudi(years: 2026...2028)

  @Test(
    "an association rests on Friday, Saturday and the official holidays",
    arguments: [
      ("2026-11-19", true), ("2026-11-20", false), ("2026-11-21", false), ("2026-11-22", true), ("2026-09-23", false),
      ("2027-02-22", false), ("2027-05-13", true), ("2027-05-18", false), ("2027-05-19", true),
    ])
  func working(iso: String, works: Bool) throws {
    #expect(saudi.isWorking(try day(iso)) == works)
  }

  @Test("beyond the years asked for, only the weekend is off")
  func beyond() throws {
    #expect(saudi.isWorking(try day("2029-09-23")))
    #expect(!saudi.isWorking(try day("2029-09-21")))
  }

  @Test("a weekend may be other days but never the whole week")
  func weekends() throws {
    #expect(Weekend(Set(Weekday.allCases)) == nil)
    #expect(Weekend(rawValue: 127) == nil)
    #expect(Weekend(rawValue: 255) == nil)
    #expect(Weekend(rawValue: Weekend.fridayAndSaturday.rawValue) == .fridayAndSaturday)
    let friday = try #require(Weekend([.friday]))
    #expect(friday.days == [.friday])
    #expect(WorkingCalendar(weekend: friday, holidays: []).isWorking(try day("2026-11-21")))
    let none = try #require(Weekend([]))
    #expect(WorkingCalendar(weekend: none, holidays: []).isWorking(try day("2026-11-20")))
  }

  @Test("announced dates replace the computed ones of that occasion and year, in whatever order they come")
  func announced() throws {
    let announced = try #require(
      Holiday(.eidAlAdha, year: 1448, days: try day("2027-05-16")...day("2027-05-20"), source: .announced))
    let corrected = WorkingCalendar.saudi(years: 2026...2028, corrected: [announced])
    #expect(corrected.isWorking(try day("2027-05-20")) == false)
    #expect(corrected.holiday(on: try day("2027-05-16")) == announced)
    #expect(corrected.holiday(on: try day("2027-05-15")) == nil)
    #expect(corrected.holiday(on: try day("2026-05-26"))?.source == .computed)
    #expect(WorkingCalendar(holidays: [announced] + saudi.holidays) == corrected)
  }

  @Test("an occasion announced to have no days off is a working day")
  func notObserved() throws {
    let none = try #require(Holiday(.nationalDay, year: 2026, days: nil, source: .announced))
    #expect(WorkingCalendar.saudi(years: 2026...2026, corrected: [none]).isWorking(try day("2026-09-23")))
  }

  @Test("closures add to the holidays and to each other")
  func closures() throws {
    let stocktaking = Holiday.Occasion.other(arabic: "جرد سنوي", english: "Stocktaking")
    let closures = try ["2026-06-30", "2026-12-31"].map { iso in
      try #require(Holiday(stocktaking, year: 2026, days: day(iso)...day(iso), source: .closure))
    }
    let calendar = WorkingCalendar.saudi(years: 2026...2026, corrected: closures)
    #expect(!calendar.isWorking(try day("2026-06-30")))
    #expect(!calendar.isWorking(try day("2026-12-31")))
    #expect(!calendar.isWorking(try day("2026-09-23")))
  }

  @Test("where two holidays overlap, a day belongs to the one that began earlier")
  func overlap() throws {
    let long = try #require(
      Holiday(
        .other(arabic: "إجازة", english: "Break"), year: 2026, days: day("2026-09-20")...day("2026-09-24"),
        source: .announced))
    let calendar = WorkingCalendar.saudi(years: 2026...2026, corrected: [long])
    #expect(calendar.holiday(on: try day("2026-09-23")) == long)
  }

  @Test("working days are counted after one day through another")
  func counted() throws {
    #expect(saudi.workingDays(after: try day("2027-05-03"), through: try day("2027-05-27")) == 15)
    #expect(saudi.workingDays(after: try day("2027-05-27"), through: try day("2027-05-03")) == 0)
    #expect(saudi.workingDay(onOrAfter: try day("2027-05-14")) == (try day("2027-05-19")))
    #expect(saudi.workingDay(onOrAfter: try day("2027-05-19")) == (try day("2027-05-19")))
  }
}
