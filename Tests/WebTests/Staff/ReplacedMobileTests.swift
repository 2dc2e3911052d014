import Engines
import Testing
import Visiting

@Suite("Changing the mobile of a request", .onEveryEngine)
struct ReplacedMobilePageTests {
  @Test("shows the new number, and goes back to the page")
  func changes() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    try await officer.get(walk.request)
    let page = try await officer.post(
      "\(walk.request)/mobile", [("mobile", "٠٥٥٩٨٧٦٥٤٣"), ("reason", "شريحة جديدة، واتصلنا بها")])
    #expect(page.path == walk.request)
    #expect(page.text.contains("The mobile number is changed."))
    #expect(page.text.contains("+9665•••••543"))
    #expect(!page.html.contains("559876543"), "covered until it is shown for a reason")
  }

  @Test("tells what is wrong at each field and keeps what was typed")
  func refused() async throws {
    let walk = try await RouteWalk()
    let before = try await walk.events
    let officer = try await walk.desk.at("officer")
    try await officer.get(walk.request)
    let page = try await officer.post("\(walk.request)/mobile", [("mobile", "0412345678"), ("reason", "")])
    #expect(page.status == 422)
    #expect(page.values(of: "mobile") == ["0412345678"])
    #expect(page.text.contains("New mobile number: it begins with"))
    #expect(page.text.contains("Enter: Why, and how you made sure"))
    #expect(try await walk.events == before)
  }

  @Test("is not offered to who may not take requests in")
  func notOffered() async throws {
    let walk = try await RouteWalk()
    let page = try await walk.desk.at("researcher").get(walk.request)
    #expect(!page.html.contains("\(walk.request)/mobile"))
  }
}
