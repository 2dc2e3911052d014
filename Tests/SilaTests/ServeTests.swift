import Foundation
import Glibc
import HTTP
import Testing
import Visiting

@Suite("The program that serves", .serialized)
struct ServeTests {
  static let password = "sila-demo-2026"

  @Test("carries a policy from its document to a delivered service over a socket, and its log names nobody")
  func walk() async throws {
    let folder = try await Demo.folder()
    let server = try await Server(data: "\(folder.path)/data")
    let desk = Desk(at: "jiwar", of: server.door, password: Self.password)
    try await adopt(desk)
    let visitor = Visitor(at: server.door)
    visitor.cookies["lang"] = "en"
    let application = SampleApplication(
      for: "NB-INITIATIVE", amount: "7000", documents: ["id", "plan"], urgency: "موعد الفعالية غدًا")
    let receipt = try await visitor.apply(application, at: "jiwar")
    let number = try #require(receipt.requestNumber)
    try await carry(try await desk.address(of: number), desk)
    let status = try await visitor.track(number, at: "jiwar")
    #expect(status.path == "/jiwar/track/status")
    #expect(status.text.contains("Your request was accepted."))
    #expect(await server.stop() == 0)
    try await expectDiscreetLog(server, number)
    let verified = try await Sila.run(["verify", "--data", "\(folder.path)/data"])
    #expect(verified.status == 0)
    #expect(verified.output.contains("jiwar: intact"))
  }

  @Test("stops at once though a page is kept open, and the page sees its stream end")
  func openPage() async throws {
    let folder = try await Demo.folder()
    let server = try await Server(data: "\(folder.path)/data", ["--log", "off"])
    let officer = Visitor(at: server.door)
    try await officer.signIn("officer", to: "jiwar", password: Self.password)
    let page = try await officer.get("/jiwar/staff/inbox")
    let live = try #require(page.markup.tags.compactMap { $0.attributes["data-live"] }.first)
    let stream = try Socket(port: server.port)
    let cookies = officer.cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    try await stream.send(Array("GET \(live) HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: \(cookies)\r\n\r\n".utf8))
    #expect(try await stream.read(until: "retry:").contains("text/event-stream"))
    async let rest = stream.readToEnd()
    #expect(await server.stop() == 0)
    #expect(String(decoding: try await rest, as: UTF8.self).hasSuffix("0\r\n\r\n"))
  }

  private func adopt(_ desk: Desk) async throws {
    let template = try await Sila.run(["policy", "template", "neighbourhood-centres"])
    let draft = try await desk.bringIn(Array(template.output.utf8))
    #expect(draft.openPoints == ["ceiling", "floor-meaning"])
    try await desk.answer([("point-floor-meaning", "holds_back"), ("point-ceiling-unset", "yes")], on: draft.path)
    #expect(try await desk.approve(draft.path, on: (1, 6, 2026)).text.contains("the policy is in force"))
  }

