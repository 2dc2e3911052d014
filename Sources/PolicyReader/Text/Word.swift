import Arabic

/// One word or number of a line, with the punctuation that follows it.
struct Word: Hashable, Sendable {
  /// What separates the word from the next; the stronger one wins.
  enum Break: Int, Comparable, Sendable {
    case none, dash, comma, colon, stop

    static func < (left: Break, right: Break) -> Bool { left.rawValue < right.rawValue }
  }

  /// As shown, without the punctuation around it.
  var text: String
  var letters: Letters
  var closes: Break = .none
  /// A row of dots follows: something was to be filled in.
  var precedesBlank = false
  /// Stands between brackets.
  var bracketed = false
  /// Where in `letters` the word may begin once leading particles (و ف ب ك ل ال لل) are left out.
  private(set) var starts: [Int]
  /// A bit for the letter at each of `starts`, by which most phrases are ruled out at a glance.
  private(set) var initials: UInt64

  init(text: String, closes: Break = .none, bracketed: Bool = false) {
    self.text = text
    let letters = Letters(text)
    let starts = Self.starts(of: letters.bytes)
    self.letters = letters
    self.closes = closes
    self.bracketed = bracketed
    self.starts = starts
    self.initials = starts.reduce(0) { $0 | ($1 < letters.count ? Self.bit(letters.bytes[$1]) : 0) }
  }

  var number: Int? { letters.number }

  /// Latin letters or symbols only, no Arabic letter and no digit.
  var isForeign: Bool {
    !letters.bytes.contains { $0 >= 0xC1 || (0x30...0x39).contains($0) }
  }

  /// The bit that stands for a letter; letters of two alphabets may share one.
  static func bit(_ byte: UInt8) -> UInt64 { 1 << UInt64(byte & 0x3F) }

  private static func starts(of bytes: [UInt8]) -> [Int] {
    var starts = [0]
    func add(_ start: Int) {
      if bytes.count - start >= 2, !starts.contains(start) { starts.append(start) }
    }
    var bases = [0]
    if bytes.count > 3, bytes[0] == 0xE8 || bytes[0] == 0xE1 {
      add(1)
      bases.append(1)
    }
    for base in bases where bytes.count - base >= 4 {
      let (first, second) = (bytes[base], bytes[base + 1])
      if first == 0xC7, second == 0xE4 { add(base + 2) }
      if first == 0xE4, second == 0xE4 { add(base + 2) }
      guard first == 0xC8 || first == 0xE3 || first == 0xE4 else { continue }
      add(base + 1)
      if second == 0xC7, bytes[base + 2] == 0xE4 { add(base + 3) }
    }
    return starts
  }
}

extension String {
  /// The words of the text in order; digits and letters that touch are parted.
  var asWords: [Word] {
    var reader = WordReader()
    for scalar in unicodeScalars { reader.take(scalar) }
    return reader.finish()
  }
}

/// Collects words scalar by scalar.
private struct WordReader {
  private var words: [Word] = []
  private var current = String.UnicodeScalarView()
  private var currentIsNumber = false
  private var pendingPoint = false
  private var depth = 0
  private var points = 0
  private var breakBeforePoints = Word.Break.none

  mutating func take(_ scalar: Unicode.Scalar) {
    if scalar.digitValue != nil {
      if pendingPoint { current.append(".") }
      if !current.isEmpty, !currentIsNumber { flush() }
      pendingPoint = false
      currentIsNumber = true
      current.append(scalar)
    } else if scalar.isArabicMark || scalar.isLetter {
      if currentIsNumber { flush() }
      pendingPoint = false
      if current.isEmpty, scalar.isArabicMark { return }
      currentIsNumber = false
      current.append(scalar)
    } else if scalar == ".", currentIsNumber, !current.isEmpty, !pendingPoint {
      pendingPoint = true
    } else {
      separate(at: scalar)
    }
  }

  mutating func finish() -> [Word] {
    flush()
    return words
  }

  private mutating func separate(at scalar: Unicode.Scalar) {
    flush()
    points = scalar == "." ? points + 1 : 0
    switch scalar {
    case "(", "[", "«", "{": depth += 1
    case ")", "]", "»", "}": depth = max(0, depth - 1)
    case ".": closeAtPoint()
    case "!", "؟", "?": close(.stop)
    case ":": close(.colon)
    case "،", ",", "؛", ";", "\t", "|": close(.comma)
    case "-", "–", "—", "/", "\\": close(.dash)
    default: break
    }
  }

  private mutating func flush() {
    let isPointed = pendingPoint
    pendingPoint = false
    guard !current.isEmpty else { return }
    words.append(Word(text: String(current), closes: isPointed ? .stop : .none, bracketed: depth > 0))
    current = String.UnicodeScalarView()
    currentIsNumber = false
  }

  /// One point ends a sentence; a row of them is a blank to be filled in.
  private mutating func closeAtPoint() {
    guard let last = words.indices.last else { return }
    if points == 1 { breakBeforePoints = words[last].closes }
    words[last].closes = points < 3 ? .stop : breakBeforePoints
    words[last].precedesBlank = points >= 3
  }

  private mutating func close(_ kind: Word.Break) {
    guard let last = words.indices.last else { return }
    words[last].closes = max(words[last].closes, kind)
  }
}
