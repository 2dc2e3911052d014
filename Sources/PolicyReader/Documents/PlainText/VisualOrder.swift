/// Text whose letters come in the order of the page, last letter first, as some programs leave it.
enum VisualOrder {
  /// Turns such lines round; text in the order of reading comes back as it is.
  ///
  /// The signs are letters that end words in Arabic and here begin them, and the article at the end of words. One odd line
  /// among many sound ones is left alone: the document as a whole must show more words turned round than sound.
  static func mended(_ lines: [String]) -> [String] {
    let signs = lines.map(Signs.init)
    let turned = signs.reduce(0) { $0 + $1.turned }
    let sound = signs.reduce(0) { $0 + $1.sound }
    guard turned >= 3, turned > sound else { return lines }
    return zip(lines, signs).map { line, signs in
      signs.sound > signs.turned || !signs.isArabic ? line : turn(line)
    }
  }

  private struct Signs {
    var turned = 0
    var sound = 0
    var isArabic = false

    init(_ line: String) {
      var word: [Unicode.Scalar] = []
      for scalar in line.unicodeScalars {
        if Direction(scalar) == .right { word.append(scalar) } else { judge(&word) }
      }
      judge(&word)
    }

    private mutating func judge(_ word: inout [Unicode.Scalar]) {
      defer { word = [] }
      guard let first = word.first, let last = word.last else { return }
      isArabic = true
      guard word.count >= 4 else { return }
      let begins = first == "ا" && word[1] == "ل"
      let ends = last == "ا" && word[word.count - 2] == "ل"
      if first == "ة" || first == "ى" || ends && !begins { turned += 1 }
      if last == "ة" || last == "ى" || begins && !ends { sound += 1 }
    }
  }

  private static func turn(_ line: String) -> String {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).reversed()
    return cells.map { cell in
      String(String.UnicodeScalarView(SeenText.inReadingOrder(Array(cell.unicodeScalars)).map(Brackets.mirrored)))
    }.joined(separator: "\t")
  }
}
