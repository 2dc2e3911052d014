/// Lays the text of a Word document out in lines: a paragraph or a table row each on its own.
struct WordLines {
  private let styles: WordStyles
  private var numbering: WordNumbering
  /// Where finished lines go: the page, or the cell of a table within it, or of a table within that.
  private var sinks: [[String]] = [[]]
  private var rows: [TableRow] = []
  /// The paragraph at hand, and those around it when it stands in a text box.
  private var paragraphs: [Paragraph] = []

  private struct Paragraph {
    var text = ""
    var style: String?
    var list: Int?
    var level: Int?
    var isHeading = false
    var isDeleted = false
  }

  init(styles: WordStyles, numbering: WordNumbering) {
    self.styles = styles
    self.numbering = numbering
  }

  mutating func beginParagraph() { paragraphs.append(Paragraph()) }
  mutating func setStyle(_ style: String?) { change { $0.style = style } }
  mutating func setList(_ list: Int?) { change { $0.list = list } }
  mutating func setLevel(_ level: Int?) { change { $0.level = level } }
  mutating func markHeading() { change { $0.isHeading = true } }
  /// The paragraph's end was deleted; when nothing else of it is left, it is gone.
  mutating func markDeleted() { change { $0.isDeleted = true } }
  mutating func write(_ text: String) { change { $0.text += text } }

  mutating func endParagraph() {
    guard let paragraph = paragraphs.popLast() else { return }
    let lines = TextLines.split(paragraph.text)
    guard lines.contains(where: { !$0.isEmpty }) else {
      if !paragraph.isDeleted { emit("") }
      return
    }
    if paragraph.isHeading || styles.isHeading(paragraph.style) { emit("") }
    let marker = marker(of: paragraph)
    let first = lines.firstIndex { !$0.isEmpty }
    for (place, line) in lines.enumerated() { emit(place == first ? marker + line : line) }
  }

  mutating func beginRow() { rows.append(TableRow()) }
  mutating func beginCell() { sinks.append([]) }

  mutating func endCell() {
    guard sinks.count > 1 else { return }
    let lines = sinks.removeLast()
    if !rows.isEmpty { rows[rows.count - 1].append(lines) }
  }

  mutating func endRow() {
    guard let row = rows.popLast() else { return }
    for line in row.lines { emit(line) }
  }

  mutating func finish() -> [String] {
    sinks.flatMap(\.self)
  }

  private mutating func marker(of paragraph: Paragraph) -> String {
    let inherited = styles.numbering(of: paragraph.style)
    guard let list = paragraph.list ?? inherited?.list, list != 0 else { return "" }
    let tied = inherited.flatMap { numbering.level(of: $0.style, in: list) }
    let level = paragraph.level ?? inherited?.level ?? tied ?? 0
    guard let marker = numbering.marker(list: list, level: level), !marker.isEmpty else { return "" }
    return String(repeating: "  ", count: level) + marker + " "
  }

  private mutating func change(_ edit: (inout Paragraph) -> Void) {
    if !paragraphs.isEmpty { edit(&paragraphs[paragraphs.count - 1]) }
  }

  private mutating func emit(_ line: String) {
    sinks[sinks.count - 1].append(line)
  }
}
