/// Turns blocks into strips of a given width.
struct Setting {
  let canvas: Canvas
  let isRightToLeft: Bool
  let width: Double

  private static let headingSizes = [18.0, 14, 12]
  private static let cellPadding = 3.0
  private static let columnGap = 12.0

  func strips(of block: Block) throws(PDFRefusal) -> [Strip] {
    switch block {
    case .heading(let words, let level): [try heading(words, level)]
    case .paragraph(let words, let style): try paragraphs(words, style)
    case .facts(let facts): try facts.map { fact throws(PDFRefusal) in try row(fact) }
    case .grid(let grid): try self.grid(grid)
    case .picture(let png, let height): [try picture(png, height)]
    case .code(let words, let size): [code(words, size)]
    case .rule(let colour): [Strip(cells: [], below: 8, ruleBelow: colour, isWhole: true)]
    case .space(let height): [Strip(cells: [], isWhole: true, leastHeight: height)]
    case .columns(let columns): [try side(by: columns)]
    }
  }

  private func heading(_ words: String, _ level: Int) throws(PDFRefusal) -> Strip {
    let step = min(max(level, 1), Self.headingSizes.count)
    let style = TextStyle(size: Self.headingSizes[step - 1], isBold: true, below: 6)
    var strip = try text(words, style, tag: "H\(step)")
    strip.staysWithNext = true
    return strip
  }

  /// One strip for each line end in the words.
  private func paragraphs(_ words: String, _ style: TextStyle) throws(PDFRefusal) -> [Strip] {
    let parts = breakable(clean(words)).split(separator: "\n", omittingEmptySubsequences: true)
    return try parts.map { part throws(PDFRefusal) in try text(String(part), style, tag: "P") }
  }

  private func text(_ words: String, _ style: TextStyle, tag: String) throws(PDFRefusal) -> Strip {
    let lines = try canvas.shape(breakable(words), width: width, style, rightToLeft: isRightToLeft)
    return Strip(cells: [Strip.Cell(content: .text(lines, 0..<lines.count), tag: tag)], below: style.below)
  }

  /// Where a column begins, counted from the edge where reading starts.
  private func x(from start: Double, wide: Double) -> Double {
    isRightToLeft ? width - start - wide : start
  }

  private func row(_ fact: Block.Fact) throws(PDFRefusal) -> Strip {
    let label = 0.3 * width
    return try row([
      (fact.label, label, TextStyle(isBold: true, colour: .grey), "TH"),
      (fact.value, width - label, TextStyle(), "TD"),
    ])
  }

  private func grid(_ grid: Block.Grid) throws(PDFRefusal) -> [Strip] {
    guard !grid.headings.isEmpty else { return [] }
    let each = width / Double(grid.headings.count)
    var head = try row(grid.headings.map { ($0, each, TextStyle(size: 11, isBold: true), "TH") })
    head.staysWithNext = true
    let rows = try grid.rows.map { cells throws(PDFRefusal) in
      let filled = grid.headings.indices.map { cells.indices.contains($0) ? cells[$0] : "" }
      return try row(filled.map { ($0, each, TextStyle(size: 11), "TD") })
    }
    return [head] + rows
  }

  private func row(_ cells: [(words: String, width: Double, style: TextStyle, tag: String)]) throws(PDFRefusal) -> Strip
  {
    var strip = Strip(cells: [], group: "TR", padding: Self.cellPadding, ruleBelow: .line)
    var start = 0.0
    for cell in cells {
      let inner = max(cell.width - Self.columnGap, 1)
      let lines = try canvas.shape(breakable(clean(cell.words)), width: inner, cell.style, rightToLeft: isRightToLeft)
      strip.cells.append(
        Strip.Cell(x: x(from: start, wide: inner), content: .text(lines, 0..<lines.count), tag: cell.tag))
      start += cell.width
    }
    return strip
  }

  private func picture(_ png: [UInt8], _ height: Double) throws(PDFRefusal) -> Strip {
    let wide = try canvas.picture(png, x: 0, y: 0, width: width, height: height, draw: false)
    let content = Strip.Content.picture(png, width: width, height: height)
    return Strip(
      cells: [Strip.Cell(x: x(from: 0, wide: wide), content: content, tag: "Figure")], below: 4, isWhole: true)
  }

  private func code(_ words: String, _ size: Double) -> Strip {
    let cell = Strip.Cell(x: x(from: 0, wide: size), content: .code(words, size: size), tag: "Figure")
    return Strip(cells: [cell], below: 2, isWhole: true)
  }

  private func side(by columns: [Block.Column]) throws(PDFRefusal) -> Strip {
    let shares = columns.reduce(0) { $0 + $1.share }
    let free = width - Self.columnGap * Double(columns.count - 1)
    var whole = Strip(cells: [], below: 8, isWhole: true)
    var start = 0.0
    for column in columns {
      let wide = max(free * column.share / max(shares, .leastNonzeroMagnitude), 1)
      let left = x(from: start, wide: wide)
      whole.cells += try Setting(canvas: canvas, isRightToLeft: isRightToLeft, width: wide).stack(
        column.blocks, at: left)
      start += wide + Self.columnGap
    }
    return whole
  }

  /// The cells of blocks one below the other.
  private func stack(_ blocks: [Block], at left: Double) throws(PDFRefusal) -> [Strip.Cell] {
    var cells: [Strip.Cell] = []
    var top = 0.0
    for block in blocks {
      for strip in try strips(of: block) {
        cells += strip.cells.map { cell in
          var moved = cell
          moved.x += left
          moved.y += top + strip.padding
          return moved
        }
        top += strip.height + strip.below
      }
    }
    return cells
  }
}
