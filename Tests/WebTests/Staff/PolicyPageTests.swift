import Casework
import Engines
import PolicyReader
import Testing
import Visiting

@Suite("The policy page", .onEveryEngine)
struct PolicyPageTests {
  private func desk() async throws -> (House, Desk) {
    let house = try await House()
    try await house.found("ghiras")
    return (house, Desk(at: "ghiras", of: house, password: House.password))
  }

  private func template(_ template: PolicyTemplate) -> [UInt8] {
    Array(template.text(for: TemplateDetails(association: "جمعية التجربة")).utf8)
  }

  @Test(
    "refuses what is no policy, at the file, and keeps no draft",
    arguments: [
      ("", "x.txt"), ("مرحبا", "x.txt"), ("%PDF-1.4 broken", "x.pdf"), ("PK\u{3}\u{4}broken", "x.docx"),
      ("سياسة الخصوصية\nنجمع بياناتك لتحسين الخدمة\nلا نبيع بياناتك لأحد", "privacy.txt"),
    ])
  func notAPolicy(_ text: String, _ name: String) async throws {
    let (_, desk) = try await desk()
    let page = try await desk.bringIn(Array(text.utf8), named: name)
    #expect(page.status == 422)
    #expect(page.problem(at: "file") != nil)
    #expect(!page.html.contains("/staff/policy/0"), "no draft is listed")
  }

