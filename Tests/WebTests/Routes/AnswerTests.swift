import Casework
import Engines
import HTTP
import PolicyReader
import SQL
import Testing
import Visiting
import Web

@Suite("Every answer", .onEveryEngine)
struct AnswerTests {
  /// One answer of each kind, with what it is.
  static func kinds(of walk: RouteWalk) async throws -> [(String, Page)] {
    let visitor = walk.house.visitor()
    let officer = try await walk.desk.at("officer")
    var kinds = [
      ("page", try await visitor.look("/ghiras/")), ("index", try await visitor.look("/")),
      ("not found", try await visitor.look("/nothing")), ("redirect", try await visitor.look("/ghiras/staff/inbox")),
      ("method", try await visitor.send(.put, "/ghiras/track")), ("health", try await visitor.look("/health/live")),
      ("staff page", try await officer.look("/ghiras/staff/inbox")),
      ("not allowed", try await officer.look("/ghiras/staff/people")),
      ("document", try await officer.look("\(walk.request)/documents/identity")),
      ("json", try await visitor.send(.post, "/ghiras/requests", nil, ["Accept": "application/json"])),
    ]
    let css = try await visitor.get("/ghiras/").markup.tags.first { $0.attributes["rel"] == "stylesheet" }
    kinds.append(("file", try await visitor.look(css?.attributes["href"] ?? "")))
    walk.house.database.fail(reads: .other(code: 1, message: "no such table: secret"))
    kinds.append(("fault", try await visitor.look("/ghiras/")))
    walk.house.database.fail()
    return kinds
  }

  @Test("tells the browser what to refuse")
  func headers() async throws {
    for (kind, page) in try await Self.kinds(of: try await RouteWalk()) {
      let headers = page.response.headers
      #expect(headers["X-Content-Type-Options"] == "nosniff", "\(kind)")
      #expect(headers["Referrer-Policy"] == "same-origin", "\(kind)")
      #expect(headers["Content-Security-Policy"]?.contains("default-src 'none'") == true, "\(kind)")
      #expect(headers["Content-Security-Policy"]?.contains("unsafe") == false, "\(kind)")
      #expect(headers["Cache-Control"] != nil, "\(kind)")
      #expect(headers["Strict-Transport-Security"] == nil, "\(kind)")
    }
  }

  @Test("over TLS asks for TLS from then on")
  func transportSecurity() async throws {
    let house = try await House.working()
    let response = await house.site.respond(to: HTTPRequest(method: .get, path: "/ghiras/", isSecure: true))
    #expect(response.headers["Strict-Transport-Security"] == "max-age=31536000")
  }

  @Test("that holds a person's data is kept by no cache")
  func caching() async throws {
    for (kind, page) in try await Self.kinds(of: try await RouteWalk()) {
      let isShared = page.response.headers["Cache-Control"]?.contains("public") == true
      #expect(isShared == (kind == "file"), "\(kind)")
    }
  }

  @Test("gives a document as a download of the kind that was found in it")
  func document() async throws {
    let walk = try await RouteWalk()
    let page = try await walk.desk.at("officer").look("\(walk.request)/documents/identity")
    #expect(page.response.headers["Content-Type"] == "application/pdf")
    #expect(page.response.headers["Content-Disposition"]?.hasPrefix("attachment") == true)
    #expect(page.response.headers["Content-Security-Policy"]?.contains("sandbox") == true)
    let hr = try await walk.desk.at("hr").look("\(walk.request)/documents/identity")
    #expect(hr.status == 403)
    #expect(try await walk.desk.at("officer").look("\(walk.request)/documents/other").status == 404)
  }

