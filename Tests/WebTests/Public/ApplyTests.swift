import Casework
import Engines
import HTTP
import Office
import SQL
import Testing
import Visiting

@Suite("Applying on the website", .onEveryEngine)
struct ApplyTests {
  private func start(_ language: String = "en") async throws -> (House, Visitor) {
    let house = try await House.working()
    let visitor = house.visitor(in: language)
    try await visitor.get("/ghiras/apply/service")
    try await visitor.post("/ghiras/apply/service", [("service", "HELP"), ("criteria", "yes")])
    return (house, visitor)
  }

  @Test("asks for a service and that its criteria were read")
  func service() async throws {
    let house = try await House.working()
    let visitor = house.visitor(in: "en")
    try await visitor.get("/ghiras/apply/service")
    let none = try await visitor.post("/ghiras/apply/service", [("criteria", "yes")])
    #expect(none.status == 422)
    #expect(none.problem(at: "service") != nil)
    let unread = try await visitor.post("/ghiras/apply/service", [("service", "HELP")])
    #expect(unread.status == 422)
    #expect(unread.problem(at: "criteria") != nil)
    #expect(unread.values(of: "service") == ["HELP"])
    #expect(
      try await visitor.post("/ghiras/apply/service", [("service", "HELP'; --"), ("criteria", "yes")]).status == 422)
  }

  /// What is typed wrong about a person, and the field that says so.
  static let badPerson: [(field: String, typed: String, at: String)] = [
    ("given-name", "", "given-name"), ("family-name", "", "family-name"), ("given-name", "سالم123", "given-name"),
    ("national-id", "", "national-id"), ("national-id", "1000000000", "national-id"),
    ("national-id", "3000000008", "national-id"), ("national-id", "12", "national-id"), ("birth-d", "", "birth"),
    ("birth-d", "31", "birth"), ("birth-y", "1500", "birth"), ("birth-y", "خمسة", "birth"), ("mobile", "", "mobile"),
    ("mobile", "0111234567", "mobile"), ("mobile", "+15551234567", "mobile"), ("city", "", "city"),
    ("short-address", "RRR2929", "short-address"), ("iban", "SA0480000000608010167519", "iban"), ("iban", "x", "iban"),
  ]

  @Test("says at the field what is wrong with a person's data, keeping what was typed", arguments: ["ar", "en"])
  func person(_ language: String) async throws {
    let (house, visitor) = try await start(language)
    for bad in Self.badPerson {
      let fields = SampleApplication(for: "HELP").person.map { $0.0 == bad.field ? (bad.field, bad.typed) : $0 }
      let page = try await visitor.post("/ghiras/apply/person", fields)
      #expect(page.status == 422, "\(bad)")
      let words = page.problem(at: bad.at) ?? ""
      #expect(!words.isEmpty, "\(bad)")
      #expect(words.unicodeScalars.contains { ("ء"..."ي").contains($0) } == (language == "ar"), "\(bad) \(words)")
      #expect(page.values(of: bad.field).first ?? "" == bad.typed, "\(bad)")
      #expect(page.values(of: "given-name").first == (bad.field == "given-name" ? bad.typed : "سالم"), "\(bad)")
    }
    #expect(try await requests(house) == 0)
  }

  @Test("a NUL among what was typed is refused before anything is stored", arguments: ["need", "given-name", "city"])
  func nul(_ field: String) async throws {
    let (house, visitor) = try await start()
    let sample = SampleApplication(for: "HELP")
    let fields = ([("service", "HELP"), ("criteria", "yes")] + sample.person + sample.need).map { name, value in
      (name, name == field ? "\(value)\u{0}" : value)
    }
    for path in ["/ghiras/apply/person", "/ghiras/apply/need", "/ghiras/requests"] {
      #expect(try await visitor.post(path, fields).status == 400, "\(path)")
    }
    #expect(try await requests(house) == 0)
    #expect(house.faults.words.isEmpty)
  }

  static let badNeed: [(field: String, typed: String, at: String)] = [
    ("need", "", "need"), ("need", "قصير", "need"), ("need", String(repeating: "ط", count: 4_500), "need"),
    ("amount", "", "amount"), ("amount", "كثير", "amount"), ("amount", "-5", "amount"), ("amount", "0", "amount"),
    ("amount", "1.234", "amount"), ("amount", "99999999999999999999", "amount"),
    ("urgency", "urgent", "urgency-reason"),
  ]

  @Test("why it is urgent, written without choosing urgent, is asked about and kept", arguments: ["ar", "en"])
  func reasonAlone(_ language: String) async throws {
    let (house, visitor) = try await start(language)
    try await visitor.post("/ghiras/apply/person", SampleApplication(for: "HELP").person)
    let page = try await visitor.post(
      "/ghiras/apply/need", SampleApplication(for: "HELP", amount: "5000").need + [("urgency-reason", "إخلاء غداً")])
    #expect(page.status == 422)
    #expect(page.problem(at: "urgency") != nil)
    #expect(page.text.contains("إخلاء غداً"))
    #expect(try await requests(house) == 0)
  }

  @Test("what is left out of the first step is told at once, the service and the tick")
  func firstStep() async throws {
    let (_, visitor) = try await start()
    let page = try await visitor.post("/ghiras/apply/service", [])
    #expect(page.status == 422)
    #expect(page.problem(at: "service") != nil)
    #expect(page.problem(at: "criteria") != nil)
  }

  @Test("says at the field what is wrong with the need, keeping what was typed")
  func need() async throws {
    let (_, visitor) = try await start()
    try await visitor.post("/ghiras/apply/person", SampleApplication(for: "HELP").person)
    for bad in Self.badNeed {
      let good = SampleApplication(for: "HELP", amount: "5000").need
      let page = try await visitor.post(
        "/ghiras/apply/need", good.map { $0.0 == bad.field ? (bad.field, bad.typed) : $0 })
      #expect(page.status == 422, "\(bad.field) \(bad.typed.prefix(20))")
      #expect(page.problem(at: bad.at) != nil, "\(bad.field) \(bad.typed.prefix(20))")
      #expect((page.values(of: bad.field).first ?? "" == bad.typed), "\(bad.field) \(bad.typed.prefix(20))")
    }
  }

  @Test("shows the amount as it was understood before it is signed for")
  func amount() async throws {
    let house = try await House.working()
    let visitor = house.visitor(in: "en")
    try await visitor.fill(
      SampleApplication(for: "HELP", amount: "٣٥٠٠", documents: ["identity", "income"]), at: "ghiras")
    #expect(try await visitor.get("/ghiras/apply/review").text.contains("3,500"))
  }

  @Test("shows before it is signed for whether it can wait")
  func urgency() async throws {
    for (urgency, words) in [(nil, "It can wait"), ("Eviction tomorrow", "Urgent")] {
      let house = try await House.working()
      let visitor = house.visitor(in: "en")
      let sample = SampleApplication(for: "HELP", amount: "5", documents: ["identity", "income"], urgency: urgency)
      try await visitor.fill(sample, at: "ghiras")
      let page = try await visitor.get("/ghiras/apply/review")
      #expect(page.facts("Is it urgent?") == [words])
      #expect(page.facts("Why it is urgent") == (urgency.map { [$0] } ?? []))
    }
  }

  @Test("takes the declaration only ticked and signed")
  func declaration() async throws {
    let house = try await House.working()
    let visitor = house.visitor(in: "en")
    try await visitor.fill(
      SampleApplication(for: "HELP", amount: "5", documents: ["identity", "income"]), at: "ghiras")
    let unticked = try await visitor.post("/ghiras/apply/review", [("typed-name", "سالم")])
    #expect(unticked.status == 422)
    #expect(unticked.problem(at: "agreed") != nil)
    #expect(unticked.values(of: "typed-name") == ["سالم"])
    try await visitor.get("/ghiras/apply/review")
    let unsigned = try await visitor.post("/ghiras/apply/review", [("agreed", "yes"), ("typed-name", " ")])
    #expect(unsigned.problem(at: "typed-name") != nil)
    #expect(try await requests(house) == 0)
  }

  @Test("sent before it is filled leads to the step that lacks something, and saves no request")
  func unfinished() async throws {
    let (house, visitor) = try await start()
    let form = [("agreed", "yes"), ("typed-name", "سالم العنزي")]
    try await visitor.get("/ghiras/apply/review")
    let person = try await visitor.post("/ghiras/apply/review", form)
    #expect(person.status == 422)
    #expect(person.problem(at: "national-id") != nil)
    try await visitor.post("/ghiras/apply/person", SampleApplication(for: "HELP").person)
    try await visitor.get("/ghiras/apply/review")
    #expect(try await visitor.post("/ghiras/apply/review", form).problem(at: "need") != nil)
    #expect(try await requests(house) == 0)
  }

  @Test("takes a box for unticked that was ticked on an earlier visit to its page")
  func unticked() async throws {
    let house = try await House.working()
    let visitor = house.visitor(in: "en")
    try await visitor.fill(SampleApplication(for: "HELP", amount: "5", urgency: "ينقطع السكن غدًا"), at: "ghiras")
    try await visitor.get("/ghiras/apply/service")
    #expect(try await visitor.post("/ghiras/apply/service", [("service", "HELP")]).problem(at: "criteria") != nil)
    try await visitor.get("/ghiras/apply/review")
    let form = [("agreed", "yes"), ("typed-name", "سالم العنزي")]
    let refused = try await visitor.post("/ghiras/apply/review", form)
    #expect(refused.status == 422)
    #expect(refused.problem(at: "criteria") != nil)
    try await visitor.post("/ghiras/apply/service", [("service", "HELP"), ("criteria", "yes")])
    try await visitor.post("/ghiras/apply/need", SampleApplication(for: "HELP", amount: "5").need)
    #expect(try await !visitor.get("/ghiras/apply/review").text.contains("ينقطع السكن"))
  }

  @Test("keeps the draft for the browser that filled it, and for no other")
  func draft() async throws {
    let (house, visitor) = try await start()
    try await visitor.post("/ghiras/apply/person", SampleApplication(for: "HELP").person)
    house.clock.pass(.days(5))
    let kept = try await visitor.get("/ghiras/apply/person")
    #expect(kept.values(of: "national-id") == ["1000000008".arabicIndic])
    #expect(kept.values(of: "birth-mh") == ["5"])
    let stranger = try await house.visitor().get("/ghiras/apply/person")
    #expect(stranger.path == "/ghiras/apply/service")
    #expect(!stranger.html.contains("سالم"))
  }

  @Test("is cleared off a shared computer at every step, with its files", arguments: ["service", "person", "review"])
  func cleared(_ step: String) async throws {
    let house = try await House.working()
    let visitor = house.visitor(in: "en")
    try await visitor.fill(SampleApplication(for: "HELP", amount: "5", documents: ["identity"]), at: "ghiras")
    let copy = visitor.cookies
    try await visitor.get("/ghiras/apply/\(step)")
    #expect(visitor.page.actions.contains("/ghiras/apply/clearance"))
    #expect(
      visitor.page.html.contains(#"<summary class="btn quiet">Clear this form</summary>"#), "folded, not a tap away")
    let home = try await visitor.post("/ghiras/apply/clearance")
    #expect(home.path == "/ghiras/")
    #expect(home.text.contains("Nothing of the form is left"))
    #expect(visitor.cookies["__Host-draft-ghiras"] == nil)
    #expect(try await count("application", house) == 0)
    #expect(try await files(in: house) == 0)
    visitor.cookies = copy
    #expect(try await visitor.get("/ghiras/apply/person").path == "/ghiras/apply/service", "nor by an old cookie")
  }

  @Test("offers nothing to clear before anything was begun")
  func nothingToClear() async throws {
    let visitor = try await House.working().visitor(in: "en")
    #expect(try await !visitor.get("/ghiras/apply/service").actions.contains("/ghiras/apply/clearance"))
  }

  @Test("lets its receipt be hidden from whoever uses the computer next, and keeps the request")
  func hidden() async throws {
    let house = try await House.working()
    let visitor = house.visitor(in: "en")
    let receipt = try await visitor.apply(SampleApplication(for: "HELP", amount: "5"), at: "ghiras")
    #expect(receipt.text.contains("On a computer that others use?"))
    try await visitor.post("/ghiras/apply/clearance")
    #expect(try await visitor.get("/ghiras/apply/receipt").path == "/ghiras/apply/service")
    #expect(try await requests(house) == 1)
  }

  @Test("is not sent with data that its signer never saw: a second window had changed it")
  func changedUnread() async throws {
    let house = try await House.working()
    let visitor = house.visitor(in: "en")
    try await visitor.fill(SampleApplication(for: "HELP", amount: "5"), at: "ghiras")
    let form = [("agreed", "yes"), ("typed-name", "سالم العنزي")]
    let review = visitor.page
    #expect(
      review.text.contains("HELP") || review.text.contains("مساعدة"), "what is asked for stands above the signature")
    try await visitor.get("/ghiras/apply/need")
    try await visitor.post("/ghiras/apply/need", [("need", "حاجة جار آخر"), ("amount", "7"), ("urgency", "normal")])
    let body = Visitor.body(
      review.hiddenFields(of: "/ghiras/apply/review", sendingFiles: false)
        + form.map { Form.Field(name: $0.0, value: $0.1) }, nil)
    let stopped = try await visitor.send(.post, "/ghiras/apply/review", body)
    #expect(stopped.status == 409)
    #expect(stopped.text.contains("changed while you were reading") && stopped.text.contains("حاجة جار آخر"))
    #expect(!stopped.html.contains(" checked"), "the tick stood under something else")
    #expect(try await requests(house) == 0)
    try await visitor.get("/ghiras/apply/review")
    #expect(try await visitor.post("/ghiras/apply/review", form).requestNumber == "REQ-2026-00001")
  }

  @Test("sent twice gives one request and the same number")
  func twice() async throws {
    let house = try await House.working()
    let visitor = house.visitor(in: "en")
    try await visitor.fill(SampleApplication(for: "HELP", amount: "5"), at: "ghiras")
    let form = [("agreed", "yes"), ("typed-name", "سالم العنزي")]
    let review = visitor.page
    let first = try await visitor.post("/ghiras/apply/review", form)
    let body = Visitor.body(
      review.hiddenFields(of: "/ghiras/apply/review", sendingFiles: false)
        + form.map { Form.Field(name: $0.0, value: $0.1) }, nil)
    let again = try await visitor.send(.post, "/ghiras/apply/review", body)
    #expect(again.location == "/ghiras/apply/receipt")
    #expect(try await visitor.get("/ghiras/apply/receipt").requestNumber == first.requestNumber)
    #expect(try await requests(house) == 1)
  }

  @Test("shows the receipt to the browser that sent it, and to no other")
  func receipt() async throws {
    let house = try await House.working()
    let visitor = house.visitor(in: "en")
    let receipt = try await visitor.apply(SampleApplication(for: "HELP", amount: "5"), at: "ghiras")
    #expect(receipt.requestNumber == "REQ-2026-00001")
    #expect(!receipt.text.contains("0501234567"), "the mobile is masked")
    #expect(try await house.visitor().get("/ghiras/apply/receipt").path == "/ghiras/apply/service")
  }

  @Test("refuses what is no document by its content, and keeps the ones sent before")
  func uploads() async throws {
    let (house, visitor) = try await start()
    try await visitor.get("/ghiras/apply/documents")
    #expect(try await visitor.post("/ghiras/apply/documents", [], .pdf(for: "identity")).status == 200)
    for content in ["#!/bin/sh", "", "<svg/>", "GIF89a"] {
      let upload = Visitor.Upload("document-income", named: "income.pdf", Array(content.utf8))
      let page = try await visitor.post("/ghiras/apply/documents", [], upload)
      #expect(page.status == 422)
      #expect(page.problem(at: "document-income") != nil)
      #expect(page.text.contains("identity.pdf"))
    }
    let unnamed = try await visitor.post(
      "/ghiras/apply/documents", [("document", "income")], Visitor.Upload("document-income", named: "", []))
    #expect(unnamed.problem(at: "document-income") != nil)
    let large = Visitor.Upload(
      "document-income", named: "large.pdf", Array("%PDF-".utf8) + Array(repeating: 0, count: MediaType.largestFile))
    let refused = try await visitor.post("/ghiras/apply/documents", [("document", "income")], large)
    #expect(refused.status == 422)
    #expect(refused.problem(at: "document-income") != nil)
    let names = try await files(in: house)
    #expect(names == 1, "nothing but the identity card is kept")
  }

  @Test("lets a document be replaced and removed")
  func replace() async throws {
    let (_, visitor) = try await start()
    try await visitor.get("/ghiras/apply/documents")
    try await visitor.post("/ghiras/apply/documents", [], .pdf(for: "identity"))
    let second = Visitor.Upload("document-identity", named: "second.pdf", Array("%PDF-1.4 second".utf8))
    let replaced = try await visitor.post("/ghiras/apply/documents", [], second)
    #expect(replaced.text.contains("second.pdf"))
    #expect(!replaced.text.contains("identity.pdf"))
    let removed = try await visitor.post("/ghiras/apply/documents/identity/removal")
    #expect(!removed.text.contains("second.pdf"))
  }

  @Test(
    "writes hostile text as text",
    arguments: ["<script>alert(1)</script>", "\"><img src=x>", "';DROP TABLE request;--"])
  func hostile(_ text: String) async throws {
    let house = try await House.working()
    let visitor = house.visitor(in: "en")
    try await visitor.get("/ghiras/apply/service")
    try await visitor.post("/ghiras/apply/service", [("service", "HELP"), ("criteria", "yes")])
    try await visitor.post("/ghiras/apply/person", SampleApplication(for: "HELP").person)
    try await visitor.post(
      "/ghiras/apply/need", [("need", "\(text) for the family"), ("amount", "5"), ("urgency", "normal")])
    try await visitor.post("/ghiras/apply/documents", [("done", "yes")])
    let receipt = try await visitor.post("/ghiras/apply/review", [("agreed", "yes"), ("typed-name", "سالم العنزي")])
    let desk = Desk(at: "ghiras", of: house, password: House.password)
    let address = try await desk.address(of: try #require(receipt.requestNumber))
    let page = try await desk.at("officer").get(address)
    #expect(page.text.contains(text.split(separator: "<").last ?? ""))
    #expect(!page.html.contains("<script>alert") && !page.html.contains("<img src=x"))
  }

  private func requests(_ house: House) async throws -> Int64 {
    try await count("request", house)
  }

  private func files(in house: House) async throws -> Int64 {
    try await count("application_file", house)
  }

  private func count(_ table: String, _ house: House) async throws -> Int64 {
    let id = try await house.office.settings(slug: "ghiras").association.id
    return try await house.database.read(in: .association(id.bytes)) { tx in
      try tx.first("SELECT COUNT(*) FROM \(table)", []) { try $0.integer(0) } ?? 0
    }
  }
}

