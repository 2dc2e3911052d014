import Casework
import Testing

@Suite("An appointment")
struct BookingTests {
  @Test("takes the slot that was free, and says so in its history without a mobile number")
  func booked() throws {
    let (booking, event) = try Booking.book(
      Counter.asked(moment("2026-11-23", hour: 9)), as: Identifier(high: 6, low: 1),
      numbered: BookingNumber(year: 2026, serial: 7), having: [], by: Desk.applicant, under: Counter.bearings())
    #expect(booking.state == .booked && booking.held.seat == 1)
    #expect(event[.hour] == "09:00" && event[.day] == "2026-11-23" && event[.number] == "APT-2026-00007")
    #expect(!event.facts.contains { $0.value.contains("50123") })
  }

  @Test(
    "is refused in the past, on a day off, between slots and for nobody",
    arguments: [
      ("2026-11-22", Int64(9), ReceptionRefusal.slotPassed), ("2026-11-22", 10, .slotPassed),
      ("2026-11-23", 13, .noSuchSlot),
    ])
  func refused(_ iso: String, _ hour: Int64, _ refusal: ReceptionRefusal) throws {
    #expect(throws: refusal) {
      try Booking.book(
        Counter.asked(moment(iso, hour: hour)), as: Identifier(high: 6, low: 1),
        numbered: BookingNumber(year: 2026, serial: 7), having: [], by: Desk.applicant, under: Counter.bearings())
    }
  }

  @Test("is refused on a weekend, and without a name")
  func weekendOrNameless() throws {
    #expect(throws: ReceptionRefusal.dayOff(try day("2026-11-27"))) {
      try Booking.book(
        Counter.asked(moment("2026-11-27", hour: 9)), as: Identifier(high: 6, low: 1),
        numbered: BookingNumber(year: 2026, serial: 7), having: [], by: Desk.applicant, under: Counter.bearings())
    }
    #expect(throws: ReceptionRefusal.textMissing) {
      try Booking.book(
        Counter.asked(moment("2026-11-23", hour: 9), name: " \u{200F}\n".filter { $0 != "\u{200F}" }),
        as: Identifier(high: 6, low: 1), numbered: BookingNumber(year: 2026, serial: 7), having: [],
        by: Desk.applicant, under: Counter.bearings())
    }
  }

  @Test("is the last of three for one mobile number")
  func mostAhead() throws {
    let others = try [24, 25, 26].map { try Counter.booking(on: "2026-11-\($0)") }
    _ = try Counter.booking(coming: Array(others.prefix(2)))
    #expect(throws: ReceptionRefusal.tooManyAhead(limit: 3)) { try Counter.booking(coming: others) }
  }

  @Test("is one for a person and an hour; a household that shares a mobile may have several")
  func twice() throws {
    let first = try Counter.booking()
    #expect(throws: ReceptionRefusal.bookedAlready) { try Counter.booking(name: "أُمّ سعد", coming: [first]) }
    _ = try Counter.booking(name: "أم فهد", coming: [first])
  }

  @Test("keeps its number when it is moved, and says what it was")
  func moved() throws {
    var booking = try Counter.booking()
    let event = try booking.move(
      to: moment("2026-11-24", hour: 16), by: Desk.applicant, under: Counter.bearings(taken: []))
    #expect(booking.starts == (try moment("2026-11-24", hour: 16)) && booking.number.serial == 7)
    #expect(event[.was] == "2026-11-23" && event[.day] == "2026-11-24")
  }

  @Test("is not moved onto somebody else's")
  func notOnto() throws {
    var booking = try Counter.booking()
    let held = booking.held
    let start = try moment("2026-11-24", hour: 16)
    let other = TakenSlot(Slot(starts: start, ends: start + .minutes(20)), seat: 1)
    #expect(throws: ReceptionRefusal.slotTaken) {
      try booking.move(to: start, by: Desk.applicant, under: Counter.bearings(taken: [other]))
    }
    #expect(booking.held == held)
  }

  @Test("is kept on its own day alone, and missed once its hour is over")
  func itsDay() throws {
    var booking = try Counter.booking()
    #expect(throws: ReceptionRefusal.notToday(try day("2026-11-23"))) {
      try booking.arrive(by: Desk.officer, at: moment("2026-11-22"))
    }
    #expect(throws: ReceptionRefusal.notOverYet) {
      try booking.miss(by: .system, at: moment("2026-11-23", hour: 9))
    }
    _ = try booking.miss(by: .system, at: moment("2026-11-23", hour: 10))
    #expect(booking.state == .noShow)
  }

  @Test("is reminded of a day before, and not when it was made later than that")
  func reminder() throws {
    let booking = try Counter.booking()
    #expect(booking.reminder(at: try moment("2026-11-22", hour: 8)) == (try moment("2026-11-22", hour: 9)))
    #expect(booking.reminder(at: try moment("2026-11-22", hour: 9)) == nil)
  }

  @Test("has a number that reads back, and no other text does", arguments: ["APT-2026-00007", "apt-2026-00007"])
  func number(_ text: String) {
    #expect(BookingNumber(text)?.description == "APT-2026-00007")
    #expect(BookingNumber("REQ-2026-00007") == nil && BookingNumber("APT-2026-7-8") == nil)
  }

  @Test("in a calendar file stays what it is, whatever a place is called")
  func calendar() throws {
    let starts = try moment("2026-11-23", hour: 9)
    let text = CalendarFile(
      [
        .init(
          uid: "1", sequence: 2, starts: starts, ends: starts + .minutes(20), summary: "موعد APT-2026-00007",
          location: "المقر, شارع\r\nEND:VEVENT\nX;Y\\Z " + String(repeating: "ط", count: 80))
      ], host: "ghiras", at: try moment("2026-11-22")
    ).text
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(!text.replacing("\r\n", with: "").contains { $0 == "\n" || $0 == "\r" })
    #expect(lines.filter { $0 == "END:VEVENT" }.count == 1)
    #expect(text.replacing("\r\n ", with: "").contains("LOCATION:المقر\\, شارع\\nEND:VEVENT\\nX\\;Y\\\\Z ط"))
    #expect(lines.contains("DTSTART:20261123T060000Z") && lines.contains("DTEND:20261123T062000Z"))
  }
}
