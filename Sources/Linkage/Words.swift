import Arabic

/// A word of names, in whatever spelling it was typed.
struct Word: Sendable {
  /// Folded, without its article.
  let letters: [UInt16]
  let skeleton: UInt64
  let isLatin: Bool
}

/// Every distinct word of all names, each compared and counted once.
///
/// Words are known by their number; what was typed is folded once for each spelling.
struct Words: Sendable {
  private(set) var all: [Word] = []
  /// How many names have each word.
  private(set) var counts: [Int32] = []
  private var numbers: [String: UInt32] = [:]
  private var spellings: [String: Spelling] = [:]

  /// What a spelling does in a name.
  private enum Spelling {
    case word(UInt32, folded: String)
    /// Left out: بن, بنت.
    case link
    /// Belongs to the word after it: عبد, أبو, آل.
    case prefix(String)
    /// Belongs to the word before it: الله.
    case suffix(String)
    case nothing
  }

  private static let links = NameKey.links.union(["bin", "bint", "ibn"])
  private static let prefixes = NameKey.joins.union(["abd", "abdul", "abdel", "abu", "umm", "al", "el"])
  private static let suffixes: Set<String> = ["الله", "allah"]

  /// The numbers of a name's words in order, at most `NameWords.capacity` of them.
  mutating func read(_ name: Substring) -> NameWords {
    var words = NameWords()
    var prefix = ""
    var last = ""
    for typed in name.utf8.split(separator: UInt8(ascii: " ")) {
      switch spelling(of: Substring(typed)) {
      case .nothing, .link: continue
      case .prefix(let letters) where prefix.isEmpty: prefix = letters
      case .prefix(let letters): prefix += letters
      case .suffix(let letters):
        if last.isEmpty { continue }
        last += letters
        words.replaceLast(with: number(of: last))
      case .word(let number, let folded):
        last = prefix + folded
        words.append(prefix.isEmpty ? number : self.number(of: last))
        prefix = ""
      }
    }
    if !prefix.isEmpty { words.append(number(of: prefix)) }
    for word in words.all { counts[Int(word)] += 1 }
    return words
  }

  private mutating func spelling(of typed: Substring) -> Spelling {
    let typed = String(typed)
    if let known = spellings[typed] { return known }
    let folded = String(typed.folded.unicodeScalars.filter(\.isLetter))
    let spelling: Spelling =
      if folded.isEmpty {
        .nothing
      } else if Self.links.contains(folded) {
        .link
      } else if Self.prefixes.contains(folded) {
        .prefix(folded)
      } else if Self.suffixes.contains(folded) {
        .suffix(folded)
      } else {
        .word(number(of: folded), folded: folded)
      }
    spellings[typed] = spelling
    return spelling
  }

  private mutating func number(of folded: String) -> UInt32 {
    var letters = Array(folded.unicodeScalars)
    let isLatin = letters.first.map { $0.value < 0x80 } ?? false
    let article: [Unicode.Scalar] = isLatin ? ["a", "l"] : ["ا", "ل"]
    while letters.count > 4, letters.starts(with: article) { letters.removeFirst(2) }
    var bare = String.UnicodeScalarView()
    bare.append(contentsOf: letters)
    let key = String(bare)
    if let known = numbers[key] { return known }
    let number = UInt32(all.count)
    all.append(
      Word(
        letters: letters.map { UInt16(truncatingIfNeeded: $0.value) }, skeleton: Skeleton(letters).code,
        isLatin: isLatin))
    counts.append(0)
    numbers[key] = number
    return number
  }
}

/// The words of one name, as numbers.
struct NameWords: Sendable {
  static let capacity = 5
  private var words: (UInt32, UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0, 0)
  private(set) var count: UInt8 = 0

  subscript(_ place: Int) -> UInt32 {
    switch place {
    case 0: words.0
    case 1: words.1
    case 2: words.2
    case 3: words.3
    default: words.4
    }
  }

  private mutating func set(_ place: Int, _ word: UInt32) {
    switch place {
    case 0: words.0 = word
    case 1: words.1 = word
    case 2: words.2 = word
    case 3: words.3 = word
    default: words.4 = word
    }
  }

  /// A name with more words keeps its first ones and the last, which is the family's.
  mutating func append(_ word: UInt32) {
    let place = min(Int(count), Self.capacity - 1)
    set(place, word)
    count = UInt8(place + 1)
  }

  mutating func replaceLast(with word: UInt32) {
    if count > 0 { set(Int(count) - 1, word) }
  }

  mutating func swap(_ one: Int, _ other: Int) {
    let kept = self[one]
    set(one, self[other])
    set(other, kept)
  }

  var all: [UInt32] { (0..<Int(count)).map { self[$0] } }
}