@Suite("Sending a whole application at once", .onEveryEngine)
struct SubmitAtOnceTests {
  private func send(_ house: House, _ fields: [(String, String)], key: String?) async throws -> Page {
    let form = Visitor.body(fields.map { Form.Field(name: $0.0, value: $0.1) }, nil)
    var headers = ["Accept": "application/json"]
    headers["Idempotency-Key"] = key
    return try await house.visitor(in: "en").send(.post, "/ghiras/requests", form, headers)
  }

  private let whole: [(String, String)] = {
    let sample = SampleApplication(for: "HELP", amount: "5000")
    return [("service", "HELP"), ("criteria", "yes")] + sample.person + sample.need
  }()

  @Test("makes one request however often it is sent")
  func once() async throws {
    let house = try await House.working()
    let answers = try await [
      send(house, whole, key: "key-number-1"), send(house, whole, key: "key-number-1"),
      send(house, whole, key: "key-number-2"),
    ]
    #expect(answers.map(\.status) == [201, 201, 201])
    #expect(answers[0].html == #"{"number":"REQ-2026-00001","stage":"submitted"}"#)
    #expect(answers[1].html == answers[0].html)
    #expect(answers[2].html.contains("REQ-2026-00002"))
  }

  @Test("is refused under a key that named another application, in words that say what to do")
  func otherContent() async throws {
    let house = try await House.working()
    #expect(try await send(house, whole, key: "key-number-1").status == 201)
    let other = whole.map { $0.0 == "amount" ? ($0.0, "70") : $0 }
    let answer = try await send(house, other, key: "key-number-1")
    #expect(answer.status == 409)
    #expect(answer.response.headers["Content-Type"] == "application/problem+json")
    #expect(answer.html.contains("under its own key"))
    #expect(try await send(house, other, key: "key-number-2").status == 201)
  }

