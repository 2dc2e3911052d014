import Casework
import Testing

@Suite("The hours of a reception")
struct SlotTests {
  private func hours(_ slots: [Slot]) -> [String] {
    slots.map { ReceptionHours.clock(Int(($0.starts - CalendarDay($0.starts).start).microseconds / 60_000_000)) }
  }

  @Test("are cut into whole slots, each span for itself")
  func slots() throws {
    let place = try Counter.place(Counter.terms(minutes: 45))
    let found = place.slots(on: try day("2026-11-23"), in: Counter.calendar)
    #expect(hours(found) == ["08:00", "08:45", "09:30", "10:15", "11:00", "16:00", "16:45"])
    #expect(found.last?.ends == (try moment("2026-11-23", hour: 17)) + .minutes(30))
  }

  @Test(
    "hold nothing on a weekend, a holiday or a closed day",
    arguments: ["2026-11-27", "2026-11-28", "2026-09-23", "2026-02-22"])
  func daysOff(_ iso: String) throws {
    #expect(try Counter.place().slots(on: day(iso), in: Counter.calendar).isEmpty)
    var terms = try Counter.terms()
    terms.isOpen = false
    #expect(try Counter.place(terms).slots(on: day("2026-11-23"), in: Counter.calendar).isEmpty)
  }

