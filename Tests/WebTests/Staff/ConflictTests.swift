import Engines
import HTTP
import Testing
import Visiting

@Suite("Two people at one request", .onEveryEngine)
struct ConflictTests {
  /// An officer in another browser.
  private func second(at walk: RouteWalk) async throws -> Visitor {
    let visitor = Visitor(at: walk.house)
    visitor.cookies["lang"] = "en"
    try await visitor.signIn("officer", to: "ghiras", password: House.password)
    return visitor
  }

  @Test("the second is told that it changed, keeps what was typed, and may send it again")
  func conflict() async throws {
    let walk = try await RouteWalk()
    let (officer, manager) = (try await walk.desk.at("officer"), try await walk.desk.at("manager"))
    try await officer.get(walk.request)
    try await manager.get(walk.request)
    try await manager.post("\(walk.request)/assignment", [("person", "")])
    let before = try await walk.events
    let page = try await officer.post("\(walk.request)/referral", [("question", "ما مصدر الدخل؟")])
    #expect(page.status == 409)
    #expect(page.text.contains("This record changed meanwhile"))
    #expect(page.values(of: "question") == ["ما مصدر الدخل؟"])
    #expect(try await walk.events == before)
    let again = try await officer.post("\(walk.request)/referral", [("question", "ما مصدر الدخل؟")])
    #expect(again.status == 200)
    #expect(try await walk.events == before + 1)
  }

  @Test("the second sees who did what meanwhile, and the form stands open to be sent on the new version")
  func meanwhile() async throws {
    let walk = try await RouteWalk()
    let (officer, manager) = (try await walk.desk.at("officer"), try await walk.desk.at("manager"))
    try await officer.get(walk.request)
    try await manager.get(walk.request)
    try await manager.post("\(walk.request)/note", [("note", "اتصلت بها")])
    try await manager.get(walk.request)
    try await manager.post("\(walk.request)/assignment", [("person", "")])
    let page = try await officer.post("\(walk.request)/referral", [("question", "ما مصدر الدخل؟")])
    let card = page.text.suffix(from: try #require(page.text.firstRange(of: "Happened meanwhile")).lowerBound).prefix(
      400)
    #expect(card.contains("موظف manager"))
    #expect(card.contains("اتصلت بها"), "what lies between two saves is told as well")
    #expect(page.markup.tags.contains { $0.name == "a" && $0.attributes["href"] == "#form-refer" })
    #expect(page.markup.tags.contains { $0.attributes["id"] == "form-refer" })
  }

  @Test("a correction that came too late stands beside what is stored, field by field")
  func sideBySide() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    let stranger = try await second(at: walk)
    try await officer.get(walk.request)
    try await stranger.get(walk.request)
    let saved = try await stranger.post(
      "\(walk.request)/particulars", [("need", "أجرة بيت لثلاثة أشهر"), ("amount", "950"), ("reason", "زاد المبلغ")])
    #expect(saved.status == 200)
    let page = try await officer.post(
      "\(walk.request)/particulars", [("need", "أجرة بيت لشهر"), ("amount", "900"), ("reason", "خطأ")])
    #expect(page.status == 409)
    let cells = page.markup.tags.filter { $0.name == "td" }.compactMap { $0.attributes["data-label"] }
    #expect(cells.contains("What you typed") && cells.contains("Stored now"))
    for words in ["أجرة بيت لشهر", "أجرة بيت لثلاثة أشهر", "950"] { #expect(page.text.contains(words), "\(words)") }
    #expect(page.values(of: "need") == ["أجرة بيت لشهر"])
    let again = try await officer.post(
      "\(walk.request)/particulars", [("need", "أجرة بيت لشهر"), ("amount", "900"), ("reason", "خطأ")])
    #expect(again.status == 200)
  }

  @Test("what was typed is not lost where the request takes it no more")
  func gone() async throws {
    let walk = try await RouteWalk()
    let (officer, manager) = (try await walk.desk.at("officer"), try await second(at: walk))
    try await officer.get(walk.request)
    try await manager.get(walk.request)
    #expect(try await manager.post("\(walk.request)/withdrawal", [("reason", "بطلبه")]).status == 200)
    let page = try await officer.post("\(walk.request)/referral", [("question", "ما مصدر الدخل؟")])
    #expect(page.status == 409)
    #expect(page.text.contains("can no longer be done"))
    #expect(page.text.contains("ما مصدر الدخل؟"))
  }

