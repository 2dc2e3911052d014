import Casework
import Engines
import HTTP
import Office
import SQL
import Testing
import Visiting

@Suite("What a granted request brings, on the pages", .onEveryEngine)
struct BenefitRouteTests {
  private static let iban = "SA0380000000608010167519"

  /// A registered request with 500 riyals granted by two members who are not the manager.
  private func registered() async throws -> RouteWalk {
    let walk = try await RouteWalk()
    let (desk, request) = (walk.desk, walk.request)
    let association = try await walk.house.office.settings(slug: "ghiras").association.id
    try await walk.house.office.addStaff(
      name: "موظف manager2", email: "manager2@ghiras.example", roles: [.seniorManagement], password: House.password,
      to: association)
    for code in ["identity", "income"] {
      try await desk.act("officer", on: request, "documents", [], .pdf(for: code))
      try await desk.act("officer", on: request, "items/\(code)/verification", [("against", "الأصل")])
    }
    let steps: [(String, String, [(String, String)])] = [
      ("officer", "attestation", [("method", "paper")]), ("officer", "notice", [("channel", "phone")]),
      ("researcher", "study", []),
      ("researcher", "report", [("summary", "زيارة"), ("opinion", "رأي"), ("recommendation", "accept")]),
      ("researcher", "committee", []),
    ]
    for (post, part, fields) in steps {
      #expect(try await desk.act(post, on: request, part, fields).status == 200, "\(part)")
    }
    try await desk.decide(request, saying: [("reasons", "وفق المعايير"), ("amount", "500")])
    for (part, fields) in [("notification", [("channel", "phone")]), ("registration", [("category", "أسرة")])] {
      #expect(try await desk.act("officer", on: request, part, fields).status == 200, "\(part)")
    }
    return walk
  }

  private func plan(_ changes: [(String, String)] = []) -> [(String, String)] {
    [
      ("kind", "money"), ("what", "إعانة"), ("payee", "سالم"), ("iban", Self.iban), ("count", "1"),
      ("rhythm", "month"),
    ].filter { field in !changes.contains { $0.0 == field.0 } } + changes
  }

  private func lay(_ walk: RouteWalk, _ fields: [(String, String)]) async throws -> Page {
    let officer = try await walk.desk.at("officer")
    let page = try await officer.get("\(walk.request)/entitlement")
    let today = try #require(CalendarDay(walk.house.office.clock.now).gregorian)
    let first = [
      ("first-cal", "g"), ("first-d", "\(today.day)"), ("first-mg", "\(today.month)"), ("first-mh", "1"),
      ("first-y", "\(today.year)"),
    ]
    return try await officer.post(
      "\(walk.request)/entitlement", fields + first + [("version", page.values(of: "version").first ?? "")])
  }

  @Test("is laid down, approved, transferred and received, each by another person")
  func wholeWay() async throws {
    let walk = try await registered()
    #expect(try await lay(walk, plan()).status == 200)
    let manager = try await walk.desk.at("manager2")
    let due = try await manager.get("/ghiras/staff/payments")
    #expect(due.html.contains("SA03") && !due.html.contains(Self.iban), "an account is masked where it is shown")
    let key = try #require(
      due.markup.tags.first { $0.attributes["name"] == "chosen" }?.attributes["value"])
    #expect(try await manager.post("/ghiras/staff/payments/approval", [("chosen", key)]).status == 200)

    let accountant = try await walk.desk.at("accountant")
    try await accountant.get("/ghiras/staff/payments")
    let list = try await accountant.post("/ghiras/staff/payments/transfers", [("chosen", key)])
    let transfer = try #require(list.link(saying: "PAY-2026-00001"))
    #expect(try await accountant.get("\(transfer)/file").status == 422, "no file before the approval")
    try await manager.get(transfer)
    #expect(try await manager.post("\(transfer)/approval", [("version", "0")]).status == 200)
    #expect(try await manager.look("\(transfer)/file").status == 403)
    let csv = try await accountant.look("\(transfer)/file?format=csv&layout=generic-en").response
    guard case .bytes(let bytes) = csv.content else { return #expect(Bool(false), "no bytes") }
    #expect(String(decoding: bytes, as: UTF8.self).contains("\(Self.iban),سالم,500.00,SAR,"))
    #expect(csv.headers["Content-Disposition"]?.contains("PAY-2026-00001.csv") == true)
    try await accountant.get(transfer)
    #expect(try await accountant.post("\(transfer)/dispatch", [("version", "1")]).status == 200)
    let answered = try await accountant.post("\(transfer)/results", [("result-0", "paid"), ("version", "2")])
    #expect(answered.status == 200)
    let officer = try await walk.desk.at("officer")
    #expect(try await officer.get(walk.request).html.contains("/closure"), "delivered: what is left is to close")
    #expect(try await officer.get("/ghiras/staff/files").html.contains("BEN-2026-"))
    let table = try await officer.get("/ghiras/staff/downloads/files?format=csv").html
    #expect(table.contains("BEN-2026-") && table.contains("••"), "mobiles stand covered in the table")
    #expect(!table.contains(try Regex("5[0-9]{8}")), "and no number whole")
  }