  /// The floor holds answers back, but this request is found urgent.
  private func carry(_ request: String, _ desk: Desk) async throws {
    for code in ["id", "plan"] {
      #expect(
        try await desk.act("officer", on: request, "items/\(code)/verification", [("against", "الأصل")]).status == 200)
    }
    let steps: [(String, String, [(String, String)])] = [
      ("officer", "urgency", [("outcome", "confirmed"), ("reason", "الموعد معلن")]),
      ("officer", "notice", [("channel", "phone")]), ("researcher", "study", []),
      ("researcher", "report", [("summary", "زيارة"), ("opinion", "قبول"), ("recommendation", "accept")]),
      ("researcher", "committee", []),
    ]
    for (post, part, fields) in steps {
      #expect(try await desk.act(post, on: request, part, fields).status == 200, "\(part)")
    }
    let wording = [("reasons", "وفق المعايير"), ("amount", "7000")]
    #expect(try await desk.decide(request, saying: wording, by: ["member", "member2"]).status == 200)
    let after: [(String, String, [(String, String)])] = [
      ("officer", "notification", [("channel", "sms")]), ("officer", "registration", [("category", "أهالي الحي")]),
      ("officer", "delivery", [("what", "دعم المبادرة"), ("recipient", "سالم العنزي")]), ("officer", "closure", []),
    ]
    for (post, part, fields) in after {
      #expect(try await desk.act(post, on: request, part, fields).status == 200, "\(part)")
    }
  }

  /// Each line is JSON with an id and a route; no name, number, mobile, cookie or typed word is in any of them.
  private func expectDiscreetLog(_ server: Server, _ number: String) async throws {
    let lines = server.log.filter { $0.hasPrefix("{") }
    #expect(lines.count > 50)
    for line in lines {
      let entry = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect((entry["id"] as? String)?.count ?? 0 >= 8)
    }
    let log = server.process.errors
    for secret in [number, "REQ-", "501234567", "1000000008", "سالم", "officer@", Self.password, "127.0.0.1", "cookie"]
    {
      #expect(!log.contains(secret), "\(secret)")
    }
  }

  @Test("finishes what it has begun when it is told to stop")
  func stop() async throws {
    let folder = try Folder()
    let server = try await Server(data: "\(folder.path)/data")
    let socket = try Socket(port: server.port)
    try await socket.send(
      Array("POST /nobody/track HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 5\r\n\r\n".utf8))
    // Nothing shows from outside that the head has been read; it takes far less than this.
    await eventually(seconds: 0.2) { false }
    server.process.signal(SIGTERM)
    try await socket.send(Array("a=b&c".utf8))
    #expect(try SocketDoor.response(try await socket.readToEnd()).status == 404)
    #expect(await server.process.end() == 0)
  }

  @Test("says which port is taken")
  func port() async throws {
    let folder = try Folder()
    let server = try await Server(data: "\(folder.path)/data")
    let second = try await Sila.run([
      "serve", "--listen", "127.0.0.1:\(server.port)", "--data", "\(folder.path)/other", "--assets",
      "\(Sila.root)/Assets",
    ])
    #expect(second.status == 2)
    #expect(second.errors.contains("\(server.port)"), "\(second.errors)")
    #expect(second.errors.contains("in use"), "\(second.errors)")
    await server.stop()
  }

  @Test("serves over TLS with a certificate, and names what is missing of it")
  func tls() async throws {
    let folder = try Folder()
    let (key, certificate) = ("\(folder.path)/key.pem", "\(folder.path)/certificate.pem")
    let made = try await Sila.run(
      program: "/usr/bin/openssl",
      [
        "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, "-days", "2", "-subj",
        "/CN=localhost",
      ])
    #expect(made.status == 0)
    let server = try await Server(
      data: "\(folder.path)/data", ["--tls-certificate", certificate, "--tls-key", key])
    let answer = try await Sila.run(
      program: "/usr/bin/openssl",
      ["s_client", "-quiet", "-connect", "127.0.0.1:\(server.port)", "-servername", "localhost"],
      input: "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    #expect(answer.output.contains("200 OK"))
    #expect(answer.output.contains("Strict-Transport-Security"))
    await server.stop()
    for arguments in [
      ["--tls-certificate", certificate], ["--tls-certificate", certificate, "--tls-key", "/nowhere"],
    ] {
      let refused = try await Sila.run(["serve", "--data", "\(folder.path)/data"] + arguments)
      #expect(refused.status == 2)
      #expect(refused.errors.contains("--tls-key"))
    }
    let log = server.process.errors + server.process.output
    #expect(!log.contains("PRIVATE KEY"))
  }

  @Test("bears a thousand idle connections with less than 40 MB")
  func idle() async throws {
    let folder = try Folder()
    let server = try await Server(data: "\(folder.path)/data")
    _ = try await Visitor(at: server.door).get("/")
    let before = try memory(of: server)
    var sockets: [Socket] = []
    for _ in 0..<1_000 { sockets.append(try Socket(port: server.port)) }
    #expect(try await Visitor(at: server.door).get("/health/live").status == 200)
    let cost = try memory(of: server) - before
    print("1,000 idle connections: \(cost) KB")
    #expect(cost < 40 * 1024)
    sockets.removeAll()
    await server.stop()
  }

  /// Resident memory in KB.
  private func memory(of server: Server) throws -> Int {
    let status = try String(contentsOfFile: "/proc/\(server.process.identifier)/status", encoding: .utf8)
    return Int(try #require(status.firstMatch(of: /VmRSS:\s+(\d+) kB/)).1) ?? 0
  }

  @Test("answers what is no request with 400, or closes")
  func smuggling() async throws {
    let folder = try Folder()
    let server = try await Server(data: "\(folder.path)/data")
    for request in SmuggledRequest.all {
      let socket = try Socket(port: server.port)
      try await socket.send(Array(request.text.utf8))
      let answer = String(decoding: try await socket.readToEnd(), as: UTF8.self)
      let statuses = answer.matches(of: /HTTP\/1\.1 (\d{3})/).compactMap { Int($0.1) }
      #expect(statuses.count <= 1, "\(request.name): no second request was read out of it")
      #expect(statuses.isEmpty || request.statuses.contains(statuses[0]), "\(request.name): \(statuses)")
    }
    #expect(try await Visitor(at: server.door).get("/health/live").status == 200)
    await server.stop()
  }
}

/// Bytes that two servers could read in two ways.
struct SmuggledRequest: Sendable {
  var name: String
  var text: String
  var statuses: Set<Int> = [400]

  static let all: [SmuggledRequest] = [
    SmuggledRequest(
      name: "both lengths",
      text:
        "POST /x/track HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n"
    ),
    SmuggledRequest(
      name: "two lengths",
      text:
        "POST /x/track HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nabGET / HTTP/1.1\r\nHost: x\r\n\r\n"
    ),
    SmuggledRequest(name: "no host", text: "GET / HTTP/1.1\r\n\r\n"),
    SmuggledRequest(name: "two hosts", text: "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"),
    SmuggledRequest(name: "a folded header", text: "GET / HTTP/1.1\r\nHost: x\r\nA: b\r\n c\r\n\r\n"),
    SmuggledRequest(name: "a NUL", text: "GET / HTTP/1.1\r\nHost: x\r\nA: b\u{0}c\r\n\r\n"),
    SmuggledRequest(name: "bare line feeds", text: "GET / HTTP/1.1\nHost: x\n\n"),
    SmuggledRequest(
      name: "a space before the colon", text: "GET / HTTP/1.1\r\nHost: x\r\nContent-Length : 3\r\n\r\nabc"),
    SmuggledRequest(
      name: "a header of 64 KB",
      text: "GET / HTTP/1.1\r\nHost: x\r\nA: \(String(repeating: "a", count: 65_536))\r\n\r\n", statuses: [400, 431]),
  ]
}
