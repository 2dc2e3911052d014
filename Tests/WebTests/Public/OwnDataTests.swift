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

  /// Another request under the same national ID, with a mobile of its own.
  private func impostor(_ walk: RouteWalk) async throws -> Visitor {
    let visitor = walk.house.visitor(in: "en")
    var application = SampleApplication(for: "HELP", amount: "500", documents: ["identity"])
    application.mobile = "0559998887"
    let number = try #require(try await visitor.apply(application, at: "ghiras").requestNumber)
    try await visitor.track(number, mobile: application.mobile, at: "ghiras")
    return visitor
  }

  @Test("shows nothing to whoever applied under the person's number with another mobile, not even by a refusal")
  func impostors() async throws {
    let walk = try await RouteWalk()
    let person = try await tracking(walk)
    try await person.get("/ghiras/track/data")
    #expect(try await person.post("/ghiras/track/data", [("kind", "copy")]).text.contains("PDP-2026-00001"))
    let other = try await impostor(walk)
    #expect(try await !other.get("/ghiras/track/data").text.contains("PDP-"))
    let asked = try await other.post("/ghiras/track/data", [("kind", "copy")])
    #expect(asked.status == 200 && asked.text.contains("PDP-2026-00002") && !asked.text.contains("PDP-2026-00001"))
    #expect(try await !person.get("/ghiras/track/data").text.contains("PDP-2026-00002"), "nor the other way about")
    let desk = try await walk.desk.at("officer").get("/ghiras/staff/data-requests")
    let page = try await walk.desk.at("officer").get(try #require(desk.link(saying: "PDP-2026-00002")))
    #expect(page.text.contains("From the page of request"), "staff see from where it came")
  }

  @Test("shows what was taken at the desk once staff made sure that the mobile is the person's")
  func verified() async throws {
    let walk = try await RouteWalk()
    let person = try await tracking(walk)
    let officer = try await walk.desk.at("officer")
    let found = try await officer.post("/ghiras/staff/search", [("q", "1000000008")])
    let party = try #require(found.link(saying: "", under: "/ghiras/staff/register/"))
    try await officer.get("\(party)/data-request")
    try await officer.post("\(party)/data-request", [("kind", "copy"), ("channel", "phone")])
    #expect(try await !person.get("/ghiras/track/data").text.contains("PDP-2026-00001"))
    let version = try await officer.get(party).values(of: "version").first ?? ""
    let verified = try await officer.post(
      "\(party)/contact-verification", [("part", "0"), ("method", "call"), ("version", version)])
    #expect(verified.status == 200)
    #expect(try await person.get("/ghiras/track/data").text.contains("PDP-2026-00001"))
    let twice = try await person.post("/ghiras/track/data", [("kind", "copy")])
    #expect(twice.status == 422 && twice.problem(at: "kind") != nil)
  }

  @Test("is open to nobody who did not prove the mobile of the request")
  func closed() async throws {
    let walk = try await RouteWalk()
    let stranger = walk.house.visitor(in: "en")
    #expect(try await stranger.get("/ghiras/track/data").path == "/ghiras/track")
  }
}
