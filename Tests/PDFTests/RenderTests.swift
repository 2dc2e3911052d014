import Foundation
import Testing

@testable import PDF

private let arabic = """
  السلام عليكم ورحمة الله وبركاته، نفيدكم بأن لجنة المساعدات قررت في جلستها رقم 41 الموافقة على طلبكم لدعم إيجار السكن \
  مدة 6 أشهر بمبلغ إجمالي قدره 12,500.50 ريال، يصرف على دفعتين إلى حساب المؤجر مباشرة، وذلك استنادا إلى المادة 12 من \
  لائحة المساعدات. ولا يلزمكم الحضور إلا لاستلام الأوراق الأصلية، والإجابة عن الأسئلة، وإعادة الآلات المعارة. ولكم حق \
  التظلم من القرار خلال 15 يوم من تاريخ هذا الخطاب، ورقم طلبكم REQ-2026-00042 وموقعنا portal.example.org
  """

private let english = """
  The committee has granted your request for help with the rent of your home for 6 months, 12,500.50 SAR in all, paid in \
  two instalments to the owner of the house. The office will offer sufficient affidavits. Your request is REQ-2026-00042 \
  and you may appeal within 15 days of this letter at portal.example.org.
  """

@Suite("A document on paper")
struct RenderTests {
  @Test("gives its words back to pdftotext, in order", arguments: [true, false])
  func words(isArabic: Bool) throws {
    let text = isArabic ? arabic : english
    let document = PDFDocument.sample([.heading("sila", level: 1), .paragraph(text)], arabic: isArabic)
    let found = try Reader.reading(try document.render()) { try $0.words() }
    #expect(recovered(text.words, in: found) >= 0.85, "\(found)")
  }

  @Test("gives the words of a long text back over its pages")
  func longText() throws {
    let blocks = (1...400).map { Block.paragraph("\(arabic) رقم \($0)") }
    let bytes = try PDFDocument.sample(blocks).render()
    try Reader.reading(bytes) { reader in
      let original = (1...400).flatMap { "\(arabic) رقم \($0)".words }
      // That the order holds is shown above; here that nothing falls out at a page's end.
      let found = try reader.words()
      #expect(abs(found.count - original.count) < original.count / 20)
      #expect((1...400).allSatisfy { found.contains(String($0)) })
      let pages = try #require(try reader.information().firstMatch(of: /Pages: +(\d+)/).flatMap { Int($0.1) })
      #expect((50...120).contains(pages))
    }
  }

  @Test("is tagged, says its language and title, and carries its fonts")
  func information() throws {
    let bytes = try PDFDocument.sample([.heading("جمعية", level: 1), .paragraph(arabic), .paragraph(english)]).render()
    try Reader.reading(bytes) { reader in
      let information = try reader.information()
      #expect(information.contains(/Tagged: +yes/))
      #expect(information.contains("خطاب قبول طلب"))
      #expect(String(decoding: bytes, as: UTF8.self).contains("/Lang (ar)"))
      #expect(!information.contains("rror"))
      let structure = try reader.structure()
      #expect(structure.hasPrefix("Document"))
      #expect(structure.contains("H1"))
      #expect(structure.contains("portal"))
      let fonts = try reader.fonts().split(separator: "\n").dropFirst(2)
      #expect(fonts.count >= 2)
      for font in fonts { #expect(font.contains(/yes yes yes/), "\(font)") }
    }
  }

  @Test("is the same bytes every time")
  func deterministic() throws {
    let document = PDFDocument.sample([.paragraph(arabic), .code("https://example.org/v/abc", size: 80)])
    #expect(try document.render() == document.render())
  }

  @Test("keeps the rows of tables over pages, and the order of their cells")
  func tables() throws {
    let facts = (1...120).map { Block.Fact("بند \($0)", "قيمة \($0)") }
    let grid = Block.Grid(headings: ["الاسم", "المبلغ"], rows: [["سكن", "100"], ["غذاء"]])
    let found = try Reader.reading(try PDFDocument.sample([.facts(facts), .grid(grid)]).render()) { try $0.words() }
    for number in 1...120 { #expect(found.filter { $0 == String(number) }.count >= 2) }
    #expect(found.contains("غذاء"))
  }

  @Test("splits a table's cell that is longer than a page")
  func longCell() throws {
    let value = (1...1_500).map { "w\($0)" }.joined(separator: " ")
    let found = try Reader.reading(try PDFDocument.sample([.facts([.init("نص", value)])], arabic: false).render()) {
      try $0.words()
    }
    #expect(found.contains("w1"))
    #expect(found.contains("w1500"))
  }

  @Test("numbers its pages")
  func pageNumbers() throws {
    let found = try Reader.reading(
      try PDFDocument.sample((1...60).map { .paragraph("line \($0)") }, arabic: false).render()
    ) { try $0.words() }
    #expect(recovered(["Page", "1", "of", "2"], in: found) == 1)
  }

  @Test("refuses what is no picture, and a code that is too long")
  func refusals() {
    #expect(throws: PDFRefusal.notAPicture) {
      _ = try PDFDocument.sample([.picture(png: [1, 2, 3], height: 40)]).render()
    }
    #expect(throws: PDFRefusal.notAPicture) {
      let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
      let huge: [UInt8] = head + [0x7F, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF, 8, 6, 0, 0, 0, 0, 0, 0, 0]
      _ = try PDFDocument.sample([.picture(png: huge, height: 40)]).render()
    }
    #expect(throws: PDFRefusal.codeTooLong) {
      _ = try PDFDocument.sample([.code(String(repeating: "x", count: 5_000), size: 80)]).render()
    }
  }

  @Test("stands columns side by side: a signature, and a code beside it")
  func columns() throws {
    let document = PDFDocument.sample([
      .columns([
        Block.Column(share: 2, [.paragraph("المدير التنفيذي", TextStyle(isBold: true)), .paragraph("أحمد")]),
        Block.Column([.code("https://example.org/verify/x", size: 90)]),
      ])
    ])
    let found = try Reader.reading(try document.render()) { try $0.words() }
    #expect(recovered(["المدير", "التنفيذي", "أحمد"], in: found) == 1)
  }
}
