import Arabic

extension Mending {
  /// The word with its letters put right; nil when it is sound or nothing is certain.
  static func mendedCore(of chunk: Chunk, swaps: Bool) -> String? {
    if swaps, chunk.core == "ال" { return "لا" }
    guard chunk.isWhole, chunk.word.letters.count >= 4 else { return chunk.isWhole ? persian(chunk.core) : nil }
    if let mended = unswappedHamza(chunk.core) ?? persian(chunk.core) {
      return mendedCore(of: Chunk(Substring(mended)), swaps: swaps) ?? mended
    }
    guard !chunk.isKnown else { return nil }
    return (swaps ? ligature(chunk.word) : nil) ?? dotless(chunk.word)
  }

  /// Persian yeh and kaf in an Arabic word.
  private static func persian(_ core: String) -> String? {
    guard core.unicodeScalars.contains(where: { $0.value == 0x06CC || $0.value == 0x06A9 }) else { return nil }
    var mended = String.UnicodeScalarView()
    for scalar in core.unicodeScalars {
      switch scalar.value {
      case 0x06CC: mended.append("ي")
      case 0x06A9: mended.append("ك")
      default: mended.append(scalar)
      }
    }
    return String(mended)
  }

  /// ‘األهداف’ → ‘الأهداف’: a hamza on alef never follows ‘ال’ the other way round.
  private static func unswappedHamza(_ core: String) -> String? {
    for (wrong, right) in [("األ", "الأ"), ("اإل", "الإ"), ("اآل", "الآ")] {
      guard let range = core.range(ofScalars: wrong) else { continue }
      return core.replacingCharacters(in: range, with: right)
    }
    return nil
  }

  /// Whether words begin as none can, ‘اال’ for ‘الا’ or ‘امل’ for ‘الم’.
  ///
  /// Names such as سالم prove nothing.
  static func showsSwaps(_ lines: [String]) -> Bool {
    var signs = 0
    for line in lines {
      for word in line.parts(where: { $0 == UInt8(ascii: " ") }) {
        let scalars = word.unicodeScalars.drop { "وفبك(".unicodeScalars.contains($0) }
        if scalars.starts(with: "اال".unicodeScalars) || scalars.starts(with: "األ".unicodeScalars) { return true }
        if scalars.starts(with: "امل".unicodeScalars), scalars.count > 5 { signs += 1 }
        if signs > 1 { return true }
      }
    }
    return false
  }

  private static func ligature(_ word: Word) -> String? {
    for start in word.starts {
      let particle = word.letters.bytes[..<start]
      // The article is part of what gets swapped, so only particles outside ا ل م are set aside.
      guard !particle.contains(0xC7), !particle.contains(0xE4) else { continue }
      let rest = Letters(bytes: Array(word.letters.bytes[start...]))
      if let twin = Vocabulary.ligatureTwin(of: rest) {
        return Letters(bytes: Array(particle)).description + twin
      }
    }
    return nil
  }

  /// Short words differ by dots and are both sound (الأسعار, الإشعار); long ones hardly ever.
  private static let shortestCertain = 7

  private static func dotless(_ word: Word) -> String? {
    dotless(word, atLeast: shortestCertain)
  }

  private static func dotless(_ word: Word, atLeast least: Int) -> String? {
    for start in word.starts.reversed() {
      let base = Letters(bytes: Array(word.letters.bytes[start...]))
      let particle = Letters(bytes: Array(word.letters.bytes[..<start]))
      let isNoun = particle.hasSuffix("ال") || particle.hasSuffix("لل")
      if let twin = Vocabulary.dotlessTwin(of: base, atLeast: least, isNoun: isNoun) {
        return particle.description + twin
      }
    }
    return nil
  }

  /// The text with misplaced dots put right in words of the field: for names of documents, which keep to such words.
  static func dotsRightened(_ text: String) -> String {
    text.parts { $0 == UInt8(ascii: " ") }.map { part in
      let chunk = Chunk(part)
      guard chunk.isWhole, !Vocabulary.knows(chunk.word), let mended = dotless(chunk.word, atLeast: 5) else {
        return String(part)
      }
      return chunk.opening + mended + chunk.closing
    }.joined(separator: " ")
  }

  /// The words as they would read if misplaced dots were put right freely: for recognizing headings, not for showing.
  static func dotsRightened(_ words: [Word]) -> [Word] {
    words.map { word in
      guard !Vocabulary.knows(word), let text = dotless(word, atLeast: 4) else { return word }
      return Word(text: text, closes: word.closes, bracketed: word.bracketed)
    }
  }
}
