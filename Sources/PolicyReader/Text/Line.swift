import Arabic

/// One line of the document made ready for reading: mended, its marker taken off.
struct Line: Sendable {
  /// Position in the document, from 1; pieces of one line share it.
  var number: Int
  /// As it stands in the document, without tags.
  var source: String
  /// Mended, with single spaces, without marker.
  var text: String
  var words: [Word]
  var marker: Marker?
  /// A colon ends it (at either end: extraction mirrors).
  var endsHeading: Bool
  /// Columns of white space before the text.
  var indent: Int
  /// More empty lines stand before it than the document leaves between any two lines.
  var followsBlank: Bool
  /// The cells of a table row, markers kept; empty for ordinary lines.
  var cells: [String] = []
  var damage: [Damage] = []

  /// The folded letters of the line's words without spaces, numbers left out.
  var key: Letters {
    Letters(bytes: words.filter { $0.number == nil }.flatMap { $0.letters.bytes })
  }

  /// Whether the text ends a sentence.
  var isClosed: Bool {
    guard let last = text.unicodeScalars.last else { return true }
    return ".!؟؛:".unicodeScalars.contains(last)
  }
}

extension Line {
  /// The lines of a document: blank ones dropped, remains of markup split, table rows kept as cells.
  static func lines(of document: DocumentText) -> [Line] {
    var lines: [Line] = []
    var blanks = Self.usualSpacing(document.lines) + 1
    let usual = blanks - 1
    let mirrored = Mirroring(document.lines)
    let swaps = Mending.showsSwaps(document.lines)
    for (index, source) in document.lines.enumerated() {
      let upright = mirrored.isMirrored ? Mirroring.turned(source) : source
      var isBlank = true
      for piece in Markup.pieces(of: upright) {
        guard let line = Line(source: piece, number: index + 1, followsBlank: blanks > usual, swaps: swaps) else {
          continue
        }
        lines.append(line)
        blanks = 0
        isBlank = false
      }
      if isBlank { blanks += 1 }
    }
    return lines
  }

  /// The count of blank lines that most lines of the document have before them.
  private static func usualSpacing(_ lines: [String]) -> Int {
    var runs: [Int] = []
    var run = 0
    for line in lines {
      if line.unicodeScalars.allSatisfy({ $0.isSpace || $0.isDirectionControl }) {
        run += 1
      } else {
        runs.append(run)
        run = 0
      }
    }
    let doubled = runs.count { $0 > 0 }
    return runs.count >= 8 && doubled * 10 >= runs.count * 9 ? 1 : 0
  }

  init?(source: String, number: Int, followsBlank: Bool, swaps: Bool = false) {
    let clean = Self.cleaned(source)
    guard clean.unicodeScalars.contains(where: { !$0.isSpace }) else { return nil }
    let indent = clean.unicodeScalars.prefix { $0 == " " || $0 == "\t" }.count
    let cells = Self.cells(of: clean)
    let (mended, damage) = Mending.mend(Self.spaced(Justification.restored(clean)), swaps: swaps)
    let reader = MarkerReader(mended)
    self.init(
      number: number, source: source, text: reader.rest, words: reader.rest.asWords, marker: reader.marker,
      endsHeading: reader.endsHeading, indent: indent, followsBlank: followsBlank,
      cells: cells.map { Mending.mend($0, swaps: swaps).text }, damage: damage)
  }

  /// A piece of this line that stands for itself: an item of a list within the line, a cell, what follows a heading.
  func piece(_ text: String) -> Line? {
    guard var line = Line(source: text, number: number, followsBlank: false) else { return nil }
    line.damage = []
    line.indent = indent
    return line
  }

  /// Direction controls dropped, presentation forms spelt out, every kind of space made plain; tatweel kept only in ‘هـ’.
  private static func cleaned(_ source: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in source.unicodeScalars {
      if scalar.isDirectionControl { continue }
      if scalar == "\u{640}" {
        if view.last == "ه" || view.last?.isArabicLetter != true { view.append(scalar) }
      } else if scalar.value >= 0xFB50, scalar.isArabicLetter {
        view.append(contentsOf: String(scalar).decomposedPresentationForms.unicodeScalars)
      } else if scalar != "\t", scalar.isSpace {
        view.append(" ")
      } else {
        view.append(scalar)
      }
    }
    return String(view)
  }

  /// Single spaces, none at the ends, tabs as spaces.
  private static func spaced(_ text: String) -> String {
    text.parts { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.joined(separator: " ")
  }

  /// The parts between tabs, pipes or gaps as wide as only columns have.
  private static func cells(of text: String) -> [String] {
    let pipes = text.utf8.count { $0 == UInt8(ascii: "|") }
    var parts: [String]
    if pipes >= 2 {
      parts = text.parts { $0 == UInt8(ascii: "|") }.map { spaced(String($0)) }
    } else if text.utf8.contains(UInt8(ascii: "\t")) {
      parts = text.parts { $0 == UInt8(ascii: "\t") }.map { spaced(String($0)) }
    } else {
      parts = columns(of: text)
    }
    parts.removeAll { $0.isEmpty || $0.allSatisfy { "-: —".contains($0) } }
    return parts.count > 1 ? parts : []
  }

  private static let widestWordGap = 5

  private static func columns(of text: String) -> [String] {
    var columns: [[Substring]] = [[]]
    var spaces = 0
    for part in text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false) {
      if part.isEmpty {
        spaces += 1
        continue
      }
      if spaces >= widestWordGap, columns[columns.count - 1].isEmpty == false { columns.append([]) }
      columns[columns.count - 1].append(Substring(part))
      spaces = 0
    }
    return columns.map { $0.joined(separator: " ") }
  }
}
