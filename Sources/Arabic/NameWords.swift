/// The words of a name as a search compares them, in whatever script and spelling they were typed.
///
/// Folded; بن and bint left out; عبد, أبو, آل, Abdul, Al joined with the word after them, الله and الدين with the word
/// before; a leading article and single hamzas dropped. The same words of any two spellings are the same bytes.
package struct NameWords: Sendable {
  /// One word, and where it was typed.
  package struct Word: Hashable, Sendable {
    package var letters: Letters
    /// Its bytes in the text as UTF-8, from the first letter of the first piece to the last of the last.
    package var place: Range<Int>

    /// Whether it was written in Latin letters.
    package var isLatin: Bool { letters.isLatin }
  }

  /// The letters of all words, one after the other: a name is read without a place in memory for each word of it.
  private var letters: [UInt8] = []
  private var spans: [Span] = []

  private struct Span: Sendable {
    /// Its letters among those of all words.
    var letters: Range<Int>
    var place: Range<Int>
  }

  /// So many words of a text are read.
  package static let most = 24
  /// So many letters of each are compared.
  package static let longest = 24

  /// Reads the words of `text`; what is no letter and no digit parts them.
  package init(_ text: some StringProtocol) {
    if text.utf8.withContiguousStorageIfAvailable({ read($0) }) == nil {
      Array(text.utf8).withUnsafeBufferPointer { read($0) }
    }
  }

  package var all: [Word] {
    spans.map { Word(letters: Letters(bytes: Array(letters[$0.letters])), place: $0.place) }
  }

  /// Where the words stand that begin with one of these.
  package func places(ofWordsBeginning starts: [Letters]) -> [Range<Int>] {
    spans.compactMap { span in
      starts.contains { letters[span.letters].starts(with: $0.bytes) } ? span.place : nil
    }
  }

  /// The words of `text` as they were typed.
  package static func typed(in text: String) -> [String] {
    NameWords(text).spans.map { String(text.stretch($0.place)) }
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    letters.reserveCapacity(text.count)
    spans.reserveCapacity(8)
    var piece = Piece()
    var isLatin: Bool?
    var next = 0
    let known = NameScalar.short
    while next < text.count, spans.count < Self.most {
      let place = next
      let scalar = NameScalar.next(in: text, at: &next, known: known)
      switch scalar.kind {
      case .passedOver: continue
      case .parting:
        end(&piece, at: place)
        isLatin = nil
        continue
      case .digit: break
      case .latin, .other:
        // Where the script changes a word ends, whether or not a space was typed.
        let isNowLatin = scalar.kind == .latin
        if let isLatin, isLatin != isNowLatin { end(&piece, at: place) }
        isLatin = isNowLatin
      }
      if letters.count == piece.letters { piece.start = place }
      scalar.append(to: &letters)
    }
    end(&piece, at: text.count)
    // A leading word with nothing after it is one of its own, as in a name half typed.
    if let lead = piece.lead, spans.count < Self.most { append(lead.letters..<letters.count, at: lead.place) }
  }

  /// A stretch of letters and digits on its way to be a word.
  private struct Piece {
    /// Where its letters begin among those of all words.
    var letters = 0
    /// Where it begins in the text.
    var start = 0
    /// What stands before it and is one word with it: where its letters begin, and its place.
    var lead: (letters: Int, place: Range<Int>)?
  }

  /// Makes of a piece that ends at this place what it is: a word, a part of one, or nothing.
  private mutating func end(_ piece: inout Piece, at end: Int) {
    defer { piece.letters = letters.count }
    guard letters.count > piece.letters else { return }
    guard spans.count < Self.most else { return letters.removeLast(letters.count - piece.letters) }
    let code = FewWords.code(letters[piece.letters...])
    if Self.links.contains(code) {
      letters.removeLast(letters.count - piece.letters)
    } else if Self.leading.contains(code) {
      let (first, place) = piece.lead ?? (piece.letters, piece.start..<end)
      piece.lead = (first, place.lowerBound..<end)
    } else if piece.lead == nil, Self.following.contains(code), let last = spans.indices.last {
      spans[last] = Span(
        letters: spans[last].letters.lowerBound..<letters.count, place: spans[last].place.lowerBound..<end)
    } else {
      append(
        (piece.lead?.letters ?? piece.letters)..<letters.count,
        at: (piece.lead?.place.lowerBound ?? piece.start)..<end)
      piece.lead = nil
    }
  }

  /// Adds the word with the last letters read, without its article and what no one compares.
  private mutating func append(_ word: Range<Int>, at place: Range<Int>) {
    let start = word.lowerBound + articleLength(of: word)
    letters.removeLast(max(0, word.upperBound - start - Self.longest))
    // يحيى and يحي: folding writes both endings as ي.
    while letters.count - start > 2, letters[letters.count - 1] == 0xEA, letters[letters.count - 2] == 0xEA {
      letters.removeLast()
    }
    spans.append(Span(letters: start..<letters.count, place: place))
  }

  /// How many letters of the word are ال or al at its beginning, where enough follows; a second one goes too: آل العتيبي.
  private func articleLength(of word: Range<Int>) -> Int {
    func has(_ first: UInt8, _ second: UInt8, at place: Int) -> Bool {
      letters[place] == first && letters[place + 1] == second
    }
    var place = word.lowerBound
    while word.upperBound - place > 3, has(0xC7, 0xE4, at: place) { place += 2 }
    while word.upperBound - place > 4, has(0x61, 0x6C, at: place) || has(0x65, 0x6C, at: place) { place += 2 }
    return place - word.lowerBound
  }

  /// A few short words, each as one number, so that looking for a word among them hashes nothing.
  private struct FewWords {
    private let codes: [UInt64]

    init(_ words: String) { codes = words.split(separator: " ").map { Self.code(Letters($0).bytes[...]) } }

    func contains(_ code: UInt64) -> Bool { code != 0 && codes.contains(code) }

    /// 0 for a word longer than any of them.
    static func code(_ letters: ArraySlice<UInt8>) -> UInt64 {
      letters.count <= 8 ? letters.reduce(0) { $0 << 8 | UInt64($1) } : 0
    }
  }

  private static let links = FewWords("بن بنت ابن bin bint ibn ben")
  /// What is one name with the word after it.
  private static let leading = FewWords(
    "عبد ابو ابي ام ال abd abdul abdel abdal abdur abdu abu abou umm um al el ad as ash ar")
  /// What is one name with the word before it.
  private static let following = FewWords("الله الدين allah ullah eddin aldin uddin")
}

extension Letters {
  /// Whether it begins with a Latin letter or a digit.
  package var isLatin: Bool { bytes.first.map { $0 < 0x80 } ?? false }
}

extension String {
  /// What stands between two places of its UTF-8, neither of them within a letter.
  package func stretch(_ place: Range<Int>) -> Substring {
    let start = utf8.index(utf8.startIndex, offsetBy: place.lowerBound)
    return self[start..<utf8.index(start, offsetBy: place.count)]
  }
}
