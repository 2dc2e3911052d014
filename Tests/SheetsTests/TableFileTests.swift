import CArchive
import Foundation
import Testing

@testable import Sheets

@Suite("Tables that people bring")
struct TableFileTests {
  // MARK: Text

  @Test("are read with the separator they have, in quotation marks and over lines")
  func separated() throws {
    #expect(
      try rows("الاسم;الجوال\r\n\"علي، \"\"أبو سعد\"\"\";0551234567\n\n\"سطر\nوسطر\";x") == [
        ["الاسم", "الجوال"], ["علي، \"أبو سعد\"", "0551234567"], ["سطر\nوسطر", "x"],
      ])
    #expect(try rows("a\tb\n1\t2") == [["a", "b"], ["1", "2"]])
    #expect(try rows("sep=|\r\na|b,c\r\n") == [["a", "b,c"]])
  }

  @Test("keep the number of each row as the program shows it")
  func numbers() throws {
    var numbers: [Int] = []
    try with(Array("a,b\n\n,\n1,2\n".utf8)) { path in
      _ = try TableFile.read(path) { row in
        numbers.append(row.number)
        return true
      }
    }
    #expect(numbers == [1, 4])
  }

  @Test(
    "are understood in the encodings spreadsheet programs save them in",
    arguments: [
      (SheetOutline.Encoding.utf8, [0xEF, 0xBB, 0xBF] + Array("اسم,جوال\nمها,1".utf8)),
      (.utf8, Array("اسم,جوال\nمها,1".utf8)),
      (.utf16, [0xFF, 0xFE] + Self.little("اسم,جوال\nمها,1")), (.utf16, [0xFE, 0xFF] + Self.big("اسم,جوال\nمها,1")),
      (.windows1256, [0xC7, 0xD3, 0xE3, 0x2C, 0xCC, 0xE6, 0xC7, 0xE1, 0x0A, 0xE3, 0xE5, 0xC7, 0x2C, 0x31]),
    ])
  func encodings(_ encoding: SheetOutline.Encoding, _ bytes: [UInt8]) throws {
    var found: [[String]] = []
    let outline = try with(bytes) { path in
      try TableFile.read(path) { row in
        found.append(row.cells)
        return true
      }
    }
    #expect(found == [["اسم", "جوال"], ["مها", "1"]])
    #expect(outline.format == .text(separator: ",", encoding: encoding))
  }

  @Test("cut a letter at the edge of a piece without losing it")
  func edges() throws {
    let line = "محمد عبدالله,0551234567\n"
    let count = 60_000
    for bytes in [
      Array(String(repeating: line, count: count).utf8),
      [0xFF, 0xFE] + Self.little(String(repeating: line, count: count)),
    ] {
      var wrong = 0
      let outline = try with(bytes) { path in
        try TableFile.read(path) { row in
          if row.cells != ["محمد عبدالله", "0551234567"] { wrong += 1 }
          return true
        }
      }
      #expect(outline.rows == count)
      #expect(wrong == 0)
    }
  }

  @Test(
    "are refused with what to do",
    arguments: [
      ([], SheetRefusal.empty), (Array("a,b\n1,\"open".utf8), .openQuote(row: 2)),
      ([0x61, 0x2C, 0x00, 0x62], .notATable), ([0x63, 0x61, 0x66, 0xE9, 0x0A, 0xE8, 0xA0, 0xFF], .unknownEncoding),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldOrEncrypted),
      ([0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 7, count: 60), .broken),
      ([0xFF, 0xFE, 0x41, 0x00, 0x0A], .unknownEncoding),
    ])
  func refused(_ bytes: [UInt8], _ refusal: SheetRefusal) throws {
    try with(bytes) { path in
      #expect(throws: refusal) { try TableFile.read(path) { _ in true } }
    }
    #expect(!refusal.arabic.isEmpty && !refusal.english.isEmpty)
  }

  @Test("are read within their bounds")
  func bounds() throws {
    var limits = SheetLimits()
    (limits.rows, limits.columns, limits.cellBytes) = (2, 3, 10)
    func refusal(_ text: String) -> SheetRefusal? {
      do {
        _ = try with(Array(text.utf8)) { path in try TableFile.read(path, limits: limits) { _ in true } }
        return nil
      } catch {
        return error as? SheetRefusal
      }
    }
    #expect(refusal("a\nb\nc") == .tooManyRows(2))
    #expect(refusal("a,b,c,d") == .tooManyColumns(row: 1, limit: 3))
    #expect(refusal("a\nabcdefghijk") == .cellTooLong(row: 2))
    #expect(refusal("a\n\"abcdefghijk\nmore") == .openQuote(row: 2), "a mark never closed swallows the rest")
    limits.fileBytes = 3
    #expect(refusal("a,b,c") == .tooLarge(megabytes: 0))
  }

  @Test("stop where no more is wanted")
  func stops() throws {
    var seen = 0
    try with(Array(String(repeating: "a,b\n", count: 1_000).utf8)) { path in
      _ = try TableFile.read(path) { _ in
        seen += 1
        return seen < 5
      }
    }
    #expect(seen == 5)
  }

  @Test("are ordinary files")
  func ordinary() {
    #expect(throws: SheetRefusal.missing) { try TableFile.read("/nowhere/list.csv") { _ in true } }
    #expect(throws: SheetRefusal.notAFile) { try TableFile.read("/tmp") { _ in true } }
    #expect(throws: SheetRefusal.notAFile) { try TableFile.read("/dev/zero") { _ in true } }
  }

  // MARK: Workbooks

  @Test("are read back from a workbook of our own")
  func own() throws {
    let book = Workbook(
      named: "قائمة", rightToLeft: true, [[.text("الاسم"), .number("12")], [.text("مها"), .text("05")]])
    #expect(try rows(book.file) == [["الاسم", "12"], ["مها", "05"]])
  }

  @Test("give days, whole numbers, shared words and worked-out cells as people see them")
  func cells() throws {
    let rows = """
      <row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2"><v>1.012345678E9</v></c><c r="D2" s="1"><v>31134</v></c></row>
      <row r="5"><c r="A5" t="inlineStr"><is><r><t>أبو </t></r><r><t>سعد</t></r><rPh><t>x</t></rPh></is></c>
      <c r="B5"><f>A1+1</f><v>7</v></c><c r="C5" t="e"><v>#REF!</v></c><c r="D5" t="b"><v>1</v></c>
      <c r="E5" s="2"><v>60</v></c><c r="F5" s="1"><v>12.5</v></c></row>
      """
    var found: [SheetRow] = []
    let outline = try with(book(rows, after: "<mergeCells><mergeCell ref=\"A7:B9\"/></mergeCells>")) { path in
      try TableFile.read(path) { row in
        found.append(row)
        return true
      }
    }
    #expect(found.map(\.number) == [2, 5])
    #expect(found[0].cells == ["محمد", "", "1012345678", "1985-03-28"])
    #expect(found[1].cells == ["أبو سعد", "7", "", "TRUE", "60", "1900-01-12"])
    #expect(
      found[1].remarks == [
        SheetRow.Remark(column: 1, kind: .formula), SheetRow.Remark(column: 2, kind: .fault("#REF!")),
      ])
    #expect(outline.format == .workbook(sheet: "المستفيدون", unread: ["مخفية", "أخرى"]))
    #expect(outline.merged == ["A7:B9"])
  }

  @Test(
    "count days as spreadsheet programs do",
    arguments: [
      ("1", false, "1900-01-01"), ("59", false, "1900-02-28"), ("61", false, "1900-03-01"),
      ("25569", false, "1970-01-01"),
      ("46348", false, "2026-11-22"), ("0", false, nil), ("60", false, nil), ("24107", true, "1970-01-01"),
      ("x", false, nil),
    ] as [(String, Bool, String?)])
  func days(_ serial: String, _ from1904: Bool, _ day: String?) {
    #expect(SpreadsheetDay(serial, from1904: from1904)?.text == day)
  }

  @Test("are refused when they are something else packed the same way")
  func otherPackages() throws {
    #expect(try refusal(ZIPFile.stored([("content.xml", "<office/>")])) == .openDocument)
    #expect(try refusal(ZIPFile.stored([("word/document.xml", "<w/>")])) == .notATable)
    #expect(try refusal(ZIPFile.stored([("readme.txt", "hello")])) == .notATable)
    #expect(try refusal(ZIPFile.stored([("xl/workbook.xml", "<workbook><sheets/></workbook>")])) == .broken)
  }

  @Test("are refused when their XML is cut, declares entities or goes back in its rows")
  func damaged() throws {
    #expect(try refusal(book("<row r=\"1\"><c r=\"A1\"><v>1</v>", after: "", isWhole: false)) == .broken)
    #expect(try refusal(book("<row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row>")) == .broken)
    let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
    #expect(try refusal(book("<row r=\"1\"><c><v>&b;</v></c></row>", before: bomb)) == .broken)
  }

  @Test("are refused when a small file unpacks a thousandfold, before it has")
  func bomb() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bomb-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: folder) }
    try Self.pack(
      Self.parts(sheet: nil),
      andRepeat: "<row><c t=\"inlineStr\"><is><t>\(String(repeating: "a", count: 30_000))</t></is></c></row>",
      until: 12_000_000, named: "xl/worksheets/sheet1.xml", to: folder.path)
    var limits = SheetLimits()
    limits.suspiciousBytes = 1_000_000
    var rows = 0
    #expect(throws: SheetRefusal.unpacksTooFar) {
      try TableFile.read(folder.path, limits: limits) { _ in
        rows += 1
        return true
      }
    }
    #expect(rows < 395, "less than it holds")
  }

  @Test("are refused when one cell fills memory or a tag hoards attributes")
  func hoards() throws {
    let long = String(repeating: "ا", count: 70_000)
    #expect(
      try refusal(book("<row r=\"3\"><c t=\"inlineStr\"><is><t>\(long)</t></is></c></row>")) == .cellTooLong(row: 3))
    let attributes = (0..<30_000).map { "a\($0)=\">\"" }.joined(separator: " ")
    #expect(try refusal(book("<row r=\"3\" \(attributes)/>")) == .broken)
  }
}

