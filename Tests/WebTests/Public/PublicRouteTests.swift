import Casework
import Engines
import HTTP
import Office
import Testing
import Visiting
import Web

@Suite("Every public page", .onEveryEngine)
struct PublicRouteTests {
  @Test("is not found under an association that does not exist, in the reader's language")
  func unknownAssociation() async throws {
    let walk = try await RouteWalk()
    for route in walk.house.site.routes where route.pattern.hasPrefix("/{association}/") {
      for (language, words) in [("ar", "الصفحة غير موجودة"), ("en", "Page not found")] {
        let visitor = walk.house.visitor(in: language)
        let answer = try await visitor.send(route.method, walk.address(route.pattern, in: "nobody"))
        #expect(answer.status == 404, "\(route.pattern)")
        #expect(answer.response.headers["Content-Language"] == language)
        #expect(answer.text.contains(words), "\(answer.heading)")
      }
    }
  }

  @Test(
    "is not found where nothing is",
    arguments: [
      "/ghiras/nothing", "/nothing", "/ghiras/services/NONE", "/ghiras/policy/99", "/ghiras/policy/x",
      "/ghiras/staff/nothing", "/ghiras/apply/nothing", "/assets/none.css", "/fonts/none.woff2", "/../etc/passwd",
      "/ghiras/services/%2e%2e", "/staff/inbox",
    ])
  func nothing(_ path: String) async throws {
    let house = try await House.working()
    #expect(try await house.visitor().look(path).status == 404)
  }

  @Test("says at its foot where the association is called and written to, a tap away, once that is known")
  func helpline() async throws {
    let house = try await House.working()
    let visitor = house.visitor(in: "en")
    #expect(try await !visitor.get("/ghiras/").html.contains("tel:"))
    var association = try await house.office.settings(slug: "ghiras").association
    (association.phone, association.email) = ("920000000", "care@ghiras.example")
    try await house.office.change(association)
    for path in ["/ghiras/", "/ghiras/track", "/ghiras/apply/service"] {
      let page = try await visitor.get(path)
      #expect(page.html.contains("href=\"tel:920000000\""), "\(path)")
      #expect(page.html.contains("href=\"mailto:care@ghiras.example\""), "\(path)")
    }
  }

  @Test("of an association is found without its last slash")
  func withoutSlash() async throws {
    let answer = try await House.working().visitor().look("/ghiras?lang=en")
    #expect(answer.status == 308)
    #expect(answer.location == "/ghiras/?lang=en")
  }

  @Test("answers every address it offers", arguments: ["ar", "en"])
  func everyAddress(_ language: String) async throws {
    let walk = try await RouteWalk()
    // The fonts are made by the set-up and belong to no page's words.
    // A code that is on no letter is not found.
    let others = ["/staff/", "/fonts/", "/verify/"]
    let pages = walk.house.site.routes.filter { route in !others.contains { route.pattern.contains($0) } }
    for route in pages where route.method == .get {
      let answer = try await walk.house.visitor(in: language).get(walk.address(route.pattern))
      #expect(answer.status == 200, "\(route.pattern)")
    }
  }

  @Test("keeps the language that was asked for")
  func language() async throws {
    let house = try await House.working()
    let visitor = house.visitor()
    #expect(try await visitor.get("/ghiras/").html.contains("<html lang=\"ar\" dir=\"rtl\""))
    #expect(try await visitor.get("/ghiras/services?lang=en").html.contains("<html lang=\"en\" dir=\"ltr\""))
    #expect(try await visitor.get("/ghiras/").response.headers["Content-Language"] == "en")
    #expect(try await visitor.get("/ghiras/?lang=xx").response.headers["Content-Language"] == "en")
    #expect(try await visitor.get("/ghiras/?lang=ar").response.headers["Content-Language"] == "ar")
  }

  @Test("takes no form without its own browser's token", arguments: ["none", "wrong", "other", "cross-site"])
  func tokens(_ kind: String) async throws {
    let walk = try await RouteWalk()
    let before = try await walk.events
    for route in walk.house.site.routes where route.method == .post {
      let path = walk.address(route.pattern)
      guard !path.contains("/staff/") || path.hasSuffix("/sign-in"), path != "/ghiras/requests" else { continue }
      let (visitor, stranger) = (walk.house.visitor(), walk.house.visitor())
      let other = try await stranger.get("/ghiras/apply/service").hiddenFields(of: "", sendingFiles: false)
      try await visitor.get("/ghiras/apply/service")
      let token: Visitor.Token =
        switch kind {
        case "none": .none
        case "wrong": .other("AAAA")
        case "other": .other(try #require(other.first { $0.name == "_token" }).value)
        default: .ofPage
        }
      if kind == "cross-site" { visitor.headers["Sec-Fetch-Site"] = "cross-site" }
      let answer = try await visitor.post(path, [("service", "HELP"), ("criteria", "yes")], token: token)
      #expect(answer.status == 403, "\(path)")
      #expect(answer.text.contains("أعد"), "\(path) says what to do: \(answer.text)")
    }
    #expect(try await walk.events == before)
  }

  @Test("names what it takes when the method is wrong")
  func method() async throws {
    let house = try await House.working()
    let answer = try await house.visitor().send(.put, "/ghiras/track")
    #expect(answer.status == 405)
    #expect(answer.response.headers["Allow"] == "GET, HEAD, OPTIONS, POST")
  }

  @Test("sends the head alone when only the head is asked for")
  func head() async throws {
    let house = try await House.working()
    let answer = try await house.visitor().send(.head, "/ghiras/")
    #expect(answer.status == 200)
    #expect(answer.response.content == .none)
    #expect(Int(answer.response.headers["Content-Length"] ?? "") ?? 0 > 1_000)
  }

  @Test("refuses a body larger than its forms can be", arguments: ["/ghiras/track", "/ghiras/apply/need"])
  func oversize(_ path: String) async throws {
    let house = try await House.working()
    let visitor = house.visitor()
    try await visitor.get("/ghiras/track")
    let answer = try await visitor.post(path, [("need", String(repeating: "a", count: 70_000))])
    #expect(answer.status == 413)
  }

  @Test("refuses a form of another kind, and one that is no form")
  func malformed() async throws {
    let house = try await House.working()
    let visitor = house.visitor()
    for (type, body) in [
      ("application/json", "{}"), ("application/x-www-form-urlencoded", "a=%zz"),
      ("application/x-www-form-urlencoded", "a=%00"), ("multipart/form-data", "x"),
      ("multipart/form-data; boundary=b", "--b\r\n"),
    ] {
      let answer = try await visitor.send(.post, "/ghiras/track", (type, Array(body.utf8)))
      #expect(answer.status == 400, "\(type) \(body)")
    }
  }
}
