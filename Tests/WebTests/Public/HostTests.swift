import Engines
import HTTP
import SQL
import Testing
import Visiting

@Suite("An association's own host", .onEveryEngine)
struct HostTests {
  private func house() async throws -> (House, Visitor) {
    let house = try await House.working(host: "help.example.org")
    let visitor = house.visitor(in: "en")
    visitor.headers["Host"] = "help.example.org"
    return (house, visitor)
  }

  @Test("stands for its address, and no link leads to the shared one")
  func links() async throws {
    let (_, visitor) = try await house()
    for path in ["/", "/services", "/policy", "/track", "/apply/service", "/staff/sign-in", "/services/HELP", "/none"] {
      let page = try await visitor.get(path)
      #expect(page.status == (path == "/none" ? 404 : 200), "\(path)")
      #expect(!page.html.contains("/ghiras/"), "\(path)")
    }
  }

  @Test("is known with a port and in capitals")
  func port() async throws {
    let (_, visitor) = try await house()
    visitor.headers["Host"] = "HELP.example.org:8443"
    #expect(try await visitor.get("/services").status == 200)
  }

  @Test("takes a request from the first step to the receipt")
  func application() async throws {
    let (_, visitor) = try await house()
    let sample = SampleApplication(for: "HELP", amount: "100")
    try await visitor.get("/apply/service")
    try await visitor.post("/apply/service", [("service", "HELP"), ("criteria", "yes")])
    try await visitor.post("/apply/person", sample.person)
    try await visitor.post("/apply/need", sample.need)
    try await visitor.post("/apply/documents", [("done", "yes")])
    let receipt = try await visitor.post("/apply/review", [("agreed", "yes"), ("typed-name", "سالم العنزي")])
    #expect(receipt.path == "/apply/receipt")
    #expect(receipt.requestNumber != nil)
  }

  @Test("keeps to itself when a slash is too many")
  func slash() async throws {
    let (_, visitor) = try await house()
    let answer = try await visitor.look("/services/?lang=ar")
    #expect(answer.status == 308)
    #expect(answer.location == "/services?lang=ar")
  }

  @Test("of nobody shows the index of associations")
  func unknown() async throws {
    let (_, visitor) = try await house()
    visitor.headers["Host"] = "other.example.org"
    let page = try await visitor.get("/")
    #expect(page.status == 200)
    #expect(page.html.contains("/ghiras/"))
  }

  @Test("is still served its files and its health")
  func files() async throws {
    let (_, visitor) = try await house()
    let css = try #require(
      try await visitor.get("/").markup.tags.first { $0.attributes["rel"] == "stylesheet" }?.attributes["href"])
    #expect(try await visitor.look(css).status == 200)
    #expect(try await visitor.look("/health/live").status == 200)
  }

  @Test("asks for patience, not for another address, while the database does not answer")
  func unavailable() async throws {
    let (house, visitor) = try await house()
    house.database.fail(reads: .busy)
    let answer = try await visitor.look("/services")
    #expect(answer.status == 503)
    #expect(answer.response.headers["Retry-After"] != nil)
  }
}
