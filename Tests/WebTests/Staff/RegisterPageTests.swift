import Engines
import HTTP
import Testing
import Visiting

@Suite("The register's pages", .onEveryEngine)
struct RegisterPageTests {
  private let new = "/ghiras/staff/register/new"

  private func fields(_ changes: [(String, String)] = []) -> [(String, String)] {
    changes + [("kind", "person"), ("name", "خالد بن سعد الحربي"), ("mobile", "0507654321")]
  }

  @Test("enter someone, and ask before the same one is entered again")
  func entering() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    try await officer.get(new)
    let first = try await officer.post(new, fields(), following: false)
    #expect(first.status == 303 && first.location?.contains("/staff/register/") == true)
    try await officer.get(new)
    let asked = try await officer.post(new, [("kind", "person"), ("name", "خالد الحربي"), ("mobile", "٠٥٠٧٦٥٤٣٢١")])
    #expect(asked.status == 422 && asked.text.contains("May be the same person"))
    #expect(asked.values(of: "name") == ["خالد الحربي"], "what was typed is kept")
    let second = try await officer.post(
      new, [("kind", "person"), ("name", "خالد الحربي"), ("mobile", "0507654321"), ("different", "yes")],
      following: false)
    #expect(second.status == 303)
  }

  @Test("tell what is wrong at its field and keep what was typed")
  func refusals() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    for (field, typed) in [("official-number", "1000000000"), ("mobile", "0112345678"), ("name", "12")] {
      try await officer.get(new)
      let page = try await officer.post(
        new,
        [("kind", "person"), ("name", field == "name" ? typed : "منى السالم")]
          + (field == "name" ? [] : [(field, typed)]))
      #expect(page.status == 422, "\(field)")
      #expect(page.problem(at: field) != nil, "\(field)")
      #expect(page.values(of: field) == [typed], "\(field)")
    }
  }

  @Test("change an entry under the version that was seen, and say so when someone else was quicker")
  func changing() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    try await officer.get(new)
    let entry = try #require(
      try await officer.post(new, fields(), following: false).location?.split(separator: "?").first)
    try await officer.get(String(entry))
    let kept = try await officer.post(
      "\(entry)/contact", [("version", "1"), ("kind", "email"), ("contact", "khalid@example.org")], following: false)
    #expect(kept.status == 303)
    try await officer.get(String(entry))
    let late = try await officer.post("\(entry)/contact", [("version", "1"), ("kind", "email"), ("contact", "b@c.de")])
    #expect(late.status == 409)
    try await officer.get(String(entry))
    let wrong = try await officer.post("\(entry)/contact", [("version", "2"), ("kind", "email"), ("contact", "b@")])
    #expect(wrong.status == 422 && wrong.values(of: "contact") == ["b@"])
  }

  @Test("show who looked at a file to senior management alone, and no file to who may not see people")
  func readLog() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    try await officer.get(new)
    let entry = try #require(
      try await officer.post(new, fields(), following: false).location?.split(separator: "?").first)
    #expect(try await !officer.get(String(entry)).text.contains("Who looked at this file"))
    #expect(try await walk.desk.at("manager").get(String(entry)).text.contains("Who looked at this file"))
    #expect(try await walk.desk.at("member").look(String(entry)).status == 403)
    #expect(try await walk.desk.at("hr").look(String(entry)).status == 403)
  }
}
