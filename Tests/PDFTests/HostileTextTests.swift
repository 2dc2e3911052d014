import Foundation
import Testing

@testable import PDF

@Suite("Text that someone sends to break a letter")
struct HostileTextTests {
  @Test(
    "becomes a document all the same",
    arguments: [
      String(repeating: "ا", count: 50_000), String(repeating: "x", count: 100_000),
      String(repeating: "😀", count: 500), String(repeating: "\u{0651}", count: 5_000), "", " ", "\n\n\n",
      "\u{202E}abc\u{202D}\u{2066}\u{2067}", String(repeating: "\u{2067}", count: 3_000), "a\u{0}b",
      "\u{FFFE}\u{10FFFF}",
      String(repeating: "نص ", count: 20_000), "<b>&amp;</b>\\()%PDF", "\u{FDFA}\u{FEFB}𐍈܀ހ한国",
    ])
  func rendered(text: String) throws {
    let bytes = try PDFDocument.sample([.paragraph(text), .facts([.init(text, "x")])]).render()
    let information = try Reader.reading(bytes) { try $0.information() }
    #expect(information.contains(/Pages: +\d+/))
  }

  @Test("is refused beyond what a paragraph holds")
  func tooLong() {
    #expect(throws: PDFRefusal.tooLong) {
      _ = try PDFDocument.sample([.paragraph(String(repeating: "x ", count: 150_000))]).render()
    }
  }

  @Test("loses its control characters, and keeps its letters")
  func cleaned() {
    #expect(clean("a\u{0}\u{7}b\tc\r\nd\u{2028}e\u{202E}f\u{85}g") == "ab c\nd\nef\ng")
    #expect(clean("السلام عليكم") == "السلام عليكم")
    #expect(isolated("x\u{2069}y") == "\u{2068}xy\u{2069}")
  }

  @Test("leaves no memory behind")
  func memory() throws {
    let document = PDFDocument.sample([
      .paragraph("السلام عليكم ورحمة الله 42"), .code("https://example.org", size: 60),
    ])
    // Other tests run beside this one and take memory for a while: one short round of many without growth is proof
    // enough, for what is forgotten is forgotten in every round. 256 KB is less than the least that 60 documents could leave.
    var least = Int.max
    for _ in 0..<200 where least > 64 {
      let before = try residentPages()
      for _ in 0..<60 { _ = try document.render() }
      least = min(least, try residentPages() - before)
    }
    #expect(least <= 64)
  }

  private func residentPages() throws -> Int {
    let text = try String(contentsOfFile: "/proc/self/statm", encoding: .ascii)
    return try #require(text.split(separator: " ").dropFirst().first.flatMap { Int($0) })
  }
}
