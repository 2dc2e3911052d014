import Casework
import Engines
import Foundation
import Testing
import Visiting

@Suite("Lists of requests beyond the inbox", .onEveryEngine)
struct RequestListTests {
  /// A request whose clock for the answer runs.
  private func running() async throws -> RouteWalk {
    let walk = try await RouteWalk()
    try await walk.desk.act("officer", on: walk.request, "documents", [], .pdf(for: "income"))
    return walk
  }

  @Test("a downloaded table has the day itself, which stays true on the days it is read")
  func day() async throws {
    let walk = try await running()
    let officer = try await walk.desk.at("officer")
    let table = try await officer.get("/ghiras/staff/downloads/requests?format=csv&tab=team").html
    let number = try #require(try await officer.get(walk.request).requestNumber)
    let line = try #require(table.split(whereSeparator: \.isNewline).first { $0.contains(number) })
    let days = line.split(separator: ",").compactMap { CalendarDay(iso: $0.trimmingCharacters(in: .whitespaces)) }
    #expect(days.count == 1, "\(line)")
  }

  @Test("a closure tells which deadlines it moved, and leads to them only who may see requests")
  func moved() async throws {
    for (post, leads) in [("manager", true), ("secretary", false)] {
      let walk = try await running()
      let visitor = try await walk.desk.at(post)
      try await visitor.get("/ghiras/staff/holidays")
      let tomorrow = CalendarDay(walk.house.clock.now) + 1
      func date(_ name: String, _ day: CalendarDay) throws -> [(String, String)] {
        let day = try #require(day.gregorian)
        return [
          ("\(name)-cal", "g"), ("\(name)-d", "\(day.day)"), ("\(name)-mg", "\(day.month)"), ("\(name)-mh", "1"),
          ("\(name)-y", "\(day.year)"),
        ]
      }
      let page = try await visitor.post(
        "/ghiras/staff/holidays",
        [("holiday", "إغلاق"), ("kind", "closure")] + date("first", tomorrow) + date("last", tomorrow + 6))
      let number = try #require(try await walk.desk.at("officer").get(walk.request).requestNumber)
      #expect(page.text.contains(number), "\(post)")
      #expect(page.html.contains(walk.request) == leads, "\(post)")
    }
  }

  @Test("whoever takes a request in sees the criteria they must tell, of the service that was chosen")
  func criteria() async throws {
    let walk = try await RouteWalk()
    let officer = try await walk.desk.at("officer")
    let criterion = "Lives in the service area"
    #expect(try await !officer.get("/ghiras/staff/requests/new").text.contains(criterion))
    #expect(try await officer.get("/ghiras/staff/requests/new?service=HELP").text.contains(criterion))
  }
}
