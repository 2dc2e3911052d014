import Engines
import Testing
import Visiting

@Suite("A researcher who leaves in the middle of a study", .onEveryEngine)
struct HandOverTests {
  @Test("hands it over on the request's page: the colleague writes a study of their own")
  func handOver() async throws {
    let walk = try await RouteWalk()
    let (desk, request) = (walk.desk, walk.request)
    try await desk.send(
      "admin", from: "people", to: "people",
      [("name", "ريم الباحثة"), ("email", "second@ghiras.example"), ("roles", "social_researcher")])
    for code in ["identity", "income"] {
      try await desk.act("officer", on: request, "documents", [], .pdf(for: code))
      try await desk.act("officer", on: request, "items/\(code)/verification", [("against", "الأصل")])
    }
    try await desk.act("officer", on: request, "attestation", [("method", "paper")])
    try await desk.act("researcher", on: request, "study")
    let page = try await desk.at("manager").get(request)
    #expect(page.actions.contains("\(request)/handover"))
    let unreasoned = try await desk.act("manager", on: request, "handover", [("person", reem(in: page))])
    #expect(unreasoned.status == 422)
    #expect(unreasoned.problem(at: "reason") != nil)
    let done = try await desk.act(
      "manager", on: request, "handover", [("person", reem(in: page)), ("reason", "استقالت الباحثة")])
    #expect(done.status == 200)
    #expect(done.text.contains("Study handed over to ريم الباحثة"))
    #expect(done.text.contains("استقالت الباحثة"))
    let report = [("summary", "زيارة"), ("opinion", "رأي"), ("recommendation", "accept")]
    #expect(try await desk.act("researcher", on: request, "report", report).status == 422, "it is no longer theirs")
  }

  /// The one colleague the panel offers.
  private func reem(in page: Page) -> String {
    let radios = page.markup.tags.filter { $0.attributes["type"] == "radio" && $0.attributes["name"] == "person" }
    return radios.count == 1 ? radios[0].attributes["value"] ?? "" : ""
  }
}
