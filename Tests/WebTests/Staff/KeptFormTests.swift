import Casework
import Engines
import HTTP
import Testing
import Visiting

@Suite("A session that ended while someone was writing", .onEveryEngine)
struct KeptFormTests {
  private let question = [("question", "ما مصدر الدخل الشهري؟")]

  /// The officer's question, posted after their session had run out.
  private func late(_ walk: RouteWalk) async throws -> (Visitor, Page) {
    let officer = try await walk.desk.at("officer")
    try await officer.get(walk.request)
    walk.house.clock.pass(.hours(3))
    let page = try await officer.post("\(walk.request)/referral", question)
    return (officer, page)
  }

  private func signIn(_ visitor: Visitor, as post: String = "officer", password: String = House.password) async throws
    -> Page
  {
    try await visitor.post(
      "/ghiras/staff/sign-in", [("email", "\(post)@ghiras.example"), ("password", password)])
  }

  @Test("loses nothing: after signing in again it is shown and sent")
  func kept() async throws {
    let walk = try await RouteWalk()
    let before = try await walk.events
    let (officer, page) = try await late(walk)
    #expect(page.status == 403)
    #expect(page.text.contains("What you wrote was not sent yet"))
    #expect(!page.html.contains("ما مصدر الدخل"), "the page of the sign-in shows it to nobody")
    #expect(try await signIn(officer, password: "wrong password").status == 422)
    let shown = try await signIn(officer)
    #expect(shown.text.contains("ما مصدر الدخل الشهري؟"))
    #expect(try await walk.events == before, "signing in alone sends nothing")
    let sent = try await officer.post("\(walk.request)/referral")
    #expect(sent.path == walk.request)
    #expect(sent.text.contains("ما مصدر الدخل الشهري؟"))
    #expect(try await walk.events == before + 1)
  }

  @Test("tells of what changed meanwhile as any form does, with the words still in it")
  func changed() async throws {
    let walk = try await RouteWalk()
    let (officer, _) = try await late(walk)
    walk.desk.close()
    try await walk.desk.act("manager", on: walk.request, "assignment", [("person", "")])
    _ = try await signIn(officer)
    let page = try await officer.post("\(walk.request)/referral")
    #expect(page.status == 409)
    #expect(page.values(of: "question") == ["ما مصدر الدخل الشهري؟"])
  }

  @Test("shows it to nobody else who signs in on that page")
  func another() async throws {
    let walk = try await RouteWalk()
    let (officer, _) = try await late(walk)
    let page = try await signIn(officer, as: "manager")
    #expect(page.path == "/ghiras/staff/inbox")
    #expect(!page.html.contains("ما مصدر الدخل"))
  }

  @Test("opens no form that was altered, or taken from another browser")
  func forged() async throws {
    let walk = try await RouteWalk()
    let (_, page) = try await late(walk)
    let kept = try #require(page.values(of: "kept").first)
    for (sealed, isOther) in [(kept, true), (String(kept.dropLast(2)) + "AA", false), ("AAAA", false)] {
      let visitor = isOther ? walk.house.visitor(in: "en") : try await walk.desk.at("officer")
      try await visitor.get("/ghiras/staff/sign-in")
      let answer = try await visitor.post(
        "/ghiras/staff/sign-in",
        [("email", "officer@ghiras.example"), ("password", House.password), ("kept", sealed)])
      #expect(answer.path == "/ghiras/staff/inbox")
    }
  }

  @Test("ended on purpose, or with a password in the form, keeps nothing")
  func notKept() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    try await officer.get("/ghiras/staff/account")
    walk.house.clock.pass(.hours(3))
    let passwords = [
      ("password", House.password), ("new-password", "another long password"),
      ("repeated-password", "another long password"),
    ]
    let page = try await officer.post("/ghiras/staff/account/password", passwords, following: false)
    #expect(page.status == 303)
    #expect(page.location?.hasPrefix("/ghiras/staff/sign-in") == true)
  }

  @Test("leads back to the page that was asked for")
  func back() async throws {
    let walk = try await RouteWalk()
    let visitor = walk.house.visitor(in: "en")
    let asked = try await visitor.get(walk.request)
    #expect(asked.path == "/ghiras/staff/sign-in")
    #expect(try await signIn(visitor).path == walk.request)
  }

  @Test(
    "leads nowhere else, whatever the address asks for",
    arguments: ["https://example.org/", "//example.org", "/ghiras/staff//example.org", "/other/staff/inbox", "\\x", ""])
  func elsewhere(_ next: String) async throws {
    let walk = try await RouteWalk()
    let visitor = walk.house.visitor(in: "en")
    var query = Form()
    query.fields = [Form.Field(name: "next", value: next)]
    try await visitor.get("/ghiras/staff/sign-in?\(query.urlEncoded)")
    let answer = try await visitor.post(
      "/ghiras/staff/sign-in",
      [("email", "officer@ghiras.example"), ("password", House.password), ("next", next)], following: false)
    #expect(answer.location == "/ghiras/staff/inbox")
  }
}
