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
    var lead: Word?
    for piece in Self.pieces(of: text) where all.count < Self.most && !Self.links.contains(piece.letters) {
      let joined = Word(
        letters: Letters(bytes: (lead?.letters.bytes ?? []) + piece.letters.bytes),
        range: (lead?.range.lowerBound ?? piece.range.lowerBound)..<piece.range.upperBound)
      if Self.leading.contains(piece.letters) {
        lead = joined
      } else if lead == nil, Self.following.contains(piece.letters), let last = all.indices.last {
        all[last].letters.bytes += piece.letters.bytes
        all[last].range = all[last].range.lowerBound..<piece.range.upperBound
      } else {
        append(joined)
        lead = nil
      }
    }
    // A leading word with nothing after it is one of its own, as in a name half typed.
    if let lead, all.count < Self.most { append(lead) }
  }

  private mutating func append(_ word: Word) {
    var bare = Self.withoutArticle(word.letters.bytes).prefix(Self.longest)
    // يحيى and يحي: folding writes both endings as ي.
    while bare.count > 2, bare.suffix(2) == [0xEA, 0xEA] { bare.removeLast() }
    if !bare.isEmpty { all.append(Word(letters: Letters(bytes: Array(bare)), range: word.range)) }
  }

  /// The stretches of letters and digits, folded; apostrophes and single hamzas are passed over.
  private static func pieces(of text: Substring) -> [Word] {
    var pieces: [Word] = []
    var bytes: [UInt8] = []
    var start = text.startIndex
    var isLatin: Bool?
    func end(at place: String.Index) {
      if !bytes.isEmpty { pieces.append(Word(letters: Letters(bytes: bytes), range: start..<place)) }
      (bytes, isLatin) = ([], nil)
    }
    let scalars = text.unicodeScalars
    var next = scalars.startIndex
    while next < scalars.endIndex {
      let place = next
      scalars.formIndex(after: &next)
      let scalar = scalars[place].withoutLatinMark
      if scalar.isArabicMark || scalar.isPassedOver { continue }
      let isDigit = scalar.digitValue != nil
      guard scalar.isLetter || isDigit else {
        end(at: place)
        continue
      }
      // Where the script changes a word ends, whether or not a space was typed.
      if !isDigit, let isLatin, isLatin != (scalar.value < 0x80) { end(at: place) }
      if bytes.isEmpty { start = place }
      if !isDigit { isLatin = scalar.value < 0x80 }
      Letters.fold(scalar, into: &bytes)
    }
    end(at: text.endIndex)
    return pieces
  }

  /// A few short words, each as one number, so that looking for a word among them hashes nothing.
  private struct FewWords {
    private let codes: [UInt64]

    init(_ words: String) { codes = words.split(separator: " ").map { Self.code(Letters($0).bytes) } }

    func contains(_ word: Letters) -> Bool { word.count <= 8 && codes.contains(Self.code(word.bytes)) }

    private static func code(_ bytes: [UInt8]) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
  }

  private static let links = FewWords("بن بنت ابن bin bint ibn ben")
  /// What is one name with the word after it.
  private static let leading = FewWords(
    "عبد ابو ابي ام ال abd abdul abdel abdal abdur abdu abu abou umm um al el ad as ash ar")
  /// What is one name with the word before it.
  private static let following = FewWords("الله الدين allah ullah eddin aldin uddin")

  /// Without ال or al at its beginning where enough follows; a second one goes too: آل العتيبي.
  private static func withoutArticle(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    var rest = bytes[...]
    while rest.count > 3, rest.starts(with: [0xC7, 0xE4]) { rest = rest.dropFirst(2) }
    while rest.count > 4, rest.starts(with: [0x61, 0x6C]) || rest.starts(with: [0x65, 0x6C]) {
      rest = rest.dropFirst(2)
    }
    return rest
  }
}

extension Letters {
  /// Whether it begins with a Latin letter or a digit.
  package var isLatin: Bool { bytes.first.map { $0 < 0x80 } ?? false }
}

extension Unicode.Scalar {
  /// Apostrophes of any kind, the ‘ayn and hamza of transliteration, and a hamza on the line.
  fileprivate var isPassedOver: Bool {
    switch value {
    case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x02BB, 0x02BC, 0x02BE, 0x02BF, 0x0621: true
    default: false
    }
  }

  /// A Latin letter without its accent or length mark: ā is a.
  fileprivate var withoutLatinMark: Unicode.Scalar {
    guard value > 0xBF, value < 0x1F00, value < 0x180 || value > 0x1DFF else { return self }
    return switch value {
    case 0xC0...0xC6, 0xE0...0xE6, 0x100...0x105: "a"
    case 0xC7, 0xE7, 0x106...0x10D: "c"
    case 0x10E...0x111, 0x1E0C...0x1E0F: "d"
    case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B: "e"
    case 0x11C...0x123: "g"
    case 0x124...0x127, 0x1E24...0x1E25, 0x1E28...0x1E2B: "h"
    case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x131: "i"
    case 0xD1, 0xF1, 0x143...0x148: "n"
    case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8, 0x14C...0x151: "o"
    case 0x15A...0x161, 0x1E62...0x1E63: "s"
    case 0x162...0x167, 0x1E6C...0x1E6F: "t"
    case 0xD9...0xDC, 0xF9...0xFC, 0x168...0x173: "u"
    case 0xDD, 0xFD, 0xFF, 0x176...0x178: "y"
    case 0x179...0x17E, 0x1E92...0x1E93: "z"
    default: self
    }
  }
}
