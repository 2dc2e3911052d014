import Foundation
import Sheets
import Testing

@Suite("Files made to harm, given to a command")
struct HostileFileTests {
  /// More than the XML library takes in one text.
  static let long = String(repeating: "السر ", count: 1_300_000)

  static let workbook = packed([
    ("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"1\" r:id=\"r1\"/></sheets></workbook>"),
    (
      "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
    ),
    (
      "xl/worksheets/sheet1.xml",
      "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>\(long)</t></is></c></row></sheetData></worksheet>"
    ),
  ])

  static let document = packed([
    (
      "[Content_Types].xml",
      """
      <Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.\
      wordprocessingml.document.main+xml"/></Types>
      """
    ),
    (
      "word/document.xml",
      """
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>\
      \(long)</w:t></w:r></w:p></w:body></w:document>
      """
    ),
  ])

  private static func packed(_ parts: [(name: String, text: String)]) -> [UInt8] {
    ZIPFile.stored(files: parts.map { ($0.name, Array($0.text.utf8)) })
  }

  @Test("are refused in one line of the program's own, which says nothing of what they hold")
  func refusals() async throws {
    let folder = try Folder()
    for (name, bytes, words) in [
      ("list.xlsx", Self.workbook, ["people", "check"]), ("policy.docx", Self.document, ["policy", "read"]),
      ("policy.html", Array("<html><body><p>\(Self.long)".utf8), ["policy", "read"]),
    ] {
      let file = "\(folder.path)/\(name)"
      try Data(bytes).write(to: URL(filePath: file))
      let result = try await Sila.run(words + [file])
      #expect(result.status == 2, "\(name)")
      #expect(result.errors.split(separator: "\n").count == 1, "\(name): \(result.errors.prefix(400))")
      #expect(!result.errors.contains("السر"), "\(name)")
      #expect(result.output.isEmpty, "\(name)")
    }
  }
}
