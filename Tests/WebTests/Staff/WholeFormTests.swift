import Engines
import Testing
import Visiting

@Suite("A form of the staff's that is sent empty tells all that it needs at once", .onEveryEngine)
struct WholeFormTests {
  /// The fields that nothing is told at, of those that something must be told at.
  private func silent(_ fields: [String], on page: Page) -> [String] {
    fields.filter { page.problem(at: $0) == nil }
  }

  @Test("of an agreement, of what is asked about one's data, and of a consent")
  func register() async throws {
    let house = try await CoveredHouse()
    let officer = try await house.walk.desk.at("officer")
    try await officer.get("\(house.party)/agreement")
    let drafted = try await officer.post("\(house.party)/agreement", [])
    #expect(drafted.status == 422)
    #expect(silent(["kind", "title", "begins"], on: drafted).isEmpty)
    let made = try await officer.post(
      "\(house.party)/agreement", [("kind", "supply"), ("title", "توريد")] + BadInput.date("begins", "1"))
    try #require(made.status == 200)
    let obligation = try await officer.post("\(made.path)/obligation", [])
    #expect(silent(["side", "what-to-do", "first-due"], on: obligation).isEmpty)
    let discarded = try await officer.post("\(made.path)/discard", [("reason", " ")])
    #expect(discarded.problem(at: "reason")?.contains("Enter: Reason") == true)
    try await officer.get("\(house.party)/data-request")
    let asked = try await officer.post("\(house.party)/data-request", [])
    #expect(asked.status == 422)
    #expect(silent(["kind", "channel"], on: asked).isEmpty)
    let version = try await officer.get(house.party).values(of: "version").first ?? ""
    let consent = try await officer.post("\(house.party)/consent", [("version", version)])
    #expect(consent.status == 422)
    #expect(silent(["kind", "basis", "method"], on: consent).isEmpty)
    #expect(consent.problem(at: "basis")?.contains("Choose: Basis") == true, "each by its name")
  }

  /// Whose form, the page it stands on and the address it is sent to, after /ghiras/staff/; what must be told at.
  private static let forms: [(post: String, page: String, path: String, told: [String])] = [
    ("member", "committees", "sittings", ["form", "day", "hour"]),
    ("secretary", "committees/new", "committees", ["name-ar"]),
    ("member", "interests", "interests", ["name", "relation"]),
    ("officer", "inquiries/new", "inquiries/new", ["question", "channel"]),
    (
      "manager", "reception/places/new", "reception/places/new",
      ["name-ar", "hours-0", "slot-minutes", "receivers", "days-ahead"]
    ),
    ("secretary", "holidays", "holidays", ["holiday", "kind", "first"]),
    ("admin", "people", "people", ["name", "email", "roles"]),
    ("officer", "register/new", "register/new", ["kind", "name"]),
    ("manager", "retention/bookings", "retention/bookings/period", ["years", "basis"]),
    ("manager", "holds", "holds", ["subject", "reason"]),
    ("manager", "budgets", "budgets", ["service", "amount"]),
    ("admin", "services/HELP/fields/new", "services/HELP/fields/new", ["label-ar", "part-code", "field-kind"]),
    ("admin", "services/HELP/documents/new", "services/HELP/documents/new", ["name-ar", "part-code"]),
  ]

  @Test(
    "of the office's own: sittings, committees, interests, inquiries, places, holidays, people, records, budgets, services"
  )
  func office() async throws {
    let walk = try await RouteWalk()
    for form in Self.forms {
      let page = try await walk.desk.send(form.post, from: form.page, to: form.path)
      #expect(page.status == 422, "\(form.path)")
      #expect(silent(form.told, on: page).isEmpty, "\(form.path)")
    }
  }

