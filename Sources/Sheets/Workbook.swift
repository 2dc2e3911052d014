/// A table as a workbook of one sheet (ECMA-376), which begins at the right when it is read in Arabic.
///
/// Text stands as text, so that an account number keeps every sign; nothing in it is a formula.
package struct Workbook: Sendable {
  private let name: String
  private let isRightToLeft: Bool
  private let rows: [[Cell]]

  /// `name` is the sheet's, at most 31 signs of it.
  package init(named name: String, rightToLeft: Bool, _ rows: [[Cell]]) {
    let barred = "[]:*?/\\'".unicodeScalars
    let clean = harmless(name).unicodeScalars.filter { !barred.contains($0) }
    self.name = String(String(String.UnicodeScalarView(clean)).prefix(31))
    (isRightToLeft, self.rows) = (rightToLeft, rows)
  }

  package var file: [UInt8] {
    ZIPFile.stored([
      ("[Content_Types].xml", Self.types), ("_rels/.rels", Self.relations), ("xl/workbook.xml", book),
      ("xl/_rels/workbook.xml.rels", Self.bookRelations), ("xl/styles.xml", Self.styles),
      ("xl/worksheets/sheet1.xml", sheet),
    ])
  }

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  private static let types = """
    \(head)<Types xmlns="\(package)/content-types"><Default Extension="rels" \
    ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" \
    ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="\(kind).sheet.main+xml"/>\
    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="\(kind).worksheet+xml"/>\
    <Override PartName="/xl/styles.xml" ContentType="\(kind).styles+xml"/></Types>
    """

  private static let relations = """
    \(head)<Relationships xmlns="\(package)/relationships"><Relationship Id="rId1" Type="\(office)/officeDocument" \
    Target="xl/workbook.xml"/></Relationships>
    """

  private static let bookRelations = """
    \(head)<Relationships xmlns="\(package)/relationships"><Relationship Id="rId1" Type="\(office)/worksheet" \
    Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="\(office)/styles" Target="styles.xml"/></Relationships>
    """

  /// Two cell formats: as it comes, and text (49).
  private static let styles = """
    \(head)<styleSheet xmlns="\(main)"><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill \
    patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/>\
    </borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="49" \
    applyNumberFormat="1"/></cellXfs></styleSheet>
    """

  private var book: String {
    """
    \(Self.head)<workbook xmlns="\(Self.main)" xmlns:r="\(Self.office)"><sheets><sheet name="\(Self.escaped(name))" \
    sheetId="1" r:id="rId1"/></sheets></workbook>
    """
  }

  private var sheet: String {
    let direction = isRightToLeft ? " rightToLeft=\"1\"" : ""
    let lines = rows.enumerated().map { number, row in
      "<row r=\"\(number + 1)\">"
        + row.enumerated().map { Self.cell($1, at: "\(Self.column($0))\(number + 1)") }.joined() + "</row>"
    }
    return """
      \(Self.head)<worksheet xmlns="\(Self.main)"><sheetViews><sheetView workbookViewId="0"\(direction)/></sheetViews>\
      <sheetData>\(lines.joined())</sheetData></worksheet>
      """
  }

  private static func cell(_ cell: Cell, at place: String) -> String {
    switch cell {
    case .number(let digits): "<c r=\"\(place)\"><v>\(escaped(digits))</v></c>"
    case .text(let text):
      "<c r=\"\(place)\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(text))</t></is></c>"
    }
  }

  /// The letters of a column counted from 0: A to Z, then AA.
  static func column(_ index: Int) -> String {
    var name = ""
    var rest = index + 1
    while rest > 0 {
      let letter = UInt8(ascii: "A") + UInt8((rest - 1) % 26)
      name = String(UnicodeScalar(letter)) + name
      rest = (rest - 1) / 26
    }
    return name
  }

  private static func escaped(_ text: String) -> String {
    harmless(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
