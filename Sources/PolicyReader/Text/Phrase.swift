import Arabic

/// A pattern over folded words, written as a literal.
///
/// Words are separated by spaces, alternatives by `/`; `*` lets a word end anyhow, `…` lets up to three words stand
/// between that no punctuation parts, a leading `=` forbids particles before the word. Leading particles (و ف ب ك ل ال) are otherwise ignored, so
/// ‘شكوي/شكاوي’ matches ‘والشكاوى’.
struct Phrase: ExpressibleByStringLiteral, Sendable {
  private struct Atom: Sendable {
    var bytes: [UInt8]
    var isPrefix: Bool
    var isBare: Bool
  }

  private enum Step: Sendable {
    case oneOf([Atom])
    case gap
  }

  private var steps: [Step]
  /// The letters that its first word can begin with; see `Word.initials`.
  private(set) var initials: UInt64

  init(stringLiteral pattern: String) {
    // Scalar by scalar: some thousand atoms are read at every start, and characters would cost more than the reading.
    var reader = PatternReader()
    for scalar in pattern.unicodeScalars { reader.take(scalar) }
    steps = reader.finish()
    initials = UInt64.max
    if case .oneOf(let atoms)? = steps.first, atoms.allSatisfy({ !$0.bytes.isEmpty }) {
      initials = atoms.reduce(0) { $0 | Word.bit($1.bytes[0]) }
    }
  }

  /// Where the phrase stands when it begins exactly at `index`.
  func match(in words: [Word], at index: Int) -> Range<Int>? {
    guard index < words.count, words[index].initials & initials != 0 else { return nil }
    return end(in: words, from: index, step: 0).map { index..<$0 }
  }

  private func end(in words: [Word], from index: Int, step: Int) -> Int? {
    guard step < steps.count else { return index }
    switch steps[step] {
    case .oneOf(let atoms):
      guard index < words.count, atoms.contains(where: { Self.matches($0, words[index]) }) else { return nil }
      return end(in: words, from: index + 1, step: step + 1)
    case .gap:
      guard index > 0, index <= words.count, words[index - 1].closes == .none else { return nil }
      for skipped in 0...3 {
        if let end = end(in: words, from: index + skipped, step: step + 1) { return end }
        let passed = index + skipped
        guard passed < words.count, words[passed].closes == .none else { return nil }
      }
      return nil
    }
  }

  private static func matches(_ atom: Atom, _ word: Word) -> Bool {
    let bytes = word.letters.bytes
    for start in atom.isBare ? word.starts.prefix(1) : word.starts[...] {
      let left = bytes.count - start
      guard atom.isPrefix ? left >= atom.bytes.count : left == atom.bytes.count else { continue }
      if bytes[start...].starts(with: atom.bytes) { return true }
    }
    return false
  }

  /// Collects the steps of a pattern.
  private struct PatternReader {
    private var steps: [Step] = []
    private var atoms: [Atom] = []
    private var bytes: [UInt8] = []
    private var isPrefix = false
    private var isBare = false

    mutating func take(_ scalar: Unicode.Scalar) {
      switch scalar {
      case " ": endStep()
      case "/": endAtom()
      case "=": isBare = true
      case "*": isPrefix = true
      case "…": steps.append(.gap)
      default: Letters.fold(scalar, into: &bytes)
      }
    }

    mutating func finish() -> [Step] {
      endStep()
      return steps
    }

    private mutating func endAtom() {
      guard !bytes.isEmpty else { return }
      atoms.append(Atom(bytes: bytes, isPrefix: isPrefix, isBare: isBare))
      bytes = []
      isPrefix = false
      isBare = false
    }

    private mutating func endStep() {
      endAtom()
      guard !atoms.isEmpty else { return }
      steps.append(.oneOf(atoms))
      atoms = []
    }
  }
}

extension [Word] {
  /// The first place where the phrase stands, at or after `start`.
  func range(of phrase: Phrase, from start: Int = 0) -> Range<Int>? {
    guard start < count else { return nil }
    for index in start..<count {
      if let range = phrase.match(in: self, at: index) { return range }
    }
    return nil
  }

  /// The earliest place where any of the phrases stands.
  func range(ofAny phrases: [Phrase], from start: Int = 0) -> Range<Int>? {
    guard start < count else { return nil }
    for index in start..<count {
      for phrase in phrases {
        if let range = phrase.match(in: self, at: index) { return range }
      }
    }
    return nil
  }

  func contains(_ phrase: Phrase) -> Bool { range(of: phrase) != nil }

  func contains(any phrases: [Phrase]) -> Bool { range(ofAny: phrases) != nil }

  /// The words split after every one that closes with `least` or stronger.
  func split(at least: Word.Break) -> [[Word]] {
    var parts: [[Word]] = []
    var part: [Word] = []
    for word in self {
      part.append(word)
      if word.closes >= least {
        parts.append(part)
        part = []
      }
    }
    if !part.isEmpty { parts.append(part) }
    return parts
  }

  /// The words as shown, with single spaces.
  var shown: String { map(\.text).joined(separator: " ") }

  /// The folded letters of all words without spaces.
  var key: Letters { Letters(bytes: flatMap { $0.letters.bytes }) }
}
