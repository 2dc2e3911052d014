/// Lays the text of a page out in lines: a block, a table row or a list item each on its own.
struct HTMLLines {
  /// Where finished lines go: the page, or the cell of a table within it, or of a table within that.
  private var sinks: [[String]] = [[]]
  private var rows: [TableRow] = []
  private var lists: [List] = []
  private var line = ""
  private var marker = ""
  private var keepsBlanks = 0

  private struct List {
    var numeral: ListNumeral?
    var next: Int
  }

  mutating func open(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "br": endLine()
    case "ul", "ol", "menu":
      endLine()
      lists.append(
        List(
          numeral: name == "ol" ? Self.numeral(attributes["type"]) : nil, next: Self.number(attributes["start"]) ?? 1))
    case "li":
      endLine()
      beginItem(Self.number(attributes["value"]))
    case "tr":
      endLine()
      rows.append(TableRow())
    case "td", "th":
      endLine()
      sinks.append([])
    case "h1", "h2", "h3", "h4", "h5", "h6", "hr":
      endLine()
      emit("")
    default:
      if name == "pre" { keepsBlanks += 1 }
      if Self.blocks.contains(name) { endLine() }
    }
  }

  mutating func close(_ name: String) {
    switch name {
    case "ul", "ol", "menu":
      endLine()
      _ = lists.popLast()
    case "td", "th": endCell()
    case "tr": endRow()
    default:
      if name == "pre" { keepsBlanks = max(0, keepsBlanks - 1) }
      if Self.blocks.contains(name) { endLine() }
    }
  }

  /// Adds text to the line; blanks run together as on the screen.
  mutating func write(_ text: String) {
    for character in text {
      if keepsBlanks > 0, character.isNewline {
        endLine()
      } else if !character.isWhitespace {
        line.append(character)
      } else if keepsBlanks > 0 || !line.isEmpty && line.last != " " {
        line.append(character == "\t" && keepsBlanks > 0 ? "\t" : " ")
      }
    }
  }

  /// Ends the page, closing what it left open.
  mutating func finish() -> [String] {
    endLine()
    while sinks.count > 1 { endCell() }
    while !rows.isEmpty { endRow() }
    return sinks.flatMap(\.self)
  }

  private mutating func beginItem(_ value: Int?) {
    guard let list = lists.last else {
      marker = "• "
      return
    }
    let number = value ?? list.next
    lists[lists.count - 1].next = number < Int.max ? number + 1 : number
    marker = String(repeating: "  ", count: lists.count - 1) + (list.numeral.map { "\($0.text(number)). " } ?? "• ")
  }

  private mutating func endLine() {
    let text = TextLines.split(line).joined(separator: " ")
    line = ""
    guard !text.isEmpty else { return }
    emit(marker + text)
    marker = ""
  }

  private mutating func emit(_ line: String) {
    sinks[sinks.count - 1].append(line)
  }

  private mutating func endCell() {
    endLine()
    guard sinks.count > 1 else { return }
    let lines = sinks.removeLast()
    if rows.isEmpty { rows.append(TableRow()) }
    rows[rows.count - 1].append(lines)
  }

  private mutating func endRow() {
    endLine()
    guard let row = rows.popLast() else { return }
    for line in row.lines { emit(line) }
  }

  private static let blocks: Set = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
    "legend", "li", "main", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead",
  ]

  private static func number(_ text: String?) -> Int? {
    text.flatMap { Int($0) }
  }

  private static func numeral(_ type: String?) -> ListNumeral {
    switch type {
    case "a": .lowerLetter
    case "A": .upperLetter
    case "i": .lowerRoman
    case "I": .upperRoman
    default: .decimal
    }
  }
}