  @Test("is paid to a name that begins a formula without the bank's sheet reckoning it", arguments: ["csv", "xlsx"])
  func formula(format: String) async throws {
    let walk = try await registered()
    #expect(try await lay(walk, plan([("payee", "=HYPERLINK(\"http://x.example\",\"سالم\")")])).status == 200)
    let manager = try await walk.desk.at("manager2")
    let key = try #require(try await manager.get("/ghiras/staff/payments").choices(of: "chosen").first)
    try await manager.post("/ghiras/staff/payments/approval", [("chosen", key)])
    let accountant = try await walk.desk.at("accountant")
    try await accountant.get("/ghiras/staff/payments")
    let list = try await accountant.post("/ghiras/staff/payments/transfers", [("chosen", key)])
    let transfer = try #require(list.link(saying: "PAY-2026-00001"))
    try await manager.get(transfer)
    try await manager.post("\(transfer)/approval", [("version", "0")])
    let file = try await accountant.look("\(transfer)/file?format=\(format)&layout=generic-en").response
    guard case .bytes(let bytes) = file.content else { return #expect(Bool(false), "no bytes") }
    if format == "csv" {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.contains("'=HYPERLINK") && !text.contains(",=HYPERLINK") && !text.contains(",\"=HYPERLINK"))
    } else {
      #expect(!bytes.isEmpty && !String(decoding: bytes, as: UTF8.self).contains("<f>"))
    }
  }

  @Test("is refused at the field that is wrong, and what was typed stays")
  func refused() async throws {
    let walk = try await registered()
    let page = try await lay(walk, plan([("iban", "SA0480000000608010167519")]))
    #expect(page.status == 422)
    #expect(page.html.contains("id=\"lay-iban\"") || page.html.contains("has-err"))
    #expect(page.values(of: "what") == ["إعانة"])
  }

  private func another(_ post: String, _ walk: RouteWalk) async throws -> Visitor {
    let visitor = Visitor(at: walk.house)
    visitor.cookies["lang"] = "en"
    try await visitor.signIn(post, to: "ghiras", password: House.password)
    return visitor
  }

  @Test("laid down by two at once is laid down once, and the second sees both by field")
  func laidTwice() async throws {
    let walk = try await registered()
    let second = try await another("officer", walk)
    let page = try await second.get("\(walk.request)/entitlement")
    #expect(try await lay(walk, plan()).status == 200)
    let late = try await second.post(
      "\(walk.request)/entitlement",
      plan([("what", "سلة غذائية"), ("kind", "in_kind")]) + [
        ("first-cal", "g"), ("first-d", "1"), ("first-mg", "12"), ("first-mh", "1"), ("first-y", "2026"),
        ("version", page.values(of: "version").first ?? ""),
      ])
    #expect(late.status == 409)
    #expect(late.text.contains("This record changed meanwhile") && late.text.contains("can no longer be done"))
    #expect(late.text.contains("سلة غذائية") && late.text.contains("إعانة"))
  }

  @Test("corrected by two at once keeps the first, shows both, and takes the second on the new version")
  func correctedTwice() async throws {
    let walk = try await registered()
    #expect(try await lay(walk, plan()).status == 200)
    let (first, second) = (try await walk.desk.at("officer"), try await another("officer", walk))
    let path = "\(walk.request)/entitlement"
    try await first.get(path)
    try await second.get(path)
    let other = [("payee", "سالم العنزي"), ("iban", Self.iban), ("reason", "الاسم كما في البنك")]
    #expect(try await second.post("\(path)/account", other).status == 200)
    let typed = [("payee", "فهد العنزي"), ("iban", ""), ("reason", "حساب ابنه")]
    let late = try await first.post("\(path)/account", typed)
    #expect(late.status == 409)
    #expect(late.text.contains("فهد العنزي") && late.text.contains("سالم العنزي"))
    #expect(!late.html.contains(Self.iban), "the stored account stays covered")
    #expect(late.values(of: "payee") == ["فهد العنزي"])
    #expect(late.markup.tags.contains { $0.attributes["href"] == "#form-account" })
    #expect(late.markup.tags.contains { $0.attributes["id"] == "form-account" })
  }

