import Casework
import Engines
import Office
import Testing
import Visiting

@Suite("Notices and the calendar", .onEveryEngine)
struct NoticePageTests {
  @Test("a note by one colleague is on the page of the one it names, until they have seen it")
  func mention() async throws {
    let walk = try await RouteWalk()
    let page = try await walk.desk.act("officer", on: walk.request, "note", [("note", "@موظف researcher انظر العقد")])
    #expect(page.text.contains("The note is kept."))
    #expect(page.text.contains("Internal note"))
    let notices = try await walk.desk.at("researcher").get("/ghiras/staff/notices")
    #expect(notices.text.contains("named you in a note"))
    let seen = try await walk.desk.send("researcher", from: "notices", to: "notices")
    #expect(seen.text.contains("Marked as seen."))
    #expect(seen.values(of: "up-to").isEmpty)
  }

  @Test("ticked requests are given to a colleague at once, and nothing changes where none is ticked")
  func ticked() async throws {
    let walk = try await RouteWalk()
    let manager = try await walk.desk.at("manager")
    let page = try await manager.get("/ghiras/staff/inbox?tab=unassigned")
    let ticked = page.choices(of: "request").map { ("request", $0) }
    let officer = try await walk.house.office.settings(slug: "ghiras").colleague("officer").id.description
    #expect(!ticked.isEmpty)
    let address = "/ghiras/staff/inbox/assignment?tab=unassigned"
    #expect(page.actions.contains(address))
    let none = try await manager.post(address, [("person", officer)])
    #expect(none.status == 422)
    #expect(none.text.contains("Nothing changed"))
    #expect(none.values(of: "person") == [officer])
    let given = try await manager.post(address, ticked + [("person", officer)])
    #expect(given.text.contains("What was ticked is assigned."))
    #expect(given.choices(of: "request").isEmpty)
  }

  @Test("ticks stay where no colleague was chosen, and the list stays the one they were set in")
  func unchosen() async throws {
    let walk = try await RouteWalk()
    let manager = try await walk.desk.at("manager")
    let page = try await manager.get("/ghiras/staff/inbox?tab=unassigned")
    let ticked = page.choices(of: "request").map { ("request", $0) }
    let again = try await manager.post("/ghiras/staff/inbox/assignment?tab=unassigned", ticked + [("person", "")])
    #expect(again.status == 422)
    #expect(again.problem(at: "person") != nil)
    #expect(again.values(of: "request") == ticked.map(\.1))
    #expect(again.actions.contains("/ghiras/staff/inbox/assignment?tab=unassigned"))
  }

  @Test("an empty note is refused at its field")
  func emptyNote() async throws {
    let walk = try await RouteWalk()
    let page = try await walk.desk.act("officer", on: walk.request, "note", [("note", "  ")])
    #expect(page.status == 422)
  }

  @Test(
    "the watch is set with days in any digits, and refused when they are none",
    arguments: [
      ("٥، ٢", "1", 200), ("", "2", 200), ("ثلاثة", "1", 422), ("3", "", 422), ("3", "99", 422),
      ("1 2 3 4 5 6", "1", 422),
    ])
  func watch(reminders: String, escalations: String, status: Int) async throws {
    let walk = try await RouteWalk()
    let page = try await walk.desk.send(
      "manager", from: "calendar", to: "calendar", [("reminders", reminders), ("escalations", escalations)])
    #expect(page.status == status)
  }

  @Test(
    "the calendar shows any month, and the present one for what is none", arguments: ["2027-05", "2026-13", "x", ""])
  func months(month: String) async throws {
    let walk = try await RouteWalk()
    let page = try await walk.desk.at("officer").get("/ghiras/staff/calendar?month=\(month)")
    #expect(page.status == 200)
    #expect(page.text.contains(month == "2027-05" ? "May 2027" : "2026"))
  }
}
