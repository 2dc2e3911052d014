/// Cuts text into the lines that readers see, without what cannot be seen.
enum TextLines {
  /// Lines without their ends and without blanks at their right, one for each line of the text.
  ///
  /// Control characters and marks of writing direction are dropped, and every kind of blank becomes a plain space.
  static func split(_ text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    func endLine() {
      while let last = line.last, last == " " || last == "\t" { line.removeLast() }
      lines.append(String(line))
      line = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\u{0B}": endLine()
      default:
        if let seen = visible(scalar) { line.append(seen) }
      }
      previous = scalar
    }
    if !line.isEmpty { endLine() }
    return lines
  }

  /// Without the empty lines before the first and after the last, and never more than two of them in a row.
  static func compact(_ lines: [String]) -> [String] {
    var kept: [String] = []
    var empty = 0
    for line in lines {
      empty = line.isEmpty ? empty + 1 : 0
      if empty <= 2, !(line.isEmpty && kept.isEmpty) { kept.append(line) }
    }
    while kept.last?.isEmpty == true { kept.removeLast() }
    return kept
  }

  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09, 0x20...0x7E: scalar
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069,
      0xFEFF:
      nil
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
    // The bullets of Symbol and Wingdings, which Word and PDF writers leave in the private area.
    case 0xF000...0xF0FF: "•"
    default: scalar
    }
  }
}
