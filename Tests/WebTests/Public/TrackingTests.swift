import Casework
import Engines
import HTTP
import Office
import Testing
import Visiting

@Suite("Tracking a request", .onEveryEngine)
struct TrackingTests {
  /// A house with one request of mobile 0501234567.
  private func house() async throws -> (House, Visitor, number: String) {
    let house = try await House.working()
    let visitor = house.visitor(in: "en")
    let receipt = try await visitor.apply(SampleApplication(for: "HELP", amount: "5000"), at: "ghiras")
    return (house, visitor, try #require(receipt.requestNumber))
  }

  @Test("opens with the code that was sent to the applicant's mobile")
  func opens() async throws {
    let (house, _, number) = try await house()
    let page = try await house.visitor(in: "en").track(number, at: "ghiras")
    #expect(page.path == "/ghiras/track/status")
    #expect(page.text.contains(number))
  }

  @Test(
    "takes the number and the mobile as people type them, the number without its Latin letters too, which many phones do not offer",
    arguments: [false, true])
  func typed(withoutLetters: Bool) async throws {
    let (house, _, number) = try await house()
    let visitor = house.visitor(in: "en")
    try await visitor.get("/ghiras/track")
    let typed = withoutLetters ? String(number.dropFirst(4)) : number.lowercased()
    let page = try await visitor.post(
      "/ghiras/track", [("number", " \(typed.arabicIndic) "), ("mobile", "+966 50 123 4567")])
    #expect(page.path == "/ghiras/track/code")
    #expect(try await visitor.code(for: number, at: "ghiras") != nil)
  }

  @Test("answers the same whether number and mobile belong together or not")
  func discreet() async throws {
    let (house, _, number) = try await house()
    var answers: [String] = []
    for (number, mobile) in [(number, "0501234567"), (number, "0509999999"), ("REQ-2026-00077", "0501234567")] {
      let visitor = house.visitor(in: "en")
      try await visitor.get("/ghiras/track")
      let answer = try await visitor.post("/ghiras/track", [("number", number), ("mobile", mobile)], following: false)
      let cookies = answer.response.headers.all("Set-Cookie").map { $0.replacing(number, with: "N") }
      let shown = try await visitor.get("/ghiras/track/code")
      let token = shown.values(of: "_token").first ?? ""
      answers.append("\(answer.status) \(cookies) \(shown.html.replacing(token, with: ""))")
      let wrong = try await visitor.post("/ghiras/track/code", [("code", "000000")])
      let wrongToken = wrong.values(of: "_token").first ?? ""
      answers[answers.count - 1] += "\(wrong.status) \(wrong.html.replacing(wrongToken, with: ""))"
    }
    #expect(Set(answers).count == 1)
  }

  @Test("says at the field what is wrong with number and mobile, and keeps what was typed")
  func malformed() async throws {
    let (house, _, _) = try await house()
    let visitor = house.visitor(in: "en")
    try await visitor.get("/ghiras/track")
    let page = try await visitor.post("/ghiras/track", [("number", "42"), ("mobile", "0111234567")])
    #expect(page.status == 422)
    #expect(page.problem(at: "number") != nil)
    #expect(page.problem(at: "mobile") != nil)
    #expect(page.values(of: "number") == ["42"])
    #expect(page.values(of: "mobile") == ["0111234567"])
  }

  @Test("refuses a wrong code, a late one, a used one and the right one after five wrong ones")
  func codes() async throws {
    let (house, _, number) = try await house()
    let visitor = house.visitor(in: "en")
    func enter(_ code: String) async throws -> Page {
      try await visitor.get("/ghiras/track/code")
      return try await visitor.post("/ghiras/track/code", [("code", code)])
    }
    func ask() async throws -> String {
      try await visitor.get("/ghiras/track")
      try await visitor.post("/ghiras/track", [("number", number), ("mobile", "0501234567")])
      return try #require(try await visitor.code(for: number, at: "ghiras"))
    }
    let wrong = try await enter("")
    #expect(wrong.path == "/ghiras/track", "no number was given yet")

    let used = try await ask()
    #expect(try await enter(used == "111111" ? "222222" : "111111").problem(at: "code") != nil)
    #expect(try await enter(used.arabicIndic).path == "/ghiras/track/status")
    #expect(try await enter(used).status == 422, "a code works once")

    let late = try await ask()
    house.clock.pass(.minutes(10))
    #expect(try await enter(late).status == 422)

    let guessed = try await ask()
    for _ in 0..<5 { #expect(try await enter(guessed == "111111" ? "222222" : "111111").status == 422) }
    #expect(try await enter(guessed).status == 422, "five guesses close the door")
  }

  @Test("sends at most five codes an hour")
  func tooManyCodes() async throws {
    let (house, visitor, number) = try await house()
    for _ in 0..<7 {
      try await visitor.get("/ghiras/track")
      let page = try await visitor.post("/ghiras/track", [("number", number), ("mobile", "0501234567")])
      #expect(page.path == "/ghiras/track/code", "what is seen is the same")
    }
    let sent = try await house.office.outbox(of: house.office.settings(slug: "ghiras").association)
    #expect(sent.filter { $0.kind == .trackingCode }.count == 5)
  }

  @Test("ends after an hour and when the person leaves")
  func ends() async throws {
    let (house, _, number) = try await house()
    let visitor = house.visitor(in: "en")
    try await visitor.track(number, at: "ghiras")
    let copy = visitor.cookies
    try await visitor.post("/ghiras/track/exit")
    #expect(try await visitor.get("/ghiras/track/status").path == "/ghiras/track")
    visitor.cookies = copy
    house.clock.pass(.hours(1))
    #expect(try await visitor.get("/ghiras/track/status").path == "/ghiras/track")
  }

  @Test("lets the applicant put the right file in the place of a wrong one, until it is matched")
  func replaced() async throws {
    let walk = try await RouteWalk()
    let number = try #require(try await walk.desk.at("officer").get(walk.request).requestNumber)
    let visitor = walk.house.visitor(in: "en")
    try await visitor.track(number, at: "ghiras")
    #expect(visitor.page.text.contains("The documents you sent"), "with the application")
    #expect(!visitor.page.text.contains("income.pdf"))
    try await visitor.post("/ghiras/track/documents", [], .pdf(for: "income"))
    #expect(visitor.page.text.contains("income.pdf"))
    let right = Visitor.Upload("document-income", named: "right.pdf", Array("%PDF-1.4 right".utf8))
    let page = try await visitor.post("/ghiras/track/documents", [], right)
    #expect(page.text.contains("right.pdf"))
    #expect(!page.text.contains("income.pdf"))
    let wrong = Visitor.Upload("document-income", named: "wrong.pdf", Array("words".utf8))
    let refused = try await visitor.post("/ghiras/track/documents", [], wrong)
    #expect(refused.problem(at: "document-income") != nil)
    let matched = try await walk.desk.act(
      "officer", on: walk.request, "items/income/verification", [("against", "الأصل")])
    #expect(matched.status == 200)
    #expect(try await !visitor.get("/ghiras/track/status").html.contains("document-income"))
  }

  @Test("refuses a file that is no document, at the item, and keeps nothing of it")
  func badFile() async throws {
    let (house, _, number) = try await house()
    let visitor = house.visitor(in: "en")
    try await visitor.track(number, at: "ghiras")
    for content in ["MZ this is a program", "", "<html>"] {
      let upload = Visitor.Upload("document-identity", named: "identity.pdf", Array(content.utf8))
      let page = try await visitor.post("/ghiras/track/documents", [], upload)
      #expect(page.status == 422)
      #expect(page.problem(at: "document-identity") != nil)
    }
    let unknown = try await visitor.post("/ghiras/track/documents", [], .pdf(for: "other"))
    #expect(unknown.status == 422)
  }

  @Test("withdraws only when the person says so twice")
  func withdrawal() async throws {
    let (house, _, number) = try await house()
    let visitor = house.visitor(in: "en")
    try await visitor.track(number, at: "ghiras")
    let asked = try await visitor.post("/ghiras/track/withdrawal")
    #expect(asked.status == 422)
    #expect(asked.problem(at: "agreed") != nil)
    #expect(try await visitor.post("/ghiras/track/withdrawal", [("agreed", "yes")]).text.contains("withdrawn"))
    try await visitor.get("/ghiras/track/status")
    #expect(try await visitor.post("/ghiras/track/withdrawal", [("agreed", "yes")]).status == 422)
  }

  @Test("shows all that is signed for, and seals nothing that was changed while it was read", arguments: ["ar", "en"])
  func signing(_ language: String) async throws {
    let walk = try await RouteWalk()
    try await walk.desk.act("officer", on: walk.request, "documents", [], .pdf(for: "income"))
    let number = try #require(try await walk.desk.at("officer").get(walk.request).requestNumber)
    let visitor = walk.house.visitor(in: language)
    let read = try await visitor.track(number, at: "ghiras")
    for part in ["سالم فهد العنزي", "900", "نحتاج إلى المساعدة في إيجار", "identity.pdf", "income.pdf", "عنيزة"] {
      #expect(read.text.contains(part), "\(part)")
    }
    #expect(!read.text.contains("1000000008") && !read.text.contains("0501234567"), "numbers are masked")
    try await walk.desk.act(
      "officer", on: walk.request, "particulars", [("need", "إيجار نصف عام"), ("amount", "450"), ("reason", "خطأ")])
    let signature = [("agreed", "yes"), ("typed-name", "سالم العنزي")]
    let outdated = try await visitor.post("/ghiras/track/attestation", signature)
    #expect(outdated.status == 409)
    #expect(outdated.text.contains(language == "ar" ? "فلم يُختم شيء" : "nothing was sealed"))
    #expect(outdated.text.contains("إيجار نصف عام") && outdated.text.contains("450"))
    #expect(outdated.values(of: "typed-name") == ["سالم العنزي"])
    #expect(outdated.values(of: "agreed").isEmpty, "a tick over other data does not stand")
    #expect(try await visitor.post("/ghiras/track/attestation", signature).status == 200)
    #expect(try await visitor.get("/ghiras/track/status").actions.contains("/ghiras/track/attestation") == false)
  }
}