extension TableFileTests {
  @discardableResult
  private func with<Result>(_ bytes: [UInt8], _ use: (String) throws -> Result) throws -> Result {
    let file = FileManager.default.temporaryDirectory.appending(path: "table-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    return try use(file.path)
  }

  private func rows(_ text: String) throws -> [[String]] { try rows(Array(text.utf8)) }

  private func rows(_ bytes: [UInt8]) throws -> [[String]] {
    var found: [[String]] = []
    try with(bytes) { path in
      _ = try TableFile.read(path) { row in
        found.append(row.cells)
        return true
      }
    }
    return found
  }

  private func refusal(_ bytes: [UInt8]) throws -> SheetRefusal? {
    do {
      _ = try rows(bytes)
      return nil
    } catch let refusal as SheetRefusal {
      return refusal
    }
  }

  private static func little(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }

  private static func big(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
  }

  /// A workbook of three sheets, the first of them hidden.
  private static func parts(sheet: String?) -> [(name: String, text: String)] {
    let kept: [(name: String, text: String)] = [
      (
        "xl/workbook.xml",
        """
        <workbook xmlns:r="r"><workbookPr/><sheets><sheet name="مخفية" state="hidden" r:id="r9"/>\
        <sheet name="المستفيدون" r:id="r1"/><sheet name="أخرى" r:id="r2"/></sheets></workbook>
        """
      ),
      (
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships><Relationship Id="r2" Target="worksheets/sheet2.xml"/>\
        <Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>
        """
      ),
      (
        "xl/styles.xml",
        """
        <styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-401]dd/mm/yyyy"/><numFmt numFmtId="165" \
        formatCode="0 &quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf/>\
        <xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>
        """
      ),
      ("xl/sharedStrings.xml", "<sst><si><t>علي</t></si><si><r><t>محمد</t></r></si></sst>"),
    ]
    return sheet.map { [("xl/worksheets/sheet1.xml", $0)] + kept } ?? kept
  }

  private func book(_ rows: String, before: String = "", after: String = "", isWhole: Bool = true) -> [UInt8] {
    let end = isWhole ? "</sheetData>\(after)</worksheet>" : ""
    return ZIPFile.stored(Self.parts(sheet: "\(before)<worksheet><sheetData>\(rows)\(end)"))
  }

  /// A packed file of `parts` and one more, in which `piece` stands again and again.
  private static func pack(
    _ parts: [(name: String, text: String)], andRepeat piece: String, until size: Int, named name: String,
    to path: String
  ) throws {
    let archive = try #require(archive_write_new())
    defer { archive_write_free(archive) }
    archive_write_set_format_zip(archive)
    #expect(archive_write_open_filename(archive, path) == ARCHIVE_OK)
    func begin(_ name: String, _ size: Int) {
      let entry = archive_entry_new()
      archive_entry_set_pathname(entry, name)
      archive_entry_set_filetype(entry, 0o100000)
      archive_entry_set_perm(entry, 0o644)
      archive_entry_set_size(entry, Int64(size))
      archive_write_header(archive, entry)
      archive_entry_free(entry)
    }
    for part in parts {
      begin(part.name, part.text.utf8.count)
      _ = part.text.withCString { archive_write_data(archive, $0, part.text.utf8.count) }
    }
    let head = Array("<worksheet><sheetData>".utf8)
    let block = Array(String(repeating: piece, count: 40).utf8)
    let blocks = size / block.count
    begin(name, head.count + blocks * block.count)
    archive_write_data(archive, head, head.count)
    for _ in 0..<blocks { archive_write_data(archive, block, block.count) }
    archive_write_close(archive)
  }
}
