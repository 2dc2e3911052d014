import Engines
import HTTP
import Testing
import Visiting

@Suite("The pages of segments", .onEveryEngine)
struct SegmentPageTests {
  private let new = "/ghiras/staff/segments/new"

  @Test("count before anything is kept, keep what was typed, and list who is in it")
  func making() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    try await officer.get("/ghiras/staff/register/new")
    try await officer.post(
      "/ghiras/staff/register/new",
      [
        ("kind", "person"), ("name", "خالد بن سعد الحربي"), ("mobile", "0507654321"), ("sex", "male"),
        ("city", "بريدة"),
      ])
    try await officer.get(new)
    let rules = [("match", "all"), ("sex", "male"), ("city", "بريدة، عنيزة")]
    let counted = try await officer.post(new, rules + [("count-only", "yes")])
    #expect(counted.status == 200 && counted.text.contains("1 in this segment"))
    #expect(counted.text.contains("men, in بريدة or عنيزة") && counted.values(of: "city") == ["بريدة، عنيزة"])
    let kept = try await officer.post(new, rules + [("segment-name", "رجال بريدة")])
    #expect(kept.heading == "رجال بريدة" && kept.text.contains("خالد بن سعد الحربي"))
    #expect(!kept.text.contains("507654321"), "no number stands in it")
    #expect(kept.text.contains("The segment is saved."))
    let id = try #require(kept.path.split(separator: "/").last)
    let table = try await officer.get("/ghiras/staff/downloads/segment?format=csv&segment=\(id)")
    #expect(table.status == 200 && table.html.contains("خالد بن سعد الحربي"))
    let link = try #require(kept.link(saying: "CSV"))
    #expect(try await officer.get(link).status == 200, "as the page itself offers it")
    try await officer.get(kept.path)
    let again = try await officer.post(
      "\(kept.path)/rules", [("match", "all"), ("sex", "female"), ("count-only", "yes"), ("version", "0")])
    #expect(again.text.contains("Nobody is in this segment") && again.heading == "رجال بريدة")
    let changed = try await officer.post(
      "\(kept.path)/rules", [("match", "all"), ("sex", "female"), ("segment-name", "نساء"), ("version", "0")])
    #expect(changed.heading == "نساء")
    let gone = try await officer.post("\(kept.path)/removal", [("version", "1")])
    #expect(gone.text.contains("The segment is gone.") && gone.text.contains("No segments yet."))
  }

  @Test(
    "say at its field what is wrong",
    arguments: [
      ([("match", "all")], "match"), ([("age-from", "70"), ("age-to", "60")], "age-from"),
      ([("age-from", "200")], "age-from"), ([("household-from", "0")], "household-from"),
      ([("asked", "within")], "asked-days"), ([("asked-days", "3")], "asked"), ([("consent", "appeals")], "consent-is"),
      ([("consent-is", "given")], "consent"), ([("ends-within", "x")], "ends-within"),
      ([("sex", "male")], "segment-name"), ([("ends-within", "3"), ("overdue", "yes")], "ends-within"),
    ])
  func refusals(fields: [(String, String)], field: String) async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    try await officer.get(new)
    let page = try await officer.post(new, fields)
    #expect(page.status == 422 && page.problem(at: field) != nil, "\(page.text)")
  }
}
