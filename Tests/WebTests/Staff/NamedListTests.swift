import Casework
import Engines
import Office
import Testing
import Visiting

@Suite("Lists under a name, in the inbox", .onEveryEngine)
struct NamedListTests {
  @Test("are kept from the inbox, opened by their link, and taken away again")
  func walk() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    try await officer.get("/ghiras/staff/inbox?tab=team")
    let kept = try await officer.post(
      "/ghiras/staff/inbox/views", [("list-name", "بلا مسؤول"), ("holder", "nobody"), ("post", "relations_officer")])
    #expect(kept.text.contains("The list is saved."))
    #expect(kept.text.contains("بلا مسؤول · Relations"))
    #expect(kept.link(saying: "سارة") != nil || kept.html.contains(walk.request))
    let removal = try #require(
      kept.markup.tags.compactMap { $0.attributes["action"] }.first { $0.hasSuffix("/removal") })
    let gone = try await officer.post(removal)
    #expect(gone.text.contains("The list is gone."))
    #expect(try await officer.get("/ghiras/staff/inbox").text.contains("بلا مسؤول") == false)
  }

  @Test("are changed in a form that shows what they ask for, and shows again what was refused")
  func change() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    try await officer.get("/ghiras/staff/inbox?tab=team")
    let kept = try await officer.post("/ghiras/staff/inbox/views", [("list-name", "بلا مسؤول"), ("holder", "nobody")])
    let removal = try #require(
      kept.markup.tags.compactMap { $0.attributes["action"] }.first { $0.hasSuffix("/removal") })
    let change = String(removal.dropLast("/removal".count))
    #expect(kept.values(of: "list-name").contains("بلا مسؤول"))
    let refused = try await officer.post(change, [("list-name", " "), ("due-when", "late")])
    #expect(refused.status == 422 && refused.problem(at: "list-name") != nil)
    let changed = try await officer.post(change, [("list-name", "المتأخرة"), ("due-when", "late")])
    #expect(changed.text.contains("المتأخرة") && !changed.text.contains("بلا مسؤول"))
  }

  @Test(
    "are refused at their field with what was typed kept",
    arguments: [
      ("", "late", "list-name"), ("x", "any", "stage"), ("x", "never", "due-when"),
    ])
  func refused(name: String, due: String, field: String) async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    try await officer.get("/ghiras/staff/inbox")
    let page = try await officer.post("/ghiras/staff/inbox/views", [("list-name", name), ("due-when", due)])
    #expect(page.status == 422)
    #expect(page.problem(at: field) != nil)
    #expect(page.values(of: "list-name") == [name])
  }

  @Test("that are not there, or another's, are not found", arguments: ["x", "01920000-0000-7000-8000-000000000001"])
  func missing(id: String) async throws {
    let walk = try await RouteWalk()
    #expect(try await walk.desk.at("officer").look("/ghiras/staff/inbox?view=\(id)").status == 404)
  }

  @Test("are assigned from, and come back to themselves")
  func assignment() async throws {
    let walk = try await RouteWalk()
    let manager = try await walk.desk.at("manager")
    try await manager.get("/ghiras/staff/inbox")
    let list = try await manager.post("/ghiras/staff/inbox/views", [("list-name", "للإسناد"), ("holder", "nobody")])
    let ticked = list.choices(of: "request").map { ("request", $0) }
    #expect(!ticked.isEmpty)
    let officer = try await walk.house.office.settings(slug: "ghiras").colleague("officer").id.description
    let address = try #require(list.actions.first { $0.contains("/inbox/assignment?view=") })
    let given = try await manager.post(address, ticked + [("person", officer)])
    #expect(given.text.contains("What was ticked is assigned."))
    #expect(given.text.contains("للإسناد"))
    #expect(given.choices(of: "request").isEmpty)
  }
}
