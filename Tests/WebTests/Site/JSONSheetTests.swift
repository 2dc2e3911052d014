import Foundation
import HTTP
import Testing

@testable import Web

@Suite("A JSON document")
struct JSONSheetTests {
  private func read(_ body: (inout JSONSheet) -> Void) throws -> NSDictionary {
    var sheet = JSONSheet()
    sheet.object(body)
    return try #require(try JSONSerialization.jsonObject(with: Data(sheet.bytes)) as? NSDictionary)
  }

  @Test(
    "holds every text as it is",
    arguments: ["", "نورة", "a \"quoted\" \\ word", "line\nline\r\ttab", "\u{0}\u{1}\u{1F}\u{7F}", "👩‍👩‍👧"])
  func text(_ text: String) throws {
    #expect(try read { $0.member("a", text) } == ["a": text])
    #expect(try read { $0.member(named: text, text) } == [text: text])
  }

  @Test("escapes what it must wherever it stands", arguments: ["\"", "\\", "\u{1F}", "\u{0}"])
  func escapes(odd: String) throws {
    for before in 0..<20 {
      let text = String(repeating: "م", count: before / 2) + String(repeating: "m", count: before % 2) + odd + "\u{7F}é"
      #expect(try read { $0.member("a", text) } == ["a": text])
    }
  }

  @Test("parts members and items, at whatever depth")
  func depth() throws {
    let read = try read { sheet in
      sheet.member("first", 1)
      sheet.name("list")
      sheet.list([[], [1], [1, 2]]) { sheet, numbers in sheet.list(numbers) { $0.number($1) } }
      sheet.name("inner")
      sheet.object { _ in }
      sheet.name("nothing")
      sheet.null()
    }
    let lists: [[Int]] = [[], [1], [1, 2]]
    #expect(read == ["first": 1, "list": lists, "inner": [:] as NSDictionary, "nothing": NSNull()])
  }

  @Test("answers a program by its own kind, and a refusal as a problem")
  func response() {
    var sheet = JSONSheet()
    sheet.object { _ in }
    #expect(sheet.response(status: 201).headers["Content-Type"] == "application/json")
    #expect(sheet.problem(status: 422).headers["Content-Type"] == "application/problem+json")
  }
}
