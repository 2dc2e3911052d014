import Casework
import Engines
import Testing
import Visiting

@Suite("The request's page", .onEveryEngine)
struct RequestPageTests {
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
}
