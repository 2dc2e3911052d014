import Casework
import Engines
import Testing
import Visiting

/// A form of the staff's with one thing wrong, and the field that must say so.
struct BadInput: Sendable, CustomTestStringConvertible {
  var post: String
  /// The page the form stands on and the address it is sent to, after /ghiras/staff/.
  var page: String
  var path: String
  var fields: [(String, String)]
  var field: String
  var testDescription: String { "\(path): \(field) \(fields.map { "\($0.0)=\($0.1.prefix(20))" })" }

  init(_ post: String, _ page: String, to path: String, _ fields: [(String, String)], at field: String) {
    (self.post, self.page, self.path, self.fields, self.field) = (post, page, path, fields, field)
  }

  static func date(_ name: String, _ day: String, _ month: String = "9", _ year: String = "2026") -> [(String, String)]
  {
    [("\(name)-cal", "g"), ("\(name)-d", day), ("\(name)-mg", month), ("\(name)-mh", "1"), ("\(name)-y", year)]
  }

  static let holidays: [BadInput] = [
    ([("holiday", "")] + date("first", "20") + date("last", "21"), "holiday"),
    ([("holiday", "إغلاق")] + date("first", "") + date("last", ""), "first"),
    ([("holiday", "إغلاق")] + date("first", "31") + date("last", "31"), "first"),
    ([("holiday", "إغلاق")] + date("first", "20") + date("last", "19"), "last"),
    ([("holiday", "إغلاق")] + date("first", "1") + date("last", "20", "10"), "last"),
    ([("holiday", "إغلاق")] + date("first", "٢٠", "9", "سنة") + date("last", ""), "first"),
    ([("holiday", "إغلاق")] + date("first", "20") + date("last", "21"), "kind"),
  ].map { BadInput("secretary", "holidays", to: "holidays", $0.0, at: $0.1) }

  static let corrections: [BadInput] = [
    (date("first", "") + date("last", ""), "first"), (date("first", "20") + date("last", "1"), "last"),
    (date("first", "20") + date("last", "21"), "first"),
  ].map { BadInput("manager", "holidays/eid_al_adha-1448", to: "holidays/eid_al_adha-1448", $0.0, at: $0.1) }

  static let people: [BadInput] = [
    ([("name", ""), ("email", "a@b.example"), ("roles", "administrator")], "name"),
    ([("name", "منى"), ("email", "no address"), ("roles", "administrator")], "email"),
    ([("name", "منى"), ("email", "OFFICER@ghiras.example"), ("roles", "administrator")], "email"),
    ([("name", "منى"), ("email", "a@b.example")], "roles"),
    ([("name", "منى"), ("email", "a@b.example"), ("roles", "king")], "roles"),
  ].map { BadInput("admin", "people", to: "people", $0.0, at: $0.1) }

  static let passwords: [BadInput] = [
    (
      [("password", "wrong"), ("new-password", "another long one"), ("repeated-password", "another long one")],
      "password"
    ),
    ([("password", House.password), ("new-password", "short"), ("repeated-password", "short")], "new-password"),
    (
      [("password", House.password), ("new-password", "another long one"), ("repeated-password", "something else")],
      "repeated-password"
    ),
    (
      [
        ("password", House.password), ("new-password", String(repeating: "x", count: 201)),
        ("repeated-password", String(repeating: "x", count: 201)),
      ], "new-password"
    ),
  ].map { BadInput("hr", "account", to: "account/password", $0.0, at: $0.1) }

  static let intake: [BadInput] = {
    let whole = SampleApplication(for: "HELP", amount: "5")
    let good = [("service", "HELP"), ("channel", "phone"), ("criteria", "yes")] + whole.person + whole.need
    return [
      ("service", "", "service"), ("service", "NONE", "service"), ("channel", "", "channel"),
      ("channel", "fax", "channel"), ("channel", "carrier_pigeon", "channel"), ("national-id", "1", "national-id"),
      ("birth-d", "40", "birth"), ("mobile", "1", "mobile"), ("need", "", "need"), ("amount", "x", "amount"),
    ].map { field, typed, place in
      BadInput(
        "officer", "requests/new", to: "requests/new", good.map { $0.0 == field ? (field, typed) : $0 }, at: place)
    }
  }()
}

