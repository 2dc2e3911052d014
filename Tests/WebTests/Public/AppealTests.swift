import Casework
import Engines
import HTTP
import Office
import Testing
import Visiting

@Suite("An appeal over the web", .onEveryEngine)
struct AppealPageTests {
  private static let grounds = "الدخل المذكور ليس دخلي بل دخل أخي"

  /// A request that was decided and answered.
  private func answered(_ outcome: String = "reject", amount: String = "900") async throws -> RouteWalk {
    let walk = try await RouteWalk()
    let (desk, request) = (walk.desk, walk.request)
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
    let wording = [("reasons", "وفق المعايير"), ("amount", amount)]
    #expect(try await desk.decide(request, outcome, saying: wording).status == 200)
    #expect(try await desk.act("officer", on: request, "notification", [("channel", "phone")]).status == 200)
    return walk
  }

  private func tracking(_ walk: RouteWalk) async throws -> Visitor {
    let number = try #require(try await walk.desk.at("officer").get(walk.request).requestNumber)
    let visitor = walk.house.visitor(in: "en")
    try await visitor.track(number, at: "ghiras")
    return visitor
  }

  @Test("goes from the tracking page to a sitting of other members, is upheld, and its letter is the applicant's")
  func whole() async throws {
    let walk = try await answered()
    let desk = walk.desk
    // Three who took no part: two members and a chair, appointed for appeals.
    let association = try await walk.house.office.settings(slug: "ghiras").association
    for name in ["judge1", "judge2"] {
      try await walk.house.office.addStaff(
        name: "قاض \(name)", email: "\(name)@ghiras.example", roles: [.committeeMember], password: House.password,
        to: association.id)
    }
    let fresh = try await walk.house.office.settings(slug: "ghiras")
    let judges = try ["judge1", "judge2"].map { try fresh.colleague($0).id.description }
    let formed = try await desk.send(
      "secretary", from: "committees/new", to: "committees",
      [
        ("name-ar", "لجنة التظلمات"), ("purpose", "appeals"), ("post-\(judges[0])", "chair"),
        ("post-\(judges[1])", "member"),
      ])
    #expect(formed.status == 200)
    #expect(formed.text.contains("Hears appeals"))

    let visitor = try await tracking(walk)
    #expect(visitor.page.text.contains("You may appeal until the end of"))
    let short = try await visitor.post("/ghiras/track/appeal", [("grounds", "ظلم")])
    #expect(short.status == 422)
    #expect(short.problem(at: "grounds") != nil)
    #expect(short.html.contains("ظلم"), "what was typed is kept")
    let lodged = try await visitor.post("/ghiras/track/appeal", [("grounds", Self.grounds)])
    #expect(lodged.status == 200)
    #expect(lodged.text.contains("APL-2026-00001"))
    let twice = try await visitor.post("/ghiras/track/appeal", [("grounds", Self.grounds)])
    #expect(twice.status == 422)

    #expect(try await desk.at("judge1").get("/ghiras/staff/inbox").text.contains("APL-2026-00001"))
    #expect(try await desk.act("officer", on: walk.request, "appeal-hearing").status == 200)
    #expect(
      try await desk.act("manager", on: walk.request, "appeal-ruling", [("outcome", "reject"), ("reasons", "لا")])
        .status == 422, "a committee hears it")
    let item = try await desk.sit(on: walk.request, chair: "judge1")
    #expect(try await desk.at("judge1").get(item).text.contains(Self.grounds))
    #expect(try await desk.at("member").look(item).status == 403)
    try await desk.vote("accept", on: item, by: ["judge1", "judge2"])
    let wording = [("reasons", "ثبت أن الدخل لغيره"), ("amount", "900"), ("months", "2")]
    #expect(try await desk.act("judge1", on: item, "resolution", wording).status == 200)

