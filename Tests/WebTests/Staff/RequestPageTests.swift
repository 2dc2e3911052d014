import Casework
import Engines
import Testing
import Visiting

@Suite("The request's page", .onEveryEngine)
struct RequestPageTests {
  @Test("names what else the person asked for, and that it is the same service")
  func others() async throws {
    let walk = try await RouteWalk()
    var again = SampleApplication(for: "HELP", amount: "700", documents: ["identity"])
    again.nationalID = "1000000008"
    let second = try await walk.house.visitor(in: "en").apply(again, at: "ghiras")
    let address = try await walk.desk.address(of: try #require(second.requestNumber))
    let officer = try await walk.desk.at("officer")
    let page = try await officer.get(address)
    #expect(page.text.contains("Other requests of this person") && page.text.contains("REQ-2026-00001"))
    #expect(page.text.contains("Same service"))
    let entry = try #require(page.link(saying: "سالم", under: "/ghiras/staff/register/"))
    try await walk.desk.act("officer", on: walk.request, "withdrawal", [("reason", "بطلبه")])
    let after = try await officer.get(address)
    #expect(after.text.contains("Withdrawn") && !after.text.contains("Same service"))
    let party = try await officer.get(entry)
    #expect(party.text.contains("Withdrawn") && !party.text.contains("Answered"), "nobody answered it")
  }

  @Test("tells of a withdrawn request when its clock stopped, and no last day")
  func withdrawn() async throws {
    let walk = try await RouteWalk()
    try await walk.desk.act("officer", on: walk.request, "documents", [], .pdf(for: "income"))
    let page = try await walk.desk.act("officer", on: walk.request, "withdrawal", [("reason", "بطلبه")])
    #expect(page.text.contains("The clock stopped: the request was withdrawn on"))
    walk.house.clock.pass(.days(60))
    walk.desk.close()
    let later = try await walk.desk.at("officer").get(walk.request)
    #expect(later.text.contains("The clock stopped"))
    #expect(!later.text.contains("working days late"))
  }

  @Test(
    "tells at its head what was refused further down, and leads there",
    arguments: [("referral", "refer-question"), ("items/identity/rejection", "item-identity-rejection-reason")])
  func refusedBelow(part: String, field: String) async throws {
    let walk = try await RouteWalk()
    let page = try await walk.desk.act("officer", on: walk.request, part, [("question", ""), ("reason", "")])
    #expect(page.status == 422)
    let tags = page.markup.tags
    let summary = try #require(tags.firstIndex { $0.attributes["class"] == "summary" })
    let title = try #require(tags.firstIndex { $0.name == "h1" })
    #expect(summary < title)
    #expect(tags[summary...title].contains { $0.attributes["href"] == "#\(field)" })
    #expect(tags.contains { $0.attributes["id"] == field }, "the field is there")
    #expect(tags.count { $0.attributes["class"] == "summary" } == 1, "it is told once")
  }

  @Test("of a request whose data was destroyed says so, keeps its course, and offers no form, no note and no check")
  func destroyed() async throws {
    let walk = try await RouteWalk()
    let before = try await walk.desk.act("officer", on: walk.request, "withdrawal", [("reason", "بطلبه")])
    let gone = ["To be verified", "The filled form to print", "Internal note", "سالم"]
    for words in gone { #expect(before.text.contains(words), "\(words)") }
    walk.house.clock.pass(.days(366 * 3))
    walk.desk.close()
    let officer = try await walk.desk.at("officer")
    try await officer.get("/ghiras/staff/retention/withdrawn_requests")
    let minutes = try await officer.post("/ghiras/staff/retention/withdrawn_requests/proposal", []).path
    let manager = try await walk.desk.at("manager")
    try await manager.get(minutes)
    #expect(try await manager.post("\(minutes)/approval", []).status == 200)
    try await officer.get(minutes)
    #expect(try await officer.post("\(minutes)/execution", []).status == 200)
    let page = try await officer.get(walk.request)
    #expect(page.text.contains("were destroyed by minutes") && page.text.contains("Request withdrawn"))
    for words in gone { #expect(!page.text.contains(words), "\(words)") }
  }
}
