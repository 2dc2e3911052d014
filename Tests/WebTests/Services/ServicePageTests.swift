import Casework
import Engines
import HTTP
import Office
import Testing
import Visiting

@Suite("The services' editor", .onEveryEngine)
struct ServicePageTests {
  private static let question: [(String, String)] = [
    ("label-ar", "عدد أفراد الأسرة"), ("part-code", "people"), ("field-kind", "number"), ("least", "١"),
    ("most", "20"), ("required", "yes"),
  ]

  private func admin() async throws -> (House, Visitor) {
    let house = try await House.working()
    let desk = Desk(at: "ghiras", of: house, password: House.password)
    let visitor = try await desk.at("admin")
    try await visitor.get("/ghiras/staff/services")
    return (house, visitor)
  }

  private func service(_ house: House, _ code: String = "HELP") async throws -> Service {
    try #require(try await house.office.settings(slug: "ghiras").service(code: code))
  }

  private func post(
    _ visitor: Visitor, _ part: String, _ fields: [(String, String)], version: Int = 1
  ) async throws -> Page {
    try await visitor.get("/ghiras/staff/services/HELP")
    return try await visitor.post(
      "/ghiras/staff/services/HELP/\(part)", fields + [("version", String(version))])
  }

  @Test("adds a question, moves it, changes it and takes it away, a version each")
  func questions() async throws {
    let (house, visitor) = try await admin()
    #expect(try await post(visitor, "fields/new", Self.question).status == 200)
    #expect(try await service(house).fields.first?.kind == .number(least: 1, most: 20))
    let second = [("label-ar", "الموقع"), ("part-code", "where"), ("field-kind", "place")]
    _ = try await post(visitor, "fields/new", second, version: 2)
    _ = try await post(visitor, "fields/where/up", [], version: 3)
    #expect(try await service(house).fields.map(\.code) == ["where", "people"])
    _ = try await post(visitor, "fields/where/removal", [], version: 4)
    let after = try await service(house)
    #expect(after.fields.map(\.code) == ["people"])
    #expect(after.version == 5)
    let page = try await visitor.get("/ghiras/staff/services/HELP")
    #expect(page.html.contains("/ghiras/staff/services/HELP/versions/4"))
    #expect(try await visitor.look("/ghiras/staff/services/HELP/versions/4").html.contains("f.where"))
  }

  @Test("shows a table as lines, and keeps it as it is when nothing was changed")
  func table() async throws {
    let (house, visitor) = try await admin()
    let lines =
      "name | text | الاسم | Name | required\nkin | choice | الصلة | Kin | required | son = ابن = Son; wife = زوجة"
    let table = [
      ("label-ar", "من تعول"), ("part-code", "kin"), ("field-kind", "table"), ("least", "0"), ("most", "6"),
      ("columns", lines),
    ]
    #expect(try await post(visitor, "fields/new", table).status == 200)
    let field = try #require(try await service(house).fields.first)
    #expect(field.columns.map(\.kind.word) == ["text", "choice"])
    let page = try await visitor.get("/ghiras/staff/services/HELP/fields/kin")
    let shown = page.values(of: "columns").first ?? ""
    let again = table.map { $0.0 == "columns" ? ("columns", shown) : $0 }
    _ = try await post(visitor, "fields/kin", again, version: 2)
    #expect(try await service(house).version == 2)
  }

  @Test("says at the input what is wrong, keeping what was typed")
  func refused() async throws {
    let (house, visitor) = try await admin()
    for (at, typed) in [
      ("label-ar", [("label-ar", "")]), ("part-code", [("part-code", "Not A Code")]), ("least", [("least", "99")]),
      ("least", [("least", "كثير")]), ("field-kind", [("field-kind", "rocket")]),
      ("options", [("field-kind", "choice")]), ("columns", [("field-kind", "table"), ("most", "5"), ("columns", "x")]),
    ] {
      let fields =
        Self.question.map { field in typed.first { $0.0 == field.0 } ?? field }
        + typed.filter { field in !Self.question.contains { $0.0 == field.0 } }
      let page = try await post(visitor, "fields/new", fields)
      #expect(page.status == 422, "\(typed)")
      #expect(page.problem(at: at) != nil, "\(typed)")
    }
    #expect(try await service(house).version == 1)
  }

  @Test("shows a colleague's version to whoever saves over it")
  func conflict() async throws {
    let (house, visitor) = try await admin()
    _ = try await post(visitor, "fields/new", Self.question)
    let late = try await post(visitor, "description", [("name-ar", "اسم آخر")], version: 1)
    #expect(late.status == 409)
    #expect(try await service(house).nameAr == "خدمة HELP")
  }