  @Test("tells of a document that is another association's, and of none that is its own")
  func another() async throws {
    for (name, isTold) in [("جمعية غراس لرعاية الأيتام", true), ("جمعية التجربة بعنيزة", false)] {
      let (_, desk) = try await desk()
      let text = PolicyTemplate.familySupport.text(for: TemplateDetails(association: name))
      let draft = try await desk.bringIn(Array(text.utf8))
      #expect(
        draft.text.contains("The document is of “\(name)”; your association is “جمعية التجربة”.") == isTold, "\(name)")
    }
  }

  @Test("asks for a file when none was chosen")
  func noFile() async throws {
    let (_, desk) = try await desk()
    let page = try await desk.send("secretary", from: "policy", to: "policy", [], Visitor.Upload("file", named: "", []))
    #expect(page.status == 422)
    #expect(page.problem(at: "file") != nil)
  }

  @Test("tells at the field how large a policy document may be")
  func somewhatTooLarge() async throws {
    let (_, desk) = try await desk()
    let page = try await desk.bringIn(Array(repeating: 0x20, count: 25_000_001))
    #expect(page.status == 422)
    #expect(page.problem(at: "file")?.contains("25 MB") == true)
  }

  @Test("refuses a document larger than a policy can be")
  func tooLarge() async throws {
    let (_, desk) = try await desk()
    let page = try await desk.bringIn(Array(repeating: 0x20, count: 26 * 1024 * 1024 + 1))
    #expect(page.status == 413)
  }

  @Test(
    "says at the ceiling what is wrong with it",
    arguments: [
      ("abc", "weeks", "submission"), ("0", "weeks", "submission"), ("5", "moons", "submission"),
      ("9999", "weeks", "completeness"),
    ])
  func ceiling(_ amount: String, _ unit: String, _ start: String) async throws {
    let (_, desk) = try await desk()
    let draft = try await desk.bringIn(template(.neighbourhoodCentres))
    let page = try await desk.answer(
      [("point-ceiling", amount), ("point-ceiling-unit", unit), ("point-ceiling-from", start)], on: draft.path)
    #expect(page.status == 422)
    #expect(page.problem(at: "point-ceiling") != nil)
    #expect(page.values(of: "point-ceiling") == [amount])
  }

  @Test("refuses a ceiling that is written and left open at once")
  func ceilingAndNone() async throws {
    let (_, desk) = try await desk()
    let draft = try await desk.bringIn(template(.neighbourhoodCentres))
    let page = try await desk.answer(
      [
        ("point-ceiling", "30"), ("point-ceiling-unit", "calendar_days"), ("point-ceiling-from", "submission"),
        ("point-ceiling-unset", "yes"),
      ], on: draft.path)
    #expect(page.status == 422 && page.problem(at: "point-ceiling")?.contains("leave it open") == true)
    #expect(page.values(of: "point-ceiling") == ["30"])
  }

  @Test("refuses a ceiling that leaves no day for an answer")
  func within() async throws {
    let (_, desk) = try await desk()
    let draft = try await desk.bringIn(template(.neighbourhoodCentres))
    let page = try await desk.answer(
      [
        ("point-floor-meaning", "holds_back"), ("point-ceiling", "10"), ("point-ceiling-unit", "calendar_days"),
        ("point-ceiling-from", "submission"),
      ], on: draft.path)
    #expect(page.status == 422)
    #expect(page.problem(at: "point-ceiling")?.contains("leaving no day") == true)
    #expect(page.openPoints == ["ceiling", "floor-meaning"], "nothing was half-saved")
  }

  @Test("asks for an answer when none was given")
  func noAnswer() async throws {
    let (_, desk) = try await desk()
    let draft = try await desk.bringIn(template(.neighbourhoodCentres))
    let page = try await desk.answer([], on: draft.path)
    #expect(page.status == 422)
    #expect(page.problem(at: "point-ceiling") != nil)
  }

  @Test("saves answers one by one")
  func oneByOne() async throws {
    let (_, desk) = try await desk()
    let draft = try await desk.bringIn(template(.neighbourhoodCentres))
    #expect(try await desk.answer([("point-floor-meaning", "tells_only")], on: draft.path).openPoints == ["ceiling"])
    #expect(try await desk.answer([("point-ceiling-unset", "yes")], on: draft.path).openPoints.isEmpty)
  }

  @Test("lets an answer be changed while it is a draft, and shows the one that holds")
  func changed() async throws {
    let (_, desk) = try await desk()
    let draft = try await desk.bringIn(template(.neighbourhoodCentres)).path
    _ = try await desk.answer(
      [
        ("point-floor-meaning", "holds_back"), ("point-ceiling", "30"), ("point-ceiling-unit", "calendar_days"),
        ("point-ceiling-from", "submission"),
      ], on: draft)
    // A shorter ceiling fits only with the floor's new meaning, sent beside it.
    let page = try await desk.answer(
      [
        ("changes", "yes"), ("point-floor-meaning", "tells_only"), ("point-ceiling", "١٠"),
        ("point-ceiling-unit", "working_days"), ("point-ceiling-from", "submission"),
      ], on: draft)
    #expect(page.status == 200)
    #expect(page.openPoints.isEmpty)
    #expect(page.values(of: "point-ceiling") == ["10"])
    #expect(page.values(of: "point-floor-meaning") == ["tells_only"])
  }

  @Test("refuses a change that leaves an answer blank, at its field, and keeps the answer that holds")
  func blanked() async throws {
    let (_, desk) = try await desk()
    let draft = try await desk.bringIn(template(.neighbourhoodCentres)).path
    _ = try await desk.answer(
      [
        ("point-ceiling", "30"), ("point-ceiling-unit", "weeks"),
        ("point-ceiling-from", "submission"),
      ], on: draft)
    let page = try await desk.answer([("changes", "yes"), ("point-ceiling", " ")], on: draft)
    #expect(page.status == 422)
    #expect(page.problem(at: "point-ceiling") != nil)
    let again = try await desk.at("secretary").get(draft)
    #expect(again.values(of: "point-ceiling") == ["30"])
    #expect(again.openPoints == ["floor-meaning"])
  }

  @Test("takes the same answers sent again for no change")
  func unchanged() async throws {
    let (_, desk) = try await desk()
    let draft = try await desk.bringIn(template(.neighbourhoodCentres)).path
    _ = try await desk.answer([("point-ceiling-unset", "yes")], on: draft)
    let before = try await desk.at("secretary").get(draft).values(of: "version").first
    let page = try await desk.answer([("changes", "yes"), ("point-ceiling-unset", "yes")], on: draft)
    #expect(page.status == 200)
    #expect(page.values(of: "version").first == before)
  }

  @Test("offers nothing to change once the version is in force")
  func inForce() async throws {
    let (_, desk) = try await desk()
    let draft = try await desk.bringIn(template(.neighbourhoodCentres)).path
    _ = try await desk.answer([("point-ceiling-unset", "yes"), ("point-floor-meaning", "tells_only")], on: draft)
    try await desk.approve(draft, on: (1, 9, 2026))
    let page = try await desk.at("secretary").get("\(draft)?text=1")
    #expect(!page.html.contains("name=\"changes\""))
  }

  static let approvals: [(field: String, typed: String, at: String)] = [
    ("meeting", "", "meeting"), ("approver", "", "approver"), ("approver-post", "", "approver-post"),
    ("approved-d", "", "approved"), ("approved-d", "31", "approved"), ("approved-y", "2027", "approved"),
    ("meeting", String(repeating: "4", count: 60), "meeting"),
  ]

  @Test("says at the field what is wrong with an approval, and nothing takes effect", arguments: approvals)
  func approval(_ bad: (field: String, typed: String, at: String)) async throws {
    let (house, desk) = try await desk()
    let draft = try await desk.bringIn(template(.familySupport))
    let good = [
      ("meeting", "4"), ("approved-cal", "g"), ("approved-d", "1"), ("approved-mg", "9"), ("approved-mh", "1"),
      ("approved-y", "2026"), ("approver", "خالد"), ("approver-post", "رئيس المجلس"),
    ]
    let page = try await desk.act(
      "secretary", on: draft.path, "approval", good.map { $0.0 == bad.field ? (bad.field, bad.typed) : $0 })
    #expect(page.status == 422)
    #expect(page.problem(at: bad.at) != nil)
    #expect(page.values(of: bad.field).first ?? "" == bad.typed)
    #expect(page.values(of: "approver") == [bad.field == "approver" ? "" : "خالد"])
    #expect(try await house.visitor().get("/ghiras/policy").status == 422)
  }

  @Test("says all that an approval lacks at once")
  func emptyApproval() async throws {
    let (_, desk) = try await desk()
    let draft = try await desk.bringIn(template(.familySupport))
    let page = try await desk.act("secretary", on: draft.path, "approval", [])
    #expect(page.status == 422)
    for field in ["meeting", "approved", "approver", "approver-post"] {
      #expect(page.problem(at: field) != nil, "\(field)")
    }
  }

  @Test("says that an empty file is empty, and that none was chosen where none was")
  func emptyFile() async throws {
    let (_, desk) = try await desk()
    let secretary = try await desk.at("secretary")
    try await secretary.get("/ghiras/staff/policy")
    let empty = try await secretary.post("/ghiras/staff/policy", [], Visitor.Upload("file", named: "سياسة.txt", []))
    #expect(empty.problem(at: "file")?.contains("The file is empty") == true)
    let none = try await secretary.post("/ghiras/staff/policy", [], Visitor.Upload("file", named: "", []))
    #expect(none.problem(at: "file")?.contains("The file is empty") == false)
  }

  @Test("an approved version is no draft any more and gives way to the next")
  func versions() async throws {
    let (house, desk) = try await desk()
    let first = try await desk.bringIn(template(.familySupport)).path
    try await desk.approve(first, on: (1, 9, 2026))
    #expect(try await desk.approve(first, on: (1, 9, 2026)).status == 422)
    let second = try await desk.bringIn(template(.healthServices)).path
    #expect(try await desk.approve(second, on: (2, 9, 2026)).status == 200)
    let published = try await house.visitor(in: "en").get("/ghiras/policy")
    #expect(published.html.contains("/ghiras/policy/1"), "the earlier version stays readable")
    #expect(try await house.visitor().get("/ghiras/policy/1").status == 200)
  }

  /// Lines of a policy, some of them put otherwise.
  private func document(_ changes: (String, String)...) -> [UInt8] {
    var text = PolicyTemplate.elderlyCare.text(for: TemplateDetails(association: "جمعية التجربة"))
    for (old, new) in changes { text = text.replacing(old, with: new) }
    return Array(text.utf8)
  }

  @Test("asks which bound holds when they contradict each other, and the approval waits for it")
  func bounds() async throws {
    let (_, desk) = try await desk()
    let draft = try await desk.bringIn(
      document(("ثلاثين يوم عمل من تاريخ اكتمال الطلب", "خمسة أيام عمل من تاريخ تقديمه")))
    #expect(draft.openPoints == ["bounds"])
    #expect(try await desk.approve(draft.path, on: (1, 9, 2026)).status == 422)
    let page = try await desk.answer([("point-bounds", "ceiling")], on: draft.path)
    #expect(page.openPoints.isEmpty)
    #expect(try await desk.approve(draft.path, on: (1, 9, 2026)).text.contains("the policy is in force"))
  }

  @Test("asks for the right dates in words, at the line where no calendar has them")
  func dates() async throws {
    let (_, desk) = try await desk()
    let impossible = "رقم الإصدار: (1)\tتاريخ الإصدار: 45/13/2024"
    let draft = try await desk.bringIn(document(("رقم الإصدار: (1)\tتاريخ الإصدار: ........ هـ", impossible)))
    #expect(draft.openPoints == ["dates", "floor-meaning"])
    let tooLong = try await desk.answer([("point-dates", String(repeating: "س", count: 501))], on: draft.path)
    #expect(tooLong.status == 422)
    #expect(tooLong.problem(at: "point-dates") != nil)
    let page = try await desk.answer([("point-dates", "الصحيح 5/12/2024")], on: draft.path)
    #expect(page.openPoints == ["floor-meaning"])
  }

  @Test("does not let an answer take the place of a last day that the document states")
  func statedCeiling() async throws {
    let (_, desk) = try await desk()
    let draft = try await desk.bringIn(template(.elderlyCare))
    let page = try await desk.answer(
      [
        ("point-floor-meaning", "tells_only"), ("point-ceiling", "90"), ("point-ceiling-unit", "calendar_days"),
        ("point-ceiling-from", "submission"),
      ], on: draft.path)
    #expect(page.text.contains("30 working days"))
    #expect(!page.text.contains("90 days"))
  }

  @Test("says that a document is a draft already, and shows that one")
  func again() async throws {
    let (_, desk) = try await desk()
    let first = try await desk.bringIn(template(.neighbourhoodCentres))
    let second = try await desk.bringIn(template(.neighbourhoodCentres))
    #expect(second.path.hasPrefix(first.path))
    #expect(second.text.contains("a draft already"))
  }

  @Test("lets a draft be discarded, which then asks and offers nothing more")
  func discard() async throws {
    let (_, desk) = try await desk()
    let draft = try await desk.bringIn(template(.neighbourhoodCentres)).path
    let list = try await desk.act("secretary", on: draft, "discard")
    #expect(list.text.contains("The draft is discarded"))
    #expect(list.text.contains("Discarded on"))
    let page = try await desk.at("secretary").get(draft)
    #expect(page.openPoints.isEmpty)
    #expect(!page.html.contains("\(draft)/discard"))
    #expect(try await desk.act("secretary", on: draft, "discard").status == 422)
  }

  @Test("a template that does not exist is not found")
  func unknownTemplate() async throws {
    let (_, desk) = try await desk()
    let page = try await desk.send("admin", from: "policy/templates", to: "policy/templates", [("template", "none")])
    #expect(page.status == 404)
  }
}

