import Engines
import HTTP
import Testing
import Visiting

@Suite("Searching for a person", .onEveryEngine)
struct SearchPageTests {
  private let list = "/ghiras/staff/requests"
  private let box = "/ghiras/staff/search"

  /// The results for the person who asked, and the national ID they were found by.
  private func results(_ walk: RouteWalk) async throws -> (Visitor, Page, answer: Page, id: String) {
    let officer = try await walk.desk.at("officer")
    let id = try #require(SampleApplication(for: "HELP").person.first { $0.0 == "national-id" }?.1)
    try await officer.get(list)
    let answer = try await officer.post(box, [("q", id)], following: false)
    let page = try await officer.get(try #require(answer.location))
    return (officer, page, answer, id)
  }

  @Test("leaves nothing of the person in the address, nor in any link of the results")
  func address() async throws {
    let walk = try await RouteWalk()
    let (_, page, answer, id) = try await results(walk)
    #expect(answer.status == 303)
    #expect(answer.location?.contains(id) == false)
    #expect(page.html.contains(walk.request), "the request is among the results")
    for link in page.markup.tags.compactMap({ $0.attributes["href"] }) { #expect(!link.contains(id)) }
    #expect(page.values(of: "q") == [id], "the box says what was searched for")
  }

  @Test("stays on screen when the language is switched")
  func language() async throws {
    let walk = try await RouteWalk()
    let (officer, page, _, id) = try await results(walk)
    let other = try #require(page.link(saying: "العربية"))
    let arabic = try await officer.get(other)
    #expect(arabic.values(of: "q") == [id])
    #expect(arabic.html.contains(walk.request))
  }

  @Test("opens in no other session")
  func session() async throws {
    let walk = try await RouteWalk()
    let (_, _, answer, id) = try await results(walk)
    let manager = try await walk.desk.at("manager")
    let page = try await manager.get(try #require(answer.location))
    #expect(!page.html.contains(id))
  }

  @Test("by a request's number leads straight to it")
  func number() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    let number = try #require(try await officer.get(walk.request).requestNumber)
    let answer = try await officer.post(box, [("q", number)], following: false)
    #expect(answer.location == walk.request)
  }

  @Test("for nothing shows what is open, and for a stranger says so")
  func nothing() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    try await officer.get(list)
    #expect(try await officer.post(box, [("q", " ")], following: false).location == list)
    try await officer.get(list)
    #expect(try await officer.post(box, [("q", "nobody")]).text.contains("Nothing found"))
  }

  @Test("by a name finds the person and their requests, the words that were typed marked")
  func name() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    let name = try #require(SampleApplication(for: "HELP").person.first { $0.0 == "given-name" }?.1)
    try await officer.get(list)
    let page = try await officer.post(box, [("q", name)])
    #expect(page.html.contains("<mark>\(name)</mark>"))
    #expect(page.html.contains(walk.request))
    #expect(page.html.contains("/ghiras/staff/register/"))
  }

  @Test("answers programs as JSON, and finds nobody for who may not see people")
  func json() async throws {
    let walk = try await RouteWalk()
    let name = try #require(SampleApplication(for: "HELP").person.first { $0.0 == "given-name" }?.1)
    for (post, finds) in [("officer", true), ("member", false)] {
      let visitor = try await walk.desk.at(post)
      try await visitor.get(list)
      visitor.headers["Accept"] = "application/json"
      let answer = try await visitor.post(box, [("q", name)], following: false)
      visitor.headers["Accept"] = nil
      #expect(answer.status == 200)
      #expect(answer.text.contains(name) == finds || answer.html.contains(name) == finds, "\(post)")
    }
  }
}
