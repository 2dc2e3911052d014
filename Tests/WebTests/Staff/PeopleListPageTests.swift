import Casework
import Engines
import HTTP
import Office
import Testing
import Visiting

@Suite("The pages of lists", .onEveryEngine)
struct PeopleListPageTests {
  private let lists = "/ghiras/staff/people-lists"

  /// Does what the lists wait for.
  private func work(_ walk: RouteWalk) async throws {
    let association = try await walk.association
    for claim in try await walk.house.office.claimJobs([.peopleList], most: 9, of: association, by: "w") {
      try await walk.house.office.work(on: claim.job, of: association)
      try await walk.house.office.finish(claim)
    }
  }

  private func version(_ page: Page) throws -> String {
    try #require(page.values(of: "version").first)
  }

  @Test("hand a list in, put its columns right, look through it, take it and take it back")
  func walk() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    try await officer.get(lists)
    let text = "من,رقم,ملاحظة\nنورة سعد القحطاني,0501234567,x\nخالد الحربي,77,\n"
    let offered = try await officer.post(lists, [], Visitor.Upload("file", named: "قائمة.csv", Array(text.utf8)))
    #expect(offered.status == 200 && offered.text.contains("The list is here"), "\(offered.status)")
    let place = try #require(
      offered.markup.tags.compactMap { $0.attributes["action"] }.first { $0.hasSuffix("/columns") })
    let list = String(place.dropLast("/columns".count))
    #expect(!offered.html.contains("\(list)/check"), "no column holds names yet")
    let settled = try await officer.post(
      place,
      [("version", "1"), ("column-0", "name"), ("column-1", "mobile"), ("column-2", "none"), ("role", "volunteer")])
    #expect(settled.text.contains("The columns are settled"))
    let begun = try await officer.post("\(list)/check", [("version", try version(settled))])
    #expect(begun.response.headers["Refresh"] == "4" && begun.html.contains("<progress"))
    try await work(walk)
    let checked = try await officer.get(list)
    #expect(checked.response.headers["Refresh"] == nil && checked.text.contains("Not taken"))
    let report = try await officer.get("\(list)/report.csv")
    #expect(report.html.contains("3,Not taken,"))
    let seen = try version(checked)
    try await officer.get(list)
    let late = try await officer.post("\(list)/taking", [("version", "1")])
    #expect(late.status == 409)
    try await officer.get(list)
    _ = try await officer.post("\(list)/taking", [("version", seen)])
    try await work(walk)
    #expect(try await officer.get("/ghiras/staff/register?list=volunteer").text.contains("نورة سعد القحطاني"))
    let taken = try await officer.get(list)
    let unsure = try await officer.post("\(list)/undoing", [("version", try version(taken))])
    #expect(unsure.status == 422 && unsure.problem(at: "confirmed") != nil)
    _ = try await officer.post("\(list)/undoing", [("version", try version(taken)), ("confirmed", "yes")])
    try await work(walk)
    #expect(try await officer.get(list).text.contains("Taken back"))
    #expect(try await !officer.get("/ghiras/staff/register?list=volunteer").text.contains("نورة سعد القحطاني"))
  }

  @Test(
    "refuse what is no table, and say so at the field",
    arguments: [
      Array("%PDF-1.7 no table".utf8) + [0], [0x50, 0x4B, 0x03, 0x04, 0, 0], [],
      [0xD0, 0xCF, 0x11, 0xE0, 0, 0, 0, 0, 1],
    ])
  func refused(bytes: [UInt8]) async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    try await officer.get(lists)
    let page = try await officer.post(lists, [], Visitor.Upload("file", named: "x.xlsx", bytes))
    #expect(page.status == 422 && page.problem(at: "file") != nil, "\(page.status)")
  }
}

@Suite("Lists as tables", .onEveryEngine)
struct DownloadTests {
  private func address(_ list: DownloadedList, _ rest: String) -> String {
    "/ghiras/staff/downloads/\(list.rawValue)?\(rest)"
  }

  @Test("are had by whoever sees their page, in the form asked for, and each download is on record")
  func recorded() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    try await officer.get("/ghiras/staff/segments/new")
    let made = try await officer.post(
      "/ghiras/staff/segments/new", [("match", "all"), ("kind", "person"), ("segment-name", "الأفراد")])
    let segment = try #require(made.path.split(separator: "/").last)
    for (post, role) in House.posts {
      let visitor = try await walk.desk.at(post)
      for list in DownloadedList.allCases {
        let page: (String, Duty) =
          switch list {
          case .requests: ("inbox", .seeRequests)
          case .register: ("register", .seePeople)
          case .files: ("files", .seeRequests)
          case .payments: ("payments", .seePayments)
          case .loans: ("loans", .deliver)
          case .letters: ("letters", .seeRequests)
          case .inquiries: ("inquiries", .seeRequests)
          case .appeals: ("appeals", .seeRequests)
          case .segment: ("segments", .seePeople)
          case .agreements: ("agreements", .seeAgreements)
          }
        let before = try await walk.events
        let answer = try await visitor.look(address(list, "format=csv&segment=\(segment)"))
        let shown = try await visitor.look("/ghiras/staff/\(page.0)").status == 200
        if list != .requests, list != .appeals {
          #expect((answer.status == 200) == shown, "\(post) \(list) \(answer.status)")
        }
        #expect((answer.status == 200) == role.duties.contains(page.1) || !shown, "\(post) \(list)")
        #expect(try await walk.events == before + (answer.status == 200 ? 1 : 0), "\(post) \(list)")
      }
    }
  }

  @Test("hold what the page shows, words of people as words and never as formulas")
  func content() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    try await officer.get("/ghiras/staff/register/new")
    _ = try await officer.post(
      "/ghiras/staff/register/new",
      [("kind", "person"), ("name", "=cmd|x نورة"), ("city", "+أبها"), ("roles", "volunteer")])
    let csv = try await officer.get(address(.register, "format=csv&list=volunteer"))
    #expect(csv.response.headers["Content-Type"]?.hasPrefix("text/csv") == true)
    #expect(csv.html.contains("'=cmd|x نورة") && csv.html.contains("'+أبها"))
    #expect(csv.html.split(separator: "\r\n").count == 2, "only those of the page's own list")
    let book = try await officer.get(address(.requests, "format=xlsx"))
    #expect(book.response.headers["Content-Disposition"]?.contains("requests.xlsx") == true)
    #expect(try await officer.look(address(.register, "format=csv&list=partner")).status == 200)
    #expect(try await officer.look("/ghiras/staff/downloads/nothing").status == 404)
  }
}
