import Glibc
import Testing

@testable import PolicyReader

@Suite("Pictures of pages", .serialized)
struct ScanTests {
  private func words(of text: DocumentText) -> Set<Substring> {
    Set(text.lines.flatMap { $0.split { $0 == " " || $0 == "\t" } })
  }

  @Test("a PNG page is read with its headings, and said to be recognised")
  func png() throws {
    let text = try DocumentText.extract(from: TestFiles.fixture("scan.png"))
    #expect(text.format == .scan)
    #expect(text.notes == [.recognised(pages: [1])])
    #expect(text.lines.contains("سياسة تنظيم العلاقة مع المستفيدين"))
    #expect(text.lines.contains("قنوات التواصل مع المستفيدين"))
  }

  @Test("a JPEG page keeps bullets and the time limit")
  func jpeg() throws {
    let text = try DocumentText.extract(from: TestFiles.fixture("scan.jpg"))
    #expect(text.lines.contains("• اللائحة الأساسية للجمعية"))
    #expect(text.lines.contains { $0.contains("لا تتجاوز (15) يوم عمل") })
  }

  @Test("a PDF of pictures is recognised")
  func pdf() throws {
    let picture = try TestFiles.bytes(ofFixture: "scan.jpg")
    let text = try DocumentText.extract(from: PDFFile(picture: picture, width: 1_240, height: 1_754, pages: 1).bytes)
    #expect(text.format == .scan)
    #expect(text.notes == [.recognised(pages: [1])])
    #expect(words(of: text).contains("المستفيد"))
  }

  @Test("of three hundred pages those within the bound are read, in their order, and the rest are named")
  func pageBound() throws {
    var limits = DocumentLimits.standard
    limits.recognisedPages = 3
    let text = try read(
      pages: 300, limits,
      recogniser: "read page; printf 'level\\n5\\t1\\t1\\t1\\t1\\t1\\t0\\t0\\t9\\t9\\t90\\tp%s\\n' $page")
    #expect(text.lines.filter { !$0.isEmpty } == ["p1", "p2", "p3"])
    #expect(text.notes == [.recognised(pages: [1, 2, 3]), .unread(pages: Array(4...300))])
  }

  @Test("when the time runs out, what was read is kept and the rest is named")
  func outOfTime() throws {
    var limits = DocumentLimits.standard
    limits.seconds = 6
    let text = try read(
      pages: 9, limits,
      recogniser:
        "read page; test $page -gt 2 && sleep 300; printf 'level\\n5\\t1\\t1\\t1\\t1\\t1\\t0\\t0\\t9\\t9\\t90\\tp\\n'")
    #expect(text.notes == [.recognised(pages: [1, 2]), .unread(pages: Array(3...9))])
  }

  @Test("when no page is read in time, the file is refused")
  func nothingInTime() throws {
    var limits = DocumentLimits.standard
    limits.seconds = 1
    #expect(throws: DocumentRefusal.tookTooLong(seconds: 1)) {
      try read(pages: 9, limits, recogniser: "sleep 300")
    }
  }

  /// Reads a PDF of pictures with a stand-in for each program but `pdftotext`: a drawn page is its number.
  private func read(pages: Int, _ limits: DocumentLimits, recogniser: String) throws -> DocumentText {
    try TestFiles.withFolder { folder in
      for program in ["prlimit", "pdftotext", "pdfinfo"] { symlink("/usr/bin/\(program)", "\(folder)/\(program)") }
      try TestFiles.script("echo $5", at: "\(folder)/pdftoppm")
      try TestFiles.script(recogniser, at: "\(folder)/tesseract")
      let file = PDFFile(picture: [], width: 10, height: 10, pages: pages)
      return try DocumentText.extract(from: file.bytes, limits: limits, programs: DocumentPrograms(folders: [folder]))
    }
  }

  @Test("a page that says it is ten metres long costs no more than another")
  func hugePage() throws {
    let picture = try TestFiles.bytes(ofFixture: "scan.jpg")
    let file = PDFFile(picture: picture, width: 1_240, height: 1_754, pages: 1, size: (20_000, 28_280))
    let text = try DocumentText.extract(from: file.bytes)
    #expect(words(of: text).contains("المستفيد"))
  }

  @Test("without tesseract, a PDF of nothing but pictures is refused and the package named")
  func missingProgram() throws {
    try TestFiles.withFolder { folder in
      for program in ["prlimit", "pdftotext", "pdftoppm"] { symlink("/usr/bin/\(program)", "\(folder)/\(program)") }
      let picture = try TestFiles.bytes(ofFixture: "scan.jpg")
      let file = PDFFile(picture: picture, width: 1_240, height: 1_754, pages: 1)
      #expect(throws: DocumentRefusal.missingProgram(name: "tesseract", debianPackage: "tesseract-ocr")) {
        try DocumentText.extract(from: file.bytes, programs: DocumentPrograms(folders: [folder]))
      }
    }
  }

  @Test("a picture whose stated size would fill the memory is refused before it is opened")
  func pictureBomb() {
    var png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
    png += [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 8, 2, 0, 0, 0]
    #expect(throws: DocumentRefusal.tooManyPixels(limit: 40_000_000)) { try DocumentText.extract(from: png) }
  }

  @Test("a picture that breaks off is refused")
  func brokenPicture() throws {
    #expect(throws: DocumentRefusal.broken(.scan)) { try DocumentText.extract(from: [0xFF, 0xD8, 0xFF, 0xE0, 0, 4]) }
    let half = Array(try TestFiles.bytes(ofFixture: "scan.png").prefix(60))
    #expect(throws: DocumentRefusal.broken(.scan)) { try DocumentText.extract(from: half) }
  }

  @Test("a picture put into a page of PDF reads as before", arguments: ["scan.png", "scan.jpg"])
  func pictureAsPage(name: String) throws {
    let picture = try TestFiles.bytes(ofFixture: name)
    let size = try #require(PictureSize(png: picture) ?? PictureSize(jpeg: picture))
    let text = try DocumentText.extract(from: try #require(PicturePage.document(of: picture, size)))
    #expect(text.format == .scan)
    #expect(words(of: text).isSuperset(of: ["للجمعية"]) || text.lines.contains("قنوات التواصل مع المستفيدين"))
  }

  @Test("a picture that a PDF cannot hold as it is stays a picture")
  func pictureWithPalette() throws {
    var picture = try TestFiles.bytes(ofFixture: "scan.png")
    picture[25] = 3
    #expect(PicturePage.document(of: picture, try #require(PictureSize(png: picture))) == nil)
    let half = Array(try TestFiles.bytes(ofFixture: "scan.png").prefix(9_000))
    #expect(PicturePage.document(of: half, try #require(PictureSize(png: half))) == nil)
  }

  @Test("a second look fills in only the lines the first one missed")
  func secondLook() {
    func table(_ lines: [(Int, String)]) -> String {
      let rows = lines.enumerated().map { "5\t1\t1\t1\t\($0)\t1\t10\t\($1.0)\t300\t40\t90\t\($1.1)" }
      return (["level"] + rows).joined(separator: "\n")
    }
    let first = RecognisedPage(table: table([(100, "أول"), (300, "ثالث")]))
    let second = RecognisedPage(table: table([(105, "اول"), (200, "ثان"), (400, "رابع")]))
    #expect(first.completed(by: second).lines.filter { !$0.isEmpty } == ["أول", "ثان", "ثالث", "رابع"])
  }
}
