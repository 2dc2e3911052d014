import Testing

@testable import PolicyReader

@Suite("HTML pages")
struct HTMLTests {
  private func lines(_ body: String) throws -> [String] {
    try DocumentText.extract(from: Array("<!doctype html><html><body>\(body)</body></html>".utf8)).lines
  }

  @Test("blocks become lines and blanks run together")
  func blocks() throws {
    #expect(try lines("<p>الهدف\n   <b>العام</b></p><div>أول<br>ثان</div>نص") == ["الهدف العام", "أول", "ثان", "نص"])
  }

  @Test("list items carry their markers, nested ones stand in by two blanks")
  func lists() throws {
    let page = "<ol start=3><li>المقابلة<ul><li>الفرع</li></ul><li>الهاتف</ol><ul><li>بريد</ul><ol type=a><li>نص</ol>"
    #expect(try lines(page) == ["3. المقابلة", "  • الفرع", "4. الهاتف", "• بريد", "a. نص"])
  }

  @Test("a table row is one line with tabs between its cells")
  func tables() throws {
    #expect(try lines("<table><tr><th>الاسم<th>التاريخ<tr><td>نورة<td></table>") == ["الاسم\tالتاريخ", "نورة"])
    #expect(try lines("<table><tr><td>1<td><p>أ</p><p>ب</p><td>2</table>") == ["1\tأ ب\t2"])
  }

  @Test("a table that only frames the page leaves its lines apart")
  func framingTables() throws {
    #expect(try lines("<table><tr><td><p>مقدمة</p><p>نص</p></table>") == ["مقدمة", "نص"])
    #expect(
      try lines("<table><tr><td>القنوات<td><ol><li>هاتف<li>بريد</ol></table>") == ["القنوات", "1. هاتف", "2. بريد"])
  }

  @Test("what a reader does not see is left out")
  func hidden() throws {
    let page =
      "<script>x<y</script><style>p{}</style><nav>قائمة</nav><p hidden>سر</p><p style='display: none'>سر</p><p>ظاهر</p>"
    #expect(try lines(page) == ["ظاهر"])
  }

  @Test("a page may name an encoding of its own")
  func charset() throws {
    let head = Array("<html><head><meta charset=\"iso-8859-6\"></head><body>".utf8)
    #expect(try DocumentText.extract(from: head + [0xE5, 0xCF, 0xE9]).lines == ["مدى"])
  }

  @Test("a page saved in UTF-16 is still a page")
  func utf16() throws {
    let bytes = TestFiles.utf16("<html><p>مقدمة</p></html>", bigEndian: false)
    #expect(try DocumentText.extract(from: bytes) == DocumentText(lines: ["مقدمة"], format: .html))
  }

  @Test("elements nested without end are refused")
  func nesting() {
    let page = "<html>" + String(repeating: "<div>", count: 100_000) + "نص"
    #expect(throws: DocumentRefusal.nestedTooDeeply) { try DocumentText.extract(from: Array(page.utf8)) }
  }

  @Test("a tag with attributes without end is refused before the parser compares them")
  func attributes() {
    let page = "<html><p " + (0..<100_000).map { "a\($0)='<>' " }.joined() + ">نص</p>"
    #expect(throws: DocumentRefusal.broken(.html)) { try DocumentText.extract(from: Array(page.utf8)) }
  }

  @Test("a long script and a large picture within the page are no hindrance")
  func longElements() throws {
    let script = "<script>" + String(repeating: "if (a < b) { c = \"d\"; }\n", count: 20_000) + "</script>"
    let picture = "<img src=\"data:image/png;base64," + String(repeating: "QUJD/", count: 100_000) + "\">"
    #expect(try lines(script + picture + "<p>نص</p>") == ["نص"])
  }

  @Test("entities that a page declares are not followed")
  func entities() throws {
    let page = "<!DOCTYPE html [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><html><p>نص &a; &amp; &lt;</p></html>"
    #expect(try DocumentText.extract(from: Array(page.utf8)).lines.last?.hasSuffix("نص &a; & <") == true)
  }
}
