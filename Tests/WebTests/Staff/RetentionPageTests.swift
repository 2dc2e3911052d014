import Engines
import HTTP
import Testing
import Visiting

@Suite("Keeping, holding and destroying on the pages", .onEveryEngine)
struct RetentionPageTests {
  @Test("a time is changed with what it rests on, and says at the field what is missing")
  func periods() async throws {
    let house = try await CoveredHouse()
    let manager = try await house.walk.desk.at("manager")
    let page = "/ghiras/staff/retention/messages"
    #expect(try await manager.get("/ghiras/staff/retention").text.contains("Messages sent"))
    try await manager.get(page)
    let unbased = try await manager.post("\(page)/period", [("years", "3"), ("basis", " ")])
    #expect(unbased.status == 422 && unbased.problem(at: "basis") != nil && unbased.values(of: "years") == ["3"])
    let endless = try await manager.post("\(page)/period", [("years", "99"), ("basis", "قرار")])
    #expect(endless.status == 422 && endless.problem(at: "years") != nil)
    let set = try await manager.post("\(page)/period", [("years", "3"), ("basis", "قرار المجلس ٤")])
    #expect(set.status == 200 && set.text.contains("3 years") && set.text.contains("قرار المجلس ٤"))
    let officer = try await house.walk.desk.at("officer")
    try await officer.get(page)
    let nothing = try await officer.post("\(page)/proposal", [])
    #expect(nothing.status == 422 && nothing.text.contains("No record’s time is over"))
  }

  @Test("a hold is placed by a number, shown on the person's page, and lifted with a reason")
  func holds() async throws {
    let house = try await CoveredHouse()
    let manager = try await house.walk.desk.at("manager")
    let page = "/ghiras/staff/holds"
    try await manager.get(page)
    let unknown = try await manager.post(page, [("subject", "REQ-2019-00001"), ("reason", "دعوى رقم ١٢")])
    #expect(unknown.status == 422 && unknown.problem(at: "subject") != nil)
    let placed = try await manager.post(page, [("subject", "2000000006"), ("reason", "دعوى رقم ١٢")])
    #expect(placed.status == 200 && placed.text.contains("دعوى رقم ١٢") && !placed.text.contains("2000000006"))
    let officer = try await house.walk.desk.at("officer")
    #expect(try await officer.get(house.party).text.contains("دعوى رقم ١٢"))
    let lifting = try #require(placed.html.firstRange(of: "/ghiras/staff/holds/"))
    let id = String(placed.html[lifting.upperBound...].prefix { $0 != "/" })
    let wordless = try await manager.post("\(page)/\(id)/lifting", [("reason", "")])
    #expect(wordless.status == 422 && wordless.problem(at: "reason") != nil)
    let lifted = try await manager.post("\(page)/\(id)/lifting", [("reason", "صدر الحكم")])
    #expect(lifted.status == 200 && lifted.text.contains("No hold stands"))
  }
}
