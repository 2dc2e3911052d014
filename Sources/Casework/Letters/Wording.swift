import Arabic

/// What letters of one kind say in an association's own words, in both languages.
///
/// Paragraphs stand apart by an empty line. The right to appeal is no part of it: the letter tells that by itself.
package struct Wording: Hashable, Sendable {
  package let arabic, english: String

  package static let longest = 3_000
  package static let mostParagraphs = 12

  /// Which of the two texts a refusal is about.
  package enum Side: Hashable, Sendable, CaseIterable { case arabic, english }

  /// Reads what was typed for letters of one kind; refuses words that would leave something untold or a place empty.
  package init(typedArabic arabic: String, english: String, for kind: LetterKind) throws(WordingRefusal) {
    self.arabic = try Self.read(arabic, .arabic, kind)
    self.english = try Self.read(english, .english, kind)
  }

  init(arabic: String, english: String) { (self.arabic, self.english) = (arabic, english) }

  package subscript(_ side: Side) -> String { side == .arabic ? arabic : english }

  /// Its paragraphs; one that tells what not every letter of the kind has is left out of those without.
  package func paragraphs(
    _ side: Side, of kind: LetterKind
  ) throws(TemplateText.UnknownPlaceholder) -> [(text: TemplateText, isOptional: Bool)] {
    try Self.paragraphs(of: self[side]).map { words throws(TemplateText.UnknownPlaceholder) in
      let text = try TemplateText(words)
      return (text, !kind.given.isSuperset(of: text.placeholders))
    }
  }

  private static func read(_ typed: String, _ side: Side, _ kind: LetterKind) throws(WordingRefusal) -> String {
    let paragraphs = paragraphs(of: typed)
    guard !paragraphs.isEmpty else { throw .missing(side) }
    guard paragraphs.count <= mostParagraphs else { throw .tooManyParagraphs(side, limit: mostParagraphs) }
    let whole = paragraphs.joined(separator: "\n\n")
    guard whole.count <= longest else { throw .tooLong(side, limit: longest) }
    var told: Set<Placeholder> = []
    for paragraph in paragraphs {
      let places = try places(of: paragraph, side)
      if let stranger = places.subtracting(kind.given).subtracting(kind.sometimesGiven).first {
        throw .notInThisLetter(side, stranger)
      }
      let sometimes = places.intersection(kind.sometimesGiven)
      if let may = sometimes.first, let must = places.intersection(kind.mustTell).first {
        throw .mayGoMissing(side, must, with: may)
      }
      told.formUnion(places)
    }
    for place in Placeholder.allCases where kind.mustTell.contains(place) && !told.contains(place) {
      throw .untold(side, place)
    }
    return whole
  }

  private static func places(of paragraph: String, _ side: Side) throws(WordingRefusal) -> Set<Placeholder> {
    do throws(TemplateText.UnknownPlaceholder) {
      return Set(try TemplateText(paragraph).placeholders)
    } catch {
      throw .unknownPlaceholder(side, error.name)
    }
  }

  private static func paragraphs(of text: String) -> [String] {
    var paragraphs: [[String]] = [[]]
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for line in lines.map({ String($0).trimmedSpaces }) {
      if line.isEmpty { paragraphs.append([]) } else { paragraphs[paragraphs.count - 1].append(line) }
    }
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
  }
}

/// Why an association's own words for a letter were not taken.
package enum WordingRefusal: Error, Hashable, Sendable {
  case missing(Wording.Side)
  case tooLong(Wording.Side, limit: Int)
  case tooManyParagraphs(Wording.Side, limit: Int)
  /// What stands in brackets is none of the places, or the bracket does not close.
  case unknownPlaceholder(Wording.Side, String)
  /// Letters of this kind never have it.
  case notInThisLetter(Wording.Side, Placeholder)
  /// Letters of this kind must tell it.
  case untold(Wording.Side, Placeholder)
  /// The first must be told, and stands in a paragraph that is left out where there is no second.
  case mayGoMissing(Wording.Side, Placeholder, with: Placeholder)

  /// The text it is about.
  package var side: Wording.Side {
    switch self {
    case .missing(let side), .tooLong(let side, _), .tooManyParagraphs(let side, _), .unknownPlaceholder(let side, _),
      .notInThisLetter(let side, _), .untold(let side, _), .mayGoMissing(let side, _, _):
      side
    }
  }
}