  @Test("sets cookies that scripts and other sites cannot reach")
  func cookies() async throws {
    let walk = try await RouteWalk()
    let visitor = walk.house.visitor()
    var headers = try await visitor.look("/ghiras/track").response.headers.all("Set-Cookie")
    headers += try await visitor.get("/ghiras/staff/sign-in").response.headers.all("Set-Cookie")
    let signedIn = try await visitor.post(
      "/ghiras/staff/sign-in", [("email", "officer@ghiras.example"), ("password", House.password)], following: false)
    headers += signedIn.response.headers.all("Set-Cookie")
    #expect(headers.count >= 2)
    for header in headers {
      #expect(header.hasPrefix("__Host-"), "\(header)")
      for flag in ["Path=/", "Secure", "HttpOnly", "SameSite="] { #expect(header.contains(flag), "\(header)") }
    }
  }

  @Test("to a program that asked for JSON is a problem in JSON")
  func problems() async throws {
    let walk = try await RouteWalk()
    let visitor = walk.house.visitor()
    visitor.headers["Accept"] = "application/json"
    for (path, status) in [("/nothing", 404), ("/ghiras/policy/99", 404), ("/nobody/policy", 404)] {
      let answer = try await visitor.look(path)
      #expect(answer.status == status)
      #expect(answer.response.headers["Content-Type"] == "application/problem+json")
      #expect(answer.html.contains("\"status\":\(status)"))
    }
  }
}

@Suite("When something breaks", .onEveryEngine)
struct FaultTests {
  @Test("the page names the incident and nothing of the inside", arguments: ["text/html", "application/json"])
  func fault(_ accept: String) async throws {
    let walk = try await RouteWalk()
    let visitors = [walk.house.visitor(in: "en"), try await walk.desk.at("officer")]
    walk.house.database.fail(reads: .other(code: 1, message: "no such column: national_id"))
    for visitor in visitors {
      visitor.headers["Accept"] = accept
      let answer = try await visitor.look("/ghiras/staff/inbox")
      #expect(answer.status == 500)
      #expect(answer.html.contains("incident-0001"))
      for secret in ["column", "SQL", "national", "other("] { #expect(!answer.html.contains(secret)) }
    }
    #expect(walk.house.faults.incidents.contains("incident-0001"))
  }

  @Test(
    "a full disk asks for patience, keeps reading, and saves again once there is room",
    arguments: ["text/html", "application/json"])
  func fullDisk(_ accept: String) async throws {
    let house = try await House.working()
    let visitor = house.visitor(in: "en")
    try await visitor.fill(SampleApplication(for: "HELP", amount: "5"), at: "ghiras")
    visitor.headers["Accept"] = accept
    house.database.fail(writes: .diskFull)
    let form = [("agreed", "yes"), ("typed-name", "سالم العنزي")]
    let refused = try await visitor.post("/ghiras/apply/review", form, token: .ofPage)
    #expect(refused.status == 503)
    #expect(refused.response.headers["Retry-After"] != nil)
    #expect(try await visitor.look("/ghiras/services").status == 200)
    house.database.fail()
    try await visitor.get("/ghiras/apply/review")
    #expect(try await visitor.post("/ghiras/apply/review", form).requestNumber == "REQ-2026-00001")
  }

  @Test("a full disk lets those who are signed in go on reading, long after they signed in")
  func readingOn() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    walk.house.database.fail(writes: .diskFull)
    walk.house.clock.pass(.minutes(20))
    #expect(try await officer.look("/ghiras/staff/inbox").status == 200)
  }

  @Test(
    "the answer fits the fault",
    arguments: [(SQLFault.busy, 503), (.connectionLost(inDoubt: true), 503), (.timedOut, 504), (.corrupt("x"), 500)])
  func kinds(_ fault: SQLFault, _ status: Int) async throws {
    let house = try await House.working()
    house.database.fail(reads: fault)
    #expect(try await house.visitor().look("/ghiras/").status == status)
  }

  @Test("readiness tells of it and liveness does not")
  func health() async throws {
    let house = try await House.working()
    #expect(try await house.visitor().look("/health/ready").status == 200)
    house.database.fail(reads: .busy)
    #expect(try await house.visitor().look("/health/ready").status == 503)
    #expect(try await house.visitor().look("/health/live").status == 200)
  }

  @Test("too many sign-ins at once ask for patience")
  func passwords() async throws {
    let house = try await House(passwordsAtOnce: 1)
    let association = try await house.found("ghiras")
    try await house.putInForce(.familySupport, at: association)
    var answers: Set<Int> = []
    // Whether two meet at the one place is for the machine to say, so they try until they do.
    for round in 0..<100 where !answers.contains(503) { answers.formUnion(try await Self.signIns(round, at: house)) }
    #expect(answers.isSubset(of: [422, 503]))
    #expect(answers.contains(503))
    #expect(house.faults.incidents.isEmpty)
  }

  /// Eight sign-ins at once, each under another name that nobody has; a name tried too often would close its door.
  private static func signIns(_ round: Int, at house: House) async throws -> [Int] {
    try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<8 {
        let visitor = house.visitor()
        try await visitor.get("/ghiras/staff/sign-in")
        let cookies = visitor.cookies
        let hidden = visitor.page.hiddenFields(of: "/ghiras/staff/sign-in", sendingFiles: false)
        let body = Visitor.body(
          hidden + [
            Form.Field(name: "email", value: "nobody-\(round)-\(number)@ghiras.example"),
            Form.Field(name: "password", value: "wrong one"),
          ], nil)
        group.addTask {
          let other = Visitor(at: house)
          other.cookies = cookies
          return try await other.send(.post, "/ghiras/staff/sign-in", body).status
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
  }
}
