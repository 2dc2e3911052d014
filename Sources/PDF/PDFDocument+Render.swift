extension PDFDocument {
  /// The document as a file: tagged, its fonts inside and subset.
  ///
  /// Draws on the calling thread, in milliseconds. Each thread keeps its own fonts, so that letters are drawn at the same
  /// time on several.
  package func render() throws(PDFRefusal) -> [UInt8] {
    guard blocks.count <= Paper.mostBlocks else { throw .tooLong }
    let paper = Paper()
    let canvas = try Canvas(of: paper)
    canvas.describe(self)
    let setting = Setting(canvas: canvas, isRightToLeft: isRightToLeft, width: paper.textWidth)
    var strips: [Strip] = []
    for block in blocks { strips += try setting.strips(of: block) }
    let pages = try Pagination(strips, room: paper.textHeight).pages
    try canvas.tagged("Document") { () throws(PDFRefusal) in
      for (index, page) in pages.enumerated() {
        try draw(page, on: canvas, paper)
        try drawFooter(page: index + 1, of: pages.count, on: canvas, paper)
        canvas.endPage()
      }
    }
    return CatalogEntries(language: language, isRightToLeft: isRightToLeft).added(to: try canvas.finish())
  }

  private func draw(_ page: [Pagination.Placed], on canvas: Canvas, _ paper: Paper) throws(PDFRefusal) {
    var rest = page[...]
    while let first = rest.first {
      let count = first.strip.group == nil ? 1 : rest.prefix { $0.strip.group != nil }.count
      let together = rest.prefix(count)
      rest = rest.dropFirst(count)
      // Rows that follow each other are one table.
      try canvas.tagged(first.strip.group == nil ? nil : "Table") { () throws(PDFRefusal) in
        for placed in together { try draw(placed.strip, y: paper.margin + placed.y, on: canvas, paper) }
      }
    }
  }

  private func draw(_ strip: Strip, y: Double, on canvas: Canvas, _ paper: Paper) throws(PDFRefusal) {
    try canvas.tagged(strip.group) { () throws(PDFRefusal) in
      for cell in strip.cells {
        try canvas.tagged(cell.tag) { () throws(PDFRefusal) in
          try draw(cell, x: paper.margin + cell.x, y: y + strip.padding + cell.y, on: canvas)
        }
      }
    }
    guard let colour = strip.ruleBelow else { return }
    canvas.fill(x: paper.margin, y: y + strip.height, width: paper.textWidth, height: 0.75, colour)
  }

  private func draw(_ cell: Strip.Cell, x: Double, y: Double, on canvas: Canvas) throws(PDFRefusal) {
    switch cell.content {
    case .text(let lines, let range): canvas.show(lines, range, x: x, y: y)
    case .picture(let png, let width, let height):
      try canvas.picture(png, x: x, y: y, width: width, height: height, draw: true)
    case .code(let words, let size): try canvas.code(words, x: x, y: y, size: size)
    }
  }

  private func drawFooter(page: Int, of pages: Int, on canvas: Canvas, _ paper: Paper) throws(PDFRefusal) {
    let words = footer.words.replacing("##", with: String(pages)).replacing("#", with: String(page))
    guard !words.isEmpty else { return }
    let style = TextStyle(size: 9, alignment: .centre, colour: .grey)
    let lines = try canvas.shape(words, width: paper.textWidth, style, rightToLeft: isRightToLeft)
    canvas.show(lines, 0..<lines.count, x: paper.margin, y: paper.height - paper.footer)
  }
}
