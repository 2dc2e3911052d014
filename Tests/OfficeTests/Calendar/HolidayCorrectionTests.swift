import Casework
import Engines
import Testing

@testable import Office

@Suite("A corrected holiday", .onEveryEngine)
struct HolidayCorrectionTests {
  private func closure(_ first: String, _ last: String, name: String = "إغلاق") throws -> HolidayCorrection {
    HolidayCorrection(occasion: .closure, days: try day(first)...day(last), nameAr: name, nameEn: "Closure")
  }

  private func national(_ first: String, _ last: String) throws -> HolidayCorrection {
    HolidayCorrection(
      occasion: .nationalDay, days: try day(first)...day(last), nameAr: "اليوم الوطني", nameEn: "National Day")
  }

  private func due(_ id: Request.ID, in branch: Branch) async throws -> CalendarDay? {
    try await branch.office.file(of: id, in: branch.id).deadline.due
  }

  @Test("moves the open deadlines it touches, and each request's timeline tells why")
  func moves() async throws {
    try await Branch.open { branch in
      let secretary = try branch.actor(.boardSecretary)
      let id = try await branch.request(at: .complete)
      #expect(try await due(id, in: branch) == (try day("2026-12-13")))
      let moved = try await branch.office.correct(try closure("2026-11-29", "2026-12-01"), as: secretary)
      #expect(moved.map(\.id) == [id])
      #expect(moved.first?.was == (try day("2026-12-13")))
      #expect(moved.first?.now == (try day("2026-12-16")))
      #expect(try await due(id, in: branch) == (try day("2026-12-16")))
      let event = try #require(try await branch.office.file(of: id, in: branch.id).events.last)
      #expect(event.kind == .deadlineMoved)
      #expect(event[.was] == "2026-12-13")
      #expect(event[.until] == "2026-12-16")
      #expect(event[.reason] == "إغلاق")
      let line = try #require(
        try await branch.office.inbox(.team, after: nil, as: branch.actor(.relationsOfficer)).lines.first)
      #expect(line.due == (try day("2026-12-16")))
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("leaves alone what was answered, closed, withdrawn, not begun, or not touched")
  func leaves() async throws {
    try await Branch.open { branch in
      for stage in [Stage.notified, .registered, .delivered, .closed, .withdrawn, .incomplete] {
        _ = try await branch.request(at: stage)
      }
      let secretary = try branch.actor(.boardSecretary)
      let events = try await branch.house.count("SELECT count(*) FROM event")
      #expect(try await branch.office.correct(try closure("2026-11-29", "2026-12-01"), as: secretary).isEmpty)
      #expect(try await branch.house.count("SELECT count(*) FROM event") == events + 1, "the correction alone is told")
      _ = try await branch.request(at: .complete)
      #expect(try await branch.office.correct(try closure("2027-06-01", "2027-06-02"), as: secretary).isEmpty)
    }
  }

  @Test("moves the end of a floor as well")
  func floor() async throws {
    let terms = PolicyTerms(
      time: ResponseTime(kind: .atLeast, amount: 5, unit: .workingDays),
      answers: [.ceilingLeftUnset, .floorMeaning(.holdsBack)])
    try await Branch.open(terms) { branch in
      let id = try await branch.request(at: .accepted)
      let secretary = try branch.actor(.boardSecretary)
      branch.house.clock.set(try moment("2026-11-30"))
      _ = try await branch.office.correct(try closure("2026-11-26", "2026-11-29"), as: secretary)
      #expect(try await branch.office.file(of: id, in: branch.id).events.last?.kind == .deadlineMoved)
      await #expect(throws: Refusal.answerHeldBack(until: try day("2026-12-02"))) {
        try await branch.act(.answer, on: id)
      }
      #expect(try await branch.verdict().isIntact)
    }
  }

  @Test("said again takes the earlier correction's place")
  func again() async throws {
    try await Branch.open(at: "2026-09-01") { branch in
      let id = try await branch.request(at: .complete)
      let manager = try branch.actor(.seniorManagement)
      let before = try await due(id, in: branch)
      let later = try await branch.office.correct(try national("2026-09-20", "2026-09-23"), as: manager)
      #expect(later.map(\.id) == [id])
      let back = try await branch.office.correct(try national("2026-09-23", "2026-09-23"), as: manager)
      #expect(back.first?.now == before)
      #expect(try await branch.house.count("SELECT count(*) FROM holiday") == 1)
    }
  }

