import Casework
import Engines
import HTTP
import Testing
import Visiting

@Suite("Field work on its pages", .onEveryEngine)
struct FieldworkPageTests {
  /// A request under study, in the researcher's hands.
  private func studied(needs: ServiceNeeds = []) async throws -> RouteWalk {
    let walk = try await RouteWalk(needs: needs)
    for code in ["identity", "income"] {
      try await walk.desk.act("officer", on: walk.request, "documents", [], .pdf(for: code))
      try await walk.desk.act("officer", on: walk.request, "items/\(code)/verification", [("against", "الأصل")])
    }
    for (post, part, fields) in [
      ("officer", "attestation", [("method", "paper")]), ("researcher", "study", []),
    ] {
      #expect(try await walk.desk.act(post, on: walk.request, part, fields).status == 200, "\(part)")
    }
    return walk
  }

  private func appointment(_ walk: RouteWalk, days: Int, hour: String = "16:30") throws -> [(String, String)] {
    let date = try #require((CalendarDay(walk.house.clock.now) + days).gregorian)
    return [
      ("visit-cal", "g"), ("visit-d", "\(date.day)"), ("visit-mg", "\(date.month)"), ("visit-mh", "1"),
      ("visit-y", "\(date.year)"), ("hour", hour), ("place", "حي النزهة"), ("agreed-by", "سارة"),
      ("agreed-how", "phone"),
    ]
  }

  private func post(_ walk: RouteWalk, _ from: String, _ to: String, _ fields: [(String, String)]) async throws -> Page
  {
    let visitor = try await walk.desk.at("researcher")
    try await visitor.get(walk.request + from)
    return try await visitor.post(walk.request + to, fields)
  }

  @Test("what the service needs found out is told before the report is written, and only where it does")
  func lacking() async throws {
    for (needs, isTold) in [(ServiceNeeds.siteVisit, true), ([], false)] {
      let walk = try await studied(needs: needs)
      let page = try await walk.desk.at("researcher").get(walk.request)
      #expect(page.actions.contains { $0.hasSuffix("/report") })
      #expect(page.text.contains("This service needs a visit. Report one first.") == isTold)
    }
  }

  @Test("a visit is arranged, listed, put into a calendar, and reported; what is refused keeps what was typed")
  func visit() async throws {
    let walk = try await studied()
    let past = try await post(walk, "/visits", "/visits", appointment(walk, days: -1))
    #expect(past.status == 422)
    #expect(past.text.contains("Choose a time that is still to come."))
    #expect(past.values(of: "place") == ["حي النزهة"])
    let odd = try await post(walk, "/visits", "/visits", appointment(walk, days: 1, hour: "٢٥:٠٠"))
    #expect(odd.text.contains("write it as 16:30"))
    let wrongHalf = try await post(walk, "/visits", "/visits", appointment(walk, days: 1, hour: "16:30 م"))
    #expect(wrongHalf.problem(at: "hour") != nil)
    #expect(try await post(walk, "/visits", "/visits", appointment(walk, days: 1, hour: "٤:٣٠ م")).status == 200)
    let researcher = try await walk.desk.at("researcher")
    #expect(try await researcher.get("/ghiras/staff/visits").text.contains("REQ-"))
    let calendar = try await researcher.look("/ghiras/staff/visits.ics")
    #expect(calendar.response.headers["Content-Type"]?.hasPrefix("text/calendar") == true)
    walk.house.clock.pass(.days(1))
    walk.desk.close()
    let empty = try await post(
      walk, "/visits/1", "/visits/1/report",
      [("place", "حي"), ("met", "سارة"), ("relation", "الأم"), ("saw-housing", " ")])
    #expect(empty.status == 422)
    #expect(empty.text.contains("Write at least one thing that you saw."))
    #expect(empty.values(of: "met") == ["سارة"])
    let saved = try await post(
      walk, "/visits/1", "/visits/1/report",
      [("place", "حي"), ("met", "سارة"), ("relation", "الأم"), ("saw-housing", "غرفتان")])
    #expect(saved.status == 200)
    #expect(saved.text.contains("غرفتان"))
    let officer = try await walk.desk.at("officer").get(walk.request + "/visits/1")
    #expect(officer.status == 200 && !officer.text.contains("غرفتان"))
  }

