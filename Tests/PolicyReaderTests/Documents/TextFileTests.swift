import Testing

@testable import PolicyReader

@Suite("Text files")
struct TextFileTests {
  @Test("a UTF-8 file gives one line for each of its lines, so that findings cite the right one")
  func keepsLineNumbers() throws {
    let text = try DocumentText.extract(from: Array("\n\nسياسة العلاقة\r\n\n\nمقدمة\rالنطاق".utf8))
    #expect(text.lines == ["", "", "سياسة العلاقة", "", "", "مقدمة", "النطاق"])
    #expect(text.format == .text)
  }

  @Test(
    "one text in each encoding that associations use reads the same",
    arguments: [
      Array("سياسة العلاقة، ٣ أيام".utf8),
      Array("\u{FEFF}سياسة العلاقة، ٣ أيام".utf8),
      TestFiles.utf16("سياسة العلاقة، ٣ أيام", bigEndian: false),
      TestFiles.utf16("سياسة العلاقة، ٣ أيام", bigEndian: true),
    ])
  func encodings(bytes: [UInt8]) throws {
    #expect(try DocumentText.extract(from: bytes).lines == ["سياسة العلاقة، ٣ أيام"])
  }

  @Test("Windows-1256 is recognised by the Arabic that comes out of it")
  func windows1256() throws {
    let bytes: [UInt8] = [0xD3, 0xED, 0xC7, 0xD3, 0xC9, 0x20, 0xC7, 0xE1, 0xDA, 0xE1, 0xC7, 0xDE, 0xC9, 0xA1, 0x31]
    #expect(try DocumentText.extract(from: bytes).lines == ["سياسة العلاقة،1"])
  }

  @Test(
    "bytes of no known encoding are refused",
    arguments: [
      [0xFF, 0xFE, 0x00, 0x00, 0x41, 0x00, 0x00, 0x00],
      [0x50, 0x6F, 0x6C, 0x69, 0x74, 0x69, 0x71, 0x75, 0x65, 0x20, 0xE9, 0xFC, 0xE8],
      [0xFF, 0xFE, 0x41],
      [0xFE, 0xFF, 0xDC, 0x00],
    ] as [[UInt8]])
  func unknownEncodings(bytes: [UInt8]) {
    #expect(throws: DocumentRefusal.unknownEncoding) { try DocumentText.extract(from: bytes) }
  }

  @Test("control characters and marks of direction are dropped, and odd blanks become plain ones")
  func invisibleCharacters() throws {
    let text = try DocumentText.extract(
      from: Array("\u{202B}الهدف\u{A0}العام\u{202C}\u{1B}[31m \u{F0B7}\tبند\u{0C}  ".utf8))
    #expect(text.lines == ["الهدف العام[31m •\tبند"])
  }

  @Test(
    "no NUL comes out of a document, however it is written in it",
    arguments: [
      TestFiles.utf16("الهدف\u{0} العام", bigEndian: false),
      TestFiles.utf16("<html><p>الهدف\u{0} العام</p></html>", bigEndian: true),
      Array("<html><p>الهدف&#0; العام&#x0;</p></html>".utf8),
    ])
  func noNUL(bytes: [UInt8]) throws {
    let lines = try DocumentText.extract(from: bytes).lines
    #expect(!lines.isEmpty)
    for line in lines { #expect(!line.unicodeScalars.contains("\u{0}") && line.contains("الهدف"), "\(line)") }
  }

  @Test("a text whose letters come last first is turned round")
  func visualOrder() throws {
    let turned = ["سياسة العلاقة مع المستفيدين", "المقابلة الشخصية (15) يوما", "اللائحة الأساسية للجمعية"].map { line in
      SeenText.inReadingOrder(Array(line.unicodeScalars)).map(Brackets.mirrored)
    }
    let file = turned.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n")
    #expect(
      try DocumentText.extract(from: Array(file.utf8)).lines
        == ["سياسة العلاقة مع المستفيدين", "المقابلة الشخصية (15) يوما", "اللائحة الأساسية للجمعية"])
  }

  @Test("a sound text with an odd word in it is left as it is")
  func soundOrder() throws {
    let line = "الجمعية تسعى إلى خدمة المستفيدين ةيعمجلا"
    #expect(try DocumentText.extract(from: Array(line.utf8)).lines == [line])
  }
}
