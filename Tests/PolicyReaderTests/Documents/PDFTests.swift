import Testing

@testable import PolicyReader

@Suite("PDF files with a text layer")
struct PDFTests {
  @Test("an Arabic PDF reads in order: cells, list numbers, brackets, dates and addresses")
  func policy() throws {
    let text = try DocumentText.extract(from: TestFiles.fixture("policy.pdf"))
    #expect(text.format == .pdf)
    #expect(text.notes.isEmpty)
    #expect(
      text.lines.filter { !$0.isEmpty } == [
        "جمعية الواحة التجريبية للرعاية",
        "سياسة تنظيم العلاقة مع المستفيدين",
        "رقم الإصدار: (2.1)\tتاريخ الإصدار: 1446 هـ",
        "الإعداد\tالاعتماد",
        "مقدمة",
        "تنظم هذه الوثيقة ما بين الجمعية ومن تخدمهم، وتبين ما لكل طرف وما عليه، وهي نص",
        "تجريبي كتب لفحص القراءة فقط.",
        "قنوات التواصل مع المستفيدين",
        "1. المقابلة الشخصية.",
        "2. الاتصالات الهاتفية.",
        "3. البريد الإلكتروني (info@example.org).",
        "الأدوات المتاحة",
        "• اللائحة الأساسية للجمعية",
        "• نموذج طلب خدمة",
        "التعامل مع المستفيد",
        "١ - استقبال المستفيد والتحقق من هويته.",
        "٢ - يرد على الطلب خلال مدة لا تتجاوز (15) يوم عمل من تاريخ اكتمال الطلب، ويبلغ",
        "برسالة SMS على رقمه.",
        "٣ - تبلغ نسبة الخصم 50% لمن سجل قبل ١٥ / ٣ / ١٤٤٦ هـ.",
        "اعتماد مجلس الإدارة",
        "اعتمدت في الجلسة رقم (4/2025) بتاريخ 15 / 3 / 1446 هـ الموافق 18/9/2024 م.",
      ])
  }

  @Test("pages over the bound are not read, and the note says how many there are")
  func pageBound() throws {
    var limits = DocumentLimits.standard
    limits.pages = 2
    let text = try DocumentText.extract(from: TestFiles.fixture("policy.pdf"), limits: limits)
    #expect(text.notes == [.firstPagesOnly(read: 2, total: 3)])
    #expect(!text.lines.contains("اعتماد مجلس الإدارة"))
  }

  @Test("a blank page among pages of text is no picture")
  func blankPage() throws {
    let words = "The association answers every request it takes"
    let text = try DocumentText.extract(from: PDFFile(text: [words, "", words]).bytes)
    #expect(text.lines.filter { !$0.isEmpty } == [words, words])
    #expect(text.notes.isEmpty)
  }

  @Test("a password is told from a broken file")
  func encrypted() {
    var file = PDFFile(text: ["Text"])
    file.lock()
    #expect(throws: DocumentRefusal.encrypted) { try DocumentText.extract(from: file.bytes) }
  }

  @Test(
    "broken files are refused", arguments: ["%PDF-1.7\n", "%PDF-1.4 1 0 obj << /Type /Catalog >> trailer <<", "%PDF-"])
  func broken(content: String) {
    #expect(throws: DocumentRefusal.broken(.pdf)) { try DocumentText.extract(from: Array(content.utf8)) }
  }

  @Test("half a file does not bring the reader down")
  func truncated() throws {
    let half = Array(try TestFiles.bytes(ofFixture: "policy.pdf").prefix(19_000))
    #expect(throws: DocumentRefusal.self) { try DocumentText.extract(from: half) }
  }

  @Test("without pdftotext the refusal names the package to install")
  func missingProgram() {
    let programs = DocumentPrograms(folders: ["/nonexistent"])
    #expect(throws: DocumentRefusal.missingProgram(name: "prlimit", debianPackage: "util-linux")) {
      try DocumentText.extract(from: TestFiles.fixture("policy.pdf"), programs: programs)
    }
  }
}

@Suite("Lines as pdftotext lays them out")
struct LayoutLineTests {
  @Test(
    "a line seen from left to right comes out in the order it is read",
    arguments: [
      ("مزلأا )15( موي", "يوم (15) األزم"),
      ("1446 / 3 / 15 خيراتب", "بتاريخ 15 / 3 / 1446"),
      ("18/9/2024 خيراتب", "بتاريخ 18/9/2024"),
      ("%50 ةبسن", "نسبة 50%"),
      (".SMS 15 ةلاسر", "رسالة SMS 15."),
      ("ه ١٤٤٦", "١٤٤٦ ه"),
      ("", ""),
    ])
  func order(seen: String, read: String) {
    let scalars = SeenText.inReadingOrder(Array(seen.unicodeScalars))
    #expect(String(String.UnicodeScalarView(scalars)) == read)
  }

  @Test("cells run from the right, and a marker that stands off comes back to its text")
  func cells() {
    #expect(
      LayoutLine("   \u{202B}الثالث\u{202C}     \u{202B}الثاني\u{202C}    \u{202B}الأول\u{202C}").text
        == "الأول\tالثاني\tالثالث")
    #expect(LayoutLine("\u{202B}المقابلة\u{202C}        \u{202B}\u{202A}-1\u{202C}\u{202C}").text == "1- المقابلة")
    #expect(LayoutLine("  Name     Date").text == "Name\tDate")
  }

  @Test("marks of direction that do not close are harmless")
  func openMarks() {
    #expect(LayoutLine("\u{202B}نص").text == "نص")
    #expect(LayoutLine("\u{202C}\u{202C}نص\u{202A}").text == "صن")
  }

  @Test("brackets named by their shape are turned when most face outward")
  func brackets() {
    #expect(Brackets.mended(["خلال )15( يوما", "رقم )3("]) == ["خلال (15) يوما", "رقم (3)"])
    #expect(Brackets.mended(["خلال (15) يوما", "أ) بند", "ب) بند (2)"]) == ["خلال (15) يوما", "أ) بند", "ب) بند (2)"])
    #expect(Brackets.mended(["see )3("]) == ["see )3("])
  }

  @Test("letters of no alphabet used here mark a page whose fonts cannot be read")
  func garbled() {
    let page = PDFPage(layout: "ΔϴόϤΠϟ ΔϴγΎγϷ ΔΤϼϟ ϭ ΕΎϣϮϠόϤϟ ΔϳΎϤΣ ΔγΎϴγ")
    #expect(page.isGarbled)
    #expect(!page.isReadable)
  }
}
