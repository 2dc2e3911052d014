import Casework
import Engines
import HTTP
import Testing
import Visiting

@Suite("Covered data on the pages", .onEveryEngine)
struct ShowingPageTests {
  private let mobile = "0501234567"

  @discardableResult
  private func show(
    _ visitor: Visitor, on page: String, _ fields: [(String, String)]
  ) async throws -> Page {
    try await visitor.get("\(page)/showing")
    return try await visitor.post("\(page)/showing", fields)
  }

  @Test("stands covered with a way to it, is shown for ten minutes to who said why, and covered again")
  func wholeWay() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    let page = try await officer.get(walk.request)
    #expect(!page.html.contains(mobile) && page.text.contains("+9665•••••567"))
    let asked = try await officer.get(try #require(page.link(saying: "Show +9665•••••567")))
    #expect(asked.values(of: "field") == ["contact"], "what was asked for is ticked")
    let shown = try await officer.post(
      "\(walk.request)/showing", [("field", "contact"), ("reason", "contact")])
    #expect(shown.path == walk.request && shown.text.contains(mobile) && shown.text.contains("shown to you until"))
    #expect(!shown.html.contains("1000000008"), "only what was asked for")
    let researcher = try await walk.desk.at("researcher")
    #expect(try await !researcher.get(walk.request).html.contains(mobile), "only to who asked")
    walk.house.clock.pass(.minutes(10))
    #expect(try await !officer.get(walk.request).html.contains(mobile))
  }

  @Test("says at its field what is missing and keeps what was typed")
  func refusals() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    let nothing = try await show(officer, on: walk.request, [("reason", "contact")])
    #expect(nothing.status == 422 && nothing.problem(at: "field") != nil)
    let reasonless = try await show(officer, on: walk.request, [("field", "number"), ("note", "أحتاجه")])
    #expect(reasonless.status == 422 && reasonless.problem(at: "reason") != nil)
    #expect(reasonless.values(of: "field") == ["number"] && reasonless.values(of: "note") == ["أحتاجه"])
    let wordless = try await show(officer, on: walk.request, [("field", "number"), ("reason", "other")])
    #expect(wordless.status == 422 && wordless.problem(at: "note") != nil)
    let notTheirs = try await show(officer, on: walk.request, [("field", "health"), ("reason", "study")])
    #expect(notTheirs.status == 422 && notTheirs.problem(at: "field") != nil)
  }

  @Test("is on the printed form what it is on the page")
  func paper() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    let covered = try await officer.look("\(walk.request)/form.pdf")
    try await show(officer, on: walk.request, [("field", "number"), ("field", "contact"), ("reason", "identity")])
    let whole = try await officer.look("\(walk.request)/form.pdf")
    let (first, second) = (try text(covered), try text(whole))
    #expect(!first.contains("1000000008") && second.contains("1000000008"))
    #expect(!second.contains("SA0380000000608010167519"))
  }

  @Test("is left as it stands by who corrects an entry without seeing it, and is changed by who writes another")
  func forms() async throws {
    let house = try await CoveredHouse()
    let officer = try await house.walk.desk.at("officer")
    func correct(_ name: String, _ number: String) async throws -> Page {
      let page = try await officer.get(house.party)
      return try await officer.post(
        "\(house.party)/details",
        [
          ("version", page.values(of: "version").first ?? ""), ("name", name), ("official-number", number),
          ("covered", page.values(of: "covered").first ?? ""),
        ])
    }
    #expect(try await officer.get(house.party).values(of: "official-number") == [""])
    #expect(try await correct("خالد سعد الحربي", "").text.contains("20•••••006"))
    #expect(try await correct("خالد سعد الحربي", "1000000032").text.contains("10•••••032"))
    let researcher = try await house.walk.desk.at("researcher")
    let member = try await researcher.get("\(house.studied)/household/members/1")
    #expect(member.values(of: "health") == [""] && member.values(of: "national-id") == [""])
    let kept = try await researcher.post(
      "\(house.studied)/household/members/1",
      [
        ("name", "سالم بن فهد"), ("relation", "applicant"), ("national-id", ""), ("health", ""),
        ("income-state", "none"), ("covered", "number"), ("covered", "health"),
      ])
    #expect(kept.status == 200)
    try await show(
      researcher, on: "\(house.studied)/household", [("field", "health"), ("field", "number"), ("reason", "study")])
    let shown = try await researcher.get("\(house.studied)/household/members/1")
    #expect(shown.values(of: "health") == [CoveredHouse.health] && shown.values(of: "national-id") == ["1000000016"])
  }

  private func text(_ page: Page) throws -> String {
    guard case .bytes(let bytes) = page.response.content else { return "" }
    return RoleTable.plain(try RoleTable.words(of: bytes))
  }
}
