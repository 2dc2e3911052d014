import Foundation
import Testing

@testable import Sheets

@Suite("Tables that people download")
struct SheetsTests {
  @Test(
    "run nothing when a spreadsheet program opens them", arguments: ["=1+1", "+966", "-5", "@SUM(A1)", "\t=1", "|x"])
  func formula(text: String) {
    let file = String(decoding: CSV.file([[.text(text)]]), as: UTF8.self)
    #expect(file.dropFirst().hasPrefix("'") || file.dropFirst().hasPrefix("\"'"))
  }

  @Test("keep commas, quotes and lines in their cell, begin with the mark of UTF-8, and turn no direction")
  func quoting() {
    let file = CSV.file([[.text("سارة، \"أم خالد\", الرياض"), .number("1250.50"), .text("أ\u{202E}ب")]])
    #expect(Array(file.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(String(decoding: file.dropFirst(3), as: UTF8.self) == "\"سارة، \"\"أم خالد\"\", الرياض\",1250.50,أب\r\n")
  }

  @Test("are written as older programs read Arabic where that is asked for, with the separator that is")
  func codePage() {
    let file = CSV.file([[.text("سارة"), .number("5")]], separatedBy: ";", in: .windows1256)
    #expect(file == [0xD3, 0xC7, 0xD1, 0xC9, 0x3B, 0x35, 0x0D, 0x0A])
    #expect(CSV.file([[.text("字")]], in: .windows1256) == [0x3F, 0x0D, 0x0A])
  }

  @Test("have the check sum other programs reckon")
  func checksum() {
    #expect(ZIPFile.crc32(Array("123456789".utf8)) == 0xCBF4_3926)
  }

  @Test("name their columns as spreadsheets do")
  func columns() {
    #expect([0, 25, 26, 701, 702].map(Workbook.column) == ["A", "Z", "AA", "ZZ", "AAA"])
  }

  @Test("are a workbook that unzips, reads from the right and holds an account number as text")
  func workbook() throws {
    let book = Workbook(
      named: "حوالة", rightToLeft: true,
      [[.text("الآيبان"), .text("المبلغ")], [.text("SA0380000000608010167519"), .number("10.00")], [.text("<&\">")]])
    let folder = FileManager.default.temporaryDirectory.appending(path: "sheets-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "book.xlsx")
    try Data(book.file).write(to: path)
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/python3")
    python.arguments = ["-c", Self.reader, path.path]
    let pipe = Pipe()
    python.standardOutput = pipe
    try python.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    python.waitUntilExit()
    #expect(said == "1\nالآيبان|المبلغ\nSA0380000000608010167519|10.00\n<&\">\n")
  }

  /// Tests every file's check sum, and prints the sheet's direction and its rows.
  private static let reader = """
    import sys, zipfile, xml.etree.ElementTree as tree
    book = zipfile.ZipFile(sys.argv[1])
    assert book.testzip() is None
    for name in book.namelist(): tree.fromstring(book.read(name))
    n = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    sheet = tree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    out = [sheet.find(f"{n}sheetViews/{n}sheetView").get("rightToLeft")]
    for row in sheet.iter(n + "row"):
      out.append("|".join("".join(cell.itertext()) for cell in row))
    sys.stdout.buffer.write(("\\n".join(out) + "\\n").encode())
    """
}
