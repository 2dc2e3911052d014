import Casework
import Foundation
import Testing

@Suite("A date of the Umm al-Qura calendar")
struct HijriDateTests {
  @Test(
    "it is a Gregorian date too",
    arguments: [
      (1445, 5, 13, "2023-11-27"), (1448, 6, 12, "2026-11-22"), (1300, 1, 1, "1882-11-12"),
      (1600, 12, 30, "2174-11-25"),
      (1448, 12, 9, "2027-05-15"),
    ])
  func knownDates(year: Int, month: Int, dayOfMonth: Int, gregorian: String) throws {
    let date = try #require(HijriDate(year: year, month: month, day: dayOfMonth))
    #expect(date.calendarDay == (try day(gregorian)))
    #expect(try day(gregorian).hijri == date)
  }

  @Test(
    "a day that does not exist is none",
    arguments: [(1405, 2, 30), (1445, 0, 1), (1445, 13, 1), (1445, 1, 0), (1445, 1, 31), (1299, 12, 1), (1601, 1, 1)])
  func noSuchDay(year: Int, month: Int, dayOfMonth: Int) {
    #expect(HijriDate(year: year, month: month, day: dayOfMonth) == nil)
  }

  @Test("outside the table there is no date")
  func outside() {
    #expect((HijriDate.days.lowerBound - 1).hijri == nil)
    #expect((HijriDate.days.upperBound + 1).hijri == nil)
    #expect(HijriDate(.latest) == nil)
  }

  @Test("every month begins on the day Foundation says")
  func everyMonth() throws {
    var calendar = Calendar(identifier: .islamicUmmAlQura)
    calendar.timeZone = .gmt
    for year in HijriDate.years {
      for month in 1...12 {
        let parts = DateComponents(year: year, month: month, day: 1)
        let theirs = try #require(calendar.date(from: parts)).timeIntervalSince1970 / 86_400
        let ours = try #require(HijriDate(year: year, month: month, day: 1)).calendarDay
        guard theirs == Double(ours.number) else {
          Issue.record("\(year)/\(month) begins on \(ours)")
          return
        }
      }
    }
  }

  @Test("every day goes to its date and back, each the day after the last")
  func everyDay() throws {
    var last = try #require(HijriDate(HijriDate.days.lowerBound))
    for day in HijriDate.days.dropFirst() {
      let date = try #require(HijriDate(day))
      let follows = date.day == last.day + 1 && date.month == last.month && date.year == last.year
      let begins = date.day == 1 && HijriDate.daysInMonth(last.month, of: last.year) == last.day
      guard date.calendarDay == day, follows || begins else {
        Issue.record("\(day) is \(date) after \(last)")
        return
      }
      last = date
    }
  }

  @Test("twelve thousand days picked at random bear the date Foundation gives them")
  func sampled() throws {
    var calendar = Calendar(identifier: .islamicUmmAlQura)
    calendar.timeZone = .gmt
    var randomness = SeededRandomness(seed: 1445)
    for _ in 0..<12_000 {
      let number = Int32.random(
        in: HijriDate.days.lowerBound.number...HijriDate.days.upperBound.number, using: &randomness)
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let theirs = calendar.dateComponents([.year, .month, .day], from: date)
      let ours = try #require(HijriDate(CalendarDay(number: Int(number))))
      guard ours.year == theirs.year, ours.month == theirs.month, ours.day == theirs.day else {
        Issue.record("\(number) is \(ours)")
        return
      }
    }
  }
}