@Suite("Bad input on a staff form", .onEveryEngine)
struct BadInputTests {
  @Test(
    "is told at its field in the reader's language, keeps what was typed and saves nothing",
    arguments: [BadInput.holidays + BadInput.corrections, BadInput.people, BadInput.passwords, BadInput.intake])
  func refused(_ forms: [BadInput]) async throws {
    let walk = try await RouteWalk()
    let before = try await walk.events
    for bad in forms {
      let visitor = try await walk.desk.at(bad.post)
      for language in ["ar", "en"] {
        visitor.cookies["lang"] = language
        try await visitor.get("/ghiras/staff/\(bad.page)")
        expect(bad, at: try await visitor.post("/ghiras/staff/\(bad.path)", bad.fields), in: language)
      }
    }
    #expect(try await walk.events == before)
  }

  private func expect(_ bad: BadInput, at page: Page, in language: String) {
    #expect(page.status == 422, "\(bad)")
    let words = page.problem(at: bad.field) ?? ""
    #expect(!words.isEmpty, "\(bad)")
    #expect(words.unicodeScalars.contains { ("ء"..."ي").contains($0) } == (language == "ar"), "\(bad) \(words)")
    for (name, typed) in bad.fields where !name.hasSuffix("password") && !typed.isEmpty && typed != "king" {
      guard !["NONE", "carrier_pigeon", "fax"].contains(typed), !name.hasSuffix("-mh") else { continue }
      #expect(page.values(of: name).contains(typed), "\(bad) \(name)")
    }
    for secret in ["wrong", "another long one"] { #expect(!page.html.contains("value=\"\(secret)\"")) }
  }
}

@Suite("Bad input on a request's form", .onEveryEngine)
struct BadVerbTests {
  /// A form with something wrong, sent by someone at the stage it belongs to.
  struct Verb: Sendable, CustomTestStringConvertible {
    var post: String
    var part: String
    var fields: [(String, String)]
    var field: String
    var testDescription: String { "\(part) \(field)" }

    init(_ post: String, _ part: String, _ fields: [(String, String)], at field: String) {
      (self.post, self.part, self.fields, self.field) = (post, part, fields, field)
    }
  }

  private static let long = String(repeating: "ط", count: 6_000)

  static let beforeStudy: [Verb] = [
    Verb("officer", "items/identity/verification", [("against", " ")], at: "against"),
    Verb("officer", "items/identity/verification", [("against", long)], at: "against"),
    Verb(
      "officer", "items/identity/verification", [("against", "الأصل")] + BadInput.date("expires", "40"), at: "expires"),
    Verb(
      "officer", "items/identity/verification", [("against", "الأصل")] + BadInput.date("expires", "1", "1", "2020"),
      at: "expires"),
    Verb("officer", "items/identity/rejection", [("reason", "")], at: "reason"),
    Verb("officer", "items/income/waiver", [("reason", "")], at: "reason"),
    Verb("officer", "incompleteness", [("note", "")], at: "note"),
    Verb("officer", "particulars", [("need", ""), ("reason", "خطأ")], at: "need"),
    Verb("officer", "particulars", [("need", "حاجة الأسرة"), ("reason", " ")], at: "reason"),
    Verb("officer", "particulars", [("need", "حاجة الأسرة"), ("amount", "كثير"), ("reason", "خطأ")], at: "amount"),
    Verb("officer", "mobile", [("mobile", ""), ("reason", "شريحة جديدة")], at: "mobile"),
    Verb("officer", "mobile", [("mobile", "0412345678"), ("reason", "شريحة جديدة")], at: "mobile"),
    Verb("officer", "mobile", [("mobile", "0559876543"), ("reason", long)], at: "reason"),
    Verb("officer", "referral", [("question", " ")], at: "question"),
    Verb("officer", "withdrawal", [("reason", "")], at: "reason"),
    Verb("officer", "assignment", [("person", "nobody")], at: "person"),
    Verb("manager", "pause", [("reason", "tired"), ("note", "x")], at: "reason"),
    Verb("manager", "pause", [("reason", "force_majeure"), ("note", "")], at: "note"),
  ]

  static let complete: [Verb] = [
    Verb("officer", "attestation", [], at: "method"),
    Verb("officer", "attestation", [("method", "thumbprint")], at: "witness"),
  ]

  static let underStudy: [Verb] = [
    Verb("researcher", "report", [("summary", ""), ("opinion", "x"), ("recommendation", "accept")], at: "summary"),
    Verb("researcher", "report", [("summary", long), ("opinion", "x"), ("recommendation", "accept")], at: "summary"),
    Verb("researcher", "report", [("summary", "زيارة"), ("opinion", ""), ("recommendation", "accept")], at: "opinion"),
    Verb("researcher", "report", [("summary", "زيارة"), ("opinion", "x")], at: "recommendation"),
  ]