  @Test("adds a ready-made service resting, and offers it")
  func added() async throws {
    let (house, visitor) = try await admin()
    let page = try await visitor.post("/ghiras/staff/services", [("template", "FA-RENT")])
    #expect(page.status == 200)
    #expect(try await service(house, "FA-RENT").isOffered == false)
    #expect(try await visitor.look("/ghiras/services/FA-RENT").status == 404)
    try await visitor.get("/ghiras/staff/services/FA-RENT")
    try await visitor.post("/ghiras/staff/services/FA-RENT/offering", [("offered", "yes"), ("version", "1")])
    #expect(try await visitor.look("/ghiras/services/FA-RENT").status == 200)
    try await visitor.get("/ghiras/staff/services")
    let twice = try await visitor.post("/ghiras/staff/services", [("template", "FA-RENT")])
    #expect(twice.status == 422)
    #expect(twice.problem(at: "service-code") != nil)
  }

  @Test("exports what it imports, and says on which line a file is wrong")
  func files() async throws {
    let (house, visitor) = try await admin()
    let export = try await visitor.look("/ghiras/staff/services/export.json")
    #expect(export.response.headers["Content-Type"] == "application/json")
    guard case .bytes(let bytes) = export.response.content else {
      _ = Issue.record("no bytes")
      return
    }
    func send(_ content: [UInt8]) async throws -> Page {
      try await visitor.get("/ghiras/staff/services")
      return try await visitor.post(
        "/ghiras/staff/services/import", [], Visitor.Upload("file", named: "services.json", content))
    }
    #expect(try await send(bytes).status == 200)
    #expect(try await service(house).version == 1)
    let wrong = try await send(Array("{\n\"format\": 1,\n\"colour\": 2}".utf8))
    #expect(wrong.status == 422)
    #expect(wrong.problem(at: "file")?.contains("3") == true)
    #expect(try await send(Array(repeating: 0x20, count: 5 << 20)).status == 422)
  }
}

@Suite("A service's own form on the website", .onEveryEngine)
struct ServiceFormTests {
  private static let kin = FormField(
    "kin", ar: "من تعول", en: "Dependants", isRequired: false,
    .table([FormField("name", ar: "الاسم", en: "Name", .text)], rows: 0...3))
  private static let people = FormField("people", ar: "عدد الأفراد", en: "People", .number(least: 1, most: 20))

  private func asking(_ fields: [FormField]) async throws -> House {
    let house = try await House.working()
    let admin = try await house.administrator()
    try await house.office.revise("HELP", seen: 1, as: admin) { service throws(ServiceRefusal) in
      service.fields = fields
    }
    return house
  }

  private func reachNeed(_ house: House) async throws -> (Visitor, SampleApplication) {
    let visitor = house.visitor(in: "en")
    let sample = SampleApplication(for: "HELP", amount: "900")
    try await visitor.get("/ghiras/apply/service")
    try await visitor.post("/ghiras/apply/service", [("service", "HELP"), ("criteria", "yes")])
    try await visitor.post("/ghiras/apply/person", sample.person)
    return (visitor, sample)
  }

  @Test("grows a table row by row without a script, keeping what was typed")
  func rows() async throws {
    let house = try await asking([Self.people, Self.kin])
    let (visitor, sample) = try await reachNeed(house)
    let grown = try await visitor.post(
      "/ghiras/apply/need",
      sample.need + [("f.people", "٤"), ("f.kin.0.name", "ريم"), ("f.kin.rows", "1"), ("add-row", "kin")])
    #expect(grown.status == 200)
    #expect(grown.values(of: "f.kin.0.name") == ["ريم"])
    #expect(grown.html.contains("f.kin.1.name"))
    #expect(grown.values(of: "f.people") == ["٤"])
  }

  @Test("says at the field, the row and the column what is wrong, and keeps what the form does not ask out")
  func refused() async throws {
    let house = try await asking([Self.people, Self.kin])
    let (visitor, sample) = try await reachNeed(house)
    let page = try await visitor.post(
      "/ghiras/apply/need",
      sample.need + [
        ("f.people", "500"), ("f.kin.0.name", String(repeating: "س", count: 300)), ("f.admin", "1"),
        ("f.kin.400.name", "x"),
      ])
    #expect(page.status == 422)
    #expect(page.problem(at: "f.people")?.contains("20") == true)
    #expect(page.problem(at: "f.kin.0.name")?.contains("row 1") == true)
    #expect(!page.html.contains("f.admin"))
    #expect(!page.html.contains("f.kin.400.name"))
  }

