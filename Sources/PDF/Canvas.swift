import CLetter

/// The pages of one document while they are drawn.
///
/// Used by one thread: nothing here is `Sendable`.
final class Canvas {
  private let document: OpaquePointer

  init(of paper: Paper) throws(PDFRefusal) {
    guard let document = letter_begin(paper.width, paper.height, Paper.largestFile) else { throw .notDrawn }
    self.document = document
  }

  deinit { letter_end(document) }

  func describe(_ described: PDFDocument) {
    letter_describe(document, clean(described.title), clean(described.author), clean(described.created))
  }

  /// Breaks words into lines.
  func shape(_ words: String, width: Double, _ style: TextStyle, rightToLeft: Bool) throws(PDFRefusal) -> Lines {
    let words = clean(words)
    let colour = letter_colour(style.colour)
    let plain = letter_style(
      size: style.size, bold: style.isBold, right_to_left: rightToLeft, alignment: letter_alignment(style.alignment),
      colour: colour)
    guard let shaped = letter_shape(document, words, words.utf8.count, width, plain) else { throw .tooLong }
    return Lines(shaped)
  }

  func show(_ lines: Lines, _ range: Range<Int>, x: Double, y: Double) {
    letter_show(document, lines.text, range.lowerBound, range.count, x, y)
  }

  /// Draws what belongs to one element of the document's structure.
  func tagged(_ tag: String?, _ draw: () throws(PDFRefusal) -> Void) throws(PDFRefusal) {
    guard let tag else { return try draw() }
    letter_tag(document, tag)
    defer { letter_untag(document, tag) }
    try draw()
  }

  func fill(x: Double, y: Double, width: Double, height: Double, _ colour: Colour) {
    letter_fill(document, x, y, width, height, letter_colour(colour))
  }

  func code(_ words: String, x: Double, y: Double, size: Double) throws(PDFRefusal) {
    guard letter_code(document, clean(words), x, y, size) else { throw .codeTooLong }
  }

  /// Measures a picture, or draws it as well; returns how wide it is.
  @discardableResult
  func picture(_ png: [UInt8], x: Double, y: Double, width: Double, height: Double, draw: Bool) throws(PDFRefusal)
    -> Double
  {
    let wide = letter_picture(document, png, png.count, x, y, width, height, draw)
    guard wide > 0 else { throw .notAPicture }
    return wide
  }

  func endPage() { letter_new_page(document) }

  func finish() throws(PDFRefusal) -> [UInt8] {
    var count = 0
    guard let bytes = letter_finish(document, &count) else { throw .notDrawn }
    return Array(UnsafeBufferPointer(start: bytes, count: count))
  }
}

/// A paragraph broken into lines.
final class Lines {
  fileprivate let text: OpaquePointer
  let count: Int

  fileprivate init(_ text: OpaquePointer) {
    self.text = text
    count = letter_line_count(text)
  }

  deinit { letter_drop(text) }

  func height(_ range: Range<Int>) -> Double { letter_height(text, range.lowerBound, range.count) }

  /// How many lines from `first` on fit into `room`.
  func fitting(_ room: Double, from first: Int, to end: Int) -> Int {
    var (least, most) = (0, end - first)
    while least < most {
      let middle = (least + most + 1) / 2
      if height(first..<(first + middle)) <= room { least = middle } else { most = middle - 1 }
    }
    return least
  }
}

extension letter_colour {
  fileprivate init(_ colour: Colour) {
    self.init(red: colour.red, green: colour.green, blue: colour.blue)
  }
}

extension letter_alignment {
  fileprivate init(_ alignment: TextStyle.Alignment) {
    self =
      switch alignment {
      case .start: LETTER_START
      case .centre: LETTER_CENTRE
      case .end: LETTER_END
      }
  }
}
