import Testing

@testable import Casework

@Suite("Two entries that may be one person's")
struct ResemblanceTests {
  private func known(
    _ name: String, _ others: String = "", id: String? = nil, birth: Int? = nil, mobile: String? = nil,
    city: String = ""
  ) throws -> Resemblance.Known {
    Resemblance.Known(
      Party.Details(
        name: name, otherNames: others, number: try id.map { try OfficialNumber(typed: $0, of: .person) },
        birth: birth.map { CalendarDay(number: $0) }, city: city),
      mobile: try mobile.map { try Mobile(typed: $0) })
  }

  private static let same: [(String, String, [Resemblance.Reason])] = [
    ("نورة سعد الفهد", "نوره سعد فهد", [.sameMobile, .sameName]),
    ("نورة سعد الفهد", "نورة الفهد", [.sameMobile, .nameWithoutSome]),
    ("نورة بنت سعد الفهد", "نورة سعد الفهد", [.sameMobile, .sameName]),
    ("عبد الرحمن يوسف الحربي", "Abdulrahman Alharbi", [.sameMobile, .nameInOtherScript]),
    ("نورة سعد الفهيد", "نورة سعد الفهيدي", [.sameMobile, .nameWithSlip]),
  ]

  @Test("are asked about when they share a mobile and a name, and why is told", arguments: same)
  func alike(one: String, other: String, reasons: [Resemblance.Reason]) throws {
    let (one, other) = (try known(one, mobile: "0501234567"), try known(other, mobile: "0501234567"))
    #expect(Resemblance(one, other)?.reasons == reasons)
    #expect(Resemblance(other, one)?.reasons == reasons, "either way round")
  }

  @Test(
    "are not asked about for a mobile or a city alone: relatives share them",
    arguments: [("نورة الفهد", "سعد الفهد"), ("نورة الفهد", "نورة الحربي"), ("محمد علي", "محمود علي")])
  func relatives(one: String, other: String) throws {
    #expect(
      Resemblance(
        try known(one, mobile: "0501234567", city: "أبها"), try known(other, mobile: "0501234567", city: "أبها"))
        == nil)
  }

  @Test("with two official numbers are two, unless mobile and birth agree as well")
  func numbers() throws {
    let one = try known("نورة سعد الفهد", id: "1000000008", birth: 5_000, mobile: "0501234567")
    #expect(Resemblance(one, try known("نورة سعد الفهد", id: "2000000006", mobile: "0501234567")) == nil)
    let typed = try known("نورة سعد الفهد", id: "2000000006", birth: 5_000, mobile: "0501234567")
    #expect(Resemblance(one, typed)?.reasons == [.sameMobile, .sameName, .sameBirth])
    #expect(Resemblance(one, try known("غيرها", id: "1000000008"))?.reasons == [.sameNumber])
  }

  @Test("of one whole name are asked about; of one name without its middle only with more")
  func namesakes() throws {
    #expect(Resemblance(try known("نورة سعد الفهد"), try known("نوره سعد الفهد"))?.reasons == [.sameName])
    #expect(Resemblance(try known("نورة سعد الفهد"), try known("نورة الفهد")) == nil)
    let (one, other) = (try known("نورة سعد الفهد", birth: 5_000), try known("نورة الفهد", birth: 5_000))
    #expect(Resemblance(one, other)?.reasons == [.nameWithoutSome, .sameBirth])
    #expect(Resemblance(try known("سارة خان", "Sara Khan"), try known("Sara Khan"))?.reasons == [.sameName])
  }

  private static let missing: [(String, String, [Resemblance.Dropped])] = [
    ("نورة سعد الفهد", "نورة الفهد", [.father]), ("نورة سعد محمد الفهد", "نورة سعد الفهد", [.grandfather]),
    ("نورة سعد محمد الفهد", "نورة محمد الفهد", [.father]),
    ("نورة سعد محمد علي الفهد", "نورة الفهد", [.father, .grandfather, .further]), ("نورة الفهد", "نوره فهد", []),
    ("عبد الرحمن يوسف الحربي", "Abdulrahman Alharbi", [.father]),
  ]

  @Test("say which part of the name was left out", arguments: missing)
  func dropped(one: String, other: String, dropped: [Resemblance.Dropped]) throws {
    let found = Resemblance(try known(one, mobile: "0501234567"), try known(other, mobile: "0501234567"))
    #expect(found?.dropped == dropped)
  }

  @Test("are compared for slips too, which alone are not enough to ask")
  func slips() throws {
    let one = try known("هند القحطاني", id: "1000000008", birth: 10_292, mobile: "0501234567")
    let other = try known("منى السالم", id: "1000000016", birth: 10_292, mobile: "0501234576")
    #expect(Resemblance(one, other) == nil)
    #expect(Resemblance(comparing: one, other).reasons == [.sameBirth, .mobileWithSlip])
    let (day, turned) = (CalendarDay(iso: "1990-03-07"), CalendarDay(iso: "1990-07-03"))
    let (left, right) = (
      try known("هند القحطاني", birth: day.map { Int($0.number) }),
      try known("هند القحطاني", birth: turned.map { Int($0.number) })
    )
    #expect(Resemblance(comparing: left, right).reasons == [.sameName, .birthTurned])
  }
}
