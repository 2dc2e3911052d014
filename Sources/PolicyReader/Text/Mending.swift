import Arabic

/// A word that extraction or scanning damaged, and what it certainly was.
struct Damage: Hashable, Sendable {
  var found: String
  var mended: String
}

/// Puts damaged words right where only one reading is possible.
enum Mending {
  /// The line with its damaged words mended, and what was mended.
  ///
  /// `swaps` tells that the document has lams and alefs in the wrong order, so that such words may be put right.
  static func mend(_ line: String, swaps: Bool) -> (text: String, damage: [Damage]) {
    var chunks = line.split(separator: " ", omittingEmptySubsequences: false).map { Chunk($0) }
    var damage: [Damage] = []
    var index = 0
    while index < chunks.count {
      if let joined = join(chunks, at: index, swaps: swaps) {
        damage.append(Damage(found: joined.found, mended: joined.chunk.core))
        chunks.replaceSubrange(index..<index + joined.length, with: [joined.chunk])
      } else if let mended = mendedCore(of: chunks[index], swaps: swaps) {
        damage.append(Damage(found: chunks[index].core, mended: mended))
        chunks[index].core = mended
      }
      index += 1
    }
    if let stray = attachStray(&chunks) { damage.append(stray) }
    guard !damage.isEmpty else { return (line, []) }
    return (chunks.map(\.text).joined(separator: " "), damage)
  }

  /// A stretch between spaces: punctuation, the word itself, punctuation.
  private struct Chunk {
    var opening: Substring
    var core: String
    var closing: Substring
    var word: Word
    var isKnown: Bool

    init(_ text: Substring) {
      let scalars = text.unicodeScalars
      let isLetter: (Unicode.Scalar) -> Bool = { $0.isArabicLetter || $0.isArabicMark }
      let first = scalars.firstIndex(where: isLetter) ?? scalars.endIndex
      let end = scalars.lastIndex(where: isLetter).map(scalars.index(after:)) ?? scalars.endIndex
      opening = Substring(scalars[..<first])
      closing = Substring(scalars[end...])
      core = first < end ? String(scalars[first..<end]) : ""
      word = Word(text: core)
      isKnown = Vocabulary.knows(word)
    }

    var text: String { opening + core + closing }

    var isWhole: Bool { word.letters.bytes.allSatisfy { $0 >= 0xC1 } && !core.isEmpty }
  }

  // MARK: Broken words

  /// ‘المستف يدين’, ‘قنوا ت’: two or three pieces that are one word.
  private static func join(_ chunks: [Chunk], at index: Int, swaps: Bool) -> (chunk: Chunk, found: String, length: Int)?
  {
    let first = chunks[index]
    // Where lams and alefs are swapped, ‘ال تقل’ is ‘لا تقل’.
    guard first.isWhole, first.closing.isEmpty, !swaps || first.core != "ال" else { return nil }
    for length in [2, 3] where index + length <= chunks.count {
      let pieces = chunks[index..<index + length]
      guard pieces.allSatisfy(\.isWhole), pieces.dropFirst().allSatisfy(\.opening.isEmpty),
        pieces.dropLast().allSatisfy(\.closing.isEmpty), let last = pieces.last
      else { return nil }
      if pieces.allSatisfy({ $0.isKnown && $0.word.letters.count > 1 }) { continue }
      let whole = Word(text: pieces.map(\.core).joined())
      guard isBroken(pieces.map(\.word), making: whole, closedBy: last.closing) else { continue }
      var chunk = Chunk(Substring(whole.text))
      chunk.opening = first.opening
      chunk.closing = last.closing
      return (chunk, pieces.map(\.core).joined(separator: " "), length)
    }
    return nil
  }

  /// A ‘ة’ torn off its word and left elsewhere in the line goes back to the one word that lacks it.
  private static func attachStray(_ chunks: inout [Chunk]) -> Damage? {
    guard let stray = chunks.firstIndex(where: { $0.core == "ة" && $0.opening.isEmpty && $0.closing.isEmpty }) else {
      return nil
    }
    let lacking = chunks.indices.filter { index in
      let chunk = chunks[index]
      return chunk.isWhole && chunk.word.letters.count >= 4 && chunk.closing.isEmpty && !Vocabulary.knows(chunk.word)
        && Vocabulary.knows(Word(text: chunk.core + "ة"))
    }
    guard lacking.count == 1 else { return nil }
    let found = chunks[lacking[0]].core
    chunks[lacking[0]].core += "ة"
    chunks.remove(at: stray)
    return Damage(found: found, mended: found + "ة")
  }

  private static func isBroken(_ pieces: [Word], making whole: Word, closedBy closing: Substring) -> Bool {
    let unknown = pieces.filter { $0.letters.count < 2 || !Vocabulary.knows($0) }
    guard !unknown.isEmpty, let first = pieces.first, let last = pieces.last else { return false }
    // A lone waw is the conjunction; a lone letter before a closing mark numbers an item.
    guard first.letters.count > 1, last.letters != "و", pieces.count == 2 || pieces[1].letters != "و" else {
      return false
    }
    if Vocabulary.knows(whole) { return whole.letters.count >= 4 }
    let isTail = last.letters.count == 1 && pieces.count == 2 && last.letters != "ا"
    return isTail && !Vocabulary.knows(first) && first.letters.count >= 3 && closing.isEmpty && !isLabel(last.letters)
  }

  /// Letters that stand alone in their own right: the calendar marks and Latin-like labels.
  private static func isLabel(_ letter: Letters) -> Bool {
    letter == "ه" || letter == "م"
  }

  // MARK: Swapped and misread letters

  private static func mendedCore(of chunk: Chunk, swaps: Bool) -> String? {
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
      for word in line.split(separator: " ") {
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
    text.split(separator: " ").map { part in
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

extension String {
  /// The first place of `other`, scalar by scalar: a mark after it does not hide it.
  func range(ofScalars other: String) -> Range<String.Index>? {
    let needle = Array(other.unicodeScalars)
    var start = unicodeScalars.startIndex
    while start < unicodeScalars.endIndex {
      let rest = unicodeScalars[start...]
      if rest.starts(with: needle) {
        return start..<unicodeScalars.index(start, offsetBy: needle.count)
      }
      start = unicodeScalars.index(after: start)
    }
    return nil
  }

  func replacingCharacters(in range: Range<String.Index>, with replacement: String) -> String {
    self[..<range.lowerBound] + replacement + self[range.upperBound...]
  }
}
