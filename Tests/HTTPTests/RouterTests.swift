import HTTP
import Testing

@Suite("The router")
struct RouterTests {
  private let router: Router

  init() {
    var router = Router()
    let say: @Sendable (String) -> HTTPHandler = { name in
      { request in
        let captures = request.captures.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return HTTPResponse(status: 200, content: .bytes(Array(([name] + captures).joined(separator: " ").utf8)))
      }
    }
    router.get("/", say("home"))
    router.get("/{association}", say("site"))
    router.get("/{association}/requests/{id}", say("request"))
    router.get("/{association}/requests/new", say("form"))
    router.post("/{association}/requests", bodyLimit: 1_000, say("apply"))
    router.post("/{association}/requests/{id}/attestation", say("attest"))
    router.get("/about/board", say("board"))
    router.delete("/{association}/drafts/{id}", say("drop"))
    self.router = router
  }

  private func answer(_ method: HTTPMethod, _ path: String) async throws -> HTTPResponse? {
    try await router.respond(to: HTTPRequest(method: method, path: path, query: Form(["q": "ن 1"])))
  }

  private func text(_ response: HTTPResponse?) -> String? {
    guard case .bytes(let bytes) = response?.content else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "finds the handler and what its segments matched",
    arguments: [
      ("/", "home"), ("/nafs", "site association=nafs"), ("/نفس/requests/42", "request association=نفس id=42"),
      ("/nafs/requests/new", "form association=nafs"), ("/about/board", "board"), ("/about", "site association=about"),
      ("/about/requests/7", "request association=about id=7"),
      ("/a/requests/\u{64E}7", "request association=a id=\u{64E}7"),
    ])
  func found(path: String, expected: String) async throws {
    #expect(text(try await answer(.get, path)) == expected)
  }

  @Test("leaves what it does not know to the site", arguments: ["/a/b", "/a/requests/1/2", "/a/requests//", "/a//"])
  func unknown(path: String) async throws {
    #expect(try await answer(.get, path) == nil)
  }

  @Test("names the route for the log")
  func named() async throws {
    #expect(try await answer(.get, "/a/requests/1")?.route == "/{association}/requests/{id}")
  }

  @Test("answers HEAD from GET with its length and nothing else")
  func head() async throws {
    let response = try await answer(.head, "/")
    #expect(response?.status == 200 && response?.content == HTTPResponse.Content.none)
    #expect(response?.headers["Content-Length"] == "4")
  }

  @Test("answers another method with 405 and what is allowed")
  func notAllowed() async throws {
    #expect(try await answer(.put, "/a/requests/1")?.status == 405)
    #expect(try await answer(.put, "/a/requests/1")?.headers["Allow"] == "GET, HEAD, OPTIONS")
    #expect(try await answer(.get, "/a/requests")?.headers["Allow"] == "OPTIONS, POST")
    let options = try await answer(.options, "/a/requests")
    #expect(options?.status == 204 && options?.headers["Allow"] == "OPTIONS, POST")
  }

  @Test("sends a GET with a slash too many on, query and all, and no other method")
  func slash() async throws {
    let response = try await answer(.get, "/نفس/requests/7/")
    #expect(response?.status == 308)
    #expect(response?.headers["Location"] == "/%D9%86%D9%81%D8%B3/requests/7?q=%D9%86%201")
    #expect(try await answer(.post, "/nafs/requests/") == nil)
  }

  @Test("knows how much each route may carry")
  func limits() {
    #expect(router.bodyLimit(of: .get, path: "/nafs") == 0)
    #expect(router.bodyLimit(of: .post, path: "/nafs/requests") == 1_000)
    #expect(router.bodyLimit(of: .post, path: "/nafs/requests/1/attestation") == 64 * 1_024)
    #expect(router.bodyLimit(of: .delete, path: "/nafs/drafts/1") == 0)
    #expect(router.bodyLimit(of: .post, path: "/unknown/x/y/z") == 64 * 1_024)
  }

  @Test("lets a handler's error through")
  func failing() async throws {
    struct Failure: Error {}
    var router = Router()
    router.get("/") { _ in throw Failure() }
    await #expect(throws: Failure.self) { try await router.respond(to: HTTPRequest(method: .get, path: "/")) }
  }

  @Test("does not start with two handlers for one place, or with a pattern that is none")
  func mistakes() async {
    await #expect(processExitsWith: .failure) {
      var router = Router()
      router.get("/{a}") { _ in HTTPResponse(status: 200) }
      router.get("/{a}") { _ in HTTPResponse(status: 200) }
    }
    await #expect(processExitsWith: .failure) {
      var router = Router()
      router.get("nafs") { _ in HTTPResponse(status: 200) }
    }
  }
}