  @Test("is told of to whoever fills the form it replaced, and what fits is kept")
  func changed() async throws {
    let house = try await asking([Self.people, Self.kin])
    let (visitor, sample) = try await reachNeed(house)
    try await visitor.post("/ghiras/apply/need", sample.need + [("f.people", "4")])
    try await visitor.get("/ghiras/apply/review")
    try await house.office.revise("HELP", seen: 2, as: try await house.administrator()) {
      service throws(ServiceRefusal) in service.fields = [Self.people]
    }
    let page = try await visitor.post("/ghiras/apply/review", [("agreed", "yes"), ("typed-name", "سالم")])
    #expect(page.status == 409)
    #expect(page.text.contains("changed this service"))
    #expect(page.values(of: "f.people") == ["4"])
    try await visitor.get("/ghiras/apply/review")
    let sent = try await visitor.post("/ghiras/apply/review", [("agreed", "yes"), ("typed-name", "سالم")])
    #expect(sent.requestNumber != nil)
  }

  @Test("is shown to staff as it was filled, printed with its code, and corrected for a reason")
  func staff() async throws {
    let house = try await asking([Self.people, Self.kin])
    let (visitor, sample) = try await reachNeed(house)
    try await visitor.post("/ghiras/apply/need", sample.need + [("f.people", "4"), ("f.kin.0.name", "ريم")])
    try await visitor.get("/ghiras/apply/review")
    let sent = try await visitor.post("/ghiras/apply/review", [("agreed", "yes"), ("typed-name", "سالم")])
    let desk = Desk(at: "ghiras", of: house, password: House.password)
    let path = try await desk.address(of: try #require(sent.requestNumber))
    let officer = try await desk.at("officer")
    let page = try await officer.get(path)
    #expect(page.text.contains("ريم"))
    let form = try await officer.look("\(path)/form.pdf").response
    #expect(form.headers["Content-Type"] == "application/pdf")
    #expect(try await desk.at("hr").look("\(path)/form.pdf").status == 403)
    let wrong = try await desk.act(
      "officer", on: path, "particulars",
      [("need", "حاجة الأسرة إلى الإيجار"), ("amount", "900"), ("reason", "تصحيح"), ("f.people", "0")])
    #expect(wrong.status == 422)
    let right = try await desk.act(
      "officer", on: path, "particulars",
      [("need", "حاجة الأسرة إلى الإيجار"), ("amount", "900"), ("reason", "تصحيح"), ("f.people", "6")])
    #expect(right.status == 200)
    #expect(!right.text.contains("ريم"), "what a correction leaves out is taken out")
  }

  @Test("is asked at the desk as well, once the service is chosen")
  func desk() async throws {
    let house = try await asking([Self.people])
    let desk = Desk(at: "ghiras", of: house, password: House.password)
    let officer = try await desk.at("officer")
    let plain = try await officer.get("/ghiras/staff/requests/new")
    #expect(!plain.html.contains("f.people"))
    let shown = try await officer.post(
      "/ghiras/staff/requests/new", [("service", "HELP"), ("show-form", "yes"), ("need", "كرسي")])
    #expect(shown.status == 200)
    #expect(shown.html.contains("f.people"))
    #expect(shown.values(of: "need") == ["كرسي"])
  }

  @Test("on paper comes back by its code: a wrong one is told, a blank one leads to taking in")
  func scans() async throws {
    let house = try await asking([Self.people])
    let desk = Desk(at: "ghiras", of: house, password: House.password)
    let officer = try await desk.at("officer")
    let blank = FormCode(association: "ghiras", .service("HELP"), version: 2)
    #expect(try await house.visitor(in: "ar").look("/ghiras/services/HELP/form.pdf").status == 200)
    func file(_ code: String) async throws -> Page {
      try await officer.get("/ghiras/staff/scans")
      return try await officer.post(
        "/ghiras/staff/scans", [("code", code)], Visitor.Upload("file", named: "x.pdf", Array("%PDF-1.7 x".utf8)))
    }
    let wrong = try await file("GHIRAS/HELP/2-0")
    #expect(wrong.status == 422)
    #expect(wrong.problem(at: "code") != nil)
    let right = try await file(blank.text)
    #expect(right.status == 200)
    #expect(right.path.contains("/staff/requests/new"))
    #expect(right.html.contains("f.people"))
    #expect(right.values(of: "scan").first?.isEmpty == false)
  }
}
