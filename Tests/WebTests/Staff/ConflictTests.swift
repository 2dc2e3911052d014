import Engines
import HTTP
import Testing
import Visiting

@Suite("Two people at one request", .onEveryEngine)
struct ConflictTests {
  @Test("the second is told that it changed, keeps what was typed, and may send it again")
  func conflict() async throws {
    let walk = try await RouteWalk()
    let (officer, manager) = (try await walk.desk.at("officer"), try await walk.desk.at("manager"))
    try await officer.get(walk.request)
    try await manager.get(walk.request)
    try await manager.post("\(walk.request)/assignment", [("person", "")])
    let before = try await walk.events
    let page = try await officer.post("\(walk.request)/referral", [("question", "ما مصدر الدخل؟")])
    #expect(page.status == 409)
    #expect(page.text.contains("This record changed meanwhile"))
    #expect(page.values(of: "question") == ["ما مصدر الدخل؟"])
    #expect(try await walk.events == before)
    let again = try await officer.post("\(walk.request)/referral", [("question", "ما مصدر الدخل؟")])
    #expect(again.status == 200)
    #expect(try await walk.events == before + 1)
  }

  @Test("a form sent twice is carried out once")
  func twice() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    try await officer.get(walk.request)
    let body = Visitor.body(
      officer.page.hiddenFields(of: "\(walk.request)/referral", sendingFiles: false)
        + [.init(name: "question", value: "ما الدخل؟")], nil)
    let before = try await walk.events
    #expect(try await officer.send(.post, "\(walk.request)/referral", body).status == 303)
    #expect(try await officer.send(.post, "\(walk.request)/referral", body).status == 409)
    #expect(try await walk.events == before + 1)
  }

  @Test("one intake sent twice makes one request")
  func intake() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    let sample = SampleApplication(for: "VISIT")
    try await officer.get("/ghiras/staff/requests/new")
    let form = officer.page.hiddenFields(of: "/ghiras/staff/requests/new", sendingFiles: false)
    let fields = [("service", "VISIT"), ("channel", "phone"), ("criteria", "yes")] + sample.person + sample.need
    let body = Visitor.body(form + fields.map { .init(name: $0.0, value: $0.1) }, nil)
    let first = try await officer.send(.post, "/ghiras/staff/requests/new", body)
    let second = try await officer.send(.post, "/ghiras/staff/requests/new", body)
    #expect(first.location != nil)
    #expect(first.location == second.location)
    let other = fields.map { $0.0 == "given-name" ? ($0.0, "ناصر") : $0 }
    let another = try await officer.send(
      .post, "/ghiras/staff/requests/new", Visitor.body(form + other.map { .init(name: $0.0, value: $0.1) }, nil))
    #expect(another.status == 409)
    #expect(another.values(of: "given-name") == ["ناصر"], "what was typed is not lost")
    let taken = try await officer.post("/ghiras/staff/requests/new", other, following: false)
    #expect(taken.status == 303)
    #expect(taken.location != first.location, "sent again it is a request of its own")
  }
}