  @Test("is refused without a name for the attempt", arguments: [nil, "short", String(repeating: "k", count: 101)])
  func key(_ key: String?) async throws {
    let house = try await House.working()
    #expect(try await send(house, whole, key: key).status == 400)
  }

  @Test("names every field that is wrong, in JSON")
  func fields() async throws {
    let house = try await House.working()
    let bad = whole.map { ["national-id", "mobile"].contains($0.0) ? ($0.0, "1") : $0 }
    let answer = try await send(house, bad, key: "key-number-1")
    #expect(answer.status == 422)
    #expect(answer.response.headers["Content-Type"] == "application/problem+json")
    for field in ["national-id", "mobile"] { #expect(answer.html.contains("\"\(field)\":\"")) }
    #expect(!answer.html.contains("city"))
  }

  @Test("for a service that is not offered is not found")
  func service() async throws {
    let house = try await House.working()
    #expect(try await send(house, [("service", "NONE")], key: "key-number-1").status == 404)
  }
}

@Suite("A client that tries too often", .onEveryEngine)
struct ThrottleTests {
  @Test("waits a minute before it signs in again, while others are let in")
  func signIn() async throws {
    let house = try await House.working(attempts: 3)
    func attempt(_ peer: String) async throws -> Int {
      let visitor = house.visitor(in: "en")
      visitor.peer = peer
      return try await visitor.signIn("nobody", to: "ghiras", password: "wrong password").status
    }
    var statuses: [Int] = []
    for _ in 0..<4 { statuses.append(try await attempt("10.0.0.1")) }
    #expect(statuses == [422, 422, 422, 429])
    #expect(try await attempt("10.0.0.2") == 422)
    house.clock.pass(.minutes(1))
    #expect(try await attempt("10.0.0.1") == 422)
  }

