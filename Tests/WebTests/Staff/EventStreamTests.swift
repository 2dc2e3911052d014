import Casework
import Engines
import HTTP
import Office
import Testing
import Visiting

@testable import Web

/// A page that is open: what its stream brings, taken as the server would.
private final class OpenPage {
  let stream: HTTPStream
  private(set) var text = ""

  init?(_ page: Page) {
    guard let stream = page.response.stream else { return nil }
    self.stream = stream
  }

  /// Takes what comes until `isEnough`; false when the stream is over before.
  @discardableResult
  func read(until isEnough: (String) -> Bool) async -> Bool {
    while true {
      let (pieces, more) = AsyncStream.makeStream(of: Void.self)
      let isOver = take { more.yield() }
      if isEnough(text) || isOver { return isEnough(text) }
      for await _ in pieces { break }
    }
  }

  /// Takes what is there; whether the stream is over.
  @discardableResult
  func take(orWait wake: @escaping @Sendable () -> Void = {}) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 4_096, alignment: 1) { buffer in
      while true {
        switch stream.take(into: buffer, orElse: { wake }) {
        case .bytes(let count): text += String(decoding: buffer[..<count], as: UTF8.self)
        case .nothing: return false
        case .over: return true
        }
      }
    }
  }

  var changes: Int { text.ranges(of: "event: change").count }
}

@Suite("Pages that hear of changes", .onEveryEngine, .timeLimit(.minutes(15)))
struct EventStreamTests {
  /// The address of the stream that the visitor's page names.
  private func address(on page: Page) throws -> String {
    try #require(page.markup.tags.compactMap { $0.attributes["data-live"] }.first)
  }

  private func open(_ address: String, by visitor: Visitor, _ more: [String: String] = [:]) async throws -> OpenPage {
    try #require(OpenPage(try await visitor.send(.get, address, nil, more)))
  }

  @Test("two people have a request open; what one does is told to the other, and of whom and what it says nothing")
  func told() async throws {
    let walk = try await RouteWalk()
    let (officer, manager) = (try await walk.desk.at("officer"), try await walk.desk.at("manager"))
    let seen = try await officer.get(walk.request)
    let page = try await open(try address(on: seen), by: officer)
    page.take()
    #expect(page.changes == 0, "nothing happened yet")
    walk.house.clock.pass(.minutes(1))
    try await manager.get(walk.request)
    try await manager.post("\(walk.request)/note", [("note", "سرّ الأسرة")])
    #expect(await page.read { $0.contains("event: change") })
    #expect(page.text.contains(#""kind":"noted""#))
    for secret in ["سرّ", "موظف", "manager"] { #expect(!page.text.contains(secret)) }
    let news = try #require(seen.markup.tags.compactMap { $0.attributes["data-news"] }.first)
    let mark = try #require(seen.markup.tags.compactMap { $0.attributes["data-seen"] }.first)
    let words = try await officer.look("\(news)?seen=\(mark)")
    #expect(words.html.contains("Changed by موظف manager"))
    page.stream.finish()
    #expect(walk.house.site.streams == 0)
  }

  @Test("what happened while nobody listened is told at once, and only once")
  func missed() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    let seen = try address(on: try await officer.get(walk.request))
    walk.house.clock.pass(.minutes(1))
    _ = try await walk.desk.act("manager", on: walk.request, "assignment", [("person", "")])
    let page = try await open(seen, by: officer)
    #expect(await page.read { $0.contains("event: change") })
    let id = try #require(page.text.firstMatch(of: /id: ([0-9a-z-]+)/)?.1)
    page.stream.finish()
    let again = try await open(seen, by: officer, ["Last-Event-ID": String(id)])
    again.take()
    #expect(again.changes == 0)
    again.stream.finish()
  }

  @Test("an inbox hears of a request that is given away")
  func inbox() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    let page = try await open(try address(on: try await officer.get("/ghiras/staff/inbox?tab=unassigned")), by: officer)
    page.take()
    #expect(page.changes == 0)
    let person = try await walk.house.office.settings(slug: "ghiras").colleague("officer").id.description
    _ = try await walk.desk.act("manager", on: walk.request, "assignment", [("person", person)])
    #expect(await page.read { $0.contains("event: change") })
    page.stream.finish()
  }

  @Test("a stream ends with its session, and is not to be asked for again")
  func signedOut() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    let seen = try address(on: try await officer.get(walk.request))
    let page = try await open(seen, by: officer)
    try await officer.get(walk.request)
    let cookies = officer.cookies
    try await officer.post("/ghiras/staff/sign-out")
    #expect(await page.read { $0.contains("event: end") })
    // Its last word may be read a moment before it closes.
    #expect(await page.read { _ in page.stream.isOver })
    officer.cookies = cookies
    let late = try await officer.look(seen)
    #expect(late.status == 303 && late.response.stream == nil)
  }

  @Test("a stream of another association's request, or of none, is not there")
  func notTheirs() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    let none = "/ghiras/staff/requests/01920000-0000-7000-8000-000000000001/events"
    #expect(try await officer.look(none).status == 404)
    #expect(try await officer.look("/ghiras/staff/requests/x/events").status == 404)
    #expect(try await walk.desk.at("hr").look("/ghiras\(walk.address("/staff/requests/{id}/events"))").status == 403)
    #expect(walk.house.site.streams == 0)
  }

  @Test("a session has so many streams and no more, however many it asks for, and gets one again when one is over")
  func bounded() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    let seen = try address(on: try await officer.get(walk.request))
    var open: [OpenPage] = []
    var refused = 0
    for _ in 0..<1_000 {
      let answer = try await officer.look(seen)
      if let page = OpenPage(answer) { open.append(page) } else { refused += answer.status == 429 ? 1 : 0 }
    }
    #expect(open.count == 8 && refused == 992)
    #expect(walk.house.site.streams == 8)
    open.removeFirst().stream.finish()
    #expect(try await officer.look(seen).response.stream != nil)
    walk.house.site.endStreams()
    #expect(walk.house.site.streams == 0)
    #expect(try await officer.look(seen).status == 429, "a site that ends begins nothing")
  }
}
