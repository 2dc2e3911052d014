import Casework
import Testing

@Suite("A date as a person types it")
struct EnteredDateTests {
  @Test(
    "it is read in either calendar and any digits",
    arguments: [
      ("13/5/1445", CalendarSystem.hijri, "2023-11-27"), ("١٣/٥/١٤٤٥", .hijri, "2023-11-27"),
      ("۱۳-۰۵-۱۴۴۵", .hijri, "2023-11-27"), ("1445-5-13", .hijri, "2023-11-27"),
      ("27.11.2023", .gregorian, "2023-11-27"), ("2023-11-27", .gregorian, "2023-11-27"),
      (" 27 11 2023 ", .gregorian, "2023-11-27"), ("\u{200F}27\u{200E}/11/2023\u{202C}", .gregorian, "2023-11-27"),
    ])
  func read(text: String, calendar: CalendarSystem, expected: String) throws {
    let date = try EnteredDate(typed: text, in: calendar)
    #expect(date == EnteredDate(day: try day(expected), typedAs: calendar))
  }

  @Test("its three fields are read as one date")
  func fields() throws {
    let date = try EnteredDate(day: "٢٧", month: "9", year: " ۱۴۰۴ ", in: .hijri)
    #expect(date.day.hijri == HijriDate(year: 1404, month: 9, day: 27))
  }

  @Test(
    "each mistake is named",
    arguments: [
      (
        "30/2/1405", CalendarSystem.hijri, DateRefusal.noSuchDay(30, month: 2, year: 1405, calendar: .hijri, length: 29)
      ),
      ("29/2/2026", .gregorian, .noSuchDay(29, month: 2, year: 2026, calendar: .gregorian, length: 28)),
      ("0/1/1445", .hijri, .noSuchDay(0, month: 1, year: 1445, calendar: .hijri, length: 29)),
      ("1/13/1445", .hijri, .noSuchMonth(13)), ("1/0/2026", .gregorian, .noSuchMonth(0)),
      ("0000/00/00", .gregorian, .yearOutOfRange(0, allowed: 1883...2173)),
      ("1/1/45", .hijri, .yearOutOfRange(45, allowed: 1300...1600)),
      ("1/1/1405", .gregorian, .yearOfOtherCalendar(1405, .hijri)),
      ("1/1/1985", .hijri, .yearOfOtherCalendar(1985, .gregorian)),
      ("", .hijri, .missing(.day)), ("1/2", .hijri, .notThreeParts), ("1/2/3/1445", .hijri, .notThreeParts),
      ("x/2/1445", .hijri, .notANumber(.day)), ("1/رجب/1445", .hijri, .notANumber(.month)),
      ("1/2/1445هـ", .hijri, .notANumber(.year)), ("1/2/9999999", .hijri, .notANumber(.year)),
      (String(repeating: "1/", count: 500_000), .hijri, .notThreeParts),
    ])
  func refused(text: String, calendar: CalendarSystem, refusal: DateRefusal) {
    #expect(throws: refusal) { try EnteredDate(typed: text, in: calendar) }
  }

  @Test(
    "an empty field is named",
    arguments: [("", "1", "1445", DatePart.day), ("1", " ", "1445", .month), ("1", "1", "", .year)])
  func missing(dayOfMonth: String, month: String, year: String, part: DatePart) {
    #expect(throws: DateRefusal.missing(part)) {
      try EnteredDate(day: dayOfMonth, month: month, year: year, in: .hijri)
    }
  }

  @Test("a range in a field is not two numbers run together")
  func dashInField() {
    #expect(throws: DateRefusal.notANumber(.day)) { try EnteredDate(day: "1-2", month: "1", year: "1445", in: .hijri) }
  }

  @Test("nobody is born tomorrow, or longer ago than people live")
  func births() throws {
    let today = try day("2026-11-22")
    let newborn = EnteredDate(day: today, typedAs: .gregorian)
    #expect(try newborn.asBirthDate(on: today) == newborn)
    #expect(throws: DateRefusal.inTheFuture) { try newborn.asBirthDate(on: today - 1) }
    let ancient = try EnteredDate(typed: "1/1/1310", in: .hijri)
    #expect(throws: DateRefusal.tooLongAgo(years: 130)) { try ancient.asBirthDate(on: today) }
  }
}