    let status = try await visitor.get("/ghiras/track/status")
    #expect(status.text.contains("Your appeal was upheld"))
    #expect(status.text.contains("ثبت أن الدخل لغيره"))
    let letters = status.markup.tags.compactMap { $0.attributes["href"] }.filter { $0.contains("/letters/LTR-") }
    #expect(letters.count == 4, "receipt, notice, rejection and the appeal's answer")
    for letter in letters {
      #expect(try await visitor.look(letter).response.headers["Content-Type"] == "application/pdf")
    }
    #expect(try await desk.act("officer", on: walk.request, "registration", [("category", "أسرة")]).status == 200)
  }

  @Test("takes documents, from its applicant's phone and over the desk, which those who hear it open")
  func documents() async throws {
    let walk = try await answered()
    let desk = walk.desk
    let visitor = try await tracking(walk)
    let paper = "/ghiras/track/appeal-documents"
    #expect(!visitor.page.actions.contains(paper), "not before there is an appeal")
    #expect(try await visitor.post(paper, [], .paper("a.pdf")).status == 422)
    try await visitor.post("/ghiras/track/appeal", [("grounds", Self.grounds)])
    let none = try await visitor.post(paper, [], Visitor.Upload("appeal-document", named: "", []))
    #expect(none.status == 422 && none.problem(at: "appeal-document") != nil)
    let wrong = Visitor.Upload("appeal-document", named: "statement.pdf", Array("MZ a program".utf8))
    let refused = try await visitor.post(paper, [], wrong)
    #expect(refused.status == 422 && refused.problem(at: "appeal-document") != nil)
    let added = try await visitor.post(paper, [], .paper("كشف حساب.pdf"))
    #expect(added.status == 200 && added.text.contains("كشف حساب.pdf"))
    #expect(!added.html.contains("appeal-documents/1"), "whose it is has it")
    let again = try await visitor.post(paper, [], .paper("كشف حساب.pdf"))
    #expect(again.status == 422 && again.problem(at: "appeal-document") != nil)

    let taken = try await desk.act("officer", on: walk.request, "appeal-documents", [], .paper("عقد.pdf", "second"))
    #expect(taken.status == 200 && taken.text.contains("عقد.pdf"))
    let bare = try await desk.act("officer", on: walk.request, "appeal-documents", [], wrong)
    #expect(bare.status == 422 && bare.problem(at: "appeal-document") != nil)
    let file = try await desk.at("member").look("\(walk.request)/appeal-documents/2")
    #expect(file.status == 200)
    #expect(file.response.headers["Content-Type"] == "application/pdf")
    #expect(file.response.headers["Content-Disposition"]?.hasPrefix("attachment") == true)
    #expect(try await desk.at("member").look("\(walk.request)/appeal-documents/3").status == 404)
    #expect(try await desk.at("accountant").look("\(walk.request)/appeal-documents/1").status == 403)
  }

  @Test("is refused on the tracking page when its time is over, and says when that was")
  func late() async throws {
    let walk = try await answered()
    let number = try #require(try await walk.desk.at("officer").get(walk.request).requestNumber)
    walk.house.clock.pass(.days(31))
    let visitor = walk.house.visitor(in: "en")
    try await visitor.track(number, at: "ghiras")
    #expect(visitor.page.text.contains("The time to appeal ended on"))
    #expect(!visitor.page.actions.contains("/ghiras/track/appeal"))
    #expect(try await visitor.post("/ghiras/track/appeal", [("grounds", Self.grounds)]).status == 422)
  }

  @Test("is not offered where all that was asked for was granted")
  func full() async throws {
    let walk = try await answered("accept")
    let visitor = try await tracking(walk)
    #expect(!visitor.page.actions.contains("/ghiras/track/appeal"))
    #expect(try await visitor.post("/ghiras/track/appeal", [("grounds", Self.grounds)]).status == 422)
  }

  @Test("is nobody's who did not prove the mobile")
  func strangers() async throws {
    let walk = try await answered()
    let stranger = walk.house.visitor(in: "en")
    try await stranger.get("/ghiras/track")
    let answer = try await stranger.post("/ghiras/track/appeal", [("grounds", Self.grounds)], following: false)
    #expect(answer.status == 303)
    #expect(try await walk.desk.at("officer").get(walk.request).text.contains("APL-") == false)
  }

  @Test("is written down by an officer, ruled on by a manager who did not decide, and taken back by its applicant")
  func desk() async throws {
    let walk = try await answered("accept", amount: "400")
    let desk = walk.desk
    let association = try await walk.house.office.settings(slug: "ghiras").association
    try await walk.house.office.addStaff(
      name: "المدير العام", email: "director@ghiras.example", roles: [.seniorManagement], password: House.password,
      to: association.id)
    let lodged = try await desk.act(
      "officer", on: walk.request, "appeal", [("grounds", Self.grounds), ("channel", "phone")])
    #expect(lodged.text.contains("APL-2026-00001"))
    try await desk.act("officer", on: walk.request, "appeal-hearing")
    let own = try await desk.act(
      "manager", on: walk.request, "appeal-ruling", [("outcome", "reject"), ("reasons", "لا جديد")])
    #expect(own.status == 422, "the manager voted the first time")
    let less = try await desk.act(
      "director", on: walk.request, "appeal-ruling",
      [("outcome", "accept"), ("reasons", "ثبت"), ("amount", "400")])
    #expect(less.status == 422)
    #expect(less.problem(at: "amount") != nil)
    let raised = try await desk.act(
      "director", on: walk.request, "appeal-ruling",
      [("outcome", "accept"), ("reasons", "ثبت"), ("amount", "700")])
    #expect(raised.status == 200)
    #expect(raised.text.contains("Upheld"))
  }

  @Test("is taken back on the tracking page, with a tick")
  func withdrawn() async throws {
    let walk = try await answered()
    let visitor = try await tracking(walk)
    try await visitor.post("/ghiras/track/appeal", [("grounds", Self.grounds)])
    #expect(try await visitor.post("/ghiras/track/appeal-withdrawal").status == 422)
    let back = try await visitor.post("/ghiras/track/appeal-withdrawal", [("agreed", "yes")])
    #expect(back.status == 200)
    #expect(back.text.contains("You took your appeal back"))
    #expect(try await visitor.post("/ghiras/track/appeal", [("grounds", Self.grounds)]).status == 422)
  }

  @Test("has days that those who appoint committees set, told at the field when they cannot be")
  func days() async throws {
    let walk = try await answered()
    let wrong = try await walk.desk.send(
      "manager", from: "appeals", to: "appeals", [("lodging-days", "٣"), ("answer-days", "15")])
    #expect(wrong.status == 422)
    #expect(wrong.problem(at: "lodging-days") != nil)
    let set = try await walk.desk.send(
      "manager", from: "appeals", to: "appeals", [("lodging-days", "٤٥"), ("answer-days", "10")])
    #expect(set.status == 200)
    #expect(set.values(of: "lodging-days") == ["45"])
  }
}

extension Visitor.Upload {
  /// A document that supports an appeal.
  fileprivate static func paper(_ name: String, _ mark: String = "first") -> Visitor.Upload {
    Visitor.Upload("appeal-document", named: name, Array("%PDF-1.4 synthetic \(mark)\n%%EOF".utf8))
  }
}