  @Test("whose bank answers are written down by two keeps the first, and shows the second what stands")
  func answeredTwice() async throws {
    let walk = try await registered()
    #expect(try await lay(walk, plan()).status == 200)
    let manager = try await walk.desk.at("manager2")
    let key = try #require(try await manager.get("/ghiras/staff/payments").choices(of: "chosen").first)
    try await manager.post("/ghiras/staff/payments/approval", [("chosen", key)])
    let accountant = try await walk.desk.at("accountant")
    try await accountant.get("/ghiras/staff/payments")
    let list = try await accountant.post("/ghiras/staff/payments/transfers", [("chosen", key)])
    let transfer = try #require(list.link(saying: "PAY-2026-00001"))
    try await manager.get(transfer)
    try await manager.post("\(transfer)/approval", [("version", "0")])
    try await accountant.get(transfer)
    try await accountant.post("\(transfer)/dispatch", [("version", "1")])
    let other = try await another("accountant", walk)
    try await accountant.get(transfer)
    try await other.get(transfer)
    #expect(try await other.post("\(transfer)/results", [("result-0", "paid")]).status == 200)
    let late = try await accountant.post("\(transfer)/results", [("result-0", "failed"), ("why-0", "حساب مغلق")])
    #expect(late.status == 409)
    #expect(late.text.contains("حساب مغلق") && late.text.contains("can no longer be done"))
    let cells = late.markup.tags.filter { $0.name == "td" }.compactMap { $0.attributes["data-label"] }
    #expect(cells.contains("What you typed") && cells.contains("Stored now"))
    #expect(late.text.contains("Paid"))
  }

  @Test("is not both paid and sent back by the bank")
  func contradiction() async throws {
    let walk = try await registered()
    #expect(try await lay(walk, plan()).status == 200)
    let manager = try await walk.desk.at("manager2")
    let due = try await manager.get("/ghiras/staff/payments")
    let key = try #require(due.markup.tags.first { $0.attributes["name"] == "chosen" }?.attributes["value"])
    try await manager.post("/ghiras/staff/payments/approval", [("chosen", key)])
    let accountant = try await walk.desk.at("accountant")
    try await accountant.get("/ghiras/staff/payments")
    let list = try await accountant.post("/ghiras/staff/payments/transfers", [("chosen", key)])
    let transfer = try #require(list.link(saying: "PAY-2026-00001"))
    try await manager.get(transfer)
    try await manager.post("\(transfer)/approval", [("version", "0")])
    try await accountant.get(transfer)
    try await accountant.post("\(transfer)/dispatch", [("version", "1")])
    try await accountant.get(transfer)
    let both = try await accountant.post("\(transfer)/results", [("result-0", "paid"), ("why-0", "حساب مغلق")])
    #expect(both.status == 422 && both.problem(at: "why-0")?.contains("Clear the reason") == true)
    #expect(both.values(of: "why-0") == ["حساب مغلق"])
  }

  @Test("comes out of a budget, whose page shows it once it was set")
  func budget() async throws {
    let walk = try await RouteWalk()
    let manager = try await walk.desk.at("manager")
    let page = try await manager.get("/ghiras/staff/budgets?year=2026")
    let service = try #require(
      page.markup.tags.first { $0.name == "option" && ($0.attributes["value"] ?? "").contains("-new") }?.attributes[
        "value"])
    let set = try await manager.post(
      "/ghiras/staff/budgets", [("year", "2026"), ("service", service), ("amount", "٧٠٬٠٠٠٫٥٠"), ("reason", "قرار")])
    #expect(set.status == 200 && set.text.contains("70,000.50"))
  }

  @Test("in more parts than are taken is not laid down")
  func tooMany() async throws {
    let walk = try await registered()
    #expect(try await lay(walk, plan([("count", "99")])).status == 422)
    let officer = try await walk.desk.at("officer")
    #expect(try await officer.get("\(walk.request)/entitlement").html.contains("name=\"kind\""))
  }

  @Test("is where the accountant's work begins, who sees no requests", arguments: ["sign-in", "inbox"])
  func start(door: String) async throws {
    let walk = try await RouteWalk()
    let accountant = try await walk.desk.at("accountant")
    if door == "sign-in" {
      #expect(accountant.page.path == "/ghiras/staff/payments")
    } else {
      #expect(try await accountant.get("/ghiras/staff/inbox").path == "/ghiras/staff/payments")
    }
  }

  @Test("is shown to no post that has nothing to do with it")
  func others() async throws {
    let walk = try await RouteWalk()
    for (post, path) in [
      ("officer", "payments"), ("researcher", "payments"), ("hr", "files"), ("accountant", "files"),
      ("accountant", "requests"), ("member", "loans"), ("officer", "budgets"),
    ] {
      #expect(try await walk.desk.at(post).get("/ghiras/staff/\(path)").status == 403, "\(post) \(path)")
    }
  }
}