@Suite("Colleagues", .onEveryEngine)
struct PeopleTests {
  @Test("sign in with the password shown once, and no longer once they left")
  func arrivalAndLeave() async throws {
    let walk = try await RouteWalk()
    let added = try await walk.desk.send(
      "admin", from: "people", to: "people",
      [("name", "منى العتيبي"), ("email", "Mona@ghiras.example"), ("roles", "social_researcher")])
    #expect(added.status == 200)
    let shown = try #require(added.markup.tags.firstIndex { $0.attributes["class"] == "big-number" })
    let password = added.markup.text(from: shown)
    let mona = walk.house.visitor(in: "en")
    #expect(try await mona.signIn("mona", to: "ghiras", password: password).path == "/ghiras/staff/account")
    let people = try await walk.desk.at("admin").get("/ghiras/staff/people")
    #expect(!people.html.contains(password))
    let page = try #require(people.link(saying: "منى"))
    try await walk.desk.act("admin", on: page, "deactivation")
    #expect(try await mona.get("/ghiras/staff/inbox").path == "/ghiras/staff/sign-in")
    #expect(try await mona.signIn("mona", to: "ghiras", password: password).status == 422)
  }

  @Test("the last administrator keeps the post")
  func lastAdministrator() async throws {
    let walk = try await RouteWalk()
    let people = try await walk.desk.at("admin").get("/ghiras/staff/people")
    let address = try #require(people.link(saying: "موظف admin", under: "/ghiras/staff/people/"))
    let page = try await walk.desk.act("admin", on: address, "roles", [("roles", "relations_officer")])
    #expect(page.status == 422)
    #expect(page.problem(at: "roles")?.contains("At least one active administrator") == true)
    #expect(try await walk.desk.act("admin", on: address, "deactivation").status == 422)
    #expect(try await walk.desk.at("admin").get("/ghiras/staff/people").status == 200)
  }

