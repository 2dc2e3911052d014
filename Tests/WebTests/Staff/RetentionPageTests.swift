import Casework
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
  @Test("a destruction is approved by another than who proposed it, and what came too late is kept as it was typed")
  func destruction() async throws {
    let walk = try await RouteWalk()
    try await walk.desk.act("officer", on: walk.request, "withdrawal", [("reason", "بطلب صاحبه")])
    walk.house.clock.pass(.days(732))
    walk.desk.close()
    let officer = try await walk.desk.at("officer")
    try await officer.get("/ghiras/staff/retention/withdrawn_requests")
    let proposed = try await officer.post("/ghiras/staff/retention/withdrawn_requests/proposal", [])
    #expect(proposed.status == 200 && proposed.text.contains("DST-2028-00001"))
    let page = proposed.path
    let manager = try await walk.desk.at("manager")
    let version = try #require(try await manager.get(page).values(of: "version").first)
    let wordless = try await manager.post("\(page)/refusal", [("reason", " "), ("version", version)])
    #expect(wordless.status == 422 && wordless.problem(at: "reason") != nil)
    #expect(try await manager.post("\(page)/approval", [("version", version)]).status == 200)
    let late = try await manager.post("\(page)/refusal", [("reason", "دعوى قائمة"), ("version", version)])
    #expect(late.status == 409 && late.values(of: "reason") == ["دعوى قائمة"])
    try await officer.get(page)
    let carried = try await officer.post("\(page)/execution", [])
    #expect(carried.status == 200)
    let again = try await officer.post("\(page)/execution", [])
    #expect(again.status == 409 || again.status == 422)
    let minutes = try await officer.get("\(page)/minutes.pdf")
    #expect(minutes.response.headers["Content-Type"] == "application/pdf")
  }
}
