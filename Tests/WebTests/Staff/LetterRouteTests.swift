import Casework
import Engines
import HTTP
import Office
import SQL
import Testing
import Visiting

@Suite("The letter of an answer", .onEveryEngine)
struct LetterRouteTests {
  /// A request that was decided; with the answer given when asked for.
  private func decided(_ outcome: String = "accept", answered: Bool = true) async throws -> RouteWalk {
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
    let wording = [("reasons", "وفق المعايير"), ("amount", "500")]
    #expect(try await desk.decide(request, outcome, saying: wording).status == 200)
    if answered {
      #expect(try await desk.act("officer", on: request, "notification", [("channel", "phone")]).status == 200)
    }
    return walk
  }

  private func letterPath(of page: Page) throws -> String {
    try #require(page.markup.tags.compactMap { $0.attributes["href"] }.first { $0.contains("/letters/LTR-") })
  }

  @Test("is seen as a draft before, listed and downloaded after, the same bytes every time")
  func staff() async throws {
    let walk = try await decided(answered: false)
    let officer = try await walk.desk.at("officer")
    let draft = "\(walk.request)/letters/draft.pdf"
    #expect(try await officer.get(walk.request).html.contains(draft))
    #expect(try await officer.look(draft).response.headers["Content-Type"] == "application/pdf")
    #expect(try await walk.desk.at("researcher").look(draft).status == 403)
    for channel in ["", "pigeon"] {
      let page = try await walk.desk.act("officer", on: walk.request, "notification", [("channel", channel)])
      #expect(page.status == 422, "no answer goes through a channel that is none")
    }
    #expect(try await walk.desk.act("officer", on: walk.request, "notification", [("channel", "phone")]).status == 200)
    #expect(try await officer.look(draft).status == 404, "what was issued is no draft")

    let path = try letterPath(of: try await officer.get(walk.request))
    let letter = try await officer.look(path).response
    #expect(letter.status == 200)
    #expect(letter.headers["Content-Disposition"]?.hasPrefix("attachment; filename=\"LTR-1448-00001.pdf\"") == true)
    #expect(letter.headers["Cache-Control"]?.contains("no-store") == true)
    guard case .bytes(let first) = letter.content,
      case .bytes(let second) = try await officer.look(path).response.content
    else { throw Missing() }
    #expect(first == second)
    #expect(first.starts(with: Array("%PDF-".utf8)))
    #expect(try await walk.desk.at("hr").look(path).status == 403)
    #expect(try await officer.look("\(walk.request)/letters/LTR-1448-00002.pdf").status == 404)
    #expect(try await officer.look("\(walk.request)/letters/x").status == 404)
  }

  @Test("has a code that leads to the site's own address, whatever host it was asked for by")
  func address() async throws {
    let walk = try await decided()
    let officer = try await walk.desk.at("officer")
    let path = try letterPath(of: try await officer.get(walk.request))
    guard case .bytes(let usual) = try await officer.look(path).response.content else { throw Missing() }
    officer.headers["Host"] = "elsewhere.example"
    guard case .bytes(let asked) = try await officer.look(path).response.content else { throw Missing() }
    #expect(usual == asked)
  }

  @Test("stands in the register and is found there by its number")
  func register() async throws {
    let walk = try await decided()
    let officer = try await walk.desk.at("officer")
    #expect(try await officer.get("/ghiras/staff/letters").text.contains("LTR-1448-00001"))
    #expect(try await officer.get("/ghiras/staff/letters?number=ltr-١٤٤٨-1").text.contains("LTR-1448-00001"))
    let other = try await officer.get("/ghiras/staff/letters?number=LTR-1448-9")
    #expect(other.status == 200 && !other.html.contains("letters/LTR-"))
    #expect(try await officer.get("/ghiras/staff/letters?number=x").problem(at: "number") != nil)
    #expect(try await walk.desk.at("hr").look("/ghiras/staff/letters").status == 403)
  }

  @Test("is the applicant's after the one-time code, and nobody's else")
  func applicant() async throws {
    let walk = try await decided()
    let number = try #require(try await walk.desk.at("officer").get(walk.request).requestNumber)
    let visitor = walk.house.visitor(in: "en")
    let path = try letterPath(of: try await visitor.track(number, at: "ghiras"))
    #expect(try await visitor.look(path).response.headers["Content-Type"] == "application/pdf")
    #expect(try await walk.house.visitor(in: "en").look(path).status == 303)
    #expect(try await visitor.look("/ghiras/track/letters/LTR-1448-00002.pdf").status == 404)
  }

  @Test("is checked by anyone who holds its code, and says neither name nor decision", arguments: ["accept", "reject"])
  func check(outcome: String) async throws {
    let walk = try await decided(outcome)
    let association = try await walk.house.office.settings(slug: "ghiras").association.id
    let content = try await walk.house.database.read(in: .association(association.bytes)) { tx in
      try tx.first("SELECT content FROM letter WHERE kind IN ('acceptance', 'rejection')", []) { try $0.text(0) }
    }
    let code = try #require(content.flatMap(LetterContent.init(stored:))?[.code])
    let visitor = walk.house.visitor(in: "en")
    let page = try await visitor.get("/ghiras/verify/\(code)")
    #expect(page.status == 200)
    #expect(page.text.contains("LTR-1448-00005"))
    #expect(page.text.contains("Answer to a request"))
    for word in ["سالم", "العنزي", "500", "accept", "reject", "REQ-"] {
      #expect(!page.text.lowercased().contains(word.lowercased()), "\(word)")
    }
    let unknown = try await visitor.get("/ghiras/verify/\(code.reversed())")
    #expect(unknown.status == 404)
    #expect(unknown.text.contains("We know no letter"))
  }

  private struct Missing: Error {}
}