  static let voting: [Verb] = [
    Verb("member", "vote", [("reason", "س")], at: "vote"),
    Verb("member", "vote", [("vote", "accept"), ("reason", " ")], at: "reason"),
    Verb("member", "recusal", [("reason", "")], at: "reason"),
  ]

  static let resolving: [Verb] = [
    Verb("member", "resolution", [("reasons", ""), ("amount", "5")], at: "reasons"),
    Verb("member", "resolution", [("reasons", "س"), ("amount", "")], at: "amount"),
    Verb("member", "resolution", [("reasons", "س"), ("amount", "x")], at: "amount"),
    Verb("member", "resolution", [("reasons", "س"), ("amount", "5"), ("months", "999")], at: "months"),
    Verb("member", "resolution", [("reasons", "س"), ("amount", "900000")], at: "more"),
  ]

  static let answered: [Verb] = [Verb("officer", "registration", [("category", "")], at: "category")]

  static let registered: [Verb] = [
    Verb("officer", "delivery", [("what", ""), ("recipient", "سالم")], at: "what"),
    Verb("officer", "delivery", [("what", "سلة"), ("recipient", "")], at: "recipient"),
  ]

  @Test("is told at its field, keeps what was typed and changes nothing, at every stage")
  func refused() async throws {
    let walk = try await RouteWalk()
    let desk = walk.desk
    try await expectRefusals(Self.beforeStudy, walk)
    try await desk.act("officer", on: walk.request, "documents", [], .pdf(for: "income"))
    try await expectRefusals(Self.complete, walk)
    try await desk.act("officer", on: walk.request, "attestation", [("method", "paper")])
    for code in ["identity", "income"] {
      try await desk.act("officer", on: walk.request, "items/\(code)/verification", [("against", "الأصل")])
    }
    try await desk.act("officer", on: walk.request, "notice", [("channel", "sms")])
    try await desk.act("researcher", on: walk.request, "study")
    try await expectRefusals(Self.underStudy, walk)
    let report = [("summary", "زيارة"), ("opinion", "قبول"), ("recommendation", "accept")]
    try await desk.act("researcher", on: walk.request, "report", report)
    try await desk.act("researcher", on: walk.request, "committee")
    let item = try await desk.sit(on: walk.request)
    try await expectRefusals(Self.voting, walk, on: item)
    try await desk.vote("accept", on: item)
    try await expectRefusals(Self.resolving, walk, on: item)
    try await desk.act("member", on: item, "resolution", [("reasons", "س"), ("amount", "5")])
    try await desk.act("officer", on: walk.request, "notification", [("channel", "sms")])
    try await expectRefusals(Self.answered, walk)
    try await desk.act("officer", on: walk.request, "registration", [("category", "أسرة")])
    try await expectRefusals(Self.registered, walk)
  }

  private func expectRefusals(_ verbs: [Verb], _ walk: RouteWalk, on address: String? = nil) async throws {
    for verb in verbs {
      let before = try await walk.events
      let page = try await walk.desk.act(verb.post, on: address ?? walk.request, verb.part, verb.fields)
      #expect(page.status == 422, "\(verb.testDescription)")
      let problem = try #require(page.problem(at: verb.field), "\(verb.testDescription)")
      #expect(!problem.contains("Write what is needed here"), "names what is asked: \(verb.testDescription)")
      for (name, typed) in verb.fields where !typed.isEmpty && !["nobody", "tired"].contains(typed) {
        guard !name.hasSuffix("-mh"), name != "present" else { continue }
        #expect(page.values(of: name).contains(typed), "\(verb.testDescription) \(name)")
      }
      #expect(try await walk.events == before, "\(verb.testDescription)")
    }
  }

  @Test("a file brought to the desk that is no document is refused at its item")
  func upload() async throws {
    let walk = try await RouteWalk()
    for content in ["", "MZ", "<html>"] {
      let upload = Visitor.Upload("document-income", named: "income.pdf", Array(content.utf8))
      let page = try await walk.desk.act("officer", on: walk.request, "documents", [], upload)
      #expect(page.status == 422)
      #expect(page.problem(at: "document-income") != nil)
    }
  }

  @Test("a verb out of its turn says which stage the request is at")
  func outOfTurn() async throws {
    let walk = try await RouteWalk()
    let page = try await walk.desk.act(
      "officer", on: walk.request, "delivery", [("what", "سلة"), ("recipient", "سالم")])
    #expect(page.status == 422)
    #expect(page.text.contains("This cannot be done while the request is"))
  }
}
