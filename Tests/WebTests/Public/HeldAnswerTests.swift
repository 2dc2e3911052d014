import Engines
import Testing
import Visiting

@Suite("A decision that was not told yet", .onEveryEngine)
struct HeldAnswerTests {
  /// The applicant's status page after the committee decided and before the answer.
  private func statusPage(after outcome: String) async throws -> String {
    let walk = try await RouteWalk()
    let desk = walk.desk
    for code in ["identity", "income"] {
      try await desk.act("officer", on: walk.request, "documents", [], .pdf(for: code))
      try await desk.act("officer", on: walk.request, "items/\(code)/verification", [("against", "الأصل")])
    }
    let steps: [(String, String, [(String, String)])] = [
      ("officer", "attestation", [("method", "paper")]), ("officer", "notice", [("channel", "phone")]),
      ("researcher", "study", []),
      ("researcher", "report", [("summary", "زيارة"), ("opinion", "رأي"), ("recommendation", "accept")]),
      ("researcher", "committee", []),
    ]
    for (post, part, fields) in steps {
      #expect(try await desk.act(post, on: walk.request, part, fields).status == 200, "\(part)")
    }
    let wording = [("reasons", "وفق المعايير"), ("amount", "500")]
    #expect(try await desk.decide(walk.request, outcome, saying: wording).status == 200)
    let number = try await desk.at("officer").get(walk.request).requestNumber
    let page = try await walk.house.visitor(in: "en").track(try #require(number), at: "ghiras")
    #expect(page.status == 200)
    return page.html.replacing(try Regex(#"name="_token" value="[^"]*""#), with: "")
  }

  @Test("leaves the applicant's page the same whatever was decided")
  func same() async throws {
    let accepted = try await statusPage(after: "accept")
    #expect(try await statusPage(after: "reject") == accepted)
  }
}
