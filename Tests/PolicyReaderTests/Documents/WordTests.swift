import Testing

@testable import PolicyReader

@Suite("Word files")
struct WordTests {
  private func lines(_ file: WordFile) throws -> [String] {
    let text = try DocumentText.extract(from: file.bytes)
    #expect(text.format == .docx)
    return text.lines
  }

  private func lines(_ body: String) throws -> [String] {
    try lines(WordFile(body: body))
  }

  @Test("paragraphs become lines, with tabs, line breaks and page breaks kept")
  func paragraphs() throws {
    let body = """
      <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>الهدف</w:t></w:r><w:r><w:t xml:space="preserve"> العام</w:t></w:r></w:p>
      <w:p><w:r><w:t>الاسم</w:t><w:tab/><w:t>نورة</w:t><w:br/><w:t>التوقيع</w:t><w:br w:type="page"/><w:t>صفحة</w:t></w:r></w:p>
      <w:p/><w:p><w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:t xml:space="preserve"> بند 1</w:t><w:noBreakHyphen/><w:t>2</w:t></w:r></w:p>
      """
    #expect(try lines(body) == ["الهدف العام", "الاسم\tنورة", "التوقيع", "", "صفحة", "", "• بند 1-2"])
  }

  @Test("deleted, moved and hidden text is left out, inserted text is kept")
  func trackedChanges() throws {
    let body = """
      <w:p><w:ins><w:r><w:t>مضاف</w:t></w:r></w:ins><w:del><w:r><w:delText>محذوف</w:delText></w:r></w:del>
      <w:moveFrom><w:r><w:t>منقول</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>مخفي</w:t></w:r></w:p>
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>سطر</w:delText></w:r></w:del></w:p>
      <w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange></w:pPr><w:r><w:t>باق</w:t></w:r></w:p>
      """
    #expect(try lines(body) == ["مضاف", "باق"])
  }

  @Test("fields show their result and notes their text not at all")
  func fields() throws {
    let body = """
      <w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:fldSimple w:instr="DATE"><w:r><w:t>محرم 1446</w:t></w:r></w:fldSimple>
      <w:r><w:footnoteReference w:id="1"/></w:r></w:p>
      """
    #expect(try lines(body) == ["محرم 1446"])
  }

  @Test("a text box is read once, before the paragraph it stands in")
  func textBoxes() throws {
    let box = "<w:txbxContent><w:p><w:r><w:t>عنوان</w:t></w:r></w:p></w:txbxContent>"
    let body = """
      <w:p><w:r><mc:AlternateContent><mc:Choice>\(box)</mc:Choice><mc:Fallback>\(box)</mc:Fallback></mc:AlternateContent>
      <w:t>نص</w:t></w:r></w:p>
      """
    #expect(try lines(body) == ["عنوان", "نص"])
  }

  @Test("a table row is one line with tabs, a framing table is none")
  func tables() throws {
    func cell(_ content: String) -> String { "<w:tc>\(content)</w:tc>" }
    let first = cell(WordFile.paragraph("الاسم:") + WordFile.paragraph("نورة")) + cell(WordFile.paragraph("مديرة"))
    let second = cell(WordFile.paragraph("مقدمة") + WordFile.paragraph("نص"))
    let body = "<w:tbl><w:tr>\(first)</w:tr></w:tbl><w:tbl><w:tr>\(second)</w:tr></w:tbl>"
    #expect(try lines(body) == ["الاسم: نورة\tمديرة", "مقدمة", "نص"])
  }

  @Test("a header is read once, where the body does not say the same")
  func headers() throws {
    let header = WordFile.paragraph("جمعية الواحة") + WordFile.paragraph("سياسة")
    let body = WordFile.paragraph("سياسة") + WordFile.paragraph("نص")
    #expect(try lines(WordFile(body: body, header: header)) == ["جمعية الواحة", "", "سياسة", "نص"])
  }

