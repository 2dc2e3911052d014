import Casework
import Engines
import Testing
import Visiting

@Suite("An expired document on the request's page", .onEveryEngine)
struct ExpiryPageTests {
  @Test("is marked, named when it bars the study, and can be verified anew")
  func expired() async throws {
    let walk = try await RouteWalk()
    let desk = walk.desk
    let today = try #require(CalendarDay(walk.house.clock.now).gregorian)
    let expires = [
      ("expires-cal", "g"), ("expires-d", "\(today.day)"), ("expires-mg", "\(today.month)"), ("expires-mh", "1"),
      ("expires-y", "\(today.year)"),
    ]
    for code in ["identity", "income"] {
      try await desk.act("officer", on: walk.request, "documents", [], .pdf(for: code))
      let fields = [("against", "الأصل")] + (code == "identity" ? expires : [])
      #expect(try await desk.act("officer", on: walk.request, "items/\(code)/verification", fields).status == 200)
    }
    try await desk.act("officer", on: walk.request, "attestation", [("method", "paper")])
    walk.house.clock.pass(.days(1))
    desk.close()
    #expect(try await desk.at("officer").get(walk.request).text.contains("Expired"))
    let refused = try await desk.act("researcher", on: walk.request, "study")
    #expect(refused.status == 422)
    #expect(refused.text.contains("No longer valid: Identity card."))
    let renewed = try await desk.act(
      "officer", on: walk.request, "items/identity/verification", [("against", "الهوية المجددة")])
    #expect(renewed.status == 200)
    #expect(try await desk.act("researcher", on: walk.request, "study").status == 200)
  }
}