  @Test("asks for no more codes and tries no more codes")
  func codes() async throws {
    let house = try await House.working(attempts: 2)
    let visitor = house.visitor(in: "en")
    var statuses: [Int] = []
    for _ in 0..<3 {
      try await visitor.get("/ghiras/track")
      statuses.append(
        try await visitor.post("/ghiras/track", [("number", "REQ-2026-00001"), ("mobile", "0501234567")]).status)
    }
    #expect(statuses == [200, 200, 429])
    statuses = []
    for _ in 0..<3 {
      try await visitor.get("/ghiras/track/code")
      statuses.append(try await visitor.post("/ghiras/track/code", [("code", "123456")]).status)
    }
    #expect(statuses == [422, 422, 429])
  }

  @Test(
    "uploads no more files than a minute allows, and is told at the file how long to wait", arguments: ["ar", "en"])
  func uploads(_ language: String) async throws {
    let house = try await House.working(uploads: 2)
    let visitor = house.visitor(in: language)
    try await visitor.fill(
      SampleApplication(for: "HELP", amount: "5", documents: ["identity", "income"]), at: "ghiras")
    try await visitor.get("/ghiras/apply/documents")
    let refused = try await visitor.post("/ghiras/apply/documents", [], .pdf(for: "photo"))
    #expect(refused.status == 429)
    #expect(refused.problem(at: "document-photo")?.contains(language == "ar" ? "انتظر دقيقة" : "Wait a minute") == true)
    house.clock.pass(.minutes(1))
    #expect(try await visitor.post("/ghiras/apply/documents", [], .pdf(for: "photo")).status == 200)
  }

  @Test("sends no more applications than a minute allows")
  func submissions() async throws {
    let house = try await House.working(submissions: 1)
    let visitor = house.visitor(in: "en")
    try await visitor.apply(SampleApplication(for: "HELP", amount: "5"), at: "ghiras")
    try await visitor.fill(SampleApplication(for: "VISIT"), at: "ghiras")
    let refused = try await visitor.post("/ghiras/apply/review", [("agreed", "yes"), ("typed-name", "سالم")])
    #expect(refused.status == 429)
    house.clock.pass(.minutes(1))
    try await visitor.get("/ghiras/apply/review")
    #expect(try await visitor.post("/ghiras/apply/review", [("agreed", "yes"), ("typed-name", "سالم")]).status == 200)
  }
}