  @Test("of a household's member, of an answer and a referral of an inquiry, of a file that is renewed and ended")
  func covered() async throws {
    let house = try await CoveredHouse()
    let forms: [(post: String, page: String, path: String, told: [String])] = [
      ("researcher", "\(house.studied)/household/members/new", "", ["name", "relation", "income-state"]),
      ("officer", house.inquiry, "/answer", ["answer", "source"]),
      ("officer", house.inquiry, "/referral", ["person", "due"]),
      ("officer", house.file, "/renewal", ["category", "note"]),
      ("officer", house.file, "/ending", ["kind", "reason"]),
      ("officer", house.party, "/contact", ["kind", "contact"]),
      ("officer", house.party, "/relation", ["kind", "other"]),
    ]
    for form in forms {
      let visitor = try await house.walk.desk.at(form.post)
      let version = try await visitor.get(form.page).values(of: "version").first ?? ""
      let page = try await visitor.post(form.page + form.path, [("version", version)])
      #expect(page.status == 422, "\(form.page)\(form.path)")
      #expect(silent(form.told, on: page).isEmpty, "\(form.page)\(form.path)")
    }
  }

  @Test("and amounts that are none are told at each of them")
  func amounts() async throws {
    let house = try await CoveredHouse()
    let researcher = try await house.walk.desk.at("researcher")
    let version = try await researcher.get("\(house.studied)/household").values(of: "version").first ?? ""
    let owed = try await researcher.post(
      "\(house.studied)/household/obligations", [("owes-rent", "كثير"), ("owes-debt", "-5"), ("version", version)])
    #expect(owed.status == 422)
    #expect(silent(["owes-rent", "owes-debt"], on: owed).isEmpty)
    let table = try await house.walk.desk.send(
      "admin", from: "income-table", to: "income-table",
      [("share-salary", "كل"), ("from-1", "س"), ("category-1", "أ"), ("below-2", "1,0"), ("category-2", "ب")])
    #expect(table.status == 422)
    #expect(silent(["share-salary", "from-1", "below-2", "from-2"], on: table).isEmpty)
  }

  @Test("of a vote")
  func vote() async throws {
    let walk = try await RouteWalk()
    let page = try await walk.desk.act(
      "member", on: "/ghiras/staff/sittings\(walk.sitting)/items/\(walk.item)", "vote", [("reason", " ")])
    #expect(page.status == 422)
    #expect(silent(["vote", "reason"], on: page).isEmpty)
  }

  @Test("of a document for the library")
  func library() async throws {
    let walk = try await RouteWalk()
    let page = try await walk.desk.send("secretary", from: "library", to: "library")
    #expect(page.status == 422)
    #expect(silent(["library-kind", "title", "in-force", "file"], on: page).isEmpty)
  }

  @Test("of a visit that is arranged, and of the report of a study")
  func study() async throws {
    let house = try await CoveredHouse()
    let researcher = try await house.walk.desk.at("researcher")
    let version = try await researcher.get("\(house.studied)/visits").values(of: "version").first ?? ""
    let visit = try await researcher.post("\(house.studied)/visits", [("version", version)])
    #expect(visit.status == 422)
    #expect(silent(["visit", "place", "agreed-by", "agreed-how"], on: visit).isEmpty)
    let report = try await house.walk.desk.act("researcher", on: house.studied, "report")
    #expect(report.status == 422)
    #expect(silent(["summary", "opinion", "recommendation"], on: report).isEmpty)
  }
}

@Suite("A sitting's form without its reason", .onEveryEngine)
struct SittingReasonTests {
  @Test("is told so at the field, and nothing is cancelled")
  func cancellation() async throws {
    let walk = try await RouteWalk()
    let planned = try await walk.desk.send(
      "member", from: "committees", to: "sittings",
      [("form", "meeting"), ("hour", "10:00"), ("place", "المقر")] + BadInput.date("day", "20"))
    #expect(planned.status == 200)
    let wordless = try await walk.desk.act("member", on: planned.path, "cancellation", [("reason", " ")])
    #expect(wordless.status == 422 && wordless.problem(at: "reason") != nil)
    #expect(wordless.text.contains("Planned"))
  }

  @Test("to refuse the minutes is told so rather than failing")
  func refusal() async throws {
    let walk = try await RouteWalk()
    let wordless = try await walk.desk.act(
      "member", on: "/ghiras/staff/sittings\(walk.sitting)", "refusal", [("reason", " ")])
    #expect(wordless.status == 422)
  }
}