  @Test("that was entered by mistake is taken back with its reason, and the deadlines it moved return")
  func takenBack() async throws {
    try await Branch.open { branch in
      let secretary = try branch.actor(.boardSecretary)
      let id = try await branch.request(at: .complete)
      let before = try await due(id, in: branch)
      let wrong = try closure("2026-11-29", "2026-12-01")
      _ = try await branch.office.correct(wrong, as: secretary)
      let entered = try await holiday("closure-2026-11-29", in: branch)
      let moved = try await branch.office.takeBack(entered, because: "أُدخلت في غير شهرها", as: secretary)
      #expect(moved.first?.now == before)
      #expect(try await due(id, in: branch) == before)
      let told = try await branch.office.latestEvents(before: nil, as: secretary).events.map(\.event)
      #expect(told.first { $0.kind == .holidayTakenBack }?[.reason] == "أُدخلت في غير شهرها")
      #expect(told.first { $0.kind == .deadlineMoved }?[.reason] == "إغلاق: أُدخلت في غير شهرها")
      #expect(try await branch.verdict().isIntact)
      await #expect(throws: HolidayRefusal.notEntered) {
        try await branch.office.takeBack(entered, because: "مرة أخرى", as: secretary)
      }
    }
  }

  @Test("of an official occasion gives way to the computed dates again when it is taken back")
  func computedAgain() async throws {
    try await Branch.open(at: "2026-09-01") { branch in
      let manager = try branch.actor(.seniorManagement)
      _ = try await branch.office.correct(try national("2026-09-20", "2026-09-23"), as: manager)
      let announced = try await holiday("national_day", in: branch)
      #expect(announced.source == .announced)
      _ = try await branch.office.takeBack(announced, because: "خبر غير صحيح", as: manager)
      #expect(try await holiday("national_day", in: branch).source == .computed)
    }
  }

  @Test("is not taken back without a reason, nor where nothing was entered")
  func notTakenBack() async throws {
    try await Branch.open { branch in
      let secretary = try branch.actor(.boardSecretary)
      let computed = try await holiday("national_day", in: branch)
      await #expect(throws: HolidayRefusal.notEntered) {
        try await branch.office.takeBack(computed, because: "لا شيء", as: secretary)
      }
      await #expect(throws: HolidayRefusal.reasonMissing) {
        try await branch.office.takeBack(computed, because: " ", as: secretary)
      }
      await #expect(throws: OfficeRefusal.notAllowed(.manageHolidays)) {
        try await branch.office.takeBack(computed, because: "x", as: branch.actor(.relationsOfficer))
      }
    }
  }

  @Test("that was announced is told apart from the association's own closure")
  func kinds() async throws {
    try await Branch.open { branch in
      let secretary = try branch.actor(.boardSecretary)
      var announced = try closure("2026-12-06", "2026-12-06", name: "يوم وطني إضافي")
      announced.occasion = .announced
      _ = try await branch.office.correct(announced, as: secretary)
      _ = try await branch.office.correct(try closure("2026-12-06", "2026-12-06"), as: secretary)
      #expect(try await holiday("announced-2026-12-06", in: branch).source == .announced)
      #expect(try await holiday("closure-2026-12-06", in: branch).source == .closure)
    }
  }

  @Test("is not entered with another year's days")
  func anotherYear() async throws {
    try await Branch.open { branch in
      let eid = HolidayCorrection(
        occasion: .eidAlAdha, days: try day("2026-12-06")...day("2026-12-09"), nameAr: "عيد الأضحى", nameEn: "Eid",
        expectedYear: 1449)
      await #expect(throws: HolidayRefusal.anotherYear(1449)) {
        try await branch.office.correct(eid, as: branch.actor(.boardSecretary))
      }
    }
  }

  @Test("is not entered far from where the calendar has it")
  func farFrom() async throws {
    try await Branch.open { branch in
      let nationalDay = try day("2026-09-23")
      await #expect(throws: HolidayRefusal.farFrom(nationalDay)) {
        try await branch.office.correct(try national("2026-03-01", "2026-03-01"), as: branch.actor(.boardSecretary))
      }
    }
  }

  @Test(
    "is not entered for years that no calendar is kept for",
    arguments: [("2024-01-01", "2024-01-02"), ("2032-01-01", "2032-01-02"), ("2399-12-30", "2399-12-31")])
  func outOfRange(first: String, last: String) async throws {
    try await Branch.open { branch in
      let secretary = try branch.actor(.boardSecretary)
      await #expect(throws: HolidayRefusal.outOfRange(branch.office.holidaysTaken)) {
        try await branch.office.correct(try closure(first, last), as: secretary)
      }
      #expect(try await branch.house.count("SELECT count(*) FROM holiday") == 0)
    }
  }

  @Test("is not entered beyond as many as a year has")
  func tooMany() async throws {
    try await Branch.open { branch in
      let secretary = try branch.actor(.boardSecretary)
      let first = try day("2027-01-01")
      for place in 0..<Office.mostHolidaysAYear {
        let days = (first + place)...(first + place)
        _ = try await branch.office.correct(
          HolidayCorrection(occasion: .closure, days: days, nameAr: "إغلاق", nameEn: "Closure"), as: secretary)
      }
      await #expect(throws: HolidayRefusal.tooMany(limit: Office.mostHolidaysAYear)) {
        try await branch.office.correct(try closure("2027-06-01", "2027-06-01"), as: secretary)
      }
      // One that was entered is corrected all the same, and another year has its own.
      _ = try await branch.office.correct(try closure("2027-01-01", "2027-01-02"), as: secretary)
      _ = try await branch.office.correct(try closure("2028-06-01", "2028-06-01"), as: secretary)
    }
  }

  /// The holiday of the calendar that is stored, or would be, under this word.
  private func holiday(_ word: String, in branch: Branch) async throws -> Holiday {
    let year = CalendarDay(branch.house.clock.now).gregorian?.year
    let found = try await branch.settings().calendar.holidays.first {
      $0.storedWord == word && $0.days?.lowerBound.gregorian?.year == year
    }
    return try #require(found)
  }

  @Test("needs a name and an end", arguments: [("إغلاق", "2027-02-28"), (" ", "2026-11-29")])
  func refused(name: String, last: String) async throws {
    try await Branch.open { branch in
      let secretary = try branch.actor(.boardSecretary)
      await #expect(throws: HolidayRefusal.self) {
        try await branch.office.correct(try closure("2026-11-29", last, name: name), as: secretary)
      }
      #expect(try await branch.house.count("SELECT count(*) FROM holiday") == 0)
    }
  }

  @Test("is entered by those who keep the calendar", arguments: Role.allCases)
  func duty(role: Role) async throws {
    try await Branch.open { branch in
      let done = await succeeds {
        _ = try await branch.office.correct(try closure("2026-11-29", "2026-11-29"), as: branch.actor(role))
      }
      #expect(done == role.duties.contains(.manageHolidays))
    }
  }
}
