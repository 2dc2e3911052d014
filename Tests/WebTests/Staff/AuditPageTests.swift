import Engines
import Testing
import Visiting

@Suite("The audit page", .onEveryEngine)
struct AuditPageTests {
  @Test("names the request an event is about, and leads to it whoever may see it")
  func requests() async throws {
    let walk = try await RouteWalk()
    let number = try #require(try await walk.desk.at("officer").get(walk.request).requestNumber)
    let manager = try await walk.desk.at("manager").get("/ghiras/staff/audit")
    #expect(manager.link(saying: number) == walk.request)
    let secretary = try await walk.desk.at("secretary").get("/ghiras/staff/audit")
    #expect(secretary.text.contains(number))
    #expect(secretary.link(saying: number) == nil)
  }

  @Test("tells those who do not see requests nothing that was written about one, nor who asked")
  func privacy() async throws {
    let walk = try await RouteWalk()
    let words = "لا يملك دخلًا ثابتًا"
    try await walk.desk.act("officer", on: walk.request, "items/identity/rejection", [("reason", words)])
    let manager = try await walk.desk.at("manager").get("/ghiras/staff/audit")
    #expect(manager.text.contains(words))
    let secretary = try await walk.desk.at("secretary").get("/ghiras/staff/audit")
    #expect(!secretary.text.contains(words))
    #expect(secretary.text.contains("Document sent back"), "that it happened is told")
    let applicant = try #require(SampleApplication(for: "HELP").person.first { $0.0 == "given-name" }?.1)
    #expect(!secretary.text.contains(applicant))
  }

  @Test("is for those whose post sees it", arguments: ["officer", "researcher", "member", "hr"])
  func duty(_ post: String) async throws {
    let walk = try await RouteWalk()
    #expect(try await walk.desk.at(post).look("/ghiras/staff/audit").status == 403)
  }
}
