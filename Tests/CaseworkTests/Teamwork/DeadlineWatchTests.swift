import Casework
import Testing

@Suite("The watch over last days")
struct DeadlineWatchTests {
  private let calendar = WorkingCalendar.saudi(years: 2026...2028)
  private let watch = DeadlineWatch.usual

  private func day(_ iso: String) throws -> CalendarDay { try #require(CalendarDay(iso: iso)) }

  private func call(on today: String, due: String) throws -> DeadlineWatch.Call? {
    watch.call(on: try day(today), for: try day(due), in: calendar)
  }

  // 2026-11-29 is a Sunday.
  @Test(
    "reminds at three working days, at one and on the last day itself",
    arguments: [("2026-11-24", 3), ("2026-11-25", 3), ("2026-11-26", 1), ("2026-11-28", 1), ("2026-11-29", 0)])
  func reminders(today: String, step: Int) throws {
    let call = try #require(try call(on: today, due: "2026-11-29"))
    #expect(call.kind == .reminder)
    #expect(call.step == step)
  }

  @Test("says nothing while the last day is farther away than the first reminder")
  func early() throws {
    #expect(try call(on: "2026-11-23", due: "2026-11-29") == nil)
  }

  @Test(
    "tells senior management on the first working day after, and again on the fifth",
    arguments: [("2026-11-27", nil), ("2026-11-29", 1), ("2026-12-02", 1), ("2026-12-03", 5), ("2027-03-01", 5)])
  func escalations(today: String, step: Int?) throws {
    let call = try call(on: today, due: "2026-11-26")
    #expect(call?.step == step)
    #expect(call == nil || call?.kind == .escalation)
  }

  @Test("counts no holiday: Eid al-Adha 2027 lies between the reminder and the last day")
  func eid() throws {
    // 9 Dhu al-Hijja 1448 is 15 May 2027; the holiday lasts to the 18th.
    #expect(try call(on: "2027-05-13", due: "2027-05-20")?.step == 3)
    #expect(try call(on: "2027-05-18", due: "2027-05-20")?.step == 3)
    #expect(try call(on: "2027-05-19", due: "2027-05-20")?.step == 1)
  }

  @Test("a last day that moved is called for anew")
  func moved() throws {
    let before = try #require(try call(on: "2026-11-29", due: "2026-11-29"))
    let after = try #require(try call(on: "2026-11-30", due: "2026-11-30"))
    #expect(before.key != after.key)
  }

  @Test("looks as far ahead as its first reminder and no farther, over weekends and holidays")
  func horizon() throws {
    for today in ["2026-11-22", "2026-11-26", "2027-05-13"] {
      let (today, horizon) = (try day(today), watch.horizon(on: try day(today), in: calendar))
      #expect(watch.call(on: today, for: horizon, in: calendar) != nil)
      #expect(watch.call(on: today, for: horizon + 1, in: calendar) == nil)
    }
  }

  @Test("takes days in any order, each once")
  func typed() throws {
    let watch = try DeadlineWatch(remindingAt: [0, 5, 5, 2], escalatingAt: [7, 3])
    #expect(watch.reminders == [5, 2, 0])
    #expect(watch.escalations == [3, 7])
  }

  @Test(
    "refuses days out of bounds, too many of them, and silence",
    arguments: [
      ([31], [1], WatchRefusal.outOfBounds), ([-1], [1], .outOfBounds), ([3], [0], .outOfBounds),
      ([1, 2, 3, 4, 5, 6], [1], .tooMany), ([3], [], .silent),
    ])
  func refusals(reminders: [Int], escalations: [Int], refusal: WatchRefusal) {
    #expect(throws: refusal) { try DeadlineWatch(remindingAt: reminders, escalatingAt: escalations) }
  }
}

@Suite("Whom the watch tells")
struct ListenerTests {
  private func member(_ number: UInt64, _ role: Role) -> StaffMember {
    StaffMember(
      id: Identifier(high: number, low: 1), name: "موظف \(number)", email: "\(number)@example.org", roles: [role])
  }

  private func tells(_ kind: Notice.Kind, assignee: UInt64?, researcher: UInt64? = nil) throws -> [UInt64] {
    let staff = [member(1, .relationsOfficer), member(2, .socialResearcher), member(3, .seniorManagement)]
    let due = try #require(CalendarDay(iso: "2026-11-29"))
    let today = kind == .reminder ? due : due + 1
    let call = try #require(DeadlineWatch.usual.call(on: today, for: due, in: .saudi(years: 2026...2027)))
    return DeadlineWatch.usual.listeners(
      to: call, assignee: assignee.map { Identifier(high: $0, low: 1) },
      researcher: researcher.map { Identifier(high: $0, low: 1) }, among: staff
    ).map(\.high)
  }

  @Test("of a last day that is near, whoever has the request and whoever studies it")
  func inCharge() throws {
    #expect(try tells(.reminder, assignee: 1, researcher: 2) == [1, 2])
  }

  @Test("of a last day that has passed, senior management as well")
  func above() throws {
    #expect(try tells(.escalation, assignee: 1) == [1, 3])
  }

  @Test("of a request that nobody has, everyone who may give it to someone")
  func nobody() throws {
    #expect(try tells(.reminder, assignee: nil) == [1, 3])
  }

  @Test("of a request whose holder has left, those as well")
  func left() throws {
    #expect(try tells(.reminder, assignee: 9) == [1, 3])
  }
}

@Suite("A note beside a request")
struct NoteTests {
  private let colleagues = [
    ("سارة العتيبي", 1), ("سارة الحربي", 2), ("أحمد القحطاني", 3), ("عبدالرحمن الزهراني", 4),
  ].map { name, number in
    StaffMember(
      id: Identifier(high: UInt64(number), low: 1), name: name, email: "\(number)@example.org",
      roles: [.relationsOfficer])
  }

  private func mentions(_ text: String, by author: UInt64 = 9) throws -> [UInt64] {
    try Note(text, by: Identifier(high: author, low: 1), among: colleagues).mentions.map(\.high)
  }

  @Test(
    "calls whom it names, however the name is spelt",
    arguments: [
      ("@احمد راجع الملف", [3]), ("@أحمد القحطاني: انظر", [3]), ("يا @سارة الحربي هل وصل العقد؟", [2]),
      ("@سارة العتيبى و@عبدالرحمن", [1, 4]), ("(@أحْمد)", [3]),
    ] as [(String, [UInt64])])
  func named(text: String, who: [UInt64]) throws {
    #expect(try mentions(text) == who)
  }

  @Test(
    "calls nobody by a name that two share, by one that is nobody's, or without the sign",
    arguments: ["@سارة راجعي", "@خالد", "أحمد القحطاني", "بريد x@example.org", "@ أحمدي"])
  func unnamed(text: String) throws {
    #expect(try mentions(text).isEmpty)
  }

  @Test("calls nobody twice, and never its author")
  func once() throws {
    #expect(try mentions("@أحمد ثم @أحمد القحطاني") == [3])
    #expect(try mentions("@أحمد", by: 3).isEmpty)
  }

  @Test("is refused when it is empty or longer than a note may be")
  func refused() {
    #expect(throws: Refusal.textMissing) { try mentions(" \n ") }
    #expect(throws: Refusal.textTooLong(limit: Note.longest)) {
      try mentions(String(repeating: "س", count: Note.longest + 1))
    }
  }
}
