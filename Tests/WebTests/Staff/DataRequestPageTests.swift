import Casework
import Engines
import HTTP
import Testing
import Visiting

@Suite("Requests about data on the pages", .onEveryEngine)
struct DataRequestPageTests {
  private func take(
    _ house: CoveredHouse, _ fields: [(String, String)]
  ) async throws -> Page {
    let officer = try await house.walk.desk.at("officer")
    try await officer.get("\(house.party)/data-request")
    return try await officer.post("\(house.party)/data-request", fields)
  }

  @discardableResult
  private func act(
    _ house: CoveredHouse, _ post: String, on page: String, _ part: String, _ fields: [(String, String)] = []
  ) async throws -> Page {
    let visitor = try await house.walk.desk.at(post)
    let version = try await visitor.get(page).values(of: "version").first ?? ""
    return try await visitor.post("\(page)/\(part)", fields + [("version", version)])
  }

  @Test("go from the person's entry to an archive that holds their data and documents, each step by whose it is")
  func wholeWay() async throws {
    let house = try await CoveredHouse()
    let desk = house.walk.desk
    let taken = try await take(house, [("kind", "copy"), ("channel", "phone")])
    #expect(taken.status == 200 && taken.heading == "A copy of the data")
    let page = taken.path
    #expect(!taken.text.contains("Grant it"), "not by the one who wrote it down, nor before it is known who asks")
    #expect(try await act(house, "officer", on: page, "identity", [("method", "document")]).status == 200)
    #expect(try await act(house, "manager", on: page, "extension", [("reason", "كثرة السجلات")]).status == 200)
    let granted = try await act(house, "manager", on: page, "grant", [("reason", "تُسلَّم في المقر")])
    #expect(granted.status == 200 && granted.text.contains("Granted"))
    #expect(try await desk.at("manager").get("/ghiras/staff/data-requests").text.contains("PDP-2026-00001"))
    let archive = try await act(house, "officer", on: page, "copy")
    #expect(archive.response.headers["Content-Type"] == "application/zip")
    guard case .bytes(let bytes) = archive.response.content else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("index.html") && text.contains("data.json") && text.contains("2000000006"))
    #expect(text.contains("khalid@example.org") && text.contains("خالد الحربي"))
    #expect(try await desk.at("officer").get(page).text.contains("A copy of the person’s data was taken"))
  }

  @Test("say at the field what is missing, and keep what was typed")
  func refusals() async throws {
    let house = try await CoveredHouse()
    let wordless = try await take(house, [("kind", "correction"), ("channel", "phone"), ("note", " ")])
    #expect(wordless.status == 422 && wordless.problem(at: "note") != nil)
    let kindless = try await take(house, [("channel", "phone"), ("note", "اسمي خطأ")])
    #expect(
      kindless.status == 422 && kindless.problem(at: "kind") != nil && kindless.values(of: "note") == ["اسمي خطأ"])
    let page = try await take(house, [("kind", "destruction"), ("channel", "phone")]).path
    #expect(try await take(house, [("kind", "destruction"), ("channel", "phone")]).problem(at: "kind") != nil)
    let unknown = try await act(house, "officer", on: page, "identity")
    #expect(unknown.status == 422 && unknown.problem(at: "method") != nil)
    try await act(house, "officer", on: page, "identity", [("method", "call")])
    let reasonless = try await act(house, "manager", on: page, "refusal", [("reason", " ")])
    #expect(reasonless.status == 422 && reasonless.problem(at: "reason") != nil)
    let late = try await house.walk.desk.at("manager").post(
      "\(page)/refusal", [("reason", "لا سند"), ("version", "0")])
    #expect(late.status == 409)
  }
}
