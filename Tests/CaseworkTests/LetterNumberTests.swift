import Casework
import Testing

@Suite("The number of a letter")
struct LetterNumberTests {
  @Test("reads back as it is written", arguments: [(1448, 12, "LTR-1448-00012"), (1448, 123_456, "LTR-1448-123456")])
  func written(year: Int, serial: Int, text: String) {
    #expect(LetterNumber(year: year, serial: serial).description == text)
    #expect(LetterNumber(text.lowercased()) == LetterNumber(year: year, serial: serial))
  }

  @Test("is nothing else", arguments: ["", "LTR-1448-", "LTR-1448-+1", "REQ-1448-00001", "LTR-144-1", "LTR-1448-0"])
  func refused(text: String) { #expect(LetterNumber(text) == nil) }

  @Test("stands over values that read back as they were stored")
  func content() {
    var content = LetterContent([.addressee: "نورة\n=3:x", .amount: "5"])
    content[.amount] = ""
    #expect(content[.amount] == nil)
    #expect(LetterContent(stored: content.stored) == content)
    #expect(LetterContent(stored: "unknown=1:x\n") == nil)
  }
}