  @Test("a photo needs a consent, and is a picture by its content")
  func photo() async throws {
    let walk = try await studied()
    _ = try await post(walk, "/visits", "/visits", appointment(walk, days: 1))
    let researcher = try await walk.desk.at("researcher")
    let picture: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0] + Array("picture".utf8)
    func send(_ content: [UInt8]) async throws -> Page {
      try await researcher.get(walk.request + "/visits/1")
      return try await researcher.post(
        walk.request + "/visits/1/photos", [], Visitor.Upload("photo", named: "room.jpg", content))
    }
    let early = try await send(picture)
    #expect(
      early.status == 422 && early.text.contains("without a recorded consent"), "the page says why, with no form for it"
    )
    _ = try await post(walk, "/visits/1", "/visits/1/photo-consent", [("agreed-by", "سارة"), ("use", "الدراسة")])
    #expect(try await send(Array("MZ a program".utf8)).status == 422)
    #expect(try await send(picture).status == 200)
    let photo = try await researcher.look(walk.request + "/photos/1")
    #expect(photo.response.headers["Content-Disposition"]?.hasPrefix("attachment") == true)
    #expect(try await walk.desk.at("officer").look(walk.request + "/photos/1").status == 404)
    _ = try await post(walk, "/visits/1", "/visits/1/photo-withdrawal", [("reason", "لا تريد")])
    #expect(try await researcher.look(walk.request + "/photos/1").status == 404)
  }

  /// The same researcher at another machine.
  private func another(_ walk: RouteWalk) async throws -> Visitor {
    let visitor = Visitor(at: walk.house)
    visitor.cookies["lang"] = "en"
    try await visitor.signIn("researcher", to: "ghiras", password: House.password)
    return visitor
  }

  @Test("a member's form that came too late stands beside who is stored now, and is sent again on the new version")
  func lateMember() async throws {
    let walk = try await studied()
    let (first, second) = (try await walk.desk.at("researcher"), try await another(walk))
    let member = walk.request + "/household/members/1"
    try await first.get(member)
    try await second.get(member)
    let saved = [("name", "سارة"), ("relation", "applicant"), ("age", "42"), ("income-state", "none")]
    #expect(try await second.post(member, saved).status == 200)
    let typed = [
      ("name", "سارة العنزي"), ("relation", "applicant"), ("age", "42"), ("income-state", "some"),
      ("income-salary", "900"),
    ]
    let late = try await first.post(member, typed)
    #expect(late.status == 409)
    #expect(late.text.contains("This record changed meanwhile") && late.text.contains("Happened meanwhile"))
    let cells = late.markup.tags.filter { $0.name == "td" }.compactMap { $0.attributes["data-label"] }
    #expect(cells.filter { $0 == "Stored now" }.count == 3, "name, whether there is income, and the salary")
    #expect(late.values(of: "name") == ["سارة العنزي"] && late.values(of: "income-salary") == ["900"])
    #expect(try await second.get(member).values(of: "name") == ["سارة"], "nothing was overwritten")
    #expect(try await first.post(member, typed).status == 200)
    #expect(try await second.get(member).values(of: "name") == ["سارة العنزي"])
  }

  @Test("a member's form whose place is gone meanwhile stays, as one more; so do amounts that are owed")
  func lateHousehold() async throws {
    let walk = try await studied()
    let (first, second) = (try await walk.desk.at("researcher"), try await another(walk))
    let household = walk.request + "/household"
    let child = [("name", "فهد"), ("relation", "child"), ("age", "9"), ("income-state", "none")]
    try await second.get("\(household)/members/new")
    #expect(try await second.post("\(household)/members/new", child).status == 200)
    try await first.get("\(household)/members/2")
    try await second.get("\(household)/members/2")
    #expect(try await second.post("\(household)/members/2/removal").status == 200)
    let gone = try await first.post("\(household)/members/2", child.map { $0.0 == "age" ? ($0.0, "10") : $0 })
    #expect(gone.status == 409)
    #expect(gone.values(of: "age") == ["10"] && gone.actions.contains("\(household)/members/new"))

    try await first.get(household)
    try await second.get(household)
    #expect(try await second.post("\(household)/obligations", [("owes-rent", "800")]).status == 200)
    let late = try await first.post("\(household)/obligations", [("owes-rent", "1200")])
    #expect(late.status == 409)
    #expect(late.values(of: "owes-rent") == ["1200"] && late.text.contains("800"))
    let button = try await first.send(
      .post, "\(household)/assessment",
      Visitor.body(
        late.hiddenFields(of: "\(household)/obligations", sendingFiles: false).map { field in
          field.name == "version" ? .init(name: "version", value: "1") : field
        }, nil))
    #expect(button.status == 409 && button.text.contains("This record changed meanwhile"))
  }

  @Test("a visit's form that came too late stands beside the visit, and is kept where the visit takes it no more")
  func lateVisit() async throws {
    let walk = try await studied()
    _ = try await post(walk, "/visits", "/visits", appointment(walk, days: 2))
    let (first, second) = (try await walk.desk.at("researcher"), try await another(walk))
    let visit = walk.request + "/visits/1"
    try await first.get(visit)
    try await second.get(visit)
    #expect(try await second.post("\(visit)/appointment", appointment(walk, days: 3, hour: "18:00")).status == 200)
    let late = try await first.post("\(visit)/appointment", appointment(walk, days: 4, hour: "17:15"))
    #expect(late.status == 409)
    #expect(late.values(of: "hour") == ["17:15"] && late.text.contains("18:00"))
    #expect(late.text.contains("Happened meanwhile"))
    #expect(late.markup.tags.contains { $0.attributes["href"] == "#form-appointment" })
    #expect(try await first.post("\(visit)/appointment", appointment(walk, days: 4, hour: "17:15")).status == 200)

    try await second.get(visit)
    #expect(try await second.post("\(visit)/cancellation", [("reason", "سافروا")]).status == 200)
    let gone = try await first.post("\(visit)/cancellation", [("reason", "الطريق مقطوع")])
    #expect(gone.status == 409)
    #expect(gone.text.contains("can no longer be done"))
    #expect(gone.text.contains("الطريق مقطوع") && gone.text.contains("سافروا"))
  }

  @Test("a visit that is arranged on a request that changed meanwhile keeps what was typed")
  func lateArranging() async throws {
    let walk = try await studied()
    let researcher = try await walk.desk.at("researcher")
    try await researcher.get(walk.request + "/visits")
    try await walk.desk.act("officer", on: walk.request, "note", [("note", "اتصلت بها")])
    try await walk.desk.act("manager", on: walk.request, "assignment", [("person", "")])
    let late = try await researcher.post(walk.request + "/visits", appointment(walk, days: 2))
    #expect(late.status == 409 && late.values(of: "place") == ["حي النزهة"])
    #expect(try await researcher.post(walk.request + "/visits", appointment(walk, days: 2)).status == 200)
  }

  @Test("a household is written member by member, reckoned by the table in force, and seen by those who may")
  func household() async throws {
    let walk = try await studied()
    let admin = try await walk.desk.at("admin")
    try await admin.get("/ghiras/staff/income-table")
    let shares = IncomeSource.allCases.map { ("share-\($0.rawValue)", "100") }
    let gap = try await admin.post(
      "/ghiras/staff/income-table",
      shares + [
        ("divisor", "heads"), ("from-1", "0"), ("below-1", "1000"), ("category-1", "أ"), ("from-2", "1001"),
        ("category-2", "ب"),
      ])
    #expect(gap.status == 422 && gap.text.contains("between bands 1 and 2"))
    let shareless = try await admin.post(
      "/ghiras/staff/income-table",
      shares + [
        ("divisor", "heads"), ("from-1", "0"), ("below-1", "1000"), ("category-1", "أ"), ("award-1", "share"),
        ("from-2", "1000"), ("category-2", "ب"), ("award-3", "share"), ("value-3", "50"),
      ])
    #expect(shareless.status == 422)
    #expect(shareless.problem(at: "value-1") != nil, "a share that was not named is not none")
    #expect(shareless.problem(at: "from-3") != nil, "a band that was begun is not passed over")
    let set = try await admin.post(
      "/ghiras/staff/income-table",
      shares + [
        ("divisor", "heads"), ("from-1", "0"), ("below-1", "1000"), ("category-1", "الأشد حاجة"), ("from-2", "1000"),
        ("category-2", "ب"),
      ])
    #expect(set.status == 200 && set.text.contains("saved as a new version"))
    let bad = try await post(
      walk, "/household/members/1", "/household/members/1",
      [("name", "سارة"), ("relation", "applicant"), ("age", "٤٢"), ("income-state", "none"), ("income-salary", "900")])
    #expect(bad.status == 422)
    #expect(bad.values(of: "income-salary") == ["900"])
    let saved = try await post(
      walk, "/household/members/1", "/household/members/1",
      [
        ("name", "سارة"), ("relation", "applicant"), ("age", "٤٢"), ("health", "سكري مزمن"), ("income-state", "some"),
        ("income-salary", "٩٠٠"),
      ])
    #expect(saved.status == 200)
    let assessed = try await post(walk, "/household", "/household/assessment", [])
    #expect(assessed.text.contains("الأشد حاجة"))
    let member = try await walk.desk.at("member")
    let covered = try await member.get(walk.request + "/household")
    #expect(!covered.text.contains("سكري مزمن") && covered.text.contains("Covered"))
    try await member.get(walk.request + "/household/showing")
    let shown = try await member.post(
      walk.request + "/household/showing", [("field", "health"), ("reason", "study")])
    #expect(shown.text.contains("سكري مزمن"))
    let officer = try await walk.desk.at("officer")
    #expect(try await officer.look(walk.request + "/household").status == 403)
    let page = try await officer.get(walk.request).text
    #expect(!page.contains("سكري") && !page.contains("الأشد حاجة"))
  }

  @Test("what a document says is held against the form, in the officer's own digits")
  func reading() async throws {
    let walk = try await RouteWalk()
    try await walk.desk.act("officer", on: walk.request, "documents", [], .pdf(for: "income"))
    let wrong = try await walk.desk.act(
      "officer", on: walk.request, "items/identity/verification", [("against", "الأصل"), ("read-mobile", "123")])
    #expect(wrong.status == 422)
    let page = try await walk.desk.act(
      "officer", on: walk.request, "items/identity/verification",
      [("against", "أبشر"), ("ground", "platform"), ("read-mobile", "٠٥٠٠٠٠٠٠٠١")])
    #expect(page.status == 200)
    #expect(page.text.contains("the document says"))
    #expect(page.text.contains("A government platform"))
  }

  @Test("a request the committee put off can be studied further on its page, and is laid before it again")
  func deferred() async throws {
    let walk = try await studied()
    let report = [("summary", "زيارة"), ("opinion", "رأي"), ("recommendation", "accept")]
    for (post, part, fields) in [
      ("officer", "notice", [("channel", "sms")]), ("researcher", "report", report), ("researcher", "committee", []),
    ] {
      #expect(try await walk.desk.act(post, on: walk.request, part, fields).status == 200, "\(part)")
    }
    let put = try await walk.desk.decide(walk.request, "defer", saying: [("reasons", "تُزار الأسرة مرة أخرى")])
    #expect(put.status == 200)
    let page = try await walk.desk.at("researcher").get(walk.request)
    for part in ["report", "committee"] { #expect(page.actions.contains { $0.hasSuffix("/\(part)") }, "\(part)") }
    #expect(try await post(walk, "/visits", "/visits", appointment(walk, days: 1)).status == 200)
    let again = try await walk.desk.act("researcher", on: walk.request, "report", report)
    #expect(again.status == 200)
    #expect(try await walk.desk.act("researcher", on: walk.request, "committee").status == 200)
  }

  @Test("the library gives a guide to everyone, and takes one from those who keep it")
  func library() async throws {
    let walk = try await RouteWalk()
    let secretary = try await walk.desk.at("secretary")
    try await secretary.get("/ghiras/staff/library")
    let fields = [
      ("library-kind", "research_guide"), ("title", "دليل البحث"), ("in-force-cal", "g"), ("in-force-d", "1"),
      ("in-force-mg", "1"), ("in-force-mh", "1"), ("in-force-y", "2026"),
    ]
    #expect(try await secretary.post("/ghiras/staff/library", fields).status == 422)
    let file = Visitor.Upload("file", named: "guide.pdf", Array("%PDF-1.4 guide".utf8))
    #expect(try await secretary.post("/ghiras/staff/library", fields, file).status == 200)
    let officer = try await walk.desk.at("officer").get(walk.request)
    let path = try #require(officer.link(saying: "دليل البحث"))
    #expect(try await walk.desk.at("officer").look(path).response.headers["Content-Type"] == "application/pdf")
  }
}
