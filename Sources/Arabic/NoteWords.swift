/// The words of what people write about people, in either script, each under the stems it may be looked for by.
///
/// Light stemming: articles, joined particles and endings come off as long as a word is left. A word that may begin with a
/// particle of one letter has a stem with it and one without. Words with digits are none: nobody is found by a number here.
package struct NoteWords: Sendable {
  package let all: [Word]

  /// One word where it stands.
  package struct Word: Hashable, Sendable {
    package let range: Range<String.Index>
    /// The first is the word's own.
    package let stems: [String]
  }

  /// So many words of a text are read.
  package static let most = 400

  /// Reads the words of a text, as far as there are no more than `most`.
  package init(_ text: String) {
    var words: [Word] = []
    var start: String.Index?
    func end(at place: String.Index) {
      guard let first = start else { return }
      start = nil
      let stems = Self.stems(of: String(text[first..<place]))
      if !stems.isEmpty, words.count < Self.most { words.append(Word(range: first..<place, stems: stems)) }
    }
    let scalars = text.unicodeScalars
    for place in scalars.indices {
      let scalar = scalars[place]
      let isOfWord = scalar.isLetter || scalar.isArabicMark || scalar.properties.numericType != nil
      if isOfWord {
        if start == nil { start = place }
      } else {
        end(at: place)
      }
    }
    end(at: text.endIndex)
    all = words
  }

  /// The stems of a single word; none for a word that says nothing.
  static func stems(of word: String) -> [String] {
    let folded = word.folded.lowercased()
    guard folded.unicodeScalars.allSatisfy(\.isLetter), (2...40).contains(folded.unicodeScalars.count),
      !idle.contains(folded)
    else { return [] }
    let letters = Array(folded.unicodeScalars)
    return letters[0].value < 0x250 ? [latin(letters)] : arabic(letters)
  }

  private typealias Scalars = [Unicode.Scalar]

  private static func arabic(_ word: Scalars) -> [String] {
    var stem = word[...]
    if let article = articles.first(where: { stem.starts(with: $0) && stem.count - $0.count >= 2 }) {
      stem = stem.dropFirst(article.count)
    }
    let bare = stem.count < word.count
    if let ending = endings.first(where: { stem.count - $0.count >= 3 && stem.suffix($0.count).elementsEqual($0) }) {
      stem = stem.dropLast(ending.count)
    }
    var stems = [text(stem)]
    if !bare, let first = stem.first, particles.contains(first), stem.count > 3 { stems.append(text(stem.dropFirst())) }
    return stems
  }

  private static func latin(_ word: Scalars) -> String {
    var stem = word[...]
    if let ending = latinEndings.first(where: { stem.count - $0.count >= 3 && stem.suffix($0.count).elementsEqual($0) })
    {
      stem = stem.dropLast(ending.count)
    }
    if stem.count > 3, stem.last == "e" || stem.last == "y" || stem.last == "i" { stem = stem.dropLast() }
    return text(stem)
  }

  private static func text(_ letters: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(letters))
  }

  private static func list(_ words: String) -> [Scalars] {
    words.split(separator: " ").map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
  }

  private static let articles = list("وال بال كال فال ولل لل ال")
  private static let endings = list("تهما تها تهم تهن تكم تنا ته تي تك هما كما ها هم هن كم نا ان ات ون ين يه وا ه ي")
  private static let particles = Set("وفبلك".unicodeScalars)
  private static let latinEndings = list("ings ing edly ied ies ed es s")

  /// Words that stand in every text and tell none from another.
  private static let idle = Set(
    """
    في من على إلى عن مع هذا هذه ذلك تلك التي الذي الذين ما لا لم لن قد كان كانت يكون هو هي هم أن إن ثم أو أي كل بعد قبل عند غير بين حتى
    the an of to in on for and or is was are were be been with by at it its as that this has have had not but from
    """.split { $0 == " " || $0 == "\n" }.map { $0.folded })
}
