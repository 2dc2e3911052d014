import Casework
import Engines
import HTTP
import Testing
import Visiting

@Suite("What an applicant asks about their own data", .onEveryEngine)
struct OwnDataTests {
  private func tracking(_ walk: RouteWalk) async throws -> Visitor {
    let number = try #require(try await walk.desk.at("officer").get(walk.request).requestNumber)
    let visitor = walk.house.visitor(in: "en")
    try await visitor.track(number, at: "ghiras")
    return visitor
  }

  @Test("is sent from the page of their request, numbered, and stands before the staff with its last day")
  func asked() async throws {
    let walk = try await RouteWalk()
    let visitor = try await tracking(walk)
    #expect(visitor.page.html.contains("/ghiras/track/data"))
    try await visitor.get("/ghiras/track/data")
    let sent = try await visitor.post("/ghiras/track/data", [("kind", "copy")])
    #expect(sent.status == 200)
    #expect(sent.text.contains("PDP-2026-00001"))
    let desk = try await walk.desk.at("officer").get("/ghiras/staff/data-requests")
    #expect(desk.text.contains("PDP-2026-00001"))
    let path = try #require(desk.link(saying: "PDP-2026-00001"))
    #expect(try await walk.desk.at("officer").get(path).text.contains("The person, on the website"))
  }

  @Test("is refused with words at the field, and what was typed is kept")
  func refused() async throws {
    let walk = try await RouteWalk()
    let visitor = try await tracking(walk)
    try await visitor.get("/ghiras/track/data")
    let nothing = try await visitor.post("/ghiras/track/data", [("note", "اسم أبي خطأ")])
    #expect(nothing.status == 422 && nothing.problem(at: "kind") != nil)
    #expect(nothing.html.contains("اسم أبي خطأ"))
    let wordless = try await visitor.post("/ghiras/track/data", [("kind", "correction"), ("note", " ")])
    #expect(wordless.status == 422 && wordless.problem(at: "note") != nil)
    let long = String(repeating: "ط", count: 1_001)
    let tooLong = try await visitor.post("/ghiras/track/data", [("kind", "copy"), ("note", long)])
    #expect(tooLong.status == 422 && tooLong.problem(at: "note") != nil)
    #expect(try await visitor.post("/ghiras/track/data", [("kind", "destruction")]).status == 200)
    let twice = try await visitor.post("/ghiras/track/data", [("kind", "destruction")])
    #expect(twice.status == 422 && twice.problem(at: "kind") != nil, "one of a kind waits at a time")
  }

  @Test("is open to nobody who did not prove the mobile of the request")
  func closed() async throws {
    let walk = try await RouteWalk()
    let stranger = walk.house.visitor(in: "en")
    #expect(try await stranger.get("/ghiras/track/data").path == "/ghiras/track")
  }
}