  @Test("a heading stands apart from what is above it")
  func headings() throws {
    let styles = """
      <w:style w:styleId="A"><w:name w:val="heading 1"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>
      <w:style w:styleId="C"><w:basedOn w:val="D"/></w:style><w:style w:styleId="D"><w:basedOn w:val="C"/></w:style>
      """
    func section(_ style: String) -> String {
      WordFile.paragraph("عنوان \(style)", style: style) + WordFile.paragraph("نص")
    }
    let body = section("A") + section("B") + section("C")
    #expect(
      try lines(WordFile(body: body, styles: styles))
        == ["عنوان A", "نص", "", "عنوان B", "نص", "عنوان C", "نص"])
  }
}

@Suite("Numbers of Word lists")
struct WordNumberingTests {
  private let numbering = """
    <w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1-"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="arabicAlpha"/><w:lvlText w:val="%1.%2)"/></w:lvl>
    </w:abstractNum>
    <w:abstractNum w:abstractNumId="1">
    <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\u{F0A7}"/></w:lvl>
    <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
    </w:abstractNum>
    <w:abstractNum w:abstractNumId="2">
    <w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="arabicAbjad"/><w:lvlText w:val="(%1)"/><w:pStyle w:val="S"/></w:lvl>
    </w:abstractNum>
    <w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="L"/></w:abstractNum>
    <w:abstractNum w:abstractNumId="4"><w:styleLink w:val="L"/>
    <w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
    <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
    <w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>
    <w:num w:numId="6"><w:abstractNumId w:val="0"/></w:num>
    """

  private func markers(_ items: [(list: Int, level: Int)]) throws -> [String] {
    let body = items.map { WordFile.paragraph("س", list: $0.list, level: $0.level) }.joined()
    return try DocumentText.extract(from: WordFile(body: body, numbering: numbering).bytes).lines
  }

  @Test("a level counts on, and begins anew under the next item above it")
  func levels() throws {
    #expect(
      try markers([(1, 0), (1, 1), (1, 1), (1, 0), (1, 1)])
        == ["1- س", "  1.أ) س", "  1.ب) س", "2- س", "  2.أ) س"])
  }

  @Test("lists of one definition count on together unless one says where it starts")
  func sharedDefinitions() throws {
    #expect(try markers([(1, 0), (6, 0), (3, 0), (3, 0)]) == ["1- س", "2- س", "7- س", "8- س"])
  }

  @Test("bullets of symbol fonts are shown as bullets")
  func bullets() throws {
    #expect(try markers([(2, 0), (2, 1)]) == ["• س", "  - س"])
  }

  @Test("letters of the abjad, and a definition that another stands in for")
  func otherSchemes() throws {
    #expect(try markers([(4, 0), (4, 0), (5, 0), (5, 0)]) == ["(د) س", "(ه) س", "I. س", "II. س"])
  }

  @Test("no list, an unknown list and an impossible level give no marker")
  func withoutMarker() throws {
    #expect(try markers([(0, 0), (99, 0), (1, 12)]) == ["س", "س", "س"])
  }

  @Test("a style can put its paragraphs in a list, and a paragraph can leave it")
  func styles() throws {
    let styles = """
      <w:style w:styleId="S"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
      <w:style w:styleId="T"><w:basedOn w:val="S"/></w:style>
      """
    let body =
      WordFile.paragraph("س", style: "S") + WordFile.paragraph("س", style: "T")
      + WordFile.paragraph("س", list: 0, style: "S")
    let lines = try DocumentText.extract(from: WordFile(body: body, numbering: numbering, styles: styles).bytes).lines
    #expect(lines == ["(د) س", "(ه) س", "س"])
  }

  @Test(
    "a number is written in its scheme",
    arguments: [
      (ListNumeral.decimal, 12, "12"), (.decimalWithZero, 7, "07"), (.arabicAlphabet, 28, "ي"),
      (.arabicAlphabet, 29, "أأ"),
      (.abjad, 5, "ه"), (.lowerLetter, 27, "aa"), (.upperRoman, 1_994, "MCMXCIV"), (.arabicDigits, 305, "٣٠٥"),
      (.lowerRoman, 5_000, "5000"), (.abjad, 0, "0"), (.none, 3, ""),
    ])
  func numerals(scheme: ListNumeral, number: Int, text: String) {
    #expect(scheme.text(number) == text)
  }
}