  @Test("are locked out after five wrong passwords, and told for how long")
  func lockOut() async throws {
    let walk = try await RouteWalk()
    let visitor = walk.house.visitor(in: "en")
    for _ in 0..<5 {
      let page = try await visitor.signIn("hr", to: "ghiras", password: "wrong password")
      #expect(page.status == 422)
      #expect(page.values(of: "email") == ["hr@ghiras.example"])
    }
    let locked = try await visitor.signIn("hr", to: "ghiras", password: House.password)
    #expect(locked.status == 429)
    walk.house.clock.pass(.minutes(1))
    #expect(try await visitor.signIn("hr", to: "ghiras", password: House.password).status == 200)
  }

  @Test("get the same answer for a name that is unknown and a password that is wrong")
  func discreet() async throws {
    let walk = try await RouteWalk()
    func attempt(_ name: String) async throws -> String {
      let visitor = walk.house.visitor(in: "en")
      let page = try await visitor.signIn(name, to: "ghiras", password: "wrong password")
      let token = page.values(of: "_token").first ?? ""
      return "\(page.status) \(page.html.replacing(token, with: "").replacing(name, with: ""))"
    }
    #expect(try await attempt("officer") == attempt("nobody"))
  }

  @Test("are signed out on leaving, after two idle hours and after twelve in all")
  func sessions() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    let copy = officer.cookies
    try await officer.get("/ghiras/staff/account")
    try await officer.post("/ghiras/staff/sign-out")
    officer.cookies = copy
    #expect(try await officer.get("/ghiras/staff/inbox").path == "/ghiras/staff/sign-in")
    try await officer.signIn("officer", to: "ghiras", password: House.password)
    for _ in 0..<7 {
      walk.house.clock.pass(.minutes(100))
      #expect(try await officer.get("/ghiras/staff/inbox").path == "/ghiras/staff/inbox")
    }
    walk.house.clock.pass(.minutes(100))
    #expect(try await officer.get("/ghiras/staff/inbox").path == "/ghiras/staff/sign-in", "twelve hours are over")
    try await officer.signIn("officer", to: "ghiras", password: House.password)
    walk.house.clock.pass(.minutes(121))
    #expect(try await officer.get("/ghiras/staff/inbox").path == "/ghiras/staff/sign-in", "idle for two hours")
  }

  @Test("who change their password are signed out everywhere")
  func password() async throws {
    let walk = try await RouteWalk()
    let (first, second) = (walk.house.visitor(), walk.house.visitor())
    try await first.signIn("hr", to: "ghiras", password: House.password)
    try await second.signIn("hr", to: "ghiras", password: House.password)
    try await first.get("/ghiras/staff/account")
    let new = "a different passphrase"
    try await first.post(
      "/ghiras/staff/account/password",
      [("password", House.password), ("new-password", new), ("repeated-password", new)])
    #expect(try await second.get("/ghiras/staff/account").path == "/ghiras/staff/sign-in")
    #expect(try await second.signIn("hr", to: "ghiras", password: House.password).status == 422)
    #expect(try await second.signIn("hr", to: "ghiras", password: new).status == 200)
  }
}