  @Test("nor what was typed wrong, where the form is gone from the page that would tell it")
  func wrongAndGone() async throws {
    let walk = try await RouteWalk()
    let (officer, other) = (try await walk.desk.at("officer"), try await second(at: walk))
    try await officer.get(walk.request)
    try await other.get(walk.request)
    #expect(try await other.post("\(walk.request)/withdrawal", [("reason", "بطلبه")]).status == 200)
    let page = try await officer.post(
      "\(walk.request)/particulars", [("need", " "), ("amount", "900"), ("reason", "زاد المبلغ")])
    #expect(page.status == 409)
    #expect(page.text.contains("can no longer be done") && page.text.contains("زاد المبلغ"))
    #expect(
      page.markup.tags.allSatisfy { $0.attributes["class"] != "summary" }, "no link leads to a field that is gone")
  }

  @Test("an answer to an inquiry that a colleague has answered stands there to be copied, right or wrong")
  func inquiry() async throws {
    let house = try await CoveredHouse()
    let (officer, other) = (try await house.walk.desk.at("officer"), try await second(at: house.walk))
    let seen = try await officer.get(house.inquiry).values(of: "version")
    try await other.get(house.inquiry)
    let quick = try await other.post(
      "\(house.inquiry)/answer", [("answer", "غدًا"), ("source", "c-1.1"), ("version", seen.first ?? "")])
    #expect(quick.status == 200)
    for source in ["c-1.1", "nowhere"] {
      let page = try await officer.post(
        "\(house.inquiry)/answer",
        [("answer", "بعد أسبوع من القرار"), ("source", source), ("version", seen.first ?? "")])
      #expect(page.status == 409, "\(source)")
      #expect(page.text.contains("can no longer be done"))
      #expect(page.values(of: "answer") == ["بعد أسبوع من القرار"])
      #expect(!page.text.contains("Keep the answer"))
      #expect(page.linksToNothing.isEmpty)
    }
  }

  @Test("a transfer's form that is gone is told beside what stands, whatever was wrong in it", arguments: ["", "خطأ"])
  func transfer(reason: String) async throws {
    let house = try await CoveredHouse()
    let accountant = try await house.walk.desk.at("accountant")
    try await accountant.get(house.transfer)
    let first = try await accountant.post(
      "\(house.transfer)/cancellation", [("reason", "مكررة"), ("version", "0")])
    #expect(first.status == 200)
    let page = try await accountant.post(
      "\(house.transfer)/cancellation", [("reason", reason), ("version", "0")])
    #expect(page.status == 409)
    #expect(page.text.contains("can no longer be done") && page.text.contains(reason))
    #expect(page.linksToNothing.isEmpty)
  }

  @Test("why a file was to rest is not lost where a colleague has suspended it", arguments: ["غادر المدينة", " "])
  func file(reason: String) async throws {
    let house = try await CoveredHouse()
    let (officer, other) = (try await house.walk.desk.at("officer"), try await second(at: house.walk))
    let seen = try await officer.get(house.file).values(of: "version").first ?? ""
    try await other.get(house.file)
    let first = try await other.post("\(house.file)/suspension", [("reason", "سفر"), ("version", seen)])
    #expect(first.status == 200)
    let page = try await officer.post("\(house.file)/suspension", [("reason", reason), ("version", seen)])
    #expect(page.status == 409)
    #expect(page.text.contains("can no longer be done"))
    #expect(page.values(of: "reason").contains(reason))
    #expect(page.linksToNothing.isEmpty)
  }

  @Test("nor the reasons of an answer about somebody's data that a colleague has answered")
  func dataRequest() async throws {
    let house = try await CoveredHouse()
    let officer = try await house.walk.desk.at("officer")
    try await officer.get("\(house.party)/data-request")
    let asked = try await officer.post("\(house.party)/data-request", [("kind", "copy"), ("channel", "phone")]).path
    let taken = try await officer.get(asked).values(of: "version").first ?? ""
    try await officer.post("\(asked)/identity", [("method", "document"), ("version", taken)])
    let (manager, other) = (try await house.walk.desk.at("manager"), try await house.walk.desk.at("manager2"))
    let seen = try await manager.get(asked).values(of: "version").first ?? ""
    try await other.get(asked)
    let first = try await other.post("\(asked)/refusal", [("reason", "سبق أن سُلِّمت"), ("version", seen)])
    #expect(first.status == 200)
    let page = try await manager.post("\(asked)/refusal", [("reason", "طلب مكرر"), ("version", seen)])
    #expect(page.status == 409)
    #expect(page.text.contains("can no longer be done"))
    #expect(page.values(of: "reason") == ["طلب مكرر"])
    #expect(page.linksToNothing.isEmpty)
  }

  @Test("a form sent twice is carried out once")
  func twice() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    try await officer.get(walk.request)
    let body = Visitor.body(
      officer.page.hiddenFields(of: "\(walk.request)/referral", sendingFiles: false)
        + [.init(name: "question", value: "ما الدخل؟")], nil)
    let before = try await walk.events
    #expect(try await officer.send(.post, "\(walk.request)/referral", body).status == 303)
    #expect(try await officer.send(.post, "\(walk.request)/referral", body).status == 409)
    #expect(try await walk.events == before + 1)
  }

  @Test("one intake sent twice makes one request")
  func intake() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    let sample = SampleApplication(for: "VISIT")
    try await officer.get("/ghiras/staff/requests/new")
    let form = officer.page.hiddenFields(of: "/ghiras/staff/requests/new", sendingFiles: false)
    let fields = [("service", "VISIT"), ("channel", "phone"), ("criteria", "yes")] + sample.person + sample.need
    let body = Visitor.body(form + fields.map { .init(name: $0.0, value: $0.1) }, nil)
    let first = try await officer.send(.post, "/ghiras/staff/requests/new", body)
    let second = try await officer.send(.post, "/ghiras/staff/requests/new", body)
    #expect(first.location != nil)
    #expect(first.location == second.location)
    let other = fields.map { $0.0 == "given-name" ? ($0.0, "ناصر") : $0 }
    let another = try await officer.send(
      .post, "/ghiras/staff/requests/new", Visitor.body(form + other.map { .init(name: $0.0, value: $0.1) }, nil))
    #expect(another.status == 409)
    #expect(another.values(of: "given-name") == ["ناصر"], "what was typed is not lost")
    let taken = try await officer.post("/ghiras/staff/requests/new", other, following: false)
    #expect(taken.status == 303)
    #expect(taken.location != first.location, "sent again it is a request of its own")
  }
}
