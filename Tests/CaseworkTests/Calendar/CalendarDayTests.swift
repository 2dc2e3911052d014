import Casework
import Foundation
import Testing

@Suite("A day of the calendar")
struct CalendarDayTests {
  @Test(
    "a Gregorian date is a number of days since 1970",
    arguments: [
      (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2026, 11, 22, 20_779), (1882, 11, 12, -31_826),
      (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896),
    ])
  func numbers(year: Int, month: Int, dayOfMonth: Int, number: Int) {
    #expect(CalendarDay(year: year, month: month, day: dayOfMonth) == CalendarDay(number: number))
  }

  @Test(
    "a day that does not exist is none",
    arguments: [
      (2026, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0), (0, 1, 1), (10_000, 1, 1),
    ])
  func noSuchDay(year: Int, month: Int, dayOfMonth: Int) {
    #expect(CalendarDay(year: year, month: month, day: dayOfMonth) == nil)
  }

  @Test("every day from 1880 to 2180 bears the date Foundation gives it")
  func everyDate() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let first = try day("1880-01-01")
    for day in first..<(first + 300 * 366) {
      let date = Date(timeIntervalSince1970: Double(day.number) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      let ours = try #require(day.gregorian)
      guard ours.year == parts.year, ours.month == parts.month, ours.day == parts.day, ours.calendarDay == day,
        Int(day.weekday.rawValue) + 1 == parts.weekday
      else {
        Issue.record("\(day) differs")
        return
      }
    }
  }

  @Test("it reads and writes ISO 8601")
  func iso() throws {
    #expect(try day("2026-11-22").description == "2026-11-22")
    #expect(CalendarDay(year: 7, month: 3, day: 9)?.description == "0007-03-09")
  }

  @Test(
    "what is not ISO 8601 is no day",
    arguments: [
      "", "2026-11-2", "2026-11-022", "2026/11/22", "22-11-2026", "٢٠٢٦-١١-٢٢", "2026-11-31", " 2026-11-22",
      "-026-11-22",
    ])
  func notISO(text: String) {
    #expect(CalendarDay(iso: text) == nil)
  }

  @Test("it begins at midnight in Riyadh, three hours before midnight UTC")
  func riyadh() throws {
    let day = try day("2026-11-22")
    #expect(day.start == Instant(seconds: 1_795_294_800))
    #expect(CalendarDay(day.start) == day)
    #expect(CalendarDay(Instant(microseconds: day.start.microseconds - 1)) == day - 1)
    #expect(CalendarDay(Instant(microseconds: day.end.microseconds - 1)) == day)
    #expect(CalendarDay(day.end) == day + 1)
  }

  @Test("a moment before 1970 falls on its day too")
  func beforeEpoch() throws {
    #expect(CalendarDay(Instant(microseconds: -1)) == (try day("1970-01-01")))
    #expect(CalendarDay(Instant(seconds: -3 * 3600 - 1)) == (try day("1969-12-31")))
  }

  @Test("no moment and no sum leaves the calendar", arguments: [Int64.min, Int64.max])
  func bounded(microseconds: Int64) {
    #expect(CalendarDay(Instant(microseconds: microseconds)).gregorian == nil)
    #expect(CalendarDay.latest + Int.max == .latest)
    #expect(CalendarDay.latest - Int.min == .latest)
    #expect(CalendarDay.latest.end > CalendarDay(number: 0).start)
  }

  @Test("days are counted, added and ordered")
  func arithmetic() throws {
    let (first, last) = (try day("2027-05-03"), try day("2027-05-27"))
    #expect(last - first == 24)
    #expect(first + 24 == last)
    #expect(last - 24 == first)
    #expect(first < last)
    #expect(first.weekday == .monday)
  }
}
