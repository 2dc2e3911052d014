import Engines
import HTTP
import Testing
import Visiting

@Suite("The pages of agreements", .onEveryEngine)
struct AgreementPageTests {
  private func terms(_ changes: [(String, String)] = []) -> [(String, String)] {
    changes + [
      ("kind", "supply"), ("title", "توريد أجهزة"), ("begins-cal", "g"), ("begins-d", "1"), ("begins-mg", "9"),
      ("begins-y", "2026"),
    ]
  }

  private func act(_ desk: Desk, _ post: String, on page: String, _ part: String, _ fields: [(String, String)] = [])
    async throws -> Page
  {
    let visitor = try await desk.at(post)
    let version = try await visitor.get(page).values(of: "version").first ?? ""
    return try await visitor.post("\(page)/\(part)", fields + [("version", version)])
  }

  @Test("go from the party's entry to a draft, its obligations, and what is due of it")
  func wholeWay() async throws {
    let house = try await CoveredHouse()
    let desk = house.walk.desk
    let officer = try await desk.at("officer")
    try await officer.get("\(house.party)/agreement")
    let drafted = try await officer.post("\(house.party)/agreement", terms())
    #expect(drafted.status == 200 && drafted.heading == "توريد أجهزة" && drafted.text.contains("AGR-2026-00001"))
    let page = drafted.path
    let day = [("first-due-cal", "g"), ("first-due-d", "20"), ("first-due-mg", "9"), ("first-due-y", "2026")]
    let wrong = try await act(desk, "officer", on: page, "obligation", [("side", "theirs"), ("what-to-do", " ")] + day)
    #expect(wrong.status == 422 && wrong.problem(at: "what-to-do") != nil)
    let laid = try await act(
      desk, "officer", on: page, "obligation", [("side", "theirs"), ("what-to-do", "عشرة كراسي")] + day)
    #expect(laid.text.contains("1. عشرة كراسي") && laid.text.contains("Theirs to do"))
    #expect(!laid.text.contains("Bring it into force"), "not by who drafted it")
    let manager = try await desk.at("manager")
    #expect(try await !manager.get(page).text.contains("Bring it into force"), "nor without the signed paper")
    let unsigned = try await manager.post("\(page)/signing", [("version", "1")])
    #expect(unsigned.status == 422 && unsigned.text.contains("First add the signed paper."))
    let file = try await officer.get(house.party)
    #expect(file.link(saying: "توريد أجهزة") != nil, "the file of the party shows it")
    let gone = try await act(desk, "officer", on: page, "discard", [("reason", "لم يُتفق")])
    #expect(gone.text.contains("Laid aside"))
    let late = try await act(desk, "officer", on: page, "obligation", [("side", "theirs"), ("what-to-do", "طاولتان")])
    #expect(late.status == 409 && late.text.contains("can no longer be done"))
    #expect(late.values(of: "what-to-do") == ["طاولتان"], "it stands there to be copied")
    #expect(late.linksToNothing.isEmpty)
    #expect(try await desk.at("manager").get("/ghiras/staff/agreements").text.contains("Nothing is due"))
  }

  @Test(
    "say at the field what is wrong and keep what was typed",
    arguments: [("title", " "), ("begins-d", "31"), ("kind", "x")])
  func refusals(field: String, typed: String) async throws {
    let house = try await CoveredHouse()
    let officer = try await house.walk.desk.at("officer")
    try await officer.get("\(house.party)/agreement")
    let fields = terms().map { $0.0 == field ? ($0.0, typed) : $0 }
    let page = try await officer.post("\(house.party)/agreement", fields)
    #expect(page.status == 422 && page.problem(at: field == "begins-d" ? "begins" : field) != nil)
    #expect(field == "title" || page.values(of: "title") == ["توريد أجهزة"])
  }
}
