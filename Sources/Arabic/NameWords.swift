/// The words of a name as a search compares them, in whatever script and spelling they were typed.
///
/// Folded; بن and bint left out; عبد, أبو, آل, Abdul, Al joined with the word after them, الله and الدين with the word
/// before; a leading article and single hamzas dropped. The same words of any two spellings are the same bytes.
package struct NameWords: Hashable, Sendable {
  /// One word, and where it was typed.
  package struct Word: Hashable, Sendable {
    package var letters: Letters
    /// Its place in the text, from the first letter of the first piece to the last of the last.
    package var range: Range<String.Index>

    /// Whether it was written in Latin letters.
    package var isLatin: Bool { letters.isLatin }
  }

  package private(set) var all: [Word] = []

  /// So many words of a text are read.
  package static let most = 24
  /// So many letters of each are compared.
  package static let longest = 24

  /// Reads the words of `text`; what is no letter and no digit parts them.
  package init(_ text: some StringProtocol) {
    // Of one type from here on: what is generic over another module's texts is several times slower.
    read(Substring(text))
  }

  private mutating func read(_ text: Substring) {
    let pieces =
      text.utf8.withContiguousStorageIfAvailable(Self.pieces) ?? Array(text.utf8).withUnsafeBufferPointer(Self.pieces)
    all.reserveCapacity(pieces.count)
    var lead: Piece?
    for piece in pieces where all.count < Self.most {
      let code = FewWords.code(piece.letters)
      if Self.links.contains(code) { continue }
      if Self.leading.contains(code) {
        lead = piece.following(lead)
      } else if lead == nil, Self.following.contains(code), let last = all.indices.last {
        all[last].letters.bytes += piece.letters
        all[last].range = all[last].range.lowerBound..<text.utf8.index(text.startIndex, offsetBy: piece.end)
      } else {
        append(piece.following(lead), of: text)
        lead = nil
      }
    }
    // A leading word with nothing after it is one of its own, as in a name half typed.
    if let lead, all.count < Self.most { append(lead, of: text) }
  }

  private mutating func append(_ piece: Piece, of text: Substring) {
    var letters = piece.letters
    letters.removeFirst(Self.article(of: letters))
    if letters.count > Self.longest { letters.removeLast(letters.count - Self.longest) }
    // يحيى and يحي: folding writes both endings as ي.
    while letters.count > 2, letters[letters.count - 1] == 0xEA, letters[letters.count - 2] == 0xEA {
      letters.removeLast()
    }
    guard !letters.isEmpty else { return }
    let start = text.utf8.index(text.startIndex, offsetBy: piece.start)
    let end = text.utf8.index(start, offsetBy: piece.end - piece.start)
    all.append(Word(letters: Letters(bytes: letters), range: start..<end))
  }

  /// A stretch of letters and digits, folded, and between which bytes of the text it stands.
  private struct Piece {
    var letters: [UInt8] = []
    var start = 0
    var end = 0

    /// One word with the one before it.
    func following(_ lead: Piece?) -> Piece {
      guard let lead else { return self }
      return Piece(letters: lead.letters + letters, start: lead.start, end: end)
    }
  }

  /// The stretches of letters and digits, folded; apostrophes and single hamzas are passed over.
  private static func pieces(of text: UnsafeBufferPointer<UInt8>) -> [Piece] {
    var pieces: [Piece] = []
    pieces.reserveCapacity(8)
    var piece = Piece()
    var isLatin: Bool?
    func end(at place: Int) {
      isLatin = nil
      guard !piece.letters.isEmpty else { return }
      piece.end = place
      pieces.append(piece)
      piece = Piece()
    }
    var next = 0
    while next < text.count {
      let place = next
      let scalar = NameScalar.next(in: text, at: &next)
      switch scalar.kind {
      case .passedOver: continue
      case .parting:
        end(at: place)
        continue
      case .digit: break
      case .latin, .other:
        // Where the script changes a word ends, whether or not a space was typed.
        let isNowLatin = scalar.kind == .latin
        if let isLatin, isLatin != isNowLatin { end(at: place) }
        isLatin = isNowLatin
      }
      if piece.letters.isEmpty {
        piece.start = place
        piece.letters.reserveCapacity(16)
      }
      scalar.append(to: &piece.letters)
    }
    end(at: text.count)
    return pieces
  }

  /// A few short words, each as one number, so that looking for a word among them hashes nothing.
  private struct FewWords {
    private let codes: [UInt64]

    init(_ words: String) { codes = words.split(separator: " ").map { Self.code(Letters($0).bytes) } }

    func contains(_ code: UInt64) -> Bool { code != 0 && codes.contains(code) }

    /// 0 for a word longer than any of them.
    static func code(_ letters: [UInt8]) -> UInt64 {
      letters.count <= 8 ? letters.reduce(0) { $0 << 8 | UInt64($1) } : 0
    }
  }

  private static let links = FewWords("بن بنت ابن bin bint ibn ben")
  /// What is one name with the word after it.
  private static let leading = FewWords(
    "عبد ابو ابي ام ال abd abdul abdel abdal abdur abdu abu abou umm um al el ad as ash ar")
  /// What is one name with the word before it.
  private static let following = FewWords("الله الدين allah ullah eddin aldin uddin")

  /// How many letters of the word are ال or al at its beginning, where enough follows; a second one goes too: آل العتيبي.
  private static func article(of letters: [UInt8]) -> Int {
    func has(_ first: UInt8, _ second: UInt8, at place: Int) -> Bool {
      letters[place] == first && letters[place + 1] == second
    }
    var place = 0
    while letters.count - place > 3, has(0xC7, 0xE4, at: place) { place += 2 }
    while letters.count - place > 4, has(0x61, 0x6C, at: place) || has(0x65, 0x6C, at: place) { place += 2 }
    return place
  }
}

extension Letters {
  /// Whether it begins with a Latin letter or a digit.
  package var isLatin: Bool { bytes.first.map { $0 < 0x80 } ?? false }
}