  @Test("follow a closure that the association enters")
  func closure() throws {
    let monday = try day("2026-11-23")
    let holiday = try #require(
      Holiday(.other(arabic: "إغلاق", english: "Closure"), year: 2026, days: monday...monday, source: .closure))
    let calendar = WorkingCalendar.saudi(years: 2026...2027, corrected: [holiday])
    #expect(try Counter.place().slots(on: monday, in: calendar).isEmpty)
    #expect(throws: ReceptionRefusal.dayOff(monday)) {
      try Counter.place().seat(
        at: moment("2026-11-23", hour: 9), among: [], in: calendar, at: moment("2026-11-22"))
    }
  }

  @Test("are those of Ramadan in Ramadan, and the usual ones where it has none of its own")
  func ramadan() throws {
    // 1 Ramadan 1447 is 18 February 2026, a Wednesday.
    let place = try Counter.place(Counter.terms(minutes: 60, ramadan: [.wednesday: [600..<840]]))
    #expect(
      hours(place.slots(on: try day("2026-02-18"), in: Counter.calendar)) == ["10:00", "11:00", "12:00", "13:00"])
    #expect(place.slots(on: try day("2026-02-19"), in: Counter.calendar).isEmpty, "Thursday is closed in Ramadan")
    #expect(hours(place.slots(on: try day("2026-02-11"), in: Counter.calendar)).first == "08:00")
    #expect(hours(try Counter.place().slots(on: day("2026-02-18"), in: Counter.calendar)).first == "08:00")
  }

  @Test("lie where Riyadh's clocks show them, summer and winter alike", arguments: ["2026-01-05", "2026-07-06"])
  func noSummerTime(_ iso: String) throws {
    let first = try #require(try Counter.place().slots(on: day(iso), in: Counter.calendar).first)
    #expect(first.starts == (try day(iso)).start + .hours(8))
    // Riyadh is three hours ahead of UTC the whole year.
    #expect(first.starts.seconds % 86_400 == 5 * 3_600)
  }

  @Test("as many people share a slot as there are employees to receive them")
  func seats() throws {
    let place = try Counter.place(Counter.terms(receivers: 2))
    let nine = try moment("2026-11-23", hour: 9)
    let now = try moment("2026-11-22")
    let first = try place.seat(at: nine, among: [], in: Counter.calendar, at: now)
    let second = try place.seat(at: nine, among: [first], in: Counter.calendar, at: now)
    #expect([first.seat, second.seat] == [1, 2])
    #expect(throws: ReceptionRefusal.slotTaken) {
      try place.seat(at: nine, among: [first, second], in: Counter.calendar, at: now)
    }
  }

  @Test("a slot that overlaps an appointment made under other hours is not free")
  func overlap() throws {
    let place = try Counter.place(Counter.terms(minutes: 30))
    let start = try moment("2026-11-23", hour: 9) + .minutes(20)
    let older = TakenSlot(Slot(starts: start, ends: start + .minutes(20)), seat: 1)
    let free = place.free(on: try day("2026-11-23"), among: [older], in: Counter.calendar, at: try moment("2026-11-22"))
    #expect(!hours(free).contains("09:00") && !hours(free).contains("09:30"))
    #expect(hours(free).contains("08:30") && hours(free).contains("10:00"))
  }

  @Test("what has begun is not offered any more")
  func past() throws {
    let now = try moment("2026-11-23", hour: 9)
    let free = try Counter.place().free(on: day("2026-11-23"), among: [], in: Counter.calendar, at: now)
    #expect(hours(free).first == "09:20")
  }

  @Test("nor what lies farther ahead than is set")
  func farAhead() throws {
    let now = try moment("2026-11-22")
    #expect(try Counter.place().free(on: day("2026-12-23"), among: [], in: Counter.calendar, at: now).isEmpty)
    #expect(throws: ReceptionRefusal.tooFarAhead(until: try day("2026-12-22"))) {
      try Counter.place().seat(at: moment("2026-12-23", hour: 9), among: [], in: Counter.calendar, at: now)
    }
  }

  @Test(
    "are read as people type them",
    arguments: [
      ("8-14", [480..<840]), ("٨:٣٠ - ١٢:٠٠ و ١٦-١٩", [510..<720, 960..<1140]),
      ("8:00–12:00، 16:00–19:30", [480..<720, 960..<1170]), ("من 8 إلى 14", [480..<840]), ("", []),
      ("20-24", [1200..<1440]),
    ])
  func typed(_ text: String, _ spans: [Range<Int>]) throws {
    #expect(try ReceptionHours.spans(typed: text, on: .sunday) == spans)
  }

  @Test(
    "are refused where they are none",
    arguments: ["8", "14-8", "8-25", "8:60-9", "closed", "8-12 x", "8--", "-", "123-456"])
  func refused(_ text: String) {
    // A dash alone is no hours and no mistake: the day is closed.
    if text == "-" { return #expect((try? ReceptionHours.spans(typed: text, on: .monday)) == []) }
    #expect(throws: ReceptionRefusal.badHours(.monday)) { try ReceptionHours.spans(typed: text, on: .monday) }
  }

  @Test("that overlap are refused, and what is kept reads back")
  func stored() throws {
    #expect(throws: ReceptionRefusal.badHours(.sunday)) { try ReceptionHours([.sunday: [480..<720, 700..<800]]) }
    let terms = try Counter.terms()
    #expect(ReceptionHours(stored: terms.hours.stored) == terms.hours)
    for damaged in ["7:1-2", "0:5-2", "0:1", "x", "0:1-2000"] { #expect(ReceptionHours(stored: damaged) == nil) }
  }

  @Test(
    "a place is refused outside its bounds",
    arguments: [
      ("name", ReceptionRefusal.textMissing), ("slot", .badSlotLength), ("receivers", .badReceivers),
      ("ahead", .badDaysAhead), ("hours", .hoursMissing), ("address", .textTooLong(limit: 200)),
    ])
  func bounds(_ what: String, _ refusal: ReceptionRefusal) throws {
    var terms = try Counter.terms()
    switch what {
    case "name": terms.nameAr = " \n"
    case "slot": terms.slotMinutes = 4
    case "receivers": terms.receivers = 21
    case "ahead": terms.daysAhead = 91
    case "hours": terms.hours = try ReceptionHours([:])
    default: terms.address = String(repeating: "ش", count: 201)
    }
    #expect(throws: refusal) { try Counter.place(terms) }
  }

  @Test("a name is kept on one line, whatever was sent")
  func oneLine() throws {
    var terms = try Counter.terms()
    terms.nameAr = "المقر\r\nATTENDEE:x\u{0}"
    #expect(try Counter.place(terms).terms.nameAr == "المقر ATTENDEE:x")
  }
}
