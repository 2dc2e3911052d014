import Arabic

/// Groups the lines of a section into items.
enum ItemReader {
  /// A marker alone on its line belongs to the next line, or to the one before when the next has its own.
  static func withMarkersAttached(_ lines: [Line]) -> [Line] {
    var result: [Line] = []
    var pending: Marker?
    for var line in lines {
      if line.words.isEmpty {
        if let waiting = pending, let last = result.indices.last, result[last].marker == nil {
          result[last].marker = waiting
        }
        pending = line.marker
        continue
      }
      if line.marker == nil, let waiting = pending {
        line.marker = waiting
      } else if let waiting = pending, let last = result.indices.last, result[last].marker == nil {
        result[last].marker = waiting
        result[last].marker?.isTrailing = true
      }
      pending = nil
      result.append(line)
    }
    return result
  }

  // MARK: Marked lists

  static func marked(_ lines: [Line]) -> [Item] {
    var builder = ListBuilder(endsItems: bulletsEndItems(lines))
    for line in lines { builder.take(line) }
    return builder.items
  }

  /// Whether a trailing bullet stands on the last line of its item, rather than on the first.
  private static func bulletsEndItems(_ lines: [Line]) -> Bool {
    guard let first = lines.firstIndex(where: { $0.marker != nil }), lines[first].marker?.isTrailing == true, first > 0
    else { return false }
    return lines[..<first].allSatisfy { !$0.isClosed && !$0.endsHeading }
  }

  // MARK: Unmarked text

  /// Lines or sentences: lines where most are short or closed, sentences where one paragraph holds them all.
  static func unmarked(_ lines: [Line]) -> [Item] {
    var lines = lines
    if lines.count > 1, lines[0].endsHeading { lines.removeFirst() }
    lines = paragraphs(lines)
    guard lines.count > 1 else { return lines.flatMap(sentences) }
    let closed = lines.count(where: \.isClosed)
    var items: [Item] = []
    var runsOn = false
    for line in lines {
      if runsOn, let last = items.indices.last {
        items[last].append(line)
      } else {
        items.append(Item(line))
      }
      runsOn = !line.isClosed && (closed * 5 >= lines.count * 2 || line.words.count > 14)
    }
    return items
  }

  /// Lines of one width of which only the last ends a sentence are one wrapped paragraph.
  private static func paragraphs(_ lines: [Line]) -> [Line] {
    var blocks: [[Line]] = []
    for line in lines {
      if line.followsBlank || blocks.isEmpty { blocks.append([line]) } else { blocks[blocks.count - 1].append(line) }
    }
    return blocks.flatMap { block in
      guard let last = block.last, block.count > 1, last.isClosed, block.dropLast().allSatisfy({ !$0.isClosed }),
        let longest = block.map(\.text.utf8.count).max(),
        block.dropLast().allSatisfy({ $0.words.count >= 5 && $0.text.utf8.count * 4 >= longest * 3 })
      else { return block }
      var whole = block[0]
      whole.text = block.map(\.text).joined(separator: " ")
      whole.words = block.flatMap(\.words)
      return [whole]
    }
  }

  private static func sentences(_ line: Line) -> [Item] {
    let parts = line.words.split(at: .stop)
    guard parts.count > 1 else { return [Item(line)] }
    return parts.map { Item(text: $0.shown, words: $0, line: line.number, level: 0, marker: nil) }
  }

  // MARK: Tables

  /// One item for each row; the row of column names is left out.
  static func rows(_ lines: [Line]) -> [Item] {
    var items: [Item] = []
    for (index, line) in lines.enumerated() {
      let cells = line.cells.filter { !isNumbering($0) }
      if line.cells.count < 2 {
        guard let last = items.indices.last, line.marker == nil else {
          if !line.endsHeading { items.append(Item(line)) }
          continue
        }
        items[last].append(line)
        continue
      }
      if index < 3, items.isEmpty, line.cells.allSatisfy(isColumnName) { continue }
      guard let first = cells.first else { continue }
      let reader = MarkerReader(first)
      items.append(
        Item(
          text: reader.rest, words: reader.rest.asWords, line: line.number, level: 0, marker: line.marker,
          asides: cells.dropFirst().map(\.asWords)))
    }
    return items
  }

  private static func isNumbering(_ cell: String) -> Bool {
    !cell.asWords.contains { $0.number == nil } || MarkerReader(cell).rest.isEmpty
  }

  private static let columnNames: [Phrase] = [
    "=م/ت/رقم/الرقم/تسلسل/مسلسل/عدد/#",
    "قناه/وسيله/اداه/خطوه/اجراء/بيان/مرحله/وصف/مسوول/مسيول/جهه/مده/زمن/ملاحظات/نموذج/وثيقه/مستند/استخدام/غرض/نوع/هدف/اسم/مخرجات/تفاصيل/مدخلات",
  ]

  private static func isColumnName(_ cell: String) -> Bool {
    let words = cell.asWords
    return words.isEmpty || (words.count <= 4 && columnNames.contains { $0.match(in: words, at: 0) != nil })
  }
}

extension Item {
  init(_ line: Line, level: Int = 0) {
    self.init(text: line.text, words: line.words, line: line.number, level: level, marker: line.marker)
  }

  /// Carries the item on over one more line.
  mutating func append(_ line: Line) {
    text += " " + line.text
    words += line.words
  }
}

/// Builds items line by line, following how lists nest.
private struct ListBuilder {
  private(set) var items: [Item] = []
  /// Bullets stand on the last lines of items.
  var endsItems: Bool
  private var styles: [(style: Marker.Style, indent: Int)] = []
  private var waiting: [Line] = []
  private var opensList = false

  init(endsItems: Bool) { self.endsItems = endsItems }

  mutating func take(_ line: Line) {
    guard let marker = line.marker else {
      carryOn(line)
      return
    }
    var item = Item(line, level: level(of: marker, indent: line.indent))
    if endsItems {
      for earlier in waiting.reversed() {
        item.text = earlier.text + " " + item.text
        item.words = earlier.words + item.words
        item.line = earlier.number
      }
      waiting = []
    }
    items.append(item)
    opensList = line.endsHeading
  }

  private mutating func carryOn(_ line: Line) {
    if endsItems {
      waiting.append(line)
    } else if let last = items.indices.last {
      items[last].append(line)
      opensList = line.endsHeading
    }
  }

  private mutating func level(of marker: Marker, indent: Int) -> Int {
    if let index = place(of: marker, indent: indent) {
      styles.removeSubrange((index + 1)...)
      return index
    }
    if case .decimal(let depth) = marker.style, let shallower = styles.first, case .decimal(let top) = shallower.style,
      depth < top
    {
      styles = []
    }
    styles.append((marker.style, indent))
    return styles.count - 1
  }

  /// The open list that the item continues: the innermost of its style that is not indented further.
  private func place(of marker: Marker, indent: Int) -> Int? {
    let same = styles.indices.filter { styles[$0].style == marker.style }
    guard let outermost = same.first, let innermost = same.last else { return nil }
    if isDeeper(indent, than: styles[innermost].indent, at: marker) { return nil }
    return same.last { styles[$0].indent <= indent + 1 } ?? outermost
  }

  /// The same bullet indented under an item that announces a list opens a list of its own.
  private func isDeeper(_ indent: Int, than outer: Int, at marker: Marker) -> Bool {
    marker.isBullet && opensList && indent >= outer + 2
  }
}
