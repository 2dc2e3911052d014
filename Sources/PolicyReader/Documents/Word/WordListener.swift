import XML

/// Hears the elements of a Word document in their order and writes its lines.
struct WordListener {
  private var lines: WordLines
  private let limit: Int
  private var length = 0
  private var depth = 0
  /// The depth of the element whose content is not part of the text; nil while text is heard.
  private var skippedFrom: Int?
  private var properties = 0
  private var runs: [Run] = []
  private var isText = false

  private struct Run {
    var isHidden = false
  }

  init(styles: WordStyles, numbering: WordNumbering, limit: Int) {
    lines = WordLines(styles: styles, numbering: numbering)
    self.limit = limit
  }

  mutating func hear(_ event: XMLReader.Event, _ stream: XMLStream) throws(DocumentRefusal) {
    switch event {
    case .open(let name):
      depth += 1
      guard skippedFrom == nil else { return }
      if name == "del", properties > 0 { lines.markDeleted() }
      if Self.skipped.contains(name) { skippedFrom = depth } else if stream.isOfWord { open(name, stream) }
    case .close(let name):
      if skippedFrom == nil, stream.isOfWord { close(name) }
      if skippedFrom == depth { skippedFrom = nil }
      depth -= 1
    case .text(let text):
      guard isText, skippedFrom == nil, runs.last?.isHidden == false else { return }
      length += text.utf8.count
      guard length <= limit else { throw .tooLarge(limit: limit) }
      lines.write(text)
    }
  }

  mutating func finish() -> [String] {
    lines.finish()
  }

  /// What was deleted or moved away, what it was before a change, and the second telling of a drawing.
  private static let skipped: Set = [
    "del", "moveFrom", "Fallback", "pPrChange", "rPrChange", "tblPrChange", "tcPrChange", "trPrChange", "sectPrChange",
    "instrText", "delText", "delInstrText",
  ]

  private mutating func open(_ name: String, _ stream: XMLStream) {
    /// Asked only where an element has one: most of a document's elements do not.
    var value: String? { stream.attribute("val") }
    var isOn: Bool { value.map { $0 != "0" && $0 != "false" } ?? true }
    switch name {
    case "p": lines.beginParagraph()
    case "pPr": properties += 1
    case "pStyle": lines.setStyle(value)
    case "numId" where properties > 0: lines.setList(value.flatMap { Int($0) })
    case "ilvl" where properties > 0: lines.setLevel(value.flatMap { Int($0) })
    case "outlineLvl" where properties > 0: if value != "9" { lines.markHeading() }
    case "pageBreakBefore": if isOn { lines.markHeading() }
    case "tr": lines.beginRow()
    case "tc": lines.beginCell()
    case "r": runs.append(Run())
    case "vanish" where properties == 0 && !runs.isEmpty: runs[runs.count - 1].isHidden = isOn
    case "t": isText = true
    default: if properties == 0, runs.last?.isHidden == false { write(name, stream) }
    }
  }

  private mutating func close(_ name: String) {
    switch name {
    case "p": lines.endParagraph()
    case "pPr": properties -= 1
    case "tr": lines.endRow()
    case "tc": lines.endCell()
    case "r": _ = runs.popLast()
    case "t": isText = false
    default: break
    }
  }

  /// Elements of a run that stand for a character.
  private mutating func write(_ name: String, _ stream: XMLStream) {
    switch name {
    case "tab", "ptab": lines.write("\t")
    case "br": lines.write(stream.attribute("type") == "page" ? "\n\n" : "\n")
    case "cr": lines.write("\n")
    case "noBreakHyphen": lines.write("-")
    case "sym":
      let scalar = stream.attribute("char").flatMap { UInt32($0, radix: 16) }.flatMap { Unicode.Scalar($0) }
      if let scalar { lines.write(String(scalar)) }
    default: break
    }
  }
}
