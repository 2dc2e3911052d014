import Engines
import HTTP
import Testing
import Visiting

@Suite("A colleague's account", .onEveryEngine)
struct PeoplePageTests {
  private let people = "/ghiras/staff/people"

  @Test("with a password that was handed out opens nothing before its owner has chosen one")
  func temporary() async throws {
    let walk = try await RouteWalk()
    let admin = try await walk.desk.at("admin")
    try await admin.get(walk.colleague)
    let shown = try await admin.post("\(walk.colleague)/password")
    let issued = try #require(shown.html.firstMatch(of: /<p class="big-number">.*?>([^<]+)</)?.1)
    let colleague = walk.house.visitor(in: "en")
    let start = try await colleague.signIn("hr", to: "ghiras", password: String(issued))
    #expect(start.path == "/ghiras/staff/account")
    #expect(start.text.contains("Your password is temporary"))
    for place in ["inbox", "requests", "policy", "people", "audit"] {
      #expect(try await colleague.look("/ghiras/staff/\(place)").location == "/ghiras/staff/account", "\(place)")
    }
    try await colleague.get("/ghiras/staff/account")
    let chosen = [
      ("password", String(issued)), ("new-password", "another long password"),
      ("repeated-password", "another long password"),
    ]
    let done = try await colleague.post("/ghiras/staff/account/password", chosen)
    #expect(done.status == 200)
    #expect(!done.text.contains("Your password is temporary"))
    #expect(try await colleague.look("/ghiras/staff/policy").status == 200)
  }

  @Test("that a colleague changed meanwhile shows both versions and is not overwritten")
  func conflict() async throws {
    let walk = try await RouteWalk()
    let admin = try await walk.desk.at("admin")
    try await admin.get(walk.colleague)
    let stale = admin.page.hiddenFields(of: "\(walk.colleague)/roles", sendingFiles: false)
    try await admin.post("\(walk.colleague)/roles", [("roles", "board_secretary")])
    let body = Visitor.body(stale + [.init(name: "roles", value: "committee_member")], nil)
    let page = try await admin.send(.post, "\(walk.colleague)/roles", body)
    #expect(page.status == 409)
    #expect(page.text.contains("Committee member") && page.text.contains("Board secretary"))
    #expect(try await admin.get(walk.colleague).values(of: "roles") == ["board_secretary"])
  }

  @Test("is told of in the audit: posts from and to")
  func told() async throws {
    let walk = try await RouteWalk()
    let admin = try await walk.desk.at("admin")
    try await admin.get(walk.colleague)
    try await admin.post("\(walk.colleague)/roles", [("roles", "board_secretary")])
    let audit = try await admin.get("/ghiras/staff/audit")
    #expect(audit.text.contains("posts from Human resources to Board secretary"))
  }

  @Test("locks the change of its password after five wrong old ones")
  func guessing() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    let wrong = [
      ("password", "wrong"), ("new-password", "another long password"), ("repeated-password", "another long password"),
    ]
    for _ in 0..<5 {
      try await officer.get("/ghiras/staff/account")
      #expect(try await officer.post("/ghiras/staff/account/password", wrong).status == 422)
    }
    try await officer.get("/ghiras/staff/account")
    let closed = try await officer.post("/ghiras/staff/account/password", wrong)
    #expect(closed.status == 429)
    #expect(closed.problem(at: "password")?.contains("Try again in") == true)
  }
}
