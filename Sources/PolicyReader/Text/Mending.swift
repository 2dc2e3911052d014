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
    var chunks = line.parts { $0 == UInt8(ascii: " ") }.map { Chunk($0) }
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
  struct Chunk {
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
    // ة and ى end words, so no further piece follows them.
    guard pieces.dropLast().allSatisfy({ !$0.text.hasSuffix("ة") && !$0.text.hasSuffix("ى") }) else { return false }
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
}
