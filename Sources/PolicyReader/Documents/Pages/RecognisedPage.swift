/// What was recognised on a page, with where on it each line stands.
struct RecognisedPage {
  private var rows: [RecognisedLine]

  /// Reads the table of words that `tesseract` writes.
  ///
  /// Its columns are level, page, block, paragraph, line and word, left, top, width and height in picture elements,
  /// confidence in percent, and the word; words of one line follow one another in the order of reading.
  init(table: String) {
    rows = []
    var line: [Substring] = []
    for row in table.split(separator: "\n").dropFirst() {
      let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 12, fields[0] == "5", let word = RecognisedWord(fields) else { continue }
      let place = Array(fields[1...4])
      if place == line, !rows.isEmpty {
        rows[rows.count - 1].append(word)
      } else {
        rows.append(RecognisedLine(word))
        line = place
      }
    }
    rows.removeAll { !$0.isText }
  }

  /// This page with the lines of another look at places where this one saw nothing.
  func completed(by other: RecognisedPage) -> RecognisedPage {
    var page = self
    for line in other.rows where !rows.contains(where: { $0.covers(line) || line.covers($0) }) {
      let place = page.rows.firstIndex { $0.middle > line.middle } ?? page.rows.count
      page.rows.insert(line, at: place)
    }
    return page
  }

  /// The lines, with an empty one where the page leaves more than a line's room.
  var lines: [String] {
    var lines: [String] = []
    var last: RecognisedLine?
    for row in rows {
      if let last, row.top - last.bottom > max(row.height, last.height) * 3 / 2 { lines.append("") }
      lines += TextLines.split(row.text)
      last = row
    }
    return TextLines.compact(lines)
  }
}

/// A word as recognised.
struct RecognisedWord {
  let text: String
  let left: Int
  let right: Int
  let top: Int
  let bottom: Int
  /// Percent.
  let confidence: Double

  /// Nil for a blank.
  init?(_ fields: [Substring]) {
    let seen = fields[11].filter { !$0.isWhitespace }
    guard let left = Int(fields[6]), let top = Int(fields[7]), let width = Int(fields[8]), let height = Int(fields[9]),
      let confidence = Double(fields[10]), !seen.isEmpty
    else { return nil }
    text = String(seen)
    self.confidence = confidence
    self.left = left
    self.top = top
    right = left + width
    bottom = top + height
  }
}

/// A line as recognised.
struct RecognisedLine {
  private var words: [RecognisedWord]
  private(set) var top: Int
  private(set) var bottom: Int

  init(_ word: RecognisedWord) {
    words = [word]
    top = word.top
    bottom = word.bottom
  }

  var height: Int { bottom - top }
  var middle: Int { (top + bottom) / 2 }

  mutating func append(_ word: RecognisedWord) {
    words.append(word)
    top = min(top, word.top)
    bottom = max(bottom, word.bottom)
  }

  /// Whether another line stands at the same height of the page.
  func covers(_ other: RecognisedLine) -> Bool {
    (top...max(top, bottom)).contains(other.middle)
  }

  /// Whether there is one word of letters or digits in it that is more than a guess; the rest are rules, frames and stains.
  ///
  /// A doubtful word among good ones stays, so that whoever checks the text sees that something stands there.
  var isText: Bool {
    words.contains { $0.confidence >= 30 && $0.text.contains { $0.isLetter || $0.isNumber } }
  }

  /// The words in the order of reading, cells of a table apart by tabs, with what a recogniser is known to mistake put right.
  var text: String {
    var line = bullet
    var last: RecognisedWord?
    for word in words.dropFirst(bullet.isEmpty ? 0 : words[1...].first?.text == "-" ? 2 : 1) {
      if let last {
        let gap = max(last.left - word.right, word.left - last.right)
        line += gap * 2 > height * 5 && !ListMarker.isAlone(line) ? "\t" : " "
      }
      line += Self.withArabicComma(word.text)
      last = word
    }
    return line
  }

  /// A sign that stands alone before the words is a bullet, whichever sign it was taken for; no list counts from zero.
  private var bullet: String {
    guard words.count > 1, let first = words.first?.text, first.count == 1 else { return "" }
    return "©®«»*°¢¥§•·٠\"؟".contains(first) ? "• " : ""
  }

  private static func withArabicComma(_ word: String) -> String {
    guard word.last == ",", let before = word.unicodeScalars.dropLast().last, Direction(before) == .right else {
      return word
    }
    return String(word.dropLast()) + "،"
  }
}
