import Casework
import Engines
import Testing
import Visiting

@Suite("What people are told on the way", .onEveryEngine)
struct WordsTests {
  @Test("the message about a document that was sent back names it", arguments: ["en", "ar"])
  func sentBack(_ language: String) async throws {
    let walk = try await RouteWalk()
    try await walk.desk.act("officer", on: walk.request, "items/identity/rejection", [("reason", "الصورة غير واضحة")])
    let outbox = try await walk.house.visitor(in: language).get("/ghiras/outbox")
    #expect(outbox.text.contains(language == "en" ? "“Identity card”" : "«الهوية»"))
    #expect(outbox.text.contains("الصورة غير واضحة"))
  }

  @Test("a request whose clock stands is listed as such")
  func paused() async throws {
    let walk = try await RouteWalk()
    for code in ["identity", "income"] {
      try await walk.desk.act("officer", on: walk.request, "documents", [], .pdf(for: code))
    }
    try await walk.desk.act("manager", on: walk.request, "pause", [("reason", "force_majeure"), ("note", "سيول")])
    let inbox = try await walk.desk.at("manager").get("/ghiras/staff/inbox?tab=team")
    #expect(inbox.html.contains("id=\"g-paused\""))
    #expect(inbox.text.contains("Clock paused"))
  }

  @Test("too long a reason is told at the reason, not at the first field of its form")
  func reason() async throws {
    let walk = try await RouteWalk()
    let long = String(repeating: "ط", count: 600)
    let page = try await walk.desk.act(
      "officer", on: walk.request, "particulars", [("need", "حاجة أخرى للأسرة"), ("amount", "900"), ("reason", long)])
    #expect(page.status == 422)
    #expect(page.problem(at: "reason") != nil)
    #expect(page.problem(at: "need") == nil)
  }

  @Test("what happened in another year is told with its year")
  func year() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    #expect(try await !timeline(officer.get(walk.request)).contains("13 September 2026, 09:"))
    walk.house.clock.pass(.days(200))
    walk.desk.close()
    #expect(try await timeline(walk.desk.at("officer").get(walk.request)).contains("13 September 2026, 09:"))
  }

  private func timeline(_ page: Page) -> String {
    String(page.html.split(separator: "<ol class=\"tl\">").last ?? "")
  }
}
